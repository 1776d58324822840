using System.Globalization;

namespace ReportBot.Bench;

/// <summary>From the start of the process to the first answer that it is ready, and memory then, on the sample unit.</summary>
internal static class StartBench
{
    public static async Task RunAsync(BenchOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("reportbot-bench-").FullName;
        var plan = Path.Combine(Path.GetDirectoryName(options.Program)!, "plans", "kon-gang-2025", "plan.json");
        using (var once = new Product(options, folder))
        {
            await once.CommandAsync("import", plan);
        }

        var times = new List<double>();
        var rest = 0.0;
        for (var i = 0; i < 5; i++)
        {
            using var product = new Product(options, folder);
            times.Add((await product.ServeAsync()).TotalMilliseconds);
            await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System);
            rest = product.Megabytes("VmRSS");
        }

        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"start to ready: median {times[2]:F0} ms of 5 (min {times[0]:F0}, max {times[^1]:F0}); at rest {rest:F0} MB"));
        Directory.Delete(folder, recursive: true);
    }
}
