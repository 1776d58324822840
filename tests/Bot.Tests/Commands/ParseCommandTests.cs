using System.Text.Json;
using ReportBot.Bot.Commands;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Commands;

public sealed class ParseCommandTests
{
    private const string Form = "household-periodic";

    [Fact]
    public async Task It_reads_without_a_database_and_makes_none()
    {
        using var program = WithForms();

        var ran = await program.RunAsync("parse", "H012 đã thăm, thu nhập 1tr2");

        Assert.Equal((ExitCodes.Done, ""), (ran.Code, ran.Error));
        var report = JsonDocument.Parse(ran.Out).RootElement.GetProperty("reports")[0];
        Assert.Equal("H012", report.GetProperty("household").GetString());
        Assert.True(report.GetProperty("answers").GetProperty("visited").GetBoolean());
        Assert.Equal(1_200_000, report.GetProperty("answers").GetProperty("income").GetInt64());
        Assert.Equal(JsonValueKind.Array, report.GetProperty("unclear").ValueKind);
        Assert.Equal(JsonValueKind.String, report.GetProperty("rest").ValueKind);
        Assert.False(File.Exists(program.DatabasePath));
    }

    [Fact]
    public async Task It_reads_on_an_empty_database()
    {
        using var program = WithForms();
        await program.MakeDatabaseAsync();

        var ran = await program.RunAsync("parse", "H017 không có gì mới", "--form", Form);

        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.True(JsonDocument.Parse(ran.Out).RootElement.GetProperty("reports")[0].GetProperty("answers").GetProperty("nil").GetBoolean());
    }

    [Theory]
    [InlineData("")]
    [InlineData("- chào đồng chí")]
    [InlineData("@chao")]
    public async Task What_is_no_report_gives_none_however_it_begins(string text)
    {
        using var program = WithForms();

        var ran = await program.RunAsync("parse", text);

        Assert.Equal((ExitCodes.Done, ""), (ran.Code, ran.Error));
        Assert.Equal(0, JsonDocument.Parse(ran.Out).RootElement.GetProperty("reports").GetArrayLength());
    }

    [Fact]
    public async Task A_batch_answers_every_line_with_its_id_in_order()
    {
        using var program = WithForms();
        var lines = Enumerable.Range(0, 2000).Select(i => JsonSerializer.Serialize(new { id = i, text = "H012 đã thăm, thu nhập 1tr2" }));

        var ran = await program.RunWithInputAsync(string.Join('\n', lines), "parse", "--batch");

        Assert.Equal(ExitCodes.Done, ran.Code);
        var answers = ran.Out.TrimEnd().Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(Enumerable.Range(0, 2000), answers.Select(a => a.GetProperty("id").GetInt32()));
        Assert.All(answers, a => Assert.Equal(1, a.GetProperty("reports").GetArrayLength()));
    }

    [Theory]
    [InlineData("parse")]
    [InlineData("parse", "x", "--batch")]
    public async Task Text_or_batch_but_not_both_and_not_neither(params string[] args)
    {
        using var program = WithForms();

        Assert.Equal(ExitCodes.WrongUsage, (await program.RunAsync(args)).Code);
    }

    [Theory]
    [InlineData("khong-co")]
    [InlineData("../forms/household-periodic")]
    public async Task An_unknown_form_is_refused_and_the_known_are_named(string form)
    {
        using var program = WithForms();

        var ran = await program.RunAsync("parse", "x", "--form", form);

        Assert.Equal(ExitCodes.Failed, ran.Code);
        Assert.Contains(Form, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_of_an_area_form_names_the_area_by_its_code()
    {
        using var program = WithForms();
        Assert.Equal(ExitCodes.Done, (await program.RunAsync("import", Repository.At("plans/bac-son-2023/plan.json"))).Code);
        Assert.Equal(ExitCodes.Done, (await program.RunAsync("sample", "--officials", "20", "--households", "30", "--out", "mau.json")).Code);
        Assert.Equal(ExitCodes.Done, (await program.RunAsync("import", "mau.json")).Code);
        var code = program.Sql<string>("SELECT code FROM areas ORDER BY position LIMIT 1");

        var ran = await program.RunAsync("parse", $"{code}: thăm 3 hộ", "--form", "area-periodic");

        var report = JsonDocument.Parse(ran.Out).RootElement.GetProperty("reports")[0];
        Assert.Equal(code, report.GetProperty("household").GetString());
        Assert.Equal(3, report.GetProperty("answers").GetProperty("households_visited").GetInt64());
    }

    // The forms that the published program has beside it.
    private static TestProgram WithForms()
    {
        var program = new TestProgram();
        Directory.CreateDirectory(program.PathOf("plans/forms"));
        File.Copy(Path.Combine(AppContext.BaseDirectory, "plans", "forms", $"{Form}.json"), program.PathOf($"plans/forms/{Form}.json"));
        return program;
    }
}
