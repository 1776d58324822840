using Dapper;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Messaging;

public sealed class FileLinksTests
{
    private static readonly DateTimeOffset Now = new(2025, 9, 8, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Later = Now + FileLinks.DocumentLife;
    private readonly FileLinks links = new(new Uri("https://bc.example.vn/"));

    [Fact]
    public async Task A_link_opens_the_file_of_its_message_until_it_expires()
    {
        await using var store = await StoreAsync();
        var link = store.Readers.Read(db => links.For(db, 1, "tổng hợp.docx", Later))!;

        Assert.Matches("^https://bc\\.example\\.vn/file/[A-Za-z0-9_-]{39}/t%E1%BB%95ng%20h%E1%BB%A3p\\.docx$", link);
        var token = link.Split('/')[4];
        var opened = Open(store, token, Later.AddSeconds(-1));
        Assert.Equal("xin chào"u8.ToArray(), opened!.File.Content);
        Assert.Equal("tổng hợp.docx", opened.Name);
        Assert.Null(Open(store, token, Later));
    }

    [Fact]
    public async Task A_changed_letter_opens_nothing()
    {
        await using var store = await StoreAsync();
        var token = Token(store, 1);
        Assert.NotNull(Open(store, token, Now));
        for (var i = 0; i < token.Length; i++)
        {
            var other = token[i] == 'A' ? 'B' : 'A';
            Assert.Null(Open(store, string.Concat(token.AsSpan(0, i), [other], token.AsSpan(i + 1)), Now));
        }

        Assert.Null(Open(store, "", Now));
        Assert.Null(Open(store, token + "A", Now));
    }

    [Fact]
    public async Task A_form_link_is_no_file_link()
    {
        await using var store = await StoreAsync();
        var key = System.Buffers.Text.Base64Url.DecodeFromChars(
            store.Readers.Read(db => db.QuerySingle<string>("SELECT value FROM facts WHERE name = 'file-link-key'")));
        Assert.Null(Open(store, FormToken.Sign(key, 0, 1, Later), Now));
    }

    [Fact]
    public async Task A_message_without_a_file_and_one_to_a_stranger_open_nothing()
    {
        await using var store = await StoreAsync();
        Assert.Null(Open(store, Token(store, 2), Now));
        Assert.Null(Open(store, Token(store, 3), Now));
        Assert.Null(Open(store, Token(store, 99), Now));
    }

    [Fact]
    public async Task Whoever_is_linked_no_more_opens_nothing()
    {
        await using var store = await StoreAsync();
        var token = Token(store, 1);
        await store.Gate.WriteAsync(db => db.Execute("UPDATE identities SET unlinked_at = 1"));
        Assert.Null(Open(store, token, Now));
    }

    [Fact]
    public async Task Without_an_address_there_is_no_link_and_the_text_says_so()
    {
        await using var store = await StoreAsync();
        Assert.Null(store.Readers.Read(db => new FileLinks(null).For(db, 1, "a.docx", Later)));

        var message = new OutgoingMessage { Text = "Tổng hợp đây.", FileId = "f", FileName = "a.docx" };
        var said = PlainText.WithLink(message, null, Later);
        Assert.Null(said.FileId);
        Assert.Equal("Tổng hợp đây.\n\nTệp a.docx chưa tải được từ đây vì máy chủ chưa có địa chỉ công khai. Đồng chí nhờ người quản trị đặt Web:PublicUrl.", said.Text);
        Assert.Equal("Tải tệp a.docx (đến 08:00 ngày 11/09):\nhttps://x/y", PlainText.WithLink(message with { Text = "" }, "https://x/y", Later).Text);
    }

    private static LinkedFile? Open(TestStore store, string token, DateTimeOffset now) =>
        store.Readers.Read(db => FileLinks.Open(db, token, now));

    private string Token(TestStore store, long outboxId) =>
        store.Readers.Read(db => links.For(db, outboxId, "a", Later))!.Split('/')[4];

    private static async Task<TestStore> StoreAsync()
    {
        var store = await TestStore.NewAsync();
        await store.Gate.WriteAsync(db =>
        {
            FileLinks.MakeKey(db, Now);
            TestRows.Official(db, 1);
            Identities.Link(db, 1, "zalo", "u1", "c1", 1, Now);
            new FileStore(store.Gate, store.Readers, store.Time).Add(db, "f1", 1, "zalo", new FetchedFile("xin chào"u8.ToArray(), "application/pdf"));
            Queue(db, "c1", new OutgoingMessage { Text = "a", FileId = "f1", FileName = "tổng hợp.docx" });
            Queue(db, "c1", new OutgoingMessage { Text = "a" });
            Queue(db, "stranger", new OutgoingMessage { Text = "a", FileId = "f1" });
        });
        return store;
    }

    private static void Queue(System.Data.Common.DbConnection db, string chat, OutgoingMessage message) =>
        Outbox.Queue(db, new OutboxEntry(1, "zalo", chat, OutboxEntry.Reply, message, null, Now));
}
