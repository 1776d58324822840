using System.Diagnostics;
using System.Globalization;

namespace ReportBot.Bench;

/// <summary>
/// Updates handled a second and CPU an update through the whole way: fake Telegram server over HTTP, long
/// polling, inbox, conversation, outbox, sendMessage; every commit synced. As many people as there are type on
/// as soon as they are answered.
/// </summary>
internal static class ThroughputBench
{
    public static async Task RunAsync(BenchOptions options)
    {
        await using var setting = await Setting.StartAsync(options);
        setting.Officials.IsClosedLoop = true;
        setting.Officials.BeginAll();
        await Wait(Math.Max(5, options.Seconds / 3));

        var before = (setting.Officials.Replied, setting.Product.Cpu, Stopwatch.GetTimestamp(), setting.Officials.Filed);
        await Wait(options.Seconds);
        var updates = setting.Officials.Replied - before.Replied;
        var cpu = setting.Product.Cpu - before.Cpu;
        var seconds = Stopwatch.GetElapsedTime(before.Item3).TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"throughput: {updates / seconds:F0} updates/s, {cpu.TotalMilliseconds / updates:F3} ms CPU an update, {(setting.Officials.Filed - before.Filed) / seconds:F0} reports/s, peak {setting.Product.Megabytes("VmHWM"):F0} MB; {updates} updates in {seconds:F1} s"));
    }

    private static Task Wait(int seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), TimeProvider.System);
}
