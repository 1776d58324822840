using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dapper;
using ReportBot.Core.People;

namespace ReportBot.Bot.Tests.Forms;

/// <summary>The web form over HTTP: who gets in, what is taken, and that nothing is taken twice.</summary>
public sealed partial class FormEndpointTests(FormHouse house) : IClassFixture<FormHouse>
{
    private const string Period = "kon-gang-2025/periodic:2025-09-10";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_that_is_forged_expired_or_of_somebody_who_does_not_report_looks_like_none()
    {
        var visitor = house.NewVisitor();
        var good = visitor.Path["/form/".Length..];
        var key = house.Read(FormLinks.Key)!;
        var committee = house.View().Roster.Officials.First(o => !o.Roles.HasFlag(Roles.Reporter));
        string[] bad =
        [
            "x", good[..^1], good[..^1] + (good[^1] == 'A' ? 'Q' : 'A'),
            FormToken.Sign(new byte[FormToken.KeyBytes], 1, visitor.Official.Id, FormHouse.Now.AddDays(9)),
            FormToken.Sign(key, 1, visitor.Official.Id, FormHouse.Now.AddSeconds(-1)),
            FormToken.Sign(key, 9, visitor.Official.Id, FormHouse.Now.AddDays(9)),
            FormToken.Sign(key, 1, 999_999, FormHouse.Now.AddDays(9)),
            FormToken.Sign(key, 1, committee.Id, FormHouse.Now.AddDays(9)),
        ];
        foreach (var token in bad)
        {
            using var data = await house.Http.GetAsync(new Uri($"/form/{token}/data", UriKind.Relative), Cancel);
            using var post = await PostAsync($"/form/{token}", "reports", visitor.Codes[0], """{"nil":true}""");
            using var photo = await PhotoAsync($"/form/{token}", "anh-mot-1", [0xFF, 0xD8, 0xFF, 0xE0]);
            Assert.Equal(HttpStatusCode.NotFound, data.StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, post.StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, photo.StatusCode);
            Assert.Contains("Đường dẫn này không mở được", await MessageOf(post), StringComparison.Ordinal);
        }

        Assert.Equal(0, house.Reports(visitor.Codes[0]));
        using var opened = await house.Http.GetAsync(new Uri(visitor.Path + "/data", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        Assert.Contains("no-store", opened.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_own_households_are_shown_and_taken()
    {
        var (mine, other) = (house.NewVisitor(), house.NewVisitor());
        using var data = await JsonOf(await house.Http.GetAsync(new Uri(mine.Path + "/data", UriKind.Relative), Cancel));
        var shown = data.RootElement.GetProperty("periods").EnumerateArray()
            .SelectMany(p => p.GetProperty("subjects").EnumerateArray()).Select(s => s.GetProperty("code").GetString()!).Distinct(StringComparer.Ordinal);
        Assert.Equal(mine.Codes.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));

        using var theirs = await PostAsync(mine.Path, "reports", other.Codes[0], """{"nil":true}""");
        using var none = await PostAsync(mine.Path, "reports", "H999", """{"nil":true}""");
        using var draft = await PostAsync(mine.Path, "drafts", other.Codes[0], """{"visited":true}""");

        Assert.All([theirs, none, draft], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        Assert.Equal((await MessageOf(none)).Replace("H999", other.Codes[0], StringComparison.Ordinal), await MessageOf(theirs));
        Assert.Equal(0, house.Reports(other.Codes[0]));
    }

    [Fact]
    public async Task The_same_post_is_filed_once_and_answered_alike()
    {
        var visitor = house.NewVisitor();
        const string Fields = """{"visited":true,"income":{"text":"1tr2","on":"2025-09-08"}}""";

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostAsync(visitor.Path, "reports", visitor.Codes[0], Fields, clientId: "gui-mot-lan-1")));
        var bodies = await Task.WhenAll(answers.Select(a => a.Content.ReadAsStringAsync(Cancel)));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        Assert.Single(bodies.Distinct(StringComparer.Ordinal));
        using var body = JsonDocument.Parse(bodies[0]);
        Assert.Matches($"^Đã nhận báo cáo BC-[0-9]{{6}} \\({visitor.Codes[0]}\\), kỳ 10/9/2025, lúc 08:0[0-9] ngày 08/09\\.$", body.RootElement.GetProperty("receipt").GetString());
        Assert.Equal(1, house.Reports(visitor.Codes[0]));
        Assert.Equal("""{"income":1200000,"visited":true}""", house.Answers(visitor.Codes[0]));
    }

    [Fact]
    public async Task What_the_chat_would_ask_about_is_not_filed()
    {
        var visitor = house.NewVisitor();

        using var answer = await PostAsync(visitor.Path, "reports", visitor.Codes[0], """{"income":{"text":"5-7 triệu"},"support":["loan"],"support_value":{"text":"50"}}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        using var body = await JsonOf(answer);
        var notes = body.RootElement.GetProperty("notes").EnumerateArray().ToDictionary(n => n.GetProperty("key").GetString()!, n => n);
        Assert.Equal("Câu này cần có để gửi được báo cáo.", notes["visited"].GetProperty("message").GetString());
        Assert.Equal("“50” là bao nhiêu tiền?", notes["support_value"].GetProperty("message").GetString());
        Assert.EndsWith("Đồng chí cho một con số.", notes["income"].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, house.Reports(visitor.Codes[0]));
    }

    [Fact]
    public async Task A_report_changed_elsewhere_is_told_and_not_overwritten()
    {
        var visitor = house.NewVisitor();
        var code = visitor.Codes[0];
        using var first = await PostAsync(visitor.Path, "reports", code, """{"visited":true}""");
        using var stale = await PostAsync(visitor.Path, "reports", code, """{"visited":false}""");

        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        using var body = await JsonOf(stale);
        Assert.Equal($"Báo cáo {code} vừa được sửa ở nơi khác lúc 08:00 ngày 08/09. Đồng chí chọn bản muốn giữ.", body.RootElement.GetProperty("message").GetString());
        Assert.Equal(1, body.RootElement.GetProperty("current").GetProperty("version").GetInt32());
        Assert.Equal(1, house.Reports(code));

        using var knowing = await PostAsync(visitor.Path, "reports", code, """{"visited":false}""", version: 1);
        Assert.Equal(HttpStatusCode.OK, knowing.StatusCode);
        Assert.Equal(2, house.Reports(code));
        Assert.Equal("""{"visited":false}""", house.Answers(code));
    }

    [Fact]
    public async Task A_draft_is_kept_for_the_chat_and_only_another_page_is_told_of_it()
    {
        var visitor = house.NewVisitor();
        var code = visitor.Codes[0];
        using var kept = await PostAsync(visitor.Path, "drafts", code, """{"visited":true,"income":{"text":"1tr2"}}""", session: "trang-thu-nhat");
        using var body = await JsonOf(kept);
        Assert.Equal("1.200.000 đ/người/tháng", Assert.Single(body.RootElement.GetProperty("notes").EnumerateArray()).GetProperty("shown").GetString());

        // Its answer was lost: the page does not know the mark and goes on all the same.
        using var again = await PostAsync(visitor.Path, "drafts", code, """{"visited":true,"income":{"text":"1tr3"}}""", session: "trang-thu-nhat");
        using var other = await PostAsync(visitor.Path, "drafts", code, """{"visited":false}""", session: "trang-thu-hai");

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.Equal("""{"income":1300000,"visited":true}""", house.Read(db => db.ExecuteScalar<string>(
            "SELECT answers FROM drafts WHERE official_id = @id", new { id = visitor.Official.Id })));
    }

    [Fact]
    public async Task A_picture_belongs_to_its_sender()
    {
        var (mine, other) = (house.NewVisitor(), house.NewVisitor());
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 1, 2, 3];
        var before = Stored();
        using var sent = await PhotoAsync(mine.Path, "anh-cua-toi", jpeg);
        using var again = await PhotoAsync(mine.Path, "anh-cua-toi", jpeg);
        using var text = await PhotoAsync(mine.Path, "khong-phai-anh", "<script>"u8.ToArray());
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, text.StatusCode);
        Assert.Equal(before + 1, Stored());

        const string Fields = """{"visited":true,"photo":{"photo":"anh-cua-toi"}}""";
        using var theirs = await PostAsync(other.Path, "reports", other.Codes[0], Fields);
        using var own = await PostAsync(mine.Path, "reports", mine.Codes[0], Fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, theirs.StatusCode);
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        using var kept = await PostAsync(mine.Path, "reports", mine.Codes[0], """{"visited":false,"photo":{"keep":true}}""", version: 1);
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.Contains("\"photo\":", house.Answers(mine.Codes[0]), StringComparison.Ordinal);

        long Stored() => house.Read(db => db.ExecuteScalar<long>("SELECT COUNT(*) FROM files WHERE channel = 'form'"));
    }

    [Fact]
    public async Task A_report_waits_for_no_picture_that_its_page_still_has()
    {
        var mine = house.NewVisitor();
        const string Fields = """{"visited":true,"photo":{"photos":["anh-den-sau"]}}""";
        using var lost = await PostAsync(mine.Path, "reports", mine.Codes[0], Fields);
        using var filed = await PostAsync(mine.Path, "reports", mine.Codes[0], Fields, coming: "anh-den-sau");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, lost.StatusCode);
        Assert.Equal(HttpStatusCode.OK, filed.StatusCode);
        Assert.Contains("\"photo\":", house.Answers(mine.Codes[0]), StringComparison.Ordinal);
        Assert.Equal(["pending"], States());

        using var come = await PhotoAsync(mine.Path, "anh-den-sau", [0xFF, 0xD8, 0xFF, 0xE0, 0, 1, 2, 3]);
        Assert.Equal(HttpStatusCode.OK, come.StatusCode);
        Assert.Equal(["stored"], States());

        IEnumerable<string> States() => house.Read(db => db.Query<string>(
            "SELECT f.state FROM files f JOIN reports r ON r.answers LIKE '%' || f.id || '%' WHERE r.filed_by = @id", new { id = mine.Official.Id }).AsList());
    }

    [Fact]
    public async Task A_draft_is_thrown_away_where_nobody_went_on_with_it_elsewhere()
    {
        var visitor = house.NewVisitor();
        var code = visitor.Codes[0];
        using var kept = await PostAsync(visitor.Path, "drafts", code, """{"visited":true}""", session: "trang-thu-nhat");
        using var other = await PostAsync(visitor.Path, "drafts", code, "{}", session: "trang-thu-hai", drop: true);
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.Equal(1, Drafts());

        using var own = await PostAsync(visitor.Path, "drafts", code, "{}", session: "trang-thu-nhat", drop: true);
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        using var body = await JsonOf(own);
        Assert.False(body.RootElement.GetProperty("current").GetProperty("begun").GetBoolean());
        Assert.Equal(0, Drafts());

        long Drafts() => house.Read(db => db.ExecuteScalar<long>("SELECT COUNT(*) FROM drafts WHERE official_id = @id", new { id = visitor.Official.Id }));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task The_data_goes_over_the_line_compressed(string encoding)
    {
        var visitor = house.NewVisitor();
        var plain = await house.Http.GetByteArrayAsync(new Uri(visitor.Path + "/data", UriKind.Relative), Cancel);
        using var asked = new HttpRequestMessage(HttpMethod.Get, visitor.Path + "/data");
        asked.Headers.AcceptEncoding.ParseAdd(encoding);
        using var answer = await house.Http.SendAsync(asked, Cancel);
        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync(Cancel)).Length, 500, plain.Length * 3 / 5);
    }

    [Theory]
    [InlineData("""{"clientId":"x"}""")]
    [InlineData("""[]""")]
    [InlineData("""{"clientId":"qua ngan","period":"a","subject":"b","answers":{}}""")]
    [InlineData("khong phai json")]
    public async Task What_no_page_would_send_is_refused(string body)
    {
        var path = house.NewVisitor().Path;
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await house.Http.PostAsync(new Uri(path + "/reports", UriKind.Relative), content, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_whole_page_is_at_most_60_KB_and_runs_nothing_inline()
    {
        var total = 0;
        var shell = await house.Http.GetStringAsync(new Uri("/form/bat-ky", UriKind.Relative), Cancel);
        var files = Address().Matches(shell).Select(m => m.Groups["path"].Value).Append("/form/bat-ky").Append("/form/sw.js").ToList();
        Assert.Equal(5, files.Count);
        foreach (var file in files)
        {
            using var answer = await house.Http.GetAsync(new Uri(file, UriKind.Relative), Cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            total += (await answer.Content.ReadAsByteArrayAsync(Cancel)).Length;
        }

        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{total} bytes"));
        Assert.InRange(total, 20_000, 60 * 1024);
        Assert.DoesNotMatch("<script(?![^>]* src=)|<style|\\son\\w+=|\\sstyle=", shell);
    }

    private static async Task<string> MessageOf(HttpResponseMessage answer)
    {
        using var body = await JsonOf(answer);
        return body.RootElement.GetProperty("message").GetString()!;
    }

    private static async Task<JsonDocument> JsonOf(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));

    private async Task<HttpResponseMessage> PostAsync(
        string path, string what, string code, string fields, string? clientId = null, int version = 0, string session = "", string? coming = null, bool drop = false)
    {
        using var answers = JsonDocument.Parse(fields);
        return await house.Http.PostAsJsonAsync(
            new Uri($"{path}/{what}", UriKind.Relative),
            new { clientId = clientId ?? System.Security.Cryptography.RandomNumberGenerator.GetHexString(32), session, period = Period, subject = code, answers = answers.RootElement, version, draft = 0, coming = coming is null ? null : new[] { coming }, drop },
            Cancel);
    }

    private async Task<HttpResponseMessage> PhotoAsync(string path, string clientId, byte[] content)
    {
        using var body = new ByteArrayContent(content);
        body.Headers.ContentType = new("image/jpeg");
        return await house.Http.PostAsync(new Uri($"{path}/photos?clientId={clientId}", UriKind.Relative), body, Cancel);
    }

    [GeneratedRegex("(?:href|src)=\"(?<path>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
