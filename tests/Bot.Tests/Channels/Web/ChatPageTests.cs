using OpenQA.Selenium;

namespace ReportBot.Bot.Tests.Channels.Web;

/// <summary>The page in a real browser.</summary>
public sealed class ChatPageTests(Browsers browsers)
{
    [Fact]
    public async Task A_link_with_a_code_opens_a_chat_and_leaves_no_code_behind()
    {
        await using var server = await ChatServer.StartAsync(withBot: true);
        using var browser = browsers.Open();

        browser.Go(server.Address, "/chat?code=K7Q9M2XT");

        browser.WaitForMessage("Chào đồng chí Siu Thơm");
        browser.WaitForText("#who", "Siu Thơm · Chi bộ làng Tam");
        Assert.Matches("/chat/s/[A-Za-z0-9_-]{22}$", browser.Driver.Url);
        Assert.DoesNotContain("K7Q9M2XT", browser.Driver.PageSource, StringComparison.Ordinal);
        Assert.DoesNotContain("K7Q9M2XT", (string)browser.Run("return JSON.stringify([localStorage, sessionStorage])"), StringComparison.Ordinal);
        browser.Photograph("linked");
        Assert.Empty(browser.Complaints());
    }

    [Fact]
    public async Task A_report_by_buttons_numbers_and_words()
    {
        await using var server = await ChatServer.StartAsync(withBot: true);
        using var browser = browsers.Open();
        browser.Go(server.Address, "/chat?code=K7Q9M2XT");

        browser.Press("Báo cáo ngay");
        browser.WaitForMessage("Đã xong 1/3 hộ");
        browser.Photograph("list");
        browser.Press("H013 Siu Klă");
        browser.WaitForMessage("Thu nhập bình quân");
        browser.Photograph("question");
        browser.Type("1tr2");
        browser.WaitForMessage("Tôi hiểu là");
        browser.Photograph("confirm");
        browser.Press("Đúng, gửi");
        browser.WaitForMessage("Đã nhận báo cáo BC-000123");
        browser.Photograph("receipt");

        Assert.Equal(
            ["Mã mời ••••••••", "Báo cáo ngay", "H013", "1tr2", "Đúng, gửi"],
            browser.Messages().Where((_, i) => i % 2 == 0));
        Assert.Empty(browser.Driver.FindElements(By.CssSelector(".state:not(.sending)")));
        Assert.Empty(browser.Complaints());
    }

    [Fact]
    public async Task Only_the_last_buttons_can_be_pressed()
    {
        await using var server = await ChatServer.StartAsync(withBot: true);
        using var browser = browsers.Open();
        browser.Go(server.Address, "/chat?code=K7Q9M2XT");
        browser.Press("Báo cáo ngay");
        browser.Press("H017");

        browser.WaitForMessage("Thu nhập bình quân");

        Assert.Equal(
            ["Như kỳ trước", "Bỏ qua", "Quay lại"],
            browser.Driver.FindElements(By.CssSelector(".chips button:enabled, .row:enabled")).Select(b => b.Text));
        Assert.Equal(5, browser.Driver.FindElements(By.CssSelector(".chips button:disabled, .row:disabled")).Count);
    }

    [Fact]
    public async Task A_reload_shows_the_same_chat_and_the_device_offers_its_chats()
    {
        await using var server = await ChatServer.StartAsync(withBot: true);
        using var browser = browsers.Open();
        browser.Go(server.Address, "/chat?code=K7Q9M2XT");
        browser.WaitForMessage("Chào đồng chí Siu Thơm");
        browser.Type("/baocao");
        browser.WaitForMessage("Đã xong 1/3 hộ");
        browser.Find("#text").SendKeys("đang gõ dở");
        var before = browser.Messages();

        browser.Driver.Navigate().Refresh();

        browser.WaitForMessage("Đã xong 1/3 hộ");
        Assert.Equal(before, browser.Messages());
        Assert.Equal("đang gõ dở", browser.Find("#text").GetDomProperty("value"));
        browser.WaitForText("#who", "Siu Thơm");

        browser.Go(server.Address, "/chat?code=THUKY001");
        browser.WaitForText("#who", "Nguyễn Thị Hạnh");
        browser.Go(server.Address, "/chat");
        browser.WaitForText("#chats", "Siu Thơm");
        browser.WaitForText("#chats", "Nguyễn Thị Hạnh");
        browser.Photograph("chats");
        browser.Find("#chats li:last-child a").Click();
        browser.WaitForMessage("Đã xong 1/3 hộ");
        Assert.Empty(browser.Complaints());
    }

