using System.Text.Json;
using OpenQA.Selenium;
using ReportBot.Bot.Tests.Channels.Web;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Summaries;

namespace ReportBot.Bot.Tests.Forms;

/// <summary>A round of reports on a phone with one bar of signal: what is filled in goes out once, whatever happens to line and page.</summary>
public sealed class FormRoundTests(FormHouse house, WholeFormBrowser page, Browsers browsers) : IClassFixture<FormHouse>, IClassFixture<WholeFormBrowser>
{
    [Fact]
    public void A_round_of_five_is_filed_though_the_network_goes_in_the_middle_and_the_summary_has_the_same_answers()
    {
        var visitor = house.NewVisitor(households: 5);
        var codes = visitor.Codes;
        page.Open(house, visitor);
        page.WaitForWorker();
        page.Chromium.SlowNetwork();
        page.Household(codes[0]);
        page.Choose("visited", "Rồi");
        page.Fill("visit_date", "hôm qua");
        page.Choose("support", "Vay vốn ưu đãi");
        page.Fill("support_value", "50tr");
        page.Review();
        page.Send();
        page.Chromium.WaitForText(".receipt", $"({codes[0]})");
        page.Chromium.WaitForText("h2 + p", "Đã xong 1/5 hộ.");

        page.Household(codes[1]);
        page.Choose("visited", "Rồi");
        page.Fill("income", "1tr2");
        page.Network(house, connected: false);
        page.Fill("difficulty", "thiếu nước tưới");
        page.Review();
        page.Send();
        page.Chromium.WaitForText(".row.queued", "Đã lưu trên máy, sẽ gửi khi có mạng");
        page.Household(codes[2]);
        page.Choose("visited", "Chưa");
        page.Fill("income", "5-7 triệu");
        page.Review();
        page.Send();
        Nil(codes[3]);
        Nil(codes[4]);
        page.Chromium.WaitForText("h2 + p", "Đã xong 1/5 hộ. 4 đang chờ gửi.");
        page.Chromium.WaitForText("#view", "Đã điền đủ. Trang gửi khi có mạng.");
        page.Chromium.WaitForText("#status", "Không có mạng");
        page.Chromium.Driver.Navigate().Refresh();
        page.Chromium.WaitForText("h2 + p", "Đã xong 1/5 hộ. 4 đang chờ gửi.");
        page.Chromium.Photograph("form-round-offline");
        Assert.All(codes.Skip(1), code => Assert.Equal(0, house.Reports(code)));

        page.Network(house, connected: true);
        page.Chromium.WaitForText("h2 + p", "Đã xong 4/5 hộ.");
        page.Chromium.WaitForText(".row.refused", codes[2]);
        page.Household(codes[2]);
        page.Chromium.WaitForText("[data-key=income] .note.bad", "một con số");
        page.Fill("income", "1tr1");
        page.Review();
        page.Send();
        page.Chromium.WaitForText("#view", "Đã đủ. Cảm ơn đồng chí.");
        page.Chromium.WaitForText("#told", string.Empty);
        page.Household(codes[0]);
        page.Chromium.WaitForText(".sent", "Sửa và gửi lại thì bản mới thay bản này.");

        Assert.All(codes, code => Assert.Equal(1, house.Reports(code)));
        Assert.Equal(
            [
                """{"support":["loan"],"support_value":50000000,"visit_date":"2025-09-07","visited":true}""",
                """{"difficulty":"thiếu nước tưới","income":1200000,"visited":true}""",
                """{"income":1100000,"visited":false}""",
                """{"nil":true}""",
                """{"nil":true}""",
            ],
            codes.Select(house.Answers));
        AssertSummary(visitor);
    }

    [Fact]
    public void What_waits_is_sent_after_the_page_was_closed()
    {
        var visitor = house.NewVisitor();
        page.Open(house, visitor);
        page.WaitForWorker();
        page.Household(visitor.Codes[0]);
        page.Choose("visited", "Rồi");
        house.Network(connected: false);
        page.Fill("difficulty", "thiếu vốn");
        page.Review();
        page.Send();
        page.Chromium.WaitForText(".row.queued", visitor.Codes[0]);

        page.Chromium.Driver.Navigate().GoToUrl("about:blank");
        house.Network(connected: true);
        page.Chromium.Until(_ => house.Reports(visitor.Codes[0]) > 0 ? this : null, "the report that the service worker sends");

        page.Chromium.Go(house.Address, visitor.Path);
        page.Chromium.WaitForText(".receipt", $"({visitor.Codes[0]})");
        page.Chromium.WaitForText(".row.filed", visitor.Codes[0]);
        Assert.Equal(1, house.Reports(visitor.Codes[0]));
        Assert.Equal("""{"difficulty":"thiếu vốn","visited":true}""", house.Answers(visitor.Codes[0]));
    }

