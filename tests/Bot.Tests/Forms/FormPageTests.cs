using System.Text.Json;
using Deque.AxeCore.Commons;
using OpenQA.Selenium;
using OpenQA.Selenium.Interactions;

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
