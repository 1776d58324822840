using OpenQA.Selenium;
using ReportBot.Bot.Tests.Channels.Web;

namespace ReportBot.Bot.Tests.Desk;

/// <summary>The office's page in a real browser on a phone's screen.</summary>
public sealed class RosterPageTests(DeskHouse house, Browsers browsers) : IClassFixture<DeskHouse>
{
    [Fact]
    public void A_list_is_chosen_looked_at_imported_and_undone()
    {
        using var browser = browsers.Open();
        browser.Go(house.Http.BaseAddress!, house.Path);
        browser.WaitForText("#today", "48 cán bộ, 120 hộ");
        browser.Photograph("desk-start");
        AssertUsable(browser);

        Choose(browser, DeskHouse.Changed());
        browser.WaitForText("#result-title", "Xem trước, chưa nhập");
        browser.WaitForText("#result", "kết thúc 1");
        browser.Find("summary").Click();
        browser.Photograph("desk-preview");
        AssertUsable(browser);
        Assert.Equal(120, house.Count("SELECT COUNT(*) FROM households WHERE to_date IS NULL"));

        Press(browser, "Đúng, nhập");
        browser.WaitForText("#status", "Đã nhập ds.xlsx");
        Assert.Equal(50, house.Count("SELECT COUNT(*) FROM households WHERE to_date IS NULL"));
        browser.WaitForText("#last", "ds.xlsx");
        browser.Photograph("desk-done");

        Press(browser, "Hoàn tác lần nhập này");
        Press(browser, "Bấm lần nữa để hoàn tác");
        browser.WaitForText("#status", "Đã hoàn tác");
        Assert.Equal(120, house.Count("SELECT COUNT(*) FROM households WHERE to_date IS NULL"));
        browser.WaitForText("#last-refusal", "đã được hoàn tác rồi");
        Assert.Empty(browser.Complaints());
    }

    [Fact]
    public void What_is_refused_is_listed_with_its_place()
    {
        using var browser = browsers.Open(dark: true);
        browser.Go(house.Http.BaseAddress!, house.Path);
        browser.WaitForText("#today", "48 cán bộ");
        Choose(browser, "Họ và tên,Chủ hộ"u8.ToArray());
        browser.WaitForText("#result-title", "Chưa nhập gì: 1 chỗ cần sửa");
        browser.WaitForText("#detail", "không phải sổ Excel");
        browser.Photograph("desk-refused");
        AssertUsable(browser);
        Assert.DoesNotContain(browser.Driver.FindElements(By.CssSelector("#actions button")), b => b.Displayed);
    }

    [Fact]
    public void A_link_that_opens_nothing_says_where_to_get_another()
    {
        using var browser = browsers.Open();
        browser.Go(house.Http.BaseAddress!, "/desk/roster/x");
        browser.WaitForText("#status", "Đồng chí gõ “nhập” trong cuộc trò chuyện");
        Assert.DoesNotContain(browser.Driver.FindElements(By.CssSelector("section")), s => s.Displayed);
    }

    private static void Choose(ChatBrowser browser, byte[] content)
    {
        var folder = Directory.CreateTempSubdirectory("reportbot-desk-");
        try
        {
            var path = Path.Combine(folder.FullName, "ds.xlsx");
            File.WriteAllBytes(path, content);
            browser.Driver.FindElement(By.Id("file")).SendKeys(path);
            browser.Find("#result");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Press(ChatBrowser browser, string label) => browser.Until(
        _ => browser.Tap("button:enabled", label) ? browser : null, label);

    // Nothing to scroll sideways, targets for a thumb, and what axe finds.
    private static void AssertUsable(ChatBrowser browser)
    {
        Assert.Equal(0L, browser.Run("return Math.max(0, document.querySelector('main').scrollWidth - document.querySelector('main').clientWidth)"));
        Assert.Empty((IReadOnlyCollection<object>)browser.Run(
            "return [...document.querySelectorAll('button, a, summary, label')].filter(e => e.offsetParent && e.getBoundingClientRect().height < 44).map(e => e.textContent)"));
        Assert.Empty(browser.Violations());
    }
}
