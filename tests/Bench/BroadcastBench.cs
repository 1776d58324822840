using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Dapper;
using ReportBot.Core.Storage;
using ReportBot.FakeBotApi;

namespace ReportBot.Bench;

/// <summary>
/// A reminder to many people through a Telegram server that enforces its limits: how much of the allowed rate is used,
/// whether the server had to refuse, what memory does, and how long a reply waits meanwhile.
/// </summary>
internal static class BroadcastBench
{
    private const int PerSecond = 30;
    private const long FirstChat = 1_000_000;

    // People in turn, one at a time: each at a pace that nobody's phone exceeds.
    private const int Typists = 50;

    // More people than an invented roster has: each a reporter with one household of the own.
    private const string More = """
        INSERT INTO officials (unit_id, code, name, from_date)
          WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @more)
          SELECT 1, 'X' || i, 'Cán bộ ' || i, '2025-01-01' FROM n;
        INSERT INTO official_roles (unit_id, official_id, role) SELECT 1, id, 'reporter' FROM officials WHERE code LIKE 'X%';
        INSERT INTO households (unit_id, code, head_name, area_id, from_date)
          SELECT 1, 'H' || code, 'Hộ ' || code, (SELECT MIN(id) FROM areas), '2025-01-01' FROM officials WHERE code LIKE 'X%';
        INSERT INTO household_statuses (unit_id, household_id, status, from_date)
          SELECT 1, id, 'poor', '2025-01-01' FROM households WHERE code LIKE 'HX%';
        INSERT INTO assignments (unit_id, official_id, subject_kind, subject_id, role, from_date)
          SELECT 1, o.id, 'household', h.id, 'lead', '2025-01-01' FROM officials o JOIN households h ON h.code = 'H' || o.code;
        UPDATE units SET roster_version = roster_version + 1;
        """;

    private const string LinkAll = """
        INSERT INTO identities (unit_id, channel, user_id, chat_id, official_id, linked_at)
        SELECT unit_id, 'telegram', CAST(1000000 + id AS TEXT), CAST(1000000 + id AS TEXT), id, 0 FROM officials
        """;

    public static async Task RunAsync(BenchOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("reportbot-bench-").FullName;
        await using var server = await FakeBotApiServer.StartAsync(new FakeBotApiOptions
        {
            KeepsMessages = false, ChecksRequests = false, PerSecond = PerSecond, PerChatPerSecond = 1,
        });
        using var product = new Product(options, folder, server.BaseUrl, server.Token, PerSecond);
        await FillAsync(options, product);
        var watch = new Watch(server);
        await product.ServeAsync();
        await watch.TypeWhileSendingAsync(options.People, product);
        watch.Print(options.People, server.Limited, product);
        product.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task FillAsync(BenchOptions options, Product product)
    {
        var roster = Path.Combine(product.Folder, "roster.json");
        var sampled = Math.Min(options.People, 1000);
        var many = sampled.ToString(CultureInfo.InvariantCulture);
        await product.CommandAsync("sample", "--officials", many, "--households", many, "--out", roster);
        await product.CommandAsync("import", Path.Combine(Path.GetDirectoryName(options.Program)!, "plans", "kon-gang-2025", "plan.json"));
        await product.CommandAsync("import", roster);
        await using var gate = new WriteGate(new Database(new StorageOptions
        {
            ConnectionString = $"Data Source={Path.Combine(product.Folder, "bench.db")}",
        }));
        await gate.WriteAsync(db =>
        {
            if (options.People > sampled)
            {
                db.Execute(More, new { more = options.People - sampled });
            }

            db.Execute(LinkAll);
        });
    }

    /// <summary>The people's side: what came, when, and how long their own replies took.</summary>
    private sealed class Watch
    {
        private readonly FakeBotApiServer server;
        private readonly ConcurrentQueue<double> waits = new();
        private readonly List<string> memory = [];
        private long first;
        private long last;
        private int reminders;
        private int replies;
        private long typedAt;
        private int typist;

        public Watch(FakeBotApiServer server)
        {
            this.server = server;
            server.OnSent = OnSent;
        }

        public async Task TypeWhileSendingAsync(int people, Product product)
        {
            var noted = 0;
            var quiet = Stopwatch.StartNew();
            for (var before = -1; quiet.Elapsed < TimeSpan.FromSeconds(20);)
            {
                var now = Volatile.Read(ref reminders);
                if (now != before)
                {
                    before = now;
                    quiet.Restart();
                }

                if (now * 4L >= (noted + 1L) * people || (noted == 0 && now > 0 && memory.Count == 0))
                {
                    memory.Add(string.Create(CultureInfo.InvariantCulture, $"{product.Megabytes("VmRSS"):F0}"));
                    noted = now * 4 / people;
                }

                if (now > 0 && now < people - PerSecond && Interlocked.CompareExchange(ref typedAt, Stopwatch.GetTimestamp(), 0) == 0)
                {
                    server.Type(FirstChat + 1 + (typist++ % Typists), "hạn");
                }

                await Task.Delay(TimeSpan.FromMilliseconds(250), TimeProvider.System);
            }
        }

        public void Print(int people, int refused, Product product)
        {
            var seconds = Stopwatch.GetElapsedTime(first, last).TotalSeconds;
            var sorted = waits.Order().ToArray();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"broadcast: {reminders} of {people} reminders and {replies} replies in {seconds:F1} s, {(reminders + replies - 1) / seconds:F2}/s of {PerSecond} allowed ({100.0 * (reminders + replies - 1) / seconds / PerSecond:F1} %), {refused} refused (429)"));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"a reply meanwhile: p50 {At(sorted, 0.5):F0} ms, p99 {At(sorted, 0.99):F0} ms, max {At(sorted, 1):F0} ms; memory {string.Join(", ", memory)} MB by quarters, peak {product.Megabytes("VmHWM"):F0} MB"));
        }

        private static double At(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * share)];

        private void OnSent(SentMessage message)
        {
            var now = Stopwatch.GetTimestamp();
            Interlocked.CompareExchange(ref first, now, 0);
            Interlocked.Exchange(ref last, now);
            if (message.Text.Contains("hạn hết ngày", StringComparison.Ordinal) && Interlocked.Exchange(ref typedAt, 0) is var typed and > 0)
            {
                waits.Enqueue(Stopwatch.GetElapsedTime(typed, now).TotalMilliseconds);
                Interlocked.Increment(ref replies);
            }
            else
            {
                Interlocked.Increment(ref reminders);
            }
        }
    }
}
