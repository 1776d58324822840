using System.Net;
using System.Text.Json;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using ReportBot.Core.Messaging;

namespace ReportBot.Bot.Tests.Channels.Web;

public sealed class ChatPhotoTests
{
    private const int Limit = 8 * 1024 * 1024;

    public static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, .. "JFIF nội dung ảnh"u8];

    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    private static readonly byte[] Webp = [.. "RIFF"u8, 9, 0, 0, 0, .. "WEBPVP8 "u8];

    public static TheoryData<string, byte[], string?> Contents => new()
    {
        { "a JPEG", Jpeg, "image/jpeg" },
        { "a PNG", Png, "image/png" },
        { "a WebP", Webp, "image/webp" },
        { "a page", [.. "<html><script>alert(1)</script>"u8], null },
        { "a drawing with script", [.. "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8], null },
        { "a GIF", [.. "GIF89a"u8], null },
        { "a sound in the same wrapper", [.. "RIFF"u8, 9, 0, 0, 0, .. "WAVEfmt "u8], null },
        { "two bytes", [0xFF, 0xD8], null },
        { "nothing", [], null },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task A_picture_is_known_by_its_bytes(string what, byte[] content, string? mime)
    {
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);
        var chat = await browser.BeginAsync();
        await server.LinkAsync(chat);

        using var answer = await browser.SendPhotoAsync(chat, "client-0001", new ByteArrayContent(content));

        Assert.True((answer.StatusCode == HttpStatusCode.Accepted) == mime is not null, what);
        Assert.Equal(mime is null ? 0 : 1, server.Count("SELECT COUNT(*) FROM inbox"));
        if (mime is not null)
        {
            await IsKeptAsync(server, browser, chat, content, mime);
        }
    }

    [Fact]
    public async Task A_picture_sent_again_is_stored_once()
    {
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);
        var chat = await browser.BeginAsync();
        await server.LinkAsync(chat);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => browser.SendPhotoAsync(chat, "client-0001", new ByteArrayContent(Jpeg))));

        Assert.Equal(1, server.Count("SELECT COUNT(*) FROM files"));
        Assert.Equal(1, server.Count("SELECT COUNT(*) FROM inbox"));
        Assert.Single(await browser.HistoryAsync(chat));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Too_large_is_counted_and_not_believed(bool hideLength)
    {
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);
        var chat = await browser.BeginAsync();
        await server.LinkAsync(chat);
        var exact = Jpeg.Concat(new byte[Limit - Jpeg.Length]).ToArray();

        using var fits = await browser.SendPhotoAsync(chat, "client-0001", new Body(exact, hideLength));
        HttpStatusCode? over;
        try
        {
            using var answer = await browser.SendPhotoAsync(chat, "client-0002", new Body([.. exact, 0], hideLength));
            over = answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            // The server may close the connection before the rest has gone out.
            over = HttpStatusCode.RequestEntityTooLarge;
        }

        Assert.Equal(HttpStatusCode.Accepted, fits.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, over);
        Assert.Equal(1, server.Count("SELECT COUNT(*) FROM files"));
    }

    [Fact]
    public async Task A_stranger_cannot_fill_the_disk()
    {
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);
        var chat = await browser.BeginAsync();

        using var answer = await browser.SendPhotoAsync(chat, "client-0001", new ByteArrayContent(Jpeg));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("mã mời", await ChatClient.BodyOf(answer), StringComparison.Ordinal);
        Assert.Equal(0, server.Count("SELECT COUNT(*) FROM files"));
    }

    [Fact]
    public async Task A_file_opens_only_in_the_chat_it_was_sent_in()
    {
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);
        var (mine, other) = (await browser.BeginAsync(), await browser.BeginAsync());
        var fileId = await server.Services.GetRequiredService<FileStore>()
            .SaveAsync(0, "web", new FetchedFile([.. "PK tài liệu"u8], "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
        await server.SayAsync(mine, new OutgoingMessage { Text = "Bản tổng hợp", FileId = fileId, FileName = "Tổng hợp kỳ 10-9.docx" });

        using var opened = await browser.GetAsync($"/chat/s/{mine}/files/{fileId}");
        using var refused = await browser.GetAsync($"/chat/s/{other}/files/{fileId}");

        Assert.Equal("attachment", opened.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("Tổng hợp kỳ 10-9.docx", opened.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Contains("sandbox", opened.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    private static async Task IsKeptAsync(ChatServer server, ChatClient browser, string chat, byte[] content, string mime)
    {
        var message = JsonSerializer.Deserialize(
            server.Read(db => db.QuerySingle<string>("SELECT payload FROM inbox")), MessageJson.Readable.IncomingMessage)!;
        Assert.Equal(IncomingKind.Photo, message.Kind);
        Assert.Equal(new IncomingFile(message.File!.Reference, mime, content.Length), message.File);
        Assert.Equal(content, (await server.Channel.FetchAsync(message.File.Reference, CancellationToken.None))!.Content);
        using var shown = await browser.GetAsync($"/chat/s/{chat}/files/{message.File.Reference}");
        Assert.Equal(mime, shown.Content.Headers.ContentType?.MediaType);
        Assert.Null(shown.Content.Headers.ContentDisposition);
    }

    private sealed class Body(byte[] content, bool hideLength) : ByteArrayContent(content)
    {
        protected override bool TryComputeLength(out long length) => hideLength ? (length = 0) < 0 : base.TryComputeLength(out length);
    }
}
