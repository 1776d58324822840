using System.Text.Json;
using ReportBot.Bot.Commands;

namespace ReportBot.Bot.Tests.Commands;

/// <summary>A district and a ward in one database: no command guesses which is meant.</summary>
public sealed class SeveralUnitsTests
{
    [Theory]
    [InlineData("status")]
    [InlineData("summary")]
    [InlineData("invite")]
    [InlineData("template", "bang.xlsx")]
    public async Task Which_unit_is_meant_is_never_guessed(params string[] command)
    {
        using var program = await ImportedAsync();

        var ran = await program.RunAsync(command);

        Assert.Equal(ExitCodes.WrongUsage, ran.Code);
        Assert.Contains("--unit MÃ", ran.Error, StringComparison.Ordinal);
        Assert.Contains("huyen (Huyện)", ran.Error, StringComparison.Ordinal);
        Assert.Contains("bac-son (phường Bắc Sơn)", ran.Error, StringComparison.Ordinal);
        Assert.Empty(ran.Out);
    }

    [Fact]
    public async Task The_unit_that_is_named_is_answered_for_and_no_other()
    {
        using var program = await ImportedAsync();

        var ward = JsonDocument.Parse((await program.RunAsync("status", "--unit", "bac-son", "--due", "2023-06-20", "--json")).Out).RootElement;
        Assert.Equal(10, ward.GetProperty("expected").GetInt32());
        Assert.All(ward.GetProperty("missing").EnumerateArray(), m => Assert.StartsWith("KP", m.GetProperty("subject").GetString(), StringComparison.Ordinal));

        var district = JsonDocument.Parse((await program.RunAsync("status", "--unit", "HUYEN", "--due", "2023-06-10", "--json")).Out).RootElement;
        Assert.Equal(17, district.GetProperty("expected").GetInt32());

        var summary = await program.RunAsync("summary", "--unit", "bac-son", "--due", "2023-06-20");
        Assert.Contains("TỔNG HỢP KỲ 20/6/2023 · phường Bắc Sơn", summary.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Huyện", summary.Out, StringComparison.Ordinal);

        var invited = await program.RunAsync("invite", "--unit", "bac-son");
        Assert.Equal(program.Sql<long>("SELECT COUNT(*) FROM officials o JOIN units u ON u.id = o.unit_id WHERE u.code = 'bac-son'"), invited.Out.Split('\n').Length - 2);
        Assert.Equal(0, program.Sql<long>("SELECT COUNT(*) FROM invitations i JOIN units u ON u.id = i.unit_id WHERE u.code <> 'bac-son'"));
    }

    [Fact]
    public async Task A_unit_that_is_not_there_is_told_with_those_that_are()
    {
        using var program = await ImportedAsync();

        var ran = await program.RunAsync("status", "--unit", "kon-gang");

        Assert.Equal(ExitCodes.Failed, ran.Code);
        Assert.StartsWith("Không có đơn vị mã 'kon-gang'. Các đơn vị: huyen (Huyện),", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_names_no_unit_goes_where_it_is_told_or_nowhere()
    {
        using var program = await ImportedAsync();
        await File.WriteAllTextAsync(
            program.PathOf("ds.json"),
            """{ "sample": true, "asOf": "2024-01-01", "areas": [{ "code": "KP1", "kind": "khu phố", "name": "Khu phố 1" }], "organizations": [], "officials": [], "households": [], "assignments": [] }""",
            TestContext.Current.CancellationToken);

        var refused = await program.RunAsync("import", "ds.json");
        Assert.Equal(ExitCodes.Failed, refused.Code);
        Assert.Contains("Dữ liệu có nhiều đơn vị", refused.Error, StringComparison.Ordinal);

        var told = await program.RunAsync("import", "ds.json", "--unit", "bac-son");
        Assert.Equal(ExitCodes.Done, told.Code);
        Assert.Equal(0, program.Sql<long>("SELECT COUNT(*) FROM assignments a JOIN units u ON u.id = a.unit_id WHERE u.code = 'bac-son' AND a.to_date IS NULL"));
        Assert.NotEqual(0, program.Sql<long>("SELECT COUNT(*) FROM assignments a JOIN units u ON u.id = a.unit_id WHERE u.code = 'huyen' AND a.to_date IS NULL"));
    }

    private static async Task<TestProgram> ImportedAsync()
    {
        var program = new TestProgram();
        foreach (var plan in new[] { "huyen-2022-2030", "bac-son-2023" })
        {
            var ran = await program.RunAsync("import", Path.Combine(AppContext.BaseDirectory, "plans", plan, "plan.json"), "--sample");
            Assert.True(ran.Code == ExitCodes.Done, ran.Error);
        }

        return program;
    }
}
