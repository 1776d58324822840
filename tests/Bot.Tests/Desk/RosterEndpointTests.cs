using System.Net;
using Dapper;
using ReportBot.Core.People;

namespace ReportBot.Bot.Tests.Desk;

/// <summary>The office's page over HTTP: who gets in, what is taken, and that nothing is taken half or twice.</summary>
public sealed class RosterEndpointTests(DeskHouse house) : IClassFixture<DeskHouse>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_is_downloaded_changed_shown_imported_and_undone()
    {
        var path = house.Path;
        var same = await DeskHouse.JsonOf(await house.UploadAsync(path, await house.DownloadAsync(path, "current.xlsx")));
        Assert.False(same.TryGetProperty("id", out _));
        Assert.Contains("mới 0, đổi 0, kết thúc 0", same.GetProperty("counts").GetString(), StringComparison.Ordinal);

        var shown = await DeskHouse.JsonOf(await house.UploadAsync(path, DeskHouse.Changed(), name: "Danh sách <b>mới</b>.xlsx"));
        Assert.Equal("Danh sách bmớib.xlsx", shown.GetProperty("file").GetString());
        Assert.Contains(shown.GetProperty("kinds").EnumerateArray(), k => k.GetProperty("what").GetString() == "hộ" && k.GetProperty("ended").GetInt32() == 70);
        Assert.Equal(120, house.Count("SELECT COUNT(*) FROM households WHERE to_date IS NULL"));

        var id = shown.GetProperty("id").GetString()!;
        using var applied = await house.PostAsync(path, "apply", id);
        Assert.Equal(HttpStatusCode.OK, applied.StatusCode);
        Assert.Equal(50, house.Count("SELECT COUNT(*) FROM households WHERE to_date IS NULL"));
        using var twice = await house.PostAsync(house.Path, "apply", id);
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);

        var last = (await DeskHouse.JsonOf(await house.Http.GetAsync(new Uri(house.Path + "/data", UriKind.Relative), Cancel))).GetProperty("last");
        Assert.Equal(house.Secretary.Name, last.GetProperty("who").GetString());
        using var undone = await house.PostAsync(house.Path, "undo", last.GetProperty("id").GetString()!);
        Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
        Assert.Equal(120, house.Count("SELECT COUNT(*) FROM households WHERE to_date IS NULL"));
        Assert.Equal(1, house.Count("SELECT COUNT(*) FROM audit WHERE operation = 'import-undo'"));
    }

    [Fact]
    public async Task Periods_that_are_open_again_are_listed_until_their_last_day()
    {
        await house.WriteAsync(db => db.Execute(
            """
            INSERT INTO reopenings (unit_id, plan_code, period_key, subject_kind, subject_id, until_date, reopened_by, reopened_at) VALUES
              (1, 'kon-gang-2025', 'periodic:2025-09-10', 'household', (SELECT id FROM households WHERE code = 'H012'), '2025-09-08', 1, 0),
              (1, 'kon-gang-2025', 'periodic:2025-09-10', 'household', (SELECT id FROM households WHERE code = 'H013'), '2025-09-07', 1, 0)
            """));
        using var answer = await house.Http.GetAsync(new Uri(house.Path + "/data", UriKind.Relative), Cancel);
        Assert.Equal(
            ["H012, kỳ 10/9/2025: nhận báo cáo đến hết 08/09/2025"],
            (await DeskHouse.JsonOf(answer)).GetProperty("reopened").EnumerateArray().Select(r => r.GetString()!));
    }

    [Fact]
    public async Task A_link_that_is_forged_expired_of_another_kind_or_of_somebody_without_the_right_looks_like_none()
    {
        var secretary = house.Secretary;
        var reporter = house.View().Roster.Officials.First(o => o.Roles == Roles.Reporter);
        var committee = house.View().Roster.Officials.First(o => o.Roles == Roles.Committee);
        var key = house.Read(DeskLinks.Key)!;
        var form = house.Read(FormLinks.Key)!;
        var good = house.Path["/desk/roster/".Length..];
        string[] bad =
        [
            "x", good[..^1], good[..^1] + (good[^1] == 'A' ? 'Q' : 'A'),
            FormToken.Sign(form, 1, secretary.Id, DeskHouse.Now.AddHours(3)),
            FormToken.Sign(key, 1, secretary.Id, DeskHouse.Now.AddSeconds(-1)),
            FormToken.Sign(key, 9, secretary.Id, DeskHouse.Now.AddHours(3)),
            FormToken.Sign(key, 1, reporter.Id, DeskHouse.Now.AddHours(3)),
            FormToken.Sign(key, 1, committee.Id, DeskHouse.Now.AddHours(3)),
            FormToken.Sign(key, 1, 999_999, DeskHouse.Now.AddHours(3)),
        ];
        foreach (var token in bad)
        {
            var path = "/desk/roster/" + token;
            using var data = await house.Http.GetAsync(new Uri(path + "/data", UriKind.Relative), Cancel);
            using var file = await house.Http.GetAsync(new Uri(path + "/current.xlsx", UriKind.Relative), Cancel);
            using var upload = await house.UploadAsync(path, DeskHouse.Changed());
            using var apply = await house.PostAsync(path, "apply", "x");
            using var undo = await house.PostAsync(path, "undo", "1");
            Assert.All([data, file, upload, apply, undo], a => Assert.Equal(HttpStatusCode.NotFound, a.StatusCode));
        }
    }

    [Fact]
    public async Task What_is_no_workbook_is_refused_and_nothing_is_kept()
    {
        var before = house.Count("SELECT COUNT(*) FROM pending_imports");
        using var type = await house.UploadAsync(house.Path, DeskHouse.Changed(), "text/plain");
        using var large = await house.UploadAsync(house.Path, new byte[(10 * 1024 * 1024) + 1]);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, type.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        var wrong = await DeskHouse.JsonOf(await house.UploadAsync(house.Path, "Họ và tên,Chủ hộ"u8.ToArray()));
        Assert.Contains("không phải sổ Excel", wrong.GetProperty("problems")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, house.Count("SELECT COUNT(*) FROM pending_imports"));
    }

    [Fact]
    public async Task What_one_person_sent_another_cannot_import()
    {
        var shown = await DeskHouse.JsonOf(await house.UploadAsync(house.Path, DeskHouse.Changed()));
        var id = shown.GetProperty("id").GetString()!;
        var other = house.View().Roster.Officials.First(o => o.Roles.HasFlag(Roles.Administrator) && o.Id != house.Secretary.Id);
        using var answer = await house.PostAsync(house.PathOf(other), "apply", id);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(120, house.Count("SELECT COUNT(*) FROM households WHERE to_date IS NULL"));
    }

    [Fact]
    public async Task It_is_served_so_that_no_other_page_and_no_cache_holds_it()
    {
        using var page = await house.Http.GetAsync(new Uri(house.Path, UriKind.Relative), Cancel);
        using var data = await house.Http.GetAsync(new Uri(house.Path + "/data", UriKind.Relative), Cancel);
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("no-store", data.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        using var foreign = new HttpRequestMessage(HttpMethod.Post, new Uri(house.Path + "/undo", UriKind.Relative)) { Content = new StringContent("{}") };
        foreign.Headers.Add("Origin", "https://evil.example");
        using var refused = await house.Http.SendAsync(foreign, Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }
}
