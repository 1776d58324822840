using System.Globalization;

namespace ReportBot.Bench;

/// <summary>Memory at rest, and its course over 100,000 updates.</summary>
internal static class MemoryBench
{
    private const int Updates = 100_000;

    public static async Task RunAsync(BenchOptions options)
    {
        await using var setting = await Setting.StartAsync(options, officials: 60, households: 200);
        await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System);
        var line = string.Create(CultureInfo.InvariantCulture, $"memory: at rest {setting.Product.Megabytes("VmRSS"):F0} MB");
        setting.Officials.IsClosedLoop = true;
        setting.Officials.BeginAll();
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            while (setting.Officials.Replied < (long)quarter * Updates / 4)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            }

            line += string.Create(
                CultureInfo.InvariantCulture, $", after {quarter * Updates / 4} updates {setting.Product.Megabytes("VmRSS"):F0} MB");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line}, peak {setting.Product.Megabytes("VmHWM"):F0} MB"));
    }
}
