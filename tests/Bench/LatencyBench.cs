using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace ReportBot.Bench;

/// <summary>The time from typing to the reply at 200 updates a second that come at their own pace (open loop).</summary>
internal static class LatencyBench
{
    private const int PerSecond = 200;

    public static async Task RunAsync(BenchOptions options)
    {
        await using var setting = await Setting.StartAsync(options);
        await TypeAsync(setting, Math.Max(5, options.Seconds / 3), 0);
        var times = new ConcurrentBag<double>();
        setting.Officials.OnReply = times.Add;
        await TypeAsync(setting, options.Seconds, 1_000_000);
        await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
        var sorted = times.Order().ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"latency at {PerSecond} updates/s: p50 {At(sorted, 0.5):F1} ms, p99 {At(sorted, 0.99):F1} ms, max {sorted[^1]:F1} ms; {sorted.Length} replies, peak {setting.Product.Megabytes("VmHWM"):F0} MB"));
    }

    private static async Task TypeAsync(Setting setting, int seconds, long firstTurn)
    {
        var start = Stopwatch.GetTimestamp();
        for (long turn = 0; turn < (long)seconds * PerSecond; turn++)
        {
            var ahead = (turn * 1000.0 / PerSecond) - Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (ahead > 1)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(ahead), TimeProvider.System);
            }

            setting.Officials.TypeInTurn(firstTurn + turn);
        }
    }

    private static double At(double[] sorted, double share) => sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * share)];
}