    [Fact]
    public async Task A_chat_whose_key_this_device_has_lost_can_be_begun_anew()
    {
        await using var server = await ChatServer.StartAsync(withBot: true);
        using var browser = browsers.Open();
        browser.Go(server.Address, "/chat/s/AAAAAAAAAAAAAAAAAAAAAA");

        browser.WaitForText("#start", "Không mở được cuộc trò chuyện này");
        browser.Photograph("gone");
        browser.Find("#begin").Click();

        browser.WaitForMessage("Đồng chí gõ mã mời");
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough()
    {
        await using var server = await ChatServer.StartAsync(withBot: true);
        using var browser = browsers.Open();
        browser.Screen(1280, 800);
        browser.Go(server.Address, "/chat?code=K7Q9M2XT");
        browser.WaitForMessage("Chào đồng chí Siu Thơm");

        Keyboard(browser, "báo", Keys.Shift + Keys.Enter + Keys.Null, "cáo", Keys.Enter);
        browser.WaitForMessage("Tôi chưa hiểu \"báo\ncáo\"");
        Keyboard(browser, "/baocao", Keys.Enter);
        browser.WaitForMessage("Đã xong 1/3 hộ");
        // Back from the composer's first button to the last row of the list.
        Keyboard(browser, Keys.Shift + Keys.Tab + Keys.Null, Keys.Shift + Keys.Tab + Keys.Null);
        Assert.StartsWith("3. ⬜ H017", (string)browser.Run("return document.activeElement.textContent"), StringComparison.Ordinal);
        Keyboard(browser, Keys.Enter);
        browser.WaitForMessage("Thu nhập bình quân");
        Assert.Equal("text", browser.Run("return document.activeElement.id"));
        // The menu: open, choose, and Escape closes it.
        Keyboard(browser, Keys.Shift + Keys.Tab + Keys.Null, Keys.Enter);
        Assert.True(browser.Find("#sheet").Displayed);
        Keyboard(browser, Keys.Escape);
        Assert.Equal("menu", browser.Run("return document.activeElement.id"));
    }

    [Fact]
    public async Task What_people_write_is_shown_and_never_run()
    {
        await using var server = await ChatServer.StartAsync(withBot: true);
        using var browser = browsers.Open();
        browser.Go(server.Address, "/chat?code=K7Q9M2XT");
        browser.WaitForMessage("Chào đồng chí");
        const string Attack = "<img src=x onerror=\"window.hit=1\"><script>window.hit=1</script> javascript:alert(1) https://kongang.gialai.gov.vn/tin?a=1&b=2.";

        browser.Type(Attack);
        browser.WaitForMessage("Tôi chưa hiểu");

        Assert.Contains(Attack, browser.Messages());
        Assert.Null(browser.Driver.ExecuteScript("return window.hit"));
        var links = browser.Driver.FindElements(By.CssSelector(".bubble a"));
        Assert.All(links, link => Assert.Equal("https://kongang.gialai.gov.vn/tin?a=1&b=2", link.GetDomProperty("href")));
        Assert.Equal(2, links.Count);
        Assert.Empty(browser.Driver.FindElements(By.CssSelector(".bubble img, .bubble script")));
    }

    [Fact]
    public async Task A_picture_is_made_small_and_sent()
    {
        await using var server = await ChatServer.StartAsync(withBot: true);
        using var browser = browsers.Open();
        browser.Go(server.Address, "/chat?code=K7Q9M2XT");
        browser.WaitForMessage("Chào đồng chí");
        using var picture = new TemporaryPicture(browser, 3000, 2000);

        browser.Driver.FindElement(By.Id("file")).SendKeys(picture.Path);

        browser.WaitForMessage("Đã nhận ảnh của H013");
        Assert.InRange(server.Count("SELECT size FROM files"), 1000, 1024 * 1024);
        browser.Photograph("photo");
        browser.Driver.Navigate().Refresh();
        browser.Until(d => d.FindElements(By.CssSelector(".photo img")).FirstOrDefault(e => e.GetDomProperty("naturalWidth") == "1600"), "the picture from the server");
        Assert.Empty(browser.Complaints());
    }

    [Fact]
    public async Task Older_messages_come_when_one_scrolls_up_to_them()
    {
        await using var server = await ChatServer.StartAsync(withBot: true);
        using var browser = browsers.Open();
        browser.Go(server.Address, "/chat?code=K7Q9M2XT");
        browser.WaitForMessage("Chào đồng chí");
        foreach (var i in Enumerable.Range(0, 70))
        {
            await server.SayAsync(browser.Driver.Url[^22..], $"tin {i}");
        }

        browser.Driver.Navigate().Refresh();
        browser.WaitForMessage("tin 69");
        Assert.Equal(30, browser.Messages().Count);
        Assert.True((bool)browser.Run("const log = document.getElementById('log'); return log.scrollTop + log.clientHeight >= log.scrollHeight - 2"));
        browser.Until(
            d => d.FindElements(By.CssSelector(".msg")).Count == 72 ? d : browser.Run("document.getElementById('log').scrollTop = 0; return null") as IWebDriver,
            "all messages");

        Assert.Equal(Enumerable.Range(0, 70).Select(i => $"tin {i}"), browser.Messages().Skip(2));
    }

    [Fact]
    public async Task In_development_the_sample_clock_can_be_moved_on()
    {
        await using var server = await ChatServer.StartAsync(withBot: true, environment: "Development");
        using var browser = browsers.Open();
        browser.Go(server.Address, "/chat?code=K7Q9M2XT");
        browser.WaitForText("#clock-now", "08:00");
        browser.Photograph("clock");

        browser.Find("#clock-moves button:nth-child(2)").Click();

        browser.WaitForText("#clock-now", "10/09/2025");
        Assert.Equal(new DateTimeOffset(2025, 9, 10, 1, 0, 0, TimeSpan.Zero), server.Clock.GetUtcNow());
    }

    [Fact]
    public async Task The_sample_clock_follows_when_another_window_moved_it()
    {
        await using var server = await ChatServer.StartAsync(withBot: true, environment: "Development");
        using var browser = browsers.Open();
        browser.Go(server.Address, "/chat?code=K7Q9M2XT");
        browser.WaitForText("#clock-now", "08:00");
        server.Clock.Advance(TimeSpan.FromDays(3));

        browser.Type("báo cáo");

        browser.WaitForText("#clock-now", "11/09/2025");
    }

    private static void Keyboard(ChatBrowser browser, params string[] keys)
    {
        foreach (var key in keys)
        {
            browser.Driver.SwitchTo().ActiveElement().SendKeys(key);
        }
    }
}
