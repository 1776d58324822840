using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Tests.Channels.Web;

public sealed partial class ChatPageFilesTests
{
    private const int MostBytes = 60 * 1024;

    [Fact]
    public async Task The_page_is_small_and_needs_nothing_from_elsewhere()
    {
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);
        var page = await TextAsync(browser, "/chat");
        var assets = new List<string>();
        foreach (Match match in Address().Matches(page))
        {
            Assert.StartsWith("/chat", match.Groups["path"].Value, StringComparison.Ordinal);
            if (match.Groups["path"].Value.Contains("/a/", StringComparison.Ordinal))
            {
                assets.Add(await TextAsync(browser, match.Groups["path"].Value));
            }
        }

        Assert.Equal(4, assets.Count);
        Assert.True(page.Length + assets.Sum(text => System.Text.Encoding.UTF8.GetByteCount(text)) <= MostBytes);
        Assert.DoesNotContain("innerHTML", string.Concat(assets), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", string.Concat(assets), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(InlineCode(), page);
    }

    [Fact]
    public async Task The_head_shows_the_unit_and_says_that_the_data_is_a_sample()
    {
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);
        var before = await TextAsync(browser, "/chat");
        await server.Services.GetRequiredService<WriteGate>().WriteAsync(db => ScriptedRoster.AddUnit(db));

        var after = await TextAsync(browser, "/chat");

        Assert.Contains("<h1>ReportBot</h1>", before, StringComparison.Ordinal);
        Assert.Contains("class=\"tag\" hidden", before, StringComparison.Ordinal);
        Assert.Contains("<h1>Đảng ủy xã Kon Gang</h1>", after, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"tag\" hidden", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Browsers_keep_the_page_and_ask_only_whether_it_changed()
    {
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);
        using var first = await browser.GetAsync("/chat");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/chat");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await browser.RequestAsync(again);
        var script = Address().Matches(await ChatClient.BodyOf(first)).Select(m => m.Groups["path"].Value).Single(p => p.EndsWith(".js", StringComparison.Ordinal));
        using var asset = await browser.GetAsync(script);
        using var stale = await browser.GetAsync("/chat/a/000000000000/chat.js");

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Contains("immutable", asset.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, stale.StatusCode);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task It_comes_compressed_to_whom_can_read_that(string encoding)
    {
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/chat");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));

        using var answer = await browser.RequestAsync(request);
        using var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using Stream plain = encoding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        using var reader = new StreamReader(plain);

        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        Assert.StartsWith("<!doctype html>", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/chat")]
    [InlineData("/chat/s/AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/chat/s/AAAAAAAAAAAAAAAAAAAAAA/messages")]
    public async Task Every_answer_keeps_others_out(string path)
    {
        await using var server = await ChatServer.StartAsync();
        using var browser = new ChatClient(server);

        using var answer = await browser.GetAsync(path);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    private static async Task<string> TextAsync(ChatClient browser, string path)
    {
        using var answer = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await ChatClient.BodyOf(answer);
    }

    [GeneratedRegex("(?:href|src)=\"(?<path>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    [GeneratedRegex("<script(?![^>]* src=)|<style|\\son\\w+=|\\sstyle=", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InlineCode();
}
