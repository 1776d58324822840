using ReportBot.Bot.Commands;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Commands;

/// <summary>In development the plan file suggests a time for its demonstration; it is the time of no other database.</summary>
public sealed class DemonstrationClockTests
{
    private const string Expires = "SELECT MAX(expires_at) FROM invitations";

    [Theory]
    [InlineData("kon-gang-2025", true)]
    [InlineData("bac-son-2023", false)]
    public async Task The_suggested_time_is_for_the_people_of_that_plan_alone(string imported, bool isSuggested)
    {
        using var program = Development();
        await program.RunAsync("import", Repository.At($"plans/{imported}/plan.json"), "--sample");

        Assert.Equal(ExitCodes.Done, (await program.RunAsync("invite", "--all")).Code);

        var expires = DateTimeOffset.FromUnixTimeMilliseconds(program.Sql<long>(Expires));
        Assert.Equal(isSuggested, expires.Year == 2025);
        Assert.Equal(isSuggested, (await program.RunAsync("doctor")).Out.Contains("đồng hồ mẫu", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Real_people_under_that_plan_live_in_the_real_time()
    {
        using var program = Development();
        await program.RunAsync("import", Repository.At("plans/kon-gang-2025/plan.json"));
        await program.RunAsync("sample", "--officials", "20", "--households", "30", "--out", "ds.json");
        var path = program.PathOf("ds.json");
        await File.WriteAllTextAsync(
            path, (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Replace("\"sample\": true", "\"sample\": false", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Equal(ExitCodes.Done, (await program.RunAsync("import", "ds.json")).Code);

        await program.RunAsync("invite", "--all");
        Assert.InRange(DateTimeOffset.FromUnixTimeMilliseconds(program.Sql<long>(Expires)), TimeProvider.System.GetUtcNow(), DateTimeOffset.MaxValue);
    }

    [Fact]
    public async Task A_time_that_was_set_is_always_the_time()
    {
        using var program = Development();
        program.Environment["Clock__Now"] = "2023-04-03T08:00:00+07:00";
        await program.RunAsync("import", Repository.At("plans/bac-son-2023/plan.json"), "--sample");
        await program.RunAsync("invite", "--all");
        Assert.Equal(2023, DateTimeOffset.FromUnixTimeMilliseconds(program.Sql<long>(Expires)).Year);
    }

    private static TestProgram Development()
    {
        var program = new TestProgram();
        program.Environment["DOTNET_ENVIRONMENT"] = "Development";
        program.Environment["Plan__File"] = Repository.At("plans/kon-gang-2025/plan.json");
        return program;
    }
}
