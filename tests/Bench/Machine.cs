using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace ReportBot.Bench;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    /// <summary>Prints processor, cores, system, runtime, and what one sync of the disk costs here.</summary>
    public static void Print()
    {
        var cpu = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : null;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"machine: {cpu ?? "?"}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"fsync of 4 KB: {SyncMilliseconds():F3} ms (median of 200)"));
    }

    private static double SyncMilliseconds()
    {
        var path = Path.GetTempFileName();
        using (var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite))
        {
            var block = new byte[4096];
            var times = new double[200];
            for (var i = 0; i < times.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                RandomAccess.Write(file, block, i * (long)block.Length);
                RandomAccess.FlushToDisk(file);
                times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }

            Array.Sort(times);
            File.Delete(path);
            return times[times.Length / 2];
        }
    }
}
