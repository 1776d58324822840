using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests;

/// <summary>Waits for what another thread does, as short as it takes.</summary>
internal static class Eventually
{
    public static async Task TrueAsync(Func<bool> condition, string what, FakeClock? moving = null, int milliseconds = 250, Func<bool>? unless = null)
    {
        var until = TimeProvider.System.GetTimestamp() + (TimeProvider.System.TimestampFrequency * 20);
        while (!condition())
        {
            Assert.True(TimeProvider.System.GetTimestamp() < until, $"never came: {what}");
            if (unless?.Invoke() != true)
            {
                moving?.Advance(TimeSpan.FromMilliseconds(milliseconds));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
