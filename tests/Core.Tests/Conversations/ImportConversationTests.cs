using Dapper;
using ReportBot.Core.Conversations;
using ReportBot.Core.Households;
using ReportBot.Core.Households.Import;
using ReportBot.Core.Households.Workbooks.Template;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans.Import;
using ReportBot.Core.Tests.Households.Workbooks;
using ReportBot.Core.Tests.Plans;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>The secretary sends the office's list into the chat, sees what it would change, says yes, and takes it back.</summary>
public sealed class ImportConversationTests : IAsyncLifetime
{
    private static readonly object?[][] List =
    [
        ["BẢNG PHÂN CÔNG GIÚP ĐỠ HỘ NGHÈO"],
        ["TT", "Họ và tên", "Chức vụ", "Hộ nghèo được giúp đỡ", "Làng"],
        [1, "Siu Thơm", "Bí thư chi bộ", "Rơ Mah H'Blin", "Làng Tam"],
        [2, "Nay Jơi", "Phó bí thư", "Siu Klă", "Làng Tam"],
    ];

    private readonly FakeClock clock = new();
    private readonly UnitDirectory directory = new();
    private TestStore store = null!;
    private ConversationHandler handler = null!;
    private int messages;
    private long lastSaid;

    public async ValueTask InitializeAsync()
    {
        store = await TestStore.NewAsync(clock);
        await new ImportOperations(store.Gate, clock).ImportPlanAsync(Access.System(0), RepositoryFiles.KonGang, withSample: false);
        var desk = new DeskLinks(new Uri("https://bao-cao.example/"));
        handler = new ConversationHandler(new ChannelSet([new FileChannel()]), new RequestRunner(new InvitationLinks(new Uri("https://bao-cao.example/")), desk: desk));
        await store.Gate.WriteAsync(db =>
        {
            FormLinks.MakeKey(db, clock.GetUtcNow());
            TestRows.Official(db, 1, "secretary", "Đặng Thùy Yến");
            db.Execute("UPDATE officials SET code = 'TK01' WHERE id = 1");
            TestRows.Official(db, 2, "reporter", "Siu Thơm");
            Identities.Link(db, 1, "files", "yen", "yen", 1, clock.GetUtcNow());
            Identities.Link(db, 1, "files", "thom", "thom", 2, clock.GetUtcNow());
            UnitStore.Touch(db, 1, clock.GetUtcNow());
        });
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task A_list_is_shown_confirmed_imported_and_undone()
    {
        Assert.Contains("Đang đọc ds.xlsx…", Assert.Single(await SendAsync("yen", "ds.xlsx")).Text, StringComparison.Ordinal);
        var id = await ArriveAsync(new SheetFile().Sheet("DS", List).Bytes());

        var shown = Assert.Single(await AgainAsync("yen", id)).Text;
        Assert.StartsWith("Đã đọc ds.xlsx, chưa nhập. Nếu nhập: mới 6, đổi 1, kết thúc 0, giữ nguyên 1.", shown, StringComparison.Ordinal);
        Assert.Contains("- hộ: mới 2, đổi 0, kết thúc 0, giữ nguyên 0", shown, StringComparison.Ordinal);
        Assert.EndsWith("Đúng thì trả lời \"đúng\" để nhập. Chưa đúng thì sửa trong tệp rồi gửi lại.", shown, StringComparison.Ordinal);
        Assert.Equal(0, Count("SELECT COUNT(*) FROM households"));

        var done = Assert.Single(await SayAsync("yen", "đúng"));
        Assert.Equal("Đã nhập ds.xlsx: mới 6, đổi 1, kết thúc 0, giữ nguyên 1.", done.Text);
        Assert.Equal("/hoantac", Assert.Single(done.Buttons).Data);
        Assert.Equal(2, Count("SELECT COUNT(*) FROM households"));
        Assert.Equal(2, Count("SELECT COUNT(*) FROM assignments"));

        var offer = Assert.Single(await SayAsync("yen", "hoàn tác")).Text;
        Assert.StartsWith("Lần nhập gần nhất: ds.xlsx, Đặng Thùy Yến, lúc 08:00 ngày 08/09/2025: mới 6", offer, StringComparison.Ordinal);
        Assert.Equal("Đã hoàn tác. Danh sách trở về như trước lần nhập đó.", Assert.Single(await SayAsync("yen", "đúng")).Text);
        Assert.Equal(0, Count("SELECT COUNT(*) FROM households"));
        Assert.Equal(2, Count("SELECT COUNT(*) FROM officials"));
    }

    [Fact]
    public async Task What_is_refused_is_listed_and_nothing_can_be_confirmed()
    {
        await SendAsync("yen", "ds.xlsx");
        object?[][] wrong = [.. List[..3], [2, "Nay Jơi", "Phó bí thư", "Siu Klă", "Đâu đó"]];
        var id = await ArriveAsync(new SheetFile().Sheet("DS", wrong).Bytes());
        var said = Assert.Single(await AgainAsync("yen", id)).Text;
        Assert.StartsWith("Tôi chưa nhập gì. Trong ds.xlsx có 1 chỗ cần sửa:\n- trang DS, dòng 4, cột E (Làng): Không có địa bàn \"Đâu đó\"", said, StringComparison.Ordinal);
        await SayAsync("yen", "đúng");
        Assert.Equal(0, Count("SELECT COUNT(*) FROM households"));
    }

    [Fact]
    public async Task A_file_of_somebody_who_keeps_no_list_is_not_fetched_and_is_answered_as_ever()
    {
        var reporter = await SendAsync("thom", "ds.xlsx");
        Assert.StartsWith("Tôi chưa nhận tệp ở đây.", reporter[0].Text, StringComparison.Ordinal);
        await SendAsync("nobody", "ds.xlsx");
        Assert.Equal(0, Count("SELECT COUNT(*) FROM files") + Count("SELECT COUNT(*) FROM pending_imports"));
        Assert.DoesNotContain("hoàn tác", string.Concat((await SayAsync("thom", "/hoantac")).Select(m => m.Text)), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Excel", string.Concat((await SayAsync("thom", "/nhap")).Select(m => m.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_roster_has_changed_since_it_is_read_again()
    {
        await SendAsync("yen", "ds.xlsx");
        var id = await ArriveAsync(new SheetFile().Sheet("DS", List).Bytes());
        await AgainAsync("yen", id);
        clock.Advance(TimeSpan.FromMinutes(1));
        await store.Gate.WriteAsync(db => UnitStore.Touch(db, 1, clock.GetUtcNow()));

        Assert.Contains("vừa thay đổi nên tôi chưa nhập", Assert.Single(await SayAsync("yen", "đúng")).Text, StringComparison.Ordinal);
        Assert.Equal(0, Count("SELECT COUNT(*) FROM households"));
        Assert.Equal(id, Assert.Single(store.Readers.Read(PendingImports.Ready)).Id);
    }

    [Fact]
    public async Task After_a_day_it_is_gone_with_its_file()
    {
        await SendAsync("yen", "ds.xlsx");
        var id = await ArriveAsync(new SheetFile().Sheet("DS", List).Bytes());
        await AgainAsync("yen", id);
        clock.Advance(TimeSpan.FromHours(25));
        Assert.Contains("quá một ngày", Assert.Single(await SayAsync("yen", "đúng")).Text, StringComparison.Ordinal);
        await store.Gate.WriteAsync(db => PendingImports.Sweep(db, clock.GetUtcNow()));
        Assert.Equal(0, Count("SELECT COUNT(*) FROM files") + Count("SELECT COUNT(*) FROM pending_imports"));
    }

    [Fact]
    public async Task The_list_in_use_comes_as_a_file_with_the_link_to_the_page()
    {
        var said = await SayAsync("yen", "nhập");
        Assert.Equal("Danh sách đang dùng tôi gửi ngay sau đây.", said[0].Text.Split('\n')[^1]);
        Assert.Equal(0, Count("SELECT COUNT(*) FROM files"));
        var asked = Assert.Single(store.Readers.Read(PendingImports.Asked));
        await store.Gate.WriteAsync(db => PendingImports.Answer(db, asked, WorkbookImport.Template(directory.Get(db, 1), clock.GetUtcNow(), filled: true), clock.GetUtcNow()));
        Assert.Empty(store.Readers.Read(PendingImports.Asked));
        said = [.. said, .. Said()];
        var link = said[0].Text.Split("https://bao-cao.example/desk/roster/")[1].Split('\n')[0].Trim();
        Assert.NotNull(store.Readers.Read(db => DeskLinks.Open(db, directory, link, clock.GetUtcNow())));
        Assert.Null(store.Readers.Read(db => DeskLinks.Open(db, directory, link, clock.GetUtcNow().AddDays(1))));
        Assert.Null(store.Readers.Read(db => FormLinks.Open(db, link, clock.GetUtcNow())));
        Assert.Equal("danh-sach-kon-gang.xlsx", said[^1].FileName);
        var file = store.Readers.Read(db => db.QuerySingle<byte[]>("SELECT content FROM files WHERE id = @id", new { id = said[^1].FileId }));
        Assert.Equal([(byte)'P', (byte)'K'], file[..2]);
    }

    [Fact]
    public async Task Why_a_household_left_is_told_in_chat_by_the_office_alone()
    {
        await SendAsync("yen", "ds.xlsx");
        await AgainAsync("yen", await ArriveAsync(new SheetFile().Sheet("DS", List).Bytes()));
        await SayAsync("yen", "đúng");
        Assert.Contains("cũng đã ghi lý do", Assert.Single(await SayAsync("yen", "lý do")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Hộ H002 đang trong danh sách.", Assert.Single(await SayAsync("yen", "lý do H002 chuyển đi")).Text, StringComparison.Ordinal);
        await store.Gate.WriteAsync(db =>
        {
            db.Execute("UPDATE households SET to_date = '2025-09-07' WHERE code = 'H002'");
            UnitStore.Touch(db, 1, clock.GetUtcNow());
        });
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.StartsWith("Hộ rời danh sách chưa ghi lý do: H002 (07/09/2025).", Assert.Single(await SayAsync("yen", "lý do")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Gõ mã hộ và lý do", Assert.Single(await SayAsync("yen", "lý do H002 thoát nghèo")).Text, StringComparison.Ordinal);
        Assert.Equal("Đã ghi lý do hộ H002 rời danh sách: chuyển đi (xã Đak Đoa).", Assert.Single(await SayAsync("yen", "lý do H002 chuyển đi xã Đak Đoa")).Text);
        Assert.Equal(1, Count("SELECT COUNT(*) FROM households WHERE code = 'H002' AND left_by = 'moved-out' AND went_to = 'xã Đak Đoa'"));

        Assert.DoesNotContain("Đã ghi", string.Concat((await SayAsync("thom", "lý do H002 chết")).Select(m => m.Text)), StringComparison.Ordinal);
        Assert.Equal(new Outcome.NotFound(), await store.Gate.WriteAsync(db => Departures.Tell(
            db, new Access(1, 2, Roles.Reporter), directory.Get(db, 1), 2, HouseholdDeparture.Died, null, clock.GetUtcNow())));
        Assert.Equal(1, Count("SELECT COUNT(*) FROM households WHERE left_by = 'moved-out'"));
    }

    [Theory]
    [InlineData("anh.zip")]
    [InlineData("danh-sach.csv")]
    [InlineData("ke-hoach.docx")]
    public async Task Another_kind_of_file_is_told_what_to_do(string name)
    {
        Assert.Contains("lưu thành .xlsx", Assert.Single(await SendAsync("yen", name)).Text, StringComparison.Ordinal);
        Assert.Equal(0, Count("SELECT COUNT(*) FROM pending_imports"));
    }

    [Fact]
    public async Task A_file_that_the_platform_gives_no_more_is_told()
    {
        await SendAsync("yen", "ds.xlsx");
        var id = store.Readers.Read(db => db.QuerySingle<string>("SELECT id FROM pending_imports"));
        await store.Gate.WriteAsync(db => PendingFiles.Settle(db, id, null));
        Assert.Single(store.Readers.Read(PendingImports.Ready));
        await store.Gate.WriteAsync(db => PendingImports.SetLost(db, id));
        Assert.Contains("không tải được ds.xlsx", Assert.Single(await AgainAsync("yen", id)).Text, StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<OutgoingMessage>> SayAsync(string chat, string text) =>
        ReceiveAsync(Message(chat, IncomingKind.Text) with { Text = text });

    private Task<IReadOnlyList<OutgoingMessage>> SendAsync(string chat, string name) =>
        ReceiveAsync(Message(chat, IncomingKind.Document) with { File = new IncomingFile("telegram-file", "application/octet-stream", 0, name) });

    // What the worker does once the bytes are here.
    private async Task<string> ArriveAsync(byte[] content)
    {
        var id = store.Readers.Read(db => db.QuerySingle<string>("SELECT id FROM pending_imports"));
        await store.Gate.WriteAsync(db => PendingFiles.Settle(db, id, new FetchedFile(content, TemplateWorkbook.Mime)));
        var arrived = Assert.Single(store.Readers.Read(PendingImports.Ready));
        var view = store.Readers.Read(db => directory.Get(db, 1));
        var preview = store.Readers.Read(db => WorkbookImport.Preview(db, new Access(1, 1, Roles.Secretary), view, content, arrived.FileName, clock.GetUtcNow()));
        await store.Gate.WriteAsync(db => PendingImports.SetRead(db, id, PendingImports.Pack(preview), view.Roster.Version));
        return id;
    }

    private Task<IReadOnlyList<OutgoingMessage>> AgainAsync(string chat, string id) =>
        ReceiveAsync(Message(chat, IncomingKind.Document) with { File = new IncomingFile(id, "application/octet-stream", 0, "ds.xlsx") });

    private IncomingMessage Message(string chat, IncomingKind kind) => new()
    {
        Channel = "files", ExternalId = "m" + messages++, ChatId = chat, UserId = chat, Kind = kind, SentAt = clock.GetUtcNow().ToUnixTimeMilliseconds(),
    };

    private async Task<IReadOnlyList<OutgoingMessage>> ReceiveAsync(IncomingMessage message)
    {
        await store.Gate.WriteAsync(db => handler.Handle(db, new UnitViews(directory, db), message, clock.GetUtcNow()));
        return Said();
    }

    private IReadOnlyList<OutgoingMessage> Said()
    {
        var rows = store.Readers.Read(db => db.Query<(long Id, string Payload)>("SELECT id, payload FROM outbox WHERE id > @lastSaid ORDER BY id", new { lastSaid }).ToArray());
        lastSaid = rows.Length > 0 ? rows[^1].Id : lastSaid;
        return [.. rows.Select(r => System.Text.Json.JsonSerializer.Deserialize(r.Payload, MessageJson.Readable.OutgoingMessage)!)];
    }

    private long Count(string sql) => store.Readers.Read(db => db.ExecuteScalar<long>(sql));

    private sealed class FileChannel : IChannel
    {
        public string Name => "files";

        public ChannelTraits Traits { get; } = new(Buttons: true, 2000, Files: true, CountsMessages: false, 0, 0) { TakesFiles = true };

        public Task<SendOutcome> SendAsync(Envelope envelope, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<FetchedFile?> FetchAsync(string reference, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
