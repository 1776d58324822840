using System.Text.Json;
using ReportBot.Bot.Commands;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Commands;

public sealed class DataCommandsTests
{
    private static readonly string Plan = Path.Combine(AppContext.BaseDirectory, "plans", "kon-gang-2025", "plan.json");

    [Fact]
    public async Task A_sample_is_the_same_each_time_and_ready_for_import()
    {
        using var program = await ImportedAsync();
        await program.RunAsync("sample", "--officials", "20", "--households", "30", "--out", "lai.json");

        Assert.Equal(
            await File.ReadAllTextAsync(program.PathOf("mau.json"), TestContext.Current.CancellationToken),
            await File.ReadAllTextAsync(program.PathOf("lai.json"), TestContext.Current.CancellationToken));
        Assert.Equal(30, program.Sql<long>("SELECT COUNT(*) FROM households"));
        var again = await program.RunAsync("import", "mau.json");
        Assert.StartsWith("Không có gì thay đổi.", again.Out, StringComparison.Ordinal);
    }

    // The contract's sample on a database with any of the five plans: taken in, and each period has what is reported on.
    [Theory]
    [InlineData("kon-gang-2025", "2025-09-10", 30)]
    [InlineData("kim-tan-2023", "2023-06-25", 30)]
    [InlineData("bac-son-2023", "2023-06-20", 10)]
    [InlineData("trung-luong-2024", "2024-06-14", 7)]
    [InlineData("huyen-2022-2030", "2025-11-10", 16)]
    public async Task A_sample_is_ready_for_import_under_each_of_the_five_plans(string plan, string due, int expected)
    {
        using var program = new TestProgram();
        Assert.Equal(ExitCodes.Done, (await program.RunAsync("import", Repository.At($"plans/{plan}/plan.json"))).Code);
        Assert.Equal(ExitCodes.Done, (await program.RunAsync("sample", "--officials", "20", "--households", "30", "--out", "mau.json")).Code);

        var imported = await program.RunAsync("import", "mau.json");

        Assert.Equal((ExitCodes.Done, ""), (imported.Code, imported.Error));
        Assert.Equal((20, 30), (program.Sql<int>("SELECT COUNT(*) FROM officials"), program.Sql<int>("SELECT COUNT(*) FROM households")));
        var status = await program.RunAsync("status", "--due", due, "--json");
        Assert.Equal((ExitCodes.Done, ""), (status.Code, status.Error));
        Assert.Equal(expected, JsonDocument.Parse(status.Out).RootElement.GetProperty("expected").GetInt32());
    }

    [Theory]
    [InlineData("sample", "--officials", "20", "--households", "0", "--out", "x.json", ExitCodes.WrongUsage)]
    [InlineData("sample", "--officials", "hai", "--households", "5", "--out", "x.json", ExitCodes.WrongUsage)]
    [InlineData("sample", "--officials", "20", "--households", "5", "--out", "x.xlsx", ExitCodes.Failed)]
    public async Task A_sample_that_cannot_be_made_leaves_no_file(string a, string b, string c, string d, string e, string f, string g, int code)
    {
        using var program = new TestProgram();

        var ran = await program.RunAsync(a, b, c, d, e, f, g);

        Assert.Equal(code, ran.Code);
        Assert.Empty(ran.Out);
        Assert.Empty(Directory.GetFiles(program.Folder));
    }

    [Theory]
    [InlineData("sample", "--officials", "20", "--households", "30", "--out")]
    [InlineData("summary", "--due", "2025-09-10", "--format", "json", "--out")]
    [InlineData("invite", "--all", "--out")]
    [InlineData("template")]
    public async Task A_file_in_a_folder_that_does_not_exist_is_refused_in_a_sentence(params string[] words)
    {
        using var program = await ImportedAsync();
        var name = words[0] switch { "sample" => "x.json", "invite" => "x.csv", "template" => "x.xlsx", _ => "x.out" };

        var ran = await program.RunAsync([.. words, Path.Combine("khong-co", name)]);

        Assert.Equal(ExitCodes.Failed, ran.Code);
        Assert.Contains("Không ghi được tệp", ran.Error, StringComparison.Ordinal);
        Assert.Contains("hãy kiểm tra thư mục và quyền", ran.Error, StringComparison.Ordinal);
        Assert.Equal(0, program.Sql<long>("SELECT COUNT(*) FROM invitations"));
    }

