using Dapper;
using ReportBot.Core.Messaging;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Messaging;

public sealed class DigestTests
{
    private readonly FakeClock clock = new();

    [Fact]
    public void Several_notes_become_one_in_their_order_with_the_buttons_of_all()
    {
        var joined = Assert.Single(Digest.Join(
        [
            Message("một", new Button("Báo cáo ngay", "/baocao")),
            Message("hai", new Button("Báo cáo ngay", "/baocao"), new Button("Tổng hợp", "/tonghop")),
            Message("ba"),
        ]));
        Assert.Equal("một\n\nhai\n\nba", joined.Text);
        Assert.Equal(["/baocao", "/tonghop"], joined.Buttons.Select(b => b.Data));
    }

    [Fact]
    public void Numbered_choices_end_a_message() =>
        Assert.Equal(2, Digest.Join([Message("chọn", new Button("H001", "1:s0", 1)), Message("hai")]).Count);

    [Fact]
    public void Nothing_is_joined_beyond_what_fits()
    {
        var texts = Digest.Join(Enumerable.Range(0, 7).Select(i => Message(new string((char)('a' + i), 700)))).Select(m => m.Text).ToList();
        Assert.Equal(4, texts.Count);
        Assert.All(texts, t => Assert.InRange(t.Length, 1, Digest.MostText));
        Assert.Equal(7 * 700, texts.Sum(t => t.Count(char.IsAsciiLetter)));
    }

    [Fact]
    public void Two_files_stay_two_messages() =>
        Assert.Equal(2, Digest.Join([Message("a") with { FileId = "1" }, Message("b") with { FileId = "2" }]).Count);

    [Fact]
    public async Task Broadcasts_to_one_chat_at_one_time_are_one_message_and_each_is_known_by_its_key()
    {
        await using var store = await TestStore.NewAsync(clock);
        var answers = await store.Gate.WriteAsync(db => (
            Digest.Queue(db, Entry("z1", "nhắc", "a")), Digest.Queue(db, Entry("z1", "chưa ghép máy", "b")),
            Digest.Queue(db, Entry("z2", "nhắc", "c")), Digest.Queue(db, Entry("z1", "chưa ghép máy", "b"))));
        Assert.Equal((true, true, true, false), answers);
        var waiting = store.Readers.Read(db => db.Query<string>("SELECT payload FROM outbox WHERE state = 'queued' ORDER BY id").AsList());
        Assert.Equal(2, waiting.Count);
        Assert.Contains("nhắc\\n\\nchưa ghép máy", waiting[0], StringComparison.Ordinal);
    }

    private static OutgoingMessage Message(string text, params IReadOnlyList<Button> buttons) => new() { Text = text, Buttons = buttons };

    private OutboxEntry Entry(string chat, string text, string key) =>
        new(1, "zalo", chat, OutboxEntry.Broadcast, Message(text), key, clock.GetUtcNow());
}
