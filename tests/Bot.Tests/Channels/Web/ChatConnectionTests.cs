using OpenQA.Selenium;

namespace ReportBot.Bot.Tests.Channels.Web;

/// <summary>The page in a real browser on a bad line: nothing is lost and nothing comes twice.</summary>
public sealed class ChatConnectionTests(Browsers browsers)
{
    [Fact]
    public async Task What_is_sent_without_a_connection_waits_and_goes_out_once()
    {
        await using var server = await ChatServer.StartAsync(withBot: true);
        using var browser = browsers.Open();
        browser.Go(server.Address, "/chat?code=K7Q9M2XT");
        browser.WaitForMessage("Chào đồng chí");
        browser.Network(connected: false);

        browser.Type("tin một");
        browser.Type("tin hai");
        browser.WaitForText(".state.waiting", "chưa gửi được, sẽ gửi lại");
        browser.WaitForText("#status", "Mất kết nối, đang nối lại…");
        browser.Photograph("offline");
        browser.Network(connected: true);

        browser.WaitForMessage("Tôi chưa hiểu \"tin hai\"");
        Assert.Equal(["tin một", "tin hai"], browser.Messages().Where(m => m.StartsWith("tin", StringComparison.Ordinal)));
        Assert.Equal(2, browser.Messages().Count(m => m.StartsWith("Tôi chưa hiểu", StringComparison.Ordinal)));
        Assert.Equal(3, server.Count("SELECT COUNT(*) FROM inbox"));
        browser.Until(d => d.FindElements(By.CssSelector(".state.waiting")).Count == 0 ? d : null, "no message that waits");
    }

    [Fact]
    public async Task What_waits_survives_a_reload()
    {
        await using var server = await ChatServer.StartAsync(withBot: true);
        using var browser = browsers.Open();
        browser.Go(server.Address, "/chat?code=K7Q9M2XT");
        browser.WaitForMessage("Chào đồng chí");
        using (server.LockDatabase())
        {
            browser.Type("gõ lúc máy chủ bận");
            browser.WaitForText(".state.waiting", "chưa gửi được");
            browser.Driver.Navigate().Refresh();
            browser.WaitForMessage("gõ lúc máy chủ bận");
        }

        browser.WaitForMessage("Tôi chưa hiểu \"gõ lúc máy chủ bận\"");
        Assert.Equal(1, browser.Messages().Count(m => m == "gõ lúc máy chủ bận"));
        Assert.Equal(2, server.Count("SELECT COUNT(*) FROM inbox"));
    }

    [Fact]
    public async Task A_restart_of_the_service_is_hardly_noticed()
    {
        await using var server = await ChatServer.StartAsync(withBot: true);
        using var browser = browsers.Open();
        browser.Go(server.Address, "/chat?code=K7Q9M2XT");
        browser.WaitForMessage("Chào đồng chí");
        var chat = browser.Driver.Url[^22..];

        await server.DownAsync();
        browser.Type("gửi lúc máy chủ nghỉ");
        browser.WaitForText("#status", "Mất kết nối");
        await server.UpAsync(withBot: true);
        await server.SayAsync(chat, "nói ngay sau khi khởi động");

        browser.WaitForMessage("nói ngay sau khi khởi động");
        browser.WaitForMessage("Tôi chưa hiểu \"gửi lúc máy chủ nghỉ\"");
        browser.Until(d => d.FindElements(By.CssSelector("#status")).Any(e => e.Displayed) ? null : d, "no status");
        Assert.Equal(5, browser.Messages().Count);
        Assert.Equal(5, browser.Messages().Distinct().Count());
    }

    [Fact]
    public async Task Where_streams_are_held_back_the_page_asks_and_waits_instead()
    {
        await using var server = await ChatServer.StartAsync(withBot: true);
        using var browser = browsers.Open();
        browser.BeforeEachPage("window.EventSource = class { addEventListener() {} close() {} };");
        browser.Go(server.Address, "/chat?code=K7Q9M2XT");

        browser.WaitForMessage("Chào đồng chí");
        browser.Type("có nghe không");
        browser.WaitForMessage("Tôi chưa hiểu \"có nghe không\"");

        Assert.Equal(4, browser.Messages().Count);
    }

    [Fact]
    public async Task A_text_that_is_refused_comes_back_for_editing()
    {
        await using var server = await ChatServer.StartAsync(withBot: true, settings: ("Web:SessionBurst", "1000"));
        using var browser = browsers.Open();
        browser.Go(server.Address, "/chat?code=K7Q9M2XT");
        browser.WaitForMessage("Chào đồng chí");
        browser.Run("window.fetch = (f => (a, o) => f(a, { ...o, body: o?.body?.replace('hỏng', '\\\\ud800') }))(window.fetch)");

        browser.Type("tin hỏng");
        browser.WaitForText(".state.refused", "không đọc được");
        browser.Find(".state.refused button").Click();

        Assert.Equal("tin hỏng", browser.Find("#text").GetDomProperty("value"));
        Assert.Equal(1, server.Count("SELECT COUNT(*) FROM inbox"));
    }

    [Fact]
    public async Task The_title_counts_what_came_while_nobody_looked()
    {
        await using var server = await ChatServer.StartAsync(withBot: true);
        using var browser = browsers.Open();
        browser.Go(server.Address, "/chat?code=K7Q9M2XT");
        browser.WaitForMessage("Chào đồng chí");
        var chat = browser.Driver.Url[^22..];
        var tab = browser.Driver.CurrentWindowHandle;
        browser.Driver.SwitchTo().NewWindow(WindowType.Tab);
        browser.Driver.SwitchTo().Window(tab);
        browser.Run("Object.defineProperty(document, 'hidden', { value: true, configurable: true })");

        await server.SayAsync(chat, "Mai là hạn kỳ 10/9. Đồng chí còn 1 hộ chưa báo cáo: H013 (đang dở câu 3).");
        browser.WaitForMessage("Mai là hạn");
        Assert.StartsWith("(1) ", browser.Driver.Title, StringComparison.Ordinal);

        browser.Run("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))");
        Assert.DoesNotContain("(1)", browser.Driver.Title, StringComparison.Ordinal);
    }
}
