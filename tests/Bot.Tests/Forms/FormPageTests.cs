using System.Text.Json;
using Deque.AxeCore.Commons;
using Dapper;
using OpenQA.Selenium;
using OpenQA.Selenium.Interactions;
using ReportBot.Bot.Tests.Channels.Web;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Summaries;

namespace ReportBot.Bot.Tests.Forms;

/// <summary>The page in a real browser on a phone's screen.</summary>
public sealed class FormPageTests(FormHouse house, FormBrowser page) : IClassFixture<FormHouse>, IClassFixture<FormBrowser>
{
    [Fact]
    public void Two_households_are_filed_once_though_the_network_goes_in_the_middle()
    {
        var visitor = house.NewVisitor();
        var (first, second, third) = (visitor.Codes[0], visitor.Codes[1], visitor.Codes[2]);
        page.Open(house, visitor);
        page.WaitForWorker();
        page.Household(first);
        page.Choose("visited", "Rồi");
        page.Fill("visit_date", "hôm qua");
        page.Chromium.WaitForText(".note", "Hiểu là: 07/09/2025");

        page.Network(house, connected: false);
        page.Fill("income", "1tr2");
        page.Fill("difficulty", "thiếu nước tưới");
        page.Review();
        page.Send();
        page.Chromium.WaitForText(".row", "Đã lưu trên máy, sẽ gửi khi có mạng");
        page.Household(second);
        page.Press("button", "Không có gì mới");
        page.Send();
        page.Chromium.WaitForText("#status", "Không có mạng");
        page.Chromium.Driver.Navigate().Refresh();
        page.Chromium.WaitForText("h2", "Kỳ 10/9/2025");
        page.Household(third);
        page.Choose("visited", "Chưa");
        Assert.Equal(0, house.Reports(first));

        page.Network(house, connected: true);
        page.Press("#bar button", "Danh sách");
        page.Chromium.WaitForText(".receipt", $"({first})");
        page.Chromium.WaitForText(".receipt", $"({second})");
        Assert.Equal(1, house.Reports(first));
        Assert.Equal(1, house.Reports(second));
        Assert.Equal(0, house.Reports(third));
        Assert.Equal(
            """{"difficulty":"thiếu nước tưới","income":1200000,"visit_date":"2025-09-07","visited":true}""",
            house.Answers(first));
        Assert.Equal("""{"nil":true}""", house.Answers(second));
        page.Chromium.WaitForText(".row.begun", third);

        var view = house.View();
        var secretary = view.Roster.Officials.First(o => o.Roles.HasFlag(Roles.Secretary));
        var plan = view.Plans[0];
        var summary = house.Read(db => SummaryOperations.Read(
            db, new Access(view.UnitId, secretary.Id, secretary.Roles), view, plan, PlanPeriods.Find(plan, "periodic:2025-09-10")!, FormHouse.Now))!;
        Assert.Equal([first, second], summary.Sources.Select(s => s.Subject).Where(code => visitor.Codes.Contains(code)).Order(StringComparer.Ordinal));
        Assert.Contains(summary.Figures.Single(f => f.Key == "difficulty").Quotes, q => q.Subject == first && q.Words == "thiếu nước tưới");
    }

