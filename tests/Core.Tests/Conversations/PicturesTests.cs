using Dapper;
using ReportBot.Core.Forms;
using ReportBot.Core.Messaging;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>How many pictures a report keeps, through the real store.</summary>
public sealed class PicturesTests
{
    private int messages;

    [Fact]
    public async Task An_album_is_kept_whole_with_one_reply_and_filed_with_the_report()
    {
        await using var store = await TestStore.NewAsync();
        var office = await NewAsync(store, most: null);
        Assert.StartsWith("Đã giữ các ảnh gửi cùng lúc cho H012.", Send(office, "a", "H012 đã thăm hôm qua"), StringComparison.Ordinal);
        for (var i = 2; i <= 10; i++)
        {
            Assert.Equal("", Send(office, "a", null));
        }

        Assert.StartsWith("Đã nhận báo cáo", Type(office, "đúng"), StringComparison.Ordinal);
        var answers = store.Readers.Read(db => db.ExecuteScalar<string>("SELECT answers FROM reports"))!;
        var photo = Assert.IsType<Answer.Photo>(AnswersJson.Read(KonGang.Plan.Form("household-periodic"), answers)["photo"]);
        Assert.Equal(10, photo.FileIds.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(10, store.Readers.Read(db => db.ExecuteScalar<int>("SELECT COUNT(*) FROM files WHERE state = 'pending' AND id IN @ids", new { ids = photo.FileIds })));
    }

    [Fact]
    public async Task What_the_form_has_no_room_for_is_told_once()
    {
        await using var store = await TestStore.NewAsync();
        var office = await NewAsync(store, most: 2);
        Send(office, "a", "H012 đã thăm hôm qua");
        Assert.Equal("", Send(office, "a", null));
        Assert.StartsWith("Mỗi báo cáo giữ nhiều nhất 2 ảnh", Send(office, "a", null), StringComparison.Ordinal);
        Assert.Equal("", Send(office, "a", null));
        Assert.Contains("ảnh: 2 ảnh", Send(office, null, null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_sent_one_by_one_are_added()
    {
        await using var store = await TestStore.NewAsync();
        var office = await NewAsync(store, most: null);
        Send(office, null, "H012 đã thăm hôm qua");
        Assert.StartsWith("Đã thêm ảnh cho H012, nay có 2 ảnh.", Send(office, null, null), StringComparison.Ordinal);
        Assert.StartsWith("Đã thêm ảnh cho H012, nay có 3 ảnh.", Send(office, null, null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_storm_told_with_a_picture_takes_it_along_out_of_turn()
    {
        await using var store = await TestStore.NewAsync();
        var office = await NewAsync(store, most: null);
        Assert.Contains("Báo đột xuất ngay", Send(office, null, "nhà H012 bị tốc mái đêm qua"), StringComparison.Ordinal);
        Assert.StartsWith("Đã nhận báo cáo", Type(office, "1"), StringComparison.Ordinal);
        var stored = store.Readers.Read(db => db.QuerySingle<(string Kind, string Answers)>("SELECT kind, answers FROM reports"));
        Assert.Equal("ad-hoc", stored.Kind);
        Assert.Contains("\"photo\":\"", stored.Answers, StringComparison.Ordinal);
        Assert.Contains("tốc mái", stored.Answers, StringComparison.Ordinal);
    }

    [Fact]
    public void One_picture_is_stored_as_it_always_was_and_several_as_a_list()
    {
        var form = KonGang.Plan.Form("household-periodic");
        var one = Answers.Empty.With("photo", new Answer.Photo("a"));
        var two = Answers.Empty.With("photo", new Answer.Photo(["a", "b"]));
        Assert.Equal("""{"photo":"a"}""", AnswersJson.Write(one));
        Assert.Equal("""{"photo":["a","b"]}""", AnswersJson.Write(two));
        Assert.Equal(one, AnswersJson.Read(form, AnswersJson.Write(one)));
        Assert.Equal(two, AnswersJson.Read(form, AnswersJson.Write(two)));
        Assert.Empty(AnswersJson.Read(form, """{"photo":[]}"""));
        Assert.NotEqual(one, two);
    }

    private static async Task<StoredOffice> NewAsync(TestStore store, int? most)
    {
        var office = await StoredOffice.NewAsync(store);
        office.Now = new DateTimeOffset(2025, 9, 8, 8, 5, 0, TimeSpan.FromHours(7));
        if (most is not null)
        {
            office.Import(KonGang.Plan with
            {
                Forms = [.. KonGang.Plan.Forms.Select(form => form with
                {
                    Questions = [.. form.Questions.Select(q => q.Kind == QuestionKind.Photo ? q with { Max = most } : q)],
                })],
            });
        }

        office.Link("chat", "CB001");
        return office;
    }

    private string Send(StoredOffice office, string? album, string? caption) => Say(office, new IncomingMessage
    {
        Channel = "test", ExternalId = $"m{++messages}", MessageRef = $"m{messages}", ChatId = "chat", UserId = "chat",
        Kind = IncomingKind.Photo, Album = album, Text = caption, File = new IncomingFile($"anh-{messages}", "image/jpeg", 1000),
    });

    private string Type(StoredOffice office, string text) => Say(office, new IncomingMessage
    {
        Channel = "test", ExternalId = $"m{++messages}", ChatId = "chat", UserId = "chat", Kind = IncomingKind.Text, Text = text,
    });

    private static string Say(StoredOffice office, IncomingMessage message) =>
        string.Join('\n', office.Receive(message, buttons: false).Select(PlainText.Render));
}
