using ReportBot.Core.Messaging;
using ReportBot.FakeBotApi;

namespace ReportBot.Bot.Tests.Channels.Telegram;

public sealed class IncomingFilesTests
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

    [Fact]
    public async Task A_picture_that_was_sent_is_fetched()
    {
        await using var bed = await TelegramBed.StartNewAsync();
        bed.Server.SendPhoto(TelegramBed.Siu, Jpeg, "nhà H012");
        var file = Assert.Single(await bed.InboxAsync(1)).File!;
        var fetched = await FetchAsync(bed, file.Reference);
        Assert.Equal(Jpeg, fetched!.Content);
        Assert.Equal("image/jpeg", fetched.Mime);
    }

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D }, "image/png")]
    [InlineData(new byte[] { 0x52, 0x49, 0x46, 0x46, 1, 2, 3, 4, 0x57, 0x45, 0x42, 0x50 }, "image/webp")]
    [InlineData(new byte[] { 0x3C, 0x68, 0x74, 0x6D, 0x6C }, "application/octet-stream")]
    [InlineData(new byte[0], "application/octet-stream")]
    public async Task The_type_is_read_from_the_bytes(byte[] content, string mime)
    {
        await using var bed = await TelegramBed.StartNewAsync();
        Assert.Equal(mime, (await FetchAsync(bed, bed.Server.AddFile("photos/x.jpg", content)))!.Mime);
    }

    [Fact]
    public async Task What_is_larger_than_allowed_is_gone_whatever_it_says_of_its_size()
    {
        await using var bed = await TelegramBed.StartNewAsync();
        var id = bed.Server.AddFile("photos/huge.jpg", new byte[(20 << 20) + 1]);
        Assert.Null(await FetchAsync(bed, id));
        bed.Server.Faults.Next("getFile", new Fault.DoneBut("{\"ok\":true,\"result\":{\"file_id\":\"x\",\"file_size\":10,\"file_path\":\"photos/huge.jpg\"}}"));
        Assert.Null(await FetchAsync(bed, id));
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("//evil.example/x")]
    [InlineData("../../bot123/getMe")]
    [InlineData("photos/../../x")]
    [InlineData("photos/a?x=1")]
    [InlineData("photos/a#x")]
    [InlineData("@evil.example/x")]
    [InlineData("photos\\\\..\\\\x")]
    [InlineData("photos/%2e%2e/x")]
    public async Task A_path_that_leads_elsewhere_is_not_followed(string path)
    {
        await using var bed = await TelegramBed.StartNewAsync();
        bed.Server.Faults.Next("getFile", new Fault.DoneBut($"{{\"ok\":true,\"result\":{{\"file_id\":\"x\",\"file_path\":\"{path}\"}}}}"));
        bed.Server.Faults.Always("file", new Fault.Body(200, "reached"));
        Assert.Null(await FetchAsync(bed, "x"));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await FakeBotApiServer.StartAsync();
        await using var bed = await TelegramBed.StartNewAsync();
        bed.Server.Faults.Next("file", new Fault.Body(302, $"{elsewhere.BaseUrl}/bot{elsewhere.Token}/getMe", "text/plain"));
        await Assert.ThrowsAsync<IOException>(() => FetchAsync(bed, bed.Server.AddFile("photos/x.jpg", Jpeg)));
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task Gone_for_good_and_not_now_are_two_things()
    {
        await using var bed = await TelegramBed.StartNewAsync();
        Assert.Null(await FetchAsync(bed, "no-such-file"));

        var id = bed.Server.AddFile("photos/x.jpg", Jpeg);
        bed.Server.Faults.Next("getFile", new Fault.Refused(400, "Bad Request: wrong file_id or the file is temporarily unavailable"));
        await Assert.ThrowsAsync<IOException>(() => FetchAsync(bed, id));
        bed.Server.Faults.Next("getFile", new Fault.Refused(500, "Internal Server Error"));
        await Assert.ThrowsAsync<IOException>(() => FetchAsync(bed, id));
        bed.Server.Faults.Next("file", new Fault.Body(503, "busy"));
        await Assert.ThrowsAsync<IOException>(() => FetchAsync(bed, id));
        Assert.NotNull(await FetchAsync(bed, id));
    }

    private static Task<FetchedFile?> FetchAsync(TelegramBed bed, string reference) =>
        bed.Channel.FetchAsync(reference, TestContext.Current.CancellationToken);
}
