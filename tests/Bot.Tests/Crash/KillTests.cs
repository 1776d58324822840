using ReportBot.Bench;

namespace ReportBot.Bot.Tests.Crash;

/// <summary>The short mode of the benchmark's <c>kill</c>: the real process, SIGKILL, a witness outside of it.</summary>
public sealed class KillTests
{
    [Fact]
    public async Task What_an_official_was_told_is_stored_is_stored_and_every_conversation_goes_on()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "reportbot.dll");
        var result = await KillBench.RunAsync(new BenchOptions([], 0, 0, 0, program, string.Empty), new KillPlan(Kills: 3, Officials: 6, LongestMore: 400), seed: 7);
        Assert.Equal((0, 0, "ok"), (result.Lost, result.Stuck, result.Integrity));
        Assert.True(result.Promised > 0, "Nobody filed anything: the test proved nothing.");
    }
}
