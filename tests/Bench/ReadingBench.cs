using System.Diagnostics;
using System.Globalization;
using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;

namespace ReportBot.Bench;

/// <summary>
/// Reading a message into answers: everyday ones, one by one, and such of 4,000 characters. The processor time is that of the
/// whole process, collector included, so other work on the machine hardly shows in it; best and median are by the clock.
/// </summary>
internal static class ReadingBench
{
    private const int Longest = 4000;

    public static Task RunAsync(BenchOptions options)
    {
        var forms = Path.Combine(options.Root, "plans", "forms");
        var context = new ReadingContext(
            FormFile.Read(File.ReadAllText(Path.Combine(forms, "household-periodic.json"))), new DateOnly(2025, 9, 9), Roster, HasRoster: true);
        var messages = Directory.GetFiles(Path.Combine(options.Root, "tests", "Core.Tests", "Forms", "Corpus"), "*.txt")
            .Where(f => Path.GetFileName(f) is var name && (name.StartsWith("messages", StringComparison.Ordinal) || name.StartsWith("heldout", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(l => l.StartsWith("> ", StringComparison.Ordinal))
            .Select(l => l[2..].Replace("\\n", "\n", StringComparison.Ordinal))
            .ToList();
        WarmUp([.. messages, .. Joined(messages, "\n"), .. Repeated], context, TimeSpan.FromSeconds(options.Seconds));
        Print($"{messages.Count} everyday messages of {messages.Average(m => m.Length):F0} characters", messages, context);
        Print("4,000 characters, such messages one a line", Joined(messages, "\n"), context);
        Print("4,000 characters, the same in one line", Joined(messages, "; "), context);
        Print("4,000 characters, a word again and again", Repeated, context);
        return Task.CompletedTask;
    }

    private static KnownSubject[] Roster { get; } =
    [
        new("H005", "Y Thơm"), new("H012", "Rơ Mah H'Blin"), new("H013", "Siu Klă"), new("H015", "Ksor Hnhi"), new("H017", "Rơ Châm Hyơt"),
        new("H021", "Nguyễn Văn Nam"), new("H022", "Trần Thị Mai"), new("H030", "Đinh Văn Thuận"), new("H041", "Kpă Thoan"),
    ];

    private static List<string> Repeated { get; } =
    [
        .. new[] { "1.200.000 ", "hộ ", "vay 5-7 triệu mua 2 con bò ", "5/", "a", ",", "H012 thăm 5/9 ", "ông Nam " }
            .Select(w => string.Concat(Enumerable.Repeat(w, Longest / w.Length))),
    ];

    /// <summary>Until the compiler has done with what is read often: a service that runs for weeks has it behind itself.</summary>
    private static void WarmUp(List<string> texts, ReadingContext context, TimeSpan time)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < time;)
        {
            texts.ForEach(t => MessageReader.Read(t, context));
        }
    }

    private static List<string> Joined(List<string> messages, string between)
    {
        var all = string.Join(between, messages);
        return [.. Enumerable.Range(0, all.Length / Longest).Select(i => all.Substring(i * Longest, Longest))];
    }

    private static void Print(string what, List<string> texts, ReadingContext context)
    {
        var rounds = Math.Max(3, 600 / texts.Count);
        var times = new List<double>();
        var allocated = GC.GetTotalAllocatedBytes();
        using var process = Process.GetCurrentProcess();
        texts.ForEach(t => MessageReader.Read(t, context));
        process.Refresh();
        var used = process.TotalProcessorTime;
        for (var i = 0; i < rounds; i++)
        {
            foreach (var text in texts)
            {
                var start = Stopwatch.GetTimestamp();
                MessageReader.Read(text, context);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        process.Refresh();
        var processor = (process.TotalProcessorTime - used).TotalMilliseconds / times.Count;
        var kilobytes = (GC.GetTotalAllocatedBytes() - allocated) / 1024.0 / times.Count;
        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"reading, {what}: {processor:F2} ms CPU, {kilobytes:F0} KB allocated each; best {times[0]:F2}, median {times[times.Count / 2]:F2}, p99 {times[(int)(times.Count * 0.99)]:F2} ms of {times.Count}"));
    }
}
