using System.Diagnostics;
using System.Globalization;
using ReportBot.Core.Conversations;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;

namespace ReportBot.Bench;

/// <summary>
/// What handling alone costs, without any network: one official's ad hoc reports through inbox, conversation and
/// outbox rows, one commit for each round of 64 messages.
/// </summary>
internal static class HandlingBench
{
    public static async Task RunAsync(BenchOptions options)
    {
        await using var unit = await BigUnit.NewAsync(options, officials: 400, households: 3000);
        await unit.ImportRosterAsync();
        var people = await LinkAsync(unit);
        var channel = new SilentChannel();
        var handling = new InboxHandling(
            unit.Units, new ConversationHandler(new ChannelSet([channel]), new RequestRunner(new InvitationLinks(new Uri("http://127.0.0.1/")))),
            new SeptemberClock(), Microsoft.Extensions.Logging.Abstractions.NullLogger<InboxHandling>.Instance);
        var inbox = new Inbox(unit.Gate, new SeptemberClock());
        await RoundsAsync(unit, inbox, handling, people, 520);

        var (cpu, allocated, start) = (Process.GetCurrentProcess().TotalProcessorTime, GC.GetTotalAllocatedBytes(), Stopwatch.GetTimestamp());
        const int rounds = 1_300;
        await RoundsAsync(unit, inbox, handling, people, rounds);
        var messages = rounds * people.Count;
        var spent = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"handling: {spent.TotalMilliseconds * 1000 / messages:F0} us CPU a message, {(GC.GetTotalAllocatedBytes() - allocated) / messages / 1024.0:F1} KB allocated, {messages / Stopwatch.GetElapsedTime(start).TotalSeconds:F0} messages/s"));
    }

    private static async Task<List<(string Chat, string Household)>> LinkAsync(BigUnit unit)
    {
        var view = unit.Readers.Read(db => unit.Units.Default(db))!;
        var day = new DateOnly(2025, 9, 8);
        var people = view.Roster.Officials.Select(o => (o.Id, Subjects: view.Roster.SubjectsOf(o.Id, day)))
            .Where(o => o.Subjects.Count > 0).Take(64).ToList();
        await unit.Gate.WriteAsync(db => people.ForEach(o => Identities.Link(
            db, view.UnitId, "silent", Text(o.Id), Text(o.Id), o.Id, DateTimeOffset.UnixEpoch)));
        return [.. people.Select(o => (Text(o.Id), o.Subjects[0].Subject.Code))];
    }

    private static async Task RoundsAsync(
        BigUnit unit, Inbox inbox, InboxHandling handling, List<(string Chat, string Household)> people, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            var step = round % (Officials.Answers.Count + 1);
            await inbox.ReceiveAsync([.. people.Select(p => new IncomingMessage
            {
                Channel = "silent",
                ExternalId = p.Chat + "-" + Text(Stopwatch.GetTimestamp()),
                ChatId = p.Chat,
                UserId = p.Chat,
                Kind = IncomingKind.Text,
                Text = step == 0 ? "đột xuất " + p.Household : Officials.Answers[step - 1],
            })]);
            await unit.Gate.WriteAsync(db => handling.HandleWaiting(db, people.Count));
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class SeptemberClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2025, 9, 8, 1, 0, 0, TimeSpan.Zero);
    }

    private sealed class SilentChannel : IChannel
    {
        public string Name => "silent";

        public ChannelTraits Traits { get; } = new(true, 4000, true, false, 0, 0);

        public Task<SendOutcome> SendAsync(Envelope envelope, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<FetchedFile?> FetchAsync(string reference, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
