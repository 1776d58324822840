using System.Globalization;
using Dapper;
using ReportBot.Core.Storage;

namespace ReportBot.Bench;

/// <summary>
/// Kills the service with SIGKILL again and again while officials type, and compares what they were promised with
/// what is stored: the fake Telegram server outside the process is the witness.
/// </summary>
internal static class KillBench
{
    public static async Task RunAsync(BenchOptions options)
    {
        var result = await RunAsync(options, new KillPlan(options.Cycles, Officials: 20, LongestMore: 1_200), seed: 1);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"kill: {options.Cycles} kills, {result.Replies} updates answered, {result.Promised} receipts seen, {result.Lost} of them not stored, {result.Doubled} receipts seen twice, {result.Stuck} officials left without an answer, integrity {result.Integrity}"));
        if (result is not { Lost: 0, Stuck: 0, Integrity: "ok" })
        {
            Environment.ExitCode = 1;
        }
    }

    /// <summary>As above, for a test.</summary>
    public static async Task<KillResult> RunAsync(BenchOptions options, KillPlan plan, int seed)
    {
        await using var setting = await Setting.StartAsync(options, plan.Officials, households: 3 * plan.Officials);
        var random = new Random(seed);
        setting.Officials.IsClosedLoop = true;
        setting.Officials.BeginAll();
        for (var cycle = 0; cycle < plan.Kills; cycle++)
        {
            await HadRepliesAsync(setting, setting.Officials.Replied + plan.RepliesBeforeKill);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(100, plan.LongestMore)), TimeProvider.System);
            setting.Product.Kill();
            await setting.Product.ServeAsync();
        }

        var before = setting.Officials.RepliesOfEach;
        var stuck = before.Count;
        for (var tick = 0; tick < 600 && stuck > 0; tick++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            var now = setting.Officials.RepliesOfEach;
            stuck = before.Zip(now).Count(pair => pair.First == pair.Second);
        }

        setting.Officials.IsClosedLoop = false;
        setting.Product.Kill();
        return Compare(setting, stuck);
    }

    /// <summary>However slow the machine is, the officials are in the middle of their reports when the service dies.</summary>
    private static async Task HadRepliesAsync(Setting setting, long replies)
    {
        for (var tick = 0; tick < 600 && setting.Officials.Replied < replies; tick++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    private static KillResult Compare(Setting setting, int stuck)
    {
        using var readers = new Readers(new Database(new StorageOptions
        {
            ConnectionString = $"Data Source={Path.Combine(setting.Product.Folder, "bench.db")}",
        }));
        var stored = readers.Read(db => db.Query<long>("SELECT DISTINCT number FROM reports"))
            .Select(n => string.Create(CultureInfo.InvariantCulture, $"BC-{n:D6}")).ToHashSet(StringComparer.Ordinal);
        var receipts = setting.Officials.Receipts;
        return new KillResult(
            setting.Officials.Replied,
            receipts.Count,
            receipts.Keys.Count(number => !stored.Contains(number)),
            receipts.Values.Sum(n => n - 1),
            stuck,
            readers.Read(db => db.ExecuteScalar<string>("PRAGMA integrity_check"))!);
    }
}

/// <summary>What a run of kills does.</summary>
/// <param name="Kills">How often the process is killed.</param>
/// <param name="Officials">How many type side by side, each the next answer as soon as the reply is there.</param>
/// <param name="LongestMore">Milliseconds that it goes on at most, by chance, after all had a report each.</param>
internal sealed record KillPlan(int Kills, int Officials, int LongestMore)
{
    /// <summary>More than the officials together need for a report each.</summary>
    public int RepliesBeforeKill => 15 * Officials;
}

/// <summary>What a run of kills showed.</summary>
/// <param name="Replies">Updates answered.</param>
/// <param name="Promised">Reports whose receipt was seen.</param>
/// <param name="Lost">Of those, how many are not stored: must be none.</param>
/// <param name="Doubled">Receipts seen once more: allowed, about one for each message on its way at a kill.</param>
/// <param name="Stuck">Officials who got no further answer after the last start: must be none.</param>
/// <param name="Integrity">SQLite's own check: must be ok.</param>
internal sealed record KillResult(long Replies, int Promised, int Lost, int Doubled, int Stuck, string Integrity);