    // A night's script writes to the same name each time, and what it writes is made anew from the database.
    [Fact]
    public async Task What_is_compiled_anew_goes_over_its_last_edition()
    {
        using var program = await ImportedAsync();
        foreach (var words in new[] { new[] { "summary", "--due", "2025-09-10", "--format", "json", "--out", "ra" }, ["invite", "--all", "--out", "ra"] })
        {
            await File.WriteAllTextAsync(program.PathOf("ra"), "old", TestContext.Current.CancellationToken);
            Assert.Equal(ExitCodes.Done, (await program.RunAsync(words)).Code);
            Assert.NotEqual("old", await File.ReadAllTextAsync(program.PathOf("ra"), TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("khong-co.json", null, "Không có tệp")]
    [InlineData("bang.xlsx", "x", "Chưa có đơn vị nào")]
    [InlineData("bang.docx", "x", ".json")]
    [InlineData("hong.json", "{ \"code\": ", "hong.json")]
    [InlineData("thieu.json", "{ \"code\": \"x\" }", "thieu.json, ")]
    public async Task A_file_that_cannot_be_imported_changes_nothing(string name, string? content, string says)
    {
        using var program = new TestProgram();
        if (content is not null)
        {
            await File.WriteAllTextAsync(program.PathOf(name), content, TestContext.Current.CancellationToken);
        }

        var ran = await program.RunAsync("import", name);

        Assert.Equal(ExitCodes.Failed, ran.Code);
        Assert.Contains(says, ran.Error, StringComparison.Ordinal);
        Assert.Empty(ran.Out);
    }

    [Theory]
    [InlineData("2025-09-10")]
    [InlineData("10/9/2025")]
    [InlineData("10/09/2025")]
    public async Task Status_as_JSON_counts_what_is_owed(string due)
    {
        using var program = await ImportedAsync();

        var ran = await program.RunAsync("status", "--due", due, "--json");

        Assert.Equal((ExitCodes.Done, ""), (ran.Code, ran.Error));
        var status = JsonDocument.Parse(ran.Out).RootElement;
        Assert.Equal("2025-09-10", status.GetProperty("due").GetString());
        Assert.Equal(30, status.GetProperty("expected").GetInt32());
        Assert.Equal(0, status.GetProperty("received").GetInt32());
        Assert.Equal(0, status.GetProperty("on_time").GetInt32());
        Assert.Equal(0, status.GetProperty("late").GetInt32());
        Assert.Equal(30, status.GetProperty("missing").GetArrayLength());
        Assert.All(status.GetProperty("missing").EnumerateArray(), m => Assert.NotEmpty(m.GetProperty("subject").GetString()! + m.GetProperty("official").GetString()));
    }

    [Theory]
    [InlineData("11/9/2025", ExitCodes.Failed, "10/09/2025")]
    [InlineData("31/9/2025", ExitCodes.WrongUsage, "2025-09-10")]
    [InlineData("mai", ExitCodes.WrongUsage, "2025-09-10")]
    public async Task A_date_that_is_no_due_day_is_refused_with_a_hint(string due, int code, string hint)
    {
        using var program = await ImportedAsync();

        var ran = await program.RunAsync("status", "--due", due);

        Assert.Equal(code, ran.Code);
        Assert.Contains(hint, ran.Error, StringComparison.Ordinal);
        Assert.Empty(ran.Out);
    }

    [Fact]
    public async Task A_summary_comes_as_text_and_as_JSON_and_to_a_file()
    {
        using var program = await ImportedAsync();

        var text = await program.RunAsync("summary", "--due", "2025-09-10");
        Assert.StartsWith("TỔNG HỢP KỲ 10/9/2025", text.Out, StringComparison.Ordinal);
        var json = await program.RunAsync("summary", "--due", "2025-09-10", "--format", "json", "--out", "th.json");
        Assert.Equal((ExitCodes.Done, "", ""), (json.Code, json.Out, json.Error));
        using var written = JsonDocument.Parse(await File.ReadAllTextAsync(program.PathOf("th.json"), TestContext.Current.CancellationToken));
        Assert.Equal(30, written.RootElement.GetProperty("expected").GetInt32());
    }

    [Fact]
    public async Task A_document_goes_to_the_file_named_or_to_one_named_after_its_period()
    {
        using var program = await ImportedAsync();

        var named = await program.RunAsync("summary", "--due", "2025-09-10", "--format", "docx", "--out", "bc.docx");
        var unnamed = await program.RunAsync("summary", "--due", "2025-09-10", "--format", "DOCX");

        Assert.Equal((ExitCodes.Done, "", ""), (named.Code, named.Out, named.Error));
        Assert.Equal("Đã ghi bao-cao-kon-gang-periodic-2025-09-10.docx", unnamed.Error.Trim());
        Assert.Equal(
            "PK"u8.ToArray(),
            (await File.ReadAllBytesAsync(program.PathOf("bao-cao-kon-gang-periodic-2025-09-10.docx"), TestContext.Current.CancellationToken))[..2]);
        Assert.True(File.Exists(program.PathOf("bc.docx")));
        Assert.Equal(ExitCodes.Done, (await program.RunAsync("summary", "--due", "2025-09-10", "--format", "xlsx", "--out", "sl.xlsx")).Code);
        Assert.True(File.Exists(program.PathOf("sl.xlsx")));
    }

    [Theory]
    [InlineData("pdf", ExitCodes.WrongUsage)]
    public async Task A_format_that_is_not_there_is_refused(string format, int code)
    {
        using var program = new TestProgram();

        var ran = await program.RunAsync("summary", "--format", format, "--out", "x");

        Assert.Equal(code, ran.Code);
        Assert.Contains("docx", ran.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(program.PathOf("x")));
    }

    [Fact]
    public async Task Invitations_are_CSV_with_one_code_each_and_no_formula()
    {
        using var program = await ImportedAsync();
        program.Sql<long>("UPDATE officials SET name = '=HYPERLINK(\"x\")' WHERE code = (SELECT MIN(code) FROM officials); UPDATE units SET roster_version = roster_version + 1; SELECT 1");

        var ran = await program.RunAsync("invite");

        var lines = ran.Out.TrimEnd().Split('\n');
        Assert.Equal("official,name,role,code,link", lines[0]);
        Assert.Equal(20, lines.Length - 1);
        Assert.Equal(20, lines.Skip(1).Select(l => l.Split(',')[^2]).Distinct(StringComparer.Ordinal).Count());
        Assert.All(lines.Skip(1), l => Assert.Contains("/chat?code=", l, StringComparison.Ordinal));
        Assert.Contains("'=HYPERLINK", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(",=HYPERLINK", ran.Out, StringComparison.Ordinal);
        Assert.Contains(lines, l => l.Contains(",secretary,", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains(",committee,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Commands_work_beside_the_running_service()
    {
        using var program = await ImportedAsync();
        await using var service = await TestService.StartAsync(program);

        Assert.Equal(ExitCodes.Done, (await program.RunAsync("status", "--due", "2025-09-10")).Code);
        Assert.Equal(ExitCodes.Done, (await program.RunAsync("invite", "--all")).Code);
        Assert.Equal(ExitCodes.Done, (await program.RunAsync("import", "mau.json")).Code);
    }

    [Fact]
    public async Task In_development_the_start_imports_the_plan_and_prints_a_link_for_each_role()
    {
        using var program = new TestProgram();
        program.Environment["DOTNET_ENVIRONMENT"] = "Development";
        program.Environment["Plan__File"] = Plan;
        program.Environment["Clock__Now"] = "2025-09-08T08:00:00+07:00";
        await using var service = await TestService.StartAsync(program, "Ban Thường vụ: ");

        foreach (var role in new[] { "Cán bộ: ", "Thư ký: ", "Ban Thường vụ: " })
        {
            Assert.Contains($"{role}{service.Http.BaseAddress}chat?code=", service.Said, StringComparison.Ordinal);
        }

        using var clock = JsonDocument.Parse(await service.Http.GetStringAsync(new Uri("/dev/clock", UriKind.Relative), TestContext.Current.CancellationToken));
        var labels = clock.RootElement.GetProperty("moves").EnumerateArray().Select(m => m.GetProperty("label").GetString()).ToList();
        Assert.Equal("tới 08:00 ngày 9/9", labels[0]);
        Assert.Contains("tới 08:00 ngày 10/9", labels);
        Assert.Contains("tới 00:01 ngày 11/9", labels);
    }

    [Fact]
    public async Task In_production_the_start_prints_no_codes_and_imports_no_invented_people()
    {
        using var program = new TestProgram();
        program.Environment["Plan__File"] = Plan;
        await using (var service = await TestService.StartAsync(program))
        {
            Assert.DoesNotContain("code=", service.Said, StringComparison.Ordinal);
        }

        Assert.Equal(1, program.Sql<long>("SELECT COUNT(*) FROM plans"));
        Assert.Equal(0, program.Sql<long>("SELECT COUNT(*) FROM officials"));
    }

    private static async Task<TestProgram> ImportedAsync()
    {
        var program = new TestProgram();
        Assert.Equal(ExitCodes.Done, (await program.RunAsync("import", Plan)).Code);
        Assert.Equal(ExitCodes.Done, (await program.RunAsync("sample", "--officials", "20", "--households", "30", "--out", "mau.json")).Code);
        Assert.Equal(ExitCodes.Done, (await program.RunAsync("import", "mau.json")).Code);
        return program;
    }
}
