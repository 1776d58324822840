using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests;

/// <summary>Waits for what another thread does, as short as it takes.</summary>
internal static class Eventually
{
    private const int LongestBetweenWaits = 25;

    public static async Task TrueAsync(Func<bool> condition, string what, FakeClock? moving = null, int milliseconds = 250, Func<bool>? unless = null)
    {
        var until = TimeProvider.System.GetTimestamp() + (TimeProvider.System.TimestampFrequency * 20);
        var idle = 0;
        while (!condition())
        {
            Assert.True(TimeProvider.System.GetTimestamp() < until, $"never came: {what}");

            // Time passes when somebody waits for it: who is busy between two waits, on a slow machine, loses none of it.
            if (moving is not null && unless?.Invoke() != true && (moving.WaitingTimers > 0 || ++idle > LongestBetweenWaits))
            {
                idle = 0;
                moving.Advance(TimeSpan.FromMilliseconds(milliseconds));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