    [Fact]
    public async Task It_speaks_English_to_whoever_does_in_chat()
    {
        var visitor = house.NewVisitor();
        await house.SpeakEnglishAsync(visitor);
        page.Chromium.Look("light");
        page.Open(house, visitor, "Period 10/9/2025");
        Assert.Equal("en", page.Chromium.Run("return document.documentElement.lang"));
        Check("english-1-list");
        page.Household(visitor.Codes[0]);
        page.Choose("visited", "Yes");
        page.Fill("income", "5tr");
        page.Chromium.WaitForText("[data-key=income] .note.bad", "unusual for this question");
        page.Fill("income", "1tr2");
        page.Chromium.WaitForText("[data-key=income] .note", "Understood as: 1.200.000 đ/người/tháng");
        Check("english-2-form");
        page.Press("#bar button", "Check and send");
        page.Chromium.WaitForText("h2", "check, then send");
        Check("english-3-card");
        page.Press("#bar button", "Right, send");
        page.Chromium.WaitForText(".receipt", $"({visitor.Codes[0]})");
        Assert.Equal(1, house.Reports(visitor.Codes[0]));
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Everybody_can_use_it(string scheme)
    {
        var visitor = house.NewVisitor();
        page.Chromium.Look(scheme);
        page.Open(house, visitor);
        Check(scheme + "-1-list");
        page.Household(visitor.Codes[0]);
        page.Press("#bar button", "Xem lại và gửi");
        page.Chromium.WaitForText(".note.bad", "Câu này cần có");
        Check(scheme + "-2-required");
        page.Choose("visited", "Rồi");
        page.Choose("support", "Vay vốn ưu đãi");
        page.Fill("support_value", "50");
        page.Chromium.WaitForText(".note.bad", "bao nhiêu tiền");
        page.Chromium.Run("document.querySelector('[data-key=support]').scrollIntoView()");
        Check(scheme + "-3-doubt");
        page.Press(".note .chip-button", "50.000.000");
        page.Fill("income", "1tr2");
        page.Chromium.WaitForText("[data-key=income] .note", "1.200.000 đ/người/tháng");
        page.Review();
        Check(scheme + "-4-card");
        page.Send();
        page.Chromium.WaitForText(".receipt", $"({visitor.Codes[0]})");
        Check(scheme + "-5-receipt");
        page.Chromium.Look("light");
    }

    [Fact]
    public void A_report_is_filed_with_the_keyboard_alone()
    {
        var visitor = house.NewVisitor();
        page.Open(house, visitor);
        TabTo(".row");
        Keys(OpenQA.Selenium.Keys.Enter);
        page.Chromium.WaitForText("h2", visitor.Codes[0]);
        Assert.Equal("H2", page.Chromium.Run("return document.activeElement.tagName"));
        TabTo("[name=visited]");
        Keys(OpenQA.Selenium.Keys.Space);
        TabTo("#f-visit_date");
        Keys("5/9");
        TabTo("[name=support]");
        Keys(OpenQA.Selenium.Keys.Space);
        TabTo("#f-income");
        Keys("1tr2");
        TabTo("#bar .primary");
        Keys(OpenQA.Selenium.Keys.Enter);
        page.Chromium.WaitForText("h2", "xem lại rồi gửi");
        TabTo("#bar .primary");
        Keys(OpenQA.Selenium.Keys.Enter);
        page.Chromium.WaitForText(".receipt", $"({visitor.Codes[0]})");
        Assert.Equal("""{"income":1200000,"support":["loan"],"visit_date":"2025-09-05","visited":true}""", house.Answers(visitor.Codes[0]));
    }

    [Fact]
    public void Who_meets_a_newer_version_chooses_between_both()
    {
        var visitor = house.NewVisitor();
        var code = visitor.Codes[0];
        page.Open(house, visitor);
        page.Household(code);
        page.Network(house, connected: false);
        page.Choose("visited", "Chưa");
        page.Fill("difficulty", "thiếu vốn");
        house.FileElsewhere(visitor, code);
        page.Network(house, connected: true);
        page.Press("#bar button", "Xem lại và gửi");
        page.Chromium.WaitForText(".changed", $"Báo cáo {code} vừa được sửa ở nơi khác.");
        page.Press(".changed button", "Giữ bản trên máy này");
        page.Review();
        page.Send();
        page.Chromium.WaitForText(".receipt", $"({code}");
        Assert.Equal("""{"difficulty":"thiếu vốn","visited":false}""", house.Answers(code));
    }

    [Fact]
    public void A_picture_is_made_small_on_the_phone_and_goes_with_the_report()
    {
        var visitor = house.NewVisitor();
        page.Open(house, visitor);
        using var picture = new TemporaryPicture(page.Chromium, 4000, 3000);
        page.Household(visitor.Codes[0]);
        page.Choose("visited", "Rồi");
        page.Chromium.Driver.FindElement(By.Id("f-photo")).SendKeys(picture.Path);
        page.Chromium.Find("img.photo");
        page.Review();
        page.Chromium.WaitForText("dd", "có ảnh");
        page.Send();
        page.Chromium.WaitForText(".receipt", $"({visitor.Codes[0]})");
        var (mime, size) = house.Read(db => db.QuerySingle<(string, long)>(
            "SELECT f.mime, f.size FROM files f JOIN reports r ON r.answers LIKE '%' || f.id || '%' WHERE r.filed_by = @id", new { id = visitor.Official.Id }));
        Assert.Equal("image/jpeg", mime);
        Assert.InRange(size, 1000, 400_000);
    }

    private static string Active => "return document.activeElement";

    private void Keys(string keys) => ((IWebElement)page.Chromium.Run(Active)).SendKeys(keys);

    private void TabTo(string css)
    {
        for (var i = 0; i < 60; i++)
        {
            if (page.Chromium.Run("return document.activeElement.matches(arguments[0])", css) is true)
            {
                return;
            }

            new Actions(page.Chromium.Driver).SendKeys(OpenQA.Selenium.Keys.Tab).Perform();
        }

        Assert.Fail($"Tab never comes to {css}.");
    }

    private void Check(string name)
    {
        page.Chromium.Photograph("form-" + name);
        page.Chromium.Run(new BundledAxeScriptProvider().GetScript());
        var found = (string)page.Chromium.Driver.ExecuteAsyncScript("""
            const done = arguments[arguments.length - 1];
            axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
              .then(r => done(JSON.stringify(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' / ')))));
            """)!;
        Assert.Empty(JsonSerializer.Deserialize<string[]>(found)!);
        Assert.Empty(page.Chromium.Complaints());
        Assert.Equal(0L, page.Chromium.Run("return Math.max(0, document.documentElement.scrollWidth - innerWidth, document.getElementById('view').scrollWidth - document.getElementById('view').clientWidth)"));
    }
}
