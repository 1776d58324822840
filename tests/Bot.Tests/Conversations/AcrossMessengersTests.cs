using Dapper;

namespace ReportBot.Bot.Tests.Conversations;

/// <summary>One person, several messengers; and what a round costs where messages are counted.</summary>
public sealed class AcrossMessengersTests
{
    [Fact]
    public async Task A_report_begun_on_Telegram_is_finished_on_Zalo()
    {
        await using var office = await OnlineOffice.StartAsync("telegram");
        office.Now = new DateTimeOffset(2025, 9, 8, 20, 0, 0, TimeSpan.FromHours(7));
        office.AddCode("K7Q9M2XT", "CB001", expired: false);
        office.AddCode("M3T8W4PA", "CB001", expired: false);
        var telegram = office.PhoneOf("first", on: "telegram");
        var zalo = office.PhoneOf("second", on: "zalo");

        Assert.StartsWith("Chào đồng chí Siu Thơm", (await office.TypeAsync(telegram, "K7Q9M2XT"))[0], StringComparison.Ordinal);
        await office.TypeAsync(telegram, "báo cáo h013");
        await office.TypeAsync(telegram, "rồi");
        Assert.StartsWith("H013 · 2/8", (await office.TypeAsync(telegram, "7/9"))[0], StringComparison.Ordinal);

        Assert.StartsWith("Chào đồng chí Siu Thơm", (await office.TypeAsync(zalo, "M3T8W4PA"))[0], StringComparison.Ordinal);
        var list = (await office.TypeAsync(zalo, "báo cáo"))[0];
        Assert.Contains("2. ✏️ H013 Siu Klă, đang dở câu 2", list, StringComparison.Ordinal);
        var question = (await office.TypeAsync(zalo, "2"))[0];
        Assert.StartsWith("Làm tiếp H013 Siu Klă", question, StringComparison.Ordinal);
        Assert.Contains("\n1. Vay vốn ưu đãi\n", question, StringComparison.Ordinal);
        foreach (var answer in (string[])["không có", "1tr", "bỏ qua", "thiếu nước", "bỏ qua", "2", "bỏ qua"])
        {
            await office.TypeAsync(zalo, answer);
        }

        var receipt = (await office.TypeAsync(zalo, "đúng"))[0];
        Assert.StartsWith("Đã nhận báo cáo BC-000123 (H013)", receipt, StringComparison.Ordinal);
        var (channel, answers) = office.Store.Readers.Read(db => db.QuerySingle<(string, string)>("SELECT channel, answers FROM reports"));
        Assert.Equal("zalo", channel);
        Assert.Contains("\"income\":1000000", answers, StringComparison.Ordinal);
        Assert.Contains("thiếu nước", answers, StringComparison.Ordinal);
        Assert.Contains("2025-09-07", answers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_of_five_households_on_Zalo_is_four_messages()
    {
        await using var office = await OnlineOffice.StartAsync("zalo");
        office.Now = new DateTimeOffset(2025, 9, 9, 8, 5, 0, TimeSpan.FromHours(7));
        office.Link("zalo", "CB003");
        var phone = office.PhoneOf("zalo");
        var read = await office.TypeAsync(phone, """
            H101 đã thăm hôm qua, tn 1tr2, kk thiếu nước tưới
            H102 đã thăm hôm qua, vay NHCSXH 50tr mua 2 bò, tn 1tr1
            H103 chưa thăm được, đx hỗ trợ máy bơm
            H104 không có gì mới
            H105 đã thăm 7/9, tn 900k, kk thiếu vốn
            """.ReplaceLineEndings("\n"));
        Assert.Single(read);
        Assert.StartsWith("Tôi hiểu là:", read[0], StringComparison.Ordinal);
        var receipt = await office.TypeAsync(phone, "đúng");
        Assert.StartsWith("Đã nhận báo cáo BC-000123 (H101), BC-000124 (H102), BC-000125 (H103), BC-000126 (H104), BC-000127 (H105)", Assert.Single(receipt), StringComparison.Ordinal);

        Assert.Equal(5, office.Count("SELECT COUNT(*) FROM reports WHERE channel = 'zalo'"));
        Assert.Equal(4, office.Zalo.Bot.Messages);
    }

    [Fact]
    public async Task A_picture_sent_on_Zalo_is_fetched_at_once_and_kept()
    {
        await using var office = await OnlineOffice.StartAsync("zalo");
        office.Now = new DateTimeOffset(2025, 9, 9, 8, 5, 0, TimeSpan.FromHours(7));
        office.Link("zalo", "CB001");
        var phone = office.PhoneOf("zalo");
        await office.ReceiveAsync(phone, Picture("H012 đã thăm hôm qua"));
        await Eventually.TrueAsync(() => office.Count("SELECT COUNT(*) FROM files WHERE state = 'stored' AND mime = 'image/jpeg' AND size = 6") == 1, "the picture");

        // A stranger's picture belongs to nothing and is not fetched.
        await office.ReceiveAsync(office.PhoneOf("stranger"), Picture(null));
        Assert.Equal(1, office.Count("SELECT COUNT(*) FROM files"));
    }

    private static Core.Messaging.IncomingMessage Picture(string? caption) => new()
    {
        Channel = "", ExternalId = "", ChatId = "", UserId = "", Kind = Core.Messaging.IncomingKind.Photo, Text = caption,
    };
}
