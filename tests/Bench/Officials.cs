using System.Collections.Concurrent;
using System.Diagnostics;
using ReportBot.FakeBotApi;

namespace ReportBot.Bench;

/// <summary>
/// Officials at work on the fake Telegram server: each is linked by a real invitation code and then files one
/// ad hoc report after the other, answering each question of the form, so every update does the whole work.
/// </summary>
internal sealed class Officials
{
    /// <summary>What each types after naming the household.</summary>
    public static IReadOnlyList<string> Answers { get; } =
        ["có", "hôm qua", "1", "50tr", "mua 2 con bò giống", "1tr2", "muốn vay thêm", "thiếu nước tưới", "hỗ trợ máy bơm", "2", "bỏ qua", "đúng"];

    // What a secretary is told of others' reports answers nothing that was typed: taken for an answer, it would make
    // one official type for all.
    private const string Notice = "ĐỘT XUẤT: ";

    private static readonly TimeSpan LongestLinking = TimeSpan.FromMinutes(3);

    private readonly FakeBotApiServer server;
    private readonly ConcurrentDictionary<long, Official> byChat = new();

    public Officials(FakeBotApiServer server)
    {
        this.server = server;
        server.OnSent = OnSent;
    }

    /// <summary>Replies that came to an update that waited for one.</summary>
    public long Replied => Interlocked.Read(ref replied);

    /// <summary>Reports whose receipt came.</summary>
    public long Filed => Interlocked.Read(ref filed);

    /// <summary>The numbers of all reports whose receipt reached somebody: what the product has promised.</summary>
    public ConcurrentDictionary<string, int> Receipts { get; } = new(StringComparer.Ordinal);

    /// <summary>How many replies each official has had.</summary>
    public IReadOnlyList<int> RepliesOfEach => [.. byChat.Values.Select(o => Volatile.Read(ref o.Replies))];

    /// <summary>When set, the answer to a reply is typed at once: as many people as there are, without a pause.</summary>
    public bool IsClosedLoop { get; set; }

    /// <summary>Called with the time from typing to the reply, in milliseconds.</summary>
    public Action<double>? OnReply { get; set; }

    private long replied;
    private long filed;

    /// <summary>Links them all; ends when each has been greeted.</summary>
    public async Task LinkAsync(IReadOnlyList<Invitation> invitations)
    {
        long user = 1_000_000;
        foreach (var invitation in invitations)
        {
            user++;
            byChat[user] = new Official(invitation.Household);
            server.Type(user, "/start " + invitation.Code);
        }

        var since = Stopwatch.GetTimestamp();
        while (byChat.Values.Any(o => !o.IsLinked))
        {
            if (Stopwatch.GetElapsedTime(since) > LongestLinking)
            {
                throw new InvalidOperationException($"Of {byChat.Count} officials {byChat.Values.Count(o => !o.IsLinked)} were not greeted.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }

    /// <summary>Lets each type the next message.</summary>
    public void BeginAll()
    {
        foreach (var chat in byChat.Keys)
        {
            TypeNext(chat);
        }
    }

    /// <summary>Lets one official, in turn, type the next message.</summary>
    public void TypeInTurn(long turn) => TypeNext(1_000_001 + (turn % byChat.Count));

    private void OnSent(SentMessage message)
    {
        if (message.Text.StartsWith(Notice, StringComparison.Ordinal) || !byChat.TryGetValue(message.ChatId, out var official))
        {
            return;
        }

        if (message.Text.Contains("Đã nhận báo cáo", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref filed);
            Receipts.AddOrUpdate(NumberIn(message.Text), 1, static (_, n) => n + 1);
        }

        official.IsLinked = true;
        var typedAt = Interlocked.Exchange(ref official.TypedAt, 0);
        if (typedAt == 0)
        {
            return;
        }

        Interlocked.Increment(ref replied);
        Interlocked.Increment(ref official.Replies);
        OnReply?.Invoke(Stopwatch.GetElapsedTime(typedAt).TotalMilliseconds);
        if (IsClosedLoop)
        {
            TypeNext(message.ChatId);
        }
    }

    private static string NumberIn(string text)
    {
        var at = text.IndexOf("BC-", StringComparison.Ordinal);
        return at < 0 ? text : text.Substring(at, "BC-000000".Length);
    }

    private void TypeNext(long chat)
    {
        var official = byChat[chat];
        var text = official.Step == 0 ? "đột xuất " + official.Household : Answers[official.Step - 1];
        official.Step = (official.Step + 1) % (Answers.Count + 1);
        Interlocked.Exchange(ref official.TypedAt, Stopwatch.GetTimestamp());
        server.Type(chat, text);
    }

    private sealed class Official(string household)
    {
        public long TypedAt;
        public int Replies;

        public string Household { get; } = household;

        public int Step { get; set; }

        public bool IsLinked { get; set; }
    }
}

/// <summary>An official with a code, and a household that the official looks after.</summary>
internal sealed record Invitation(string Code, string Household)
{
    /// <summary>Reads the file that <c>invite --all</c> wrote, and who leads what from the database.</summary>
    public static IReadOnlyList<Invitation> Read(string csv, IReadOnlyDictionary<string, string> householdByOfficial) =>
    [
        .. File.ReadLines(csv).Skip(1).Select(line => line.Split(','))
            .Where(cells => cells.Length >= 4 && householdByOfficial.ContainsKey(cells[0]))
            .Select(cells => new Invitation(cells[3], householdByOfficial[cells[0]])),
    ];
}