    [Theory]
    [InlineData("404 Not Found")]
    [InlineData("403 Forbidden")]
    public void What_a_hotspot_or_a_proxy_answers_in_the_servers_place_ends_nothing(string status)
    {
        var visitor = house.NewVisitor();
        page.Open(house, visitor);
        page.Household(visitor.Codes[0]);
        page.Choose("visited", "Rồi");
        page.Review();
        house.Portal($"HTTP/1.1 {status}\r\nContent-Type: text/html\r\nContent-Length: 13\r\nConnection: close\r\n\r\n<p>Log in</p>");
        page.Send();
        page.Chromium.WaitForText(".row.queued", "sẽ gửi khi có mạng");
        page.Chromium.WaitForText("#status", "Không có mạng");
        page.Chromium.Run("dispatchEvent(new Event('online'))");
        page.Chromium.WaitForText(".row.queued", "sẽ gửi khi có mạng");
        Assert.Equal(0L, page.Chromium.Run("return document.querySelectorAll('.banner').length"));

        house.Network(connected: true);
        page.Chromium.Run("dispatchEvent(new Event('online'))");
        page.Chromium.WaitForText(".receipt", $"({visitor.Codes[0]})");
        page.Chromium.WaitForText(".row.filed", visitor.Codes[0]);
        Assert.Equal(1, house.Reports(visitor.Codes[0]));
    }

    [Fact]
    public void A_first_visit_costs_at_most_60_KB_with_everything_that_goes_over_the_line()
    {
        var visitor = house.NewVisitor(households: 5);
        house.Network(connected: true);
        using var phone = browsers.Open();
        var before = house.BytesOnTheLine;
        phone.Go(house.Address, visitor.Path);
        phone.WaitForText("h2", "Kỳ 10/9/2025");
        phone.Until(d => phone.Driver.ExecuteAsyncScript(FormBrowser.WorkerIsReady) is true ? this : null, "the service worker");
        var transferred = house.BytesOnTheLine - before;
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{transferred} bytes"));
        Assert.InRange(transferred, 10_000, 60_000);
    }

    private void Nil(string code)
    {
        page.Chromium.Until(
            d =>
            {
                var found = d.FindElements(By.CssSelector(".nil")).FirstOrDefault(b => b.GetAttribute("aria-label") == "Không có gì mới: " + code);
                found?.Click();
                return found;
            },
            "nothing new about " + code);
        page.Chromium.WaitForText("h3", code);
        page.Chromium.WaitForText(".card .strong", "Không có gì mới");
        page.Send();
        page.Chromium.WaitForText(".row.queued", code);
    }

    private void AssertSummary(Visitor visitor)
    {
        var view = house.View();
        var secretary = view.Roster.Officials.First(o => o.Roles.HasFlag(Roles.Secretary));
        var summary = house.Read(db => SummaryOperations.Read(
            db, new Access(view.UnitId, secretary.Id, secretary.Roles), view, view.Plans[0], PlanPeriods.Find(view.Plans[0], "periodic:2025-09-10")!, FormHouse.Now))!;
        var codes = visitor.Codes;
        Assert.Equal(codes.Order(StringComparer.Ordinal), summary.Sources.Select(s => s.Subject).Where(codes.Contains).Order(StringComparer.Ordinal));
        using var json = JsonDocument.Parse(SummaryJson.Write(summary));
        Assert.Contains(summary.Figures.Single(f => f.Key == "difficulty").Quotes, q => q.Subject == codes[1] && q.Words == "thiếu nước tưới");
        var numbers = summary.Sources.ToDictionary(s => s.Subject, s => s.Number, StringComparer.Ordinal);
        Assert.Equal([codes[1], codes[2]], Behind("income", "amount"));
        Assert.Equal([codes[0]], Behind("support", "value"));

        string[] Behind(string key, string name) =>
        [
            .. json.RootElement.GetProperty("figures").EnumerateArray().Single(f => f.GetProperty("key").GetString() == key)
                .GetProperty(name).GetProperty("reports").EnumerateArray().Select(n => codes.FirstOrDefault(c => numbers[c] == n.GetInt64())).OfType<string>(),
        ];
    }
}
