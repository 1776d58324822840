namespace ReportBot.Bot.Tests.Channels.Web;

/// <summary>How the page looks, in light and dark, on a phone and on a desk, and whether everybody can use it.</summary>
public sealed class ChatLookTests(Browsers browsers)
{
    public static TheoryData<string, int, int> Looks => new()
    {
        { "light", 360, 740 },
        { "dark", 360, 740 },
        { "light", 1280, 800 },
        { "dark", 1280, 800 },
    };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Everybody_can_use_it(string scheme, int width, int height)
    {
        await using var server = await ChatServer.StartAsync(withBot: true, environment: "Development");
        using var browser = browsers.Open();
        browser.Screen(width, height);
        browser.Look(scheme);
        var name = $"{scheme}-{width}";

        browser.Go(server.Address, "/chat?code=K7Q9M2XT");
        browser.WaitForText("#who", "Siu Thơm");
        Check(browser, name + "-1-linked");
        browser.Press("Báo cáo ngay");
        browser.WaitForMessage("Đã xong 1/3 hộ");
        Check(browser, name + "-2-list");
        browser.Press("H013");
        browser.WaitForMessage("Thu nhập bình quân");
        browser.Type("đúng");
        browser.WaitForMessage("Đã nhận báo cáo");
        browser.Find(".code").Click();
        browser.WaitForText("#toast", "Đã chép BC-000123");
        Check(browser, name + "-3-receipt");
        browser.Type("tổng hợp");
        browser.WaitForMessage("TỔNG HỢP KỲ");
        Check(browser, name + "-4-summary");
        browser.Find("#menu").Click();
        Check(browser, name + "-5-menu");
        browser.Find("#close").Click();
        browser.Go(server.Address, "/chat");
        browser.WaitForText("#chats", "Siu Thơm");
        Check(browser, name + "-6-chats");
        browser.Go(server.Address, "/chat/s/AAAAAAAAAAAAAAAAAAAAAA");
        browser.WaitForText("#start", "Không mở được");
        Check(browser, name + "-7-gone");
    }

    [Fact]
    public async Task Dark_is_dark_and_light_is_light()
    {
        await using var server = await ChatServer.StartAsync(withBot: true);
        using var browser = browsers.Open();
        browser.Go(server.Address, "/chat?code=K7Q9M2XT");
        browser.WaitForMessage("Chào đồng chí");

        var light = Ground(browser);
        browser.Look("dark");
        var dark = Ground(browser);

        Assert.True(light > 200 && dark < 60, $"Light {light}, dark {dark}.");
    }

    [Fact]
    public async Task Nothing_is_wider_than_a_small_screen_or_too_small_for_a_thumb()
    {
        await using var server = await ChatServer.StartAsync(withBot: true, environment: "Development");
        using var browser = browsers.Open();
        browser.Screen(320, 640);
        browser.Go(server.Address, "/chat?code=K7Q9M2XT");
        browser.Press("Báo cáo ngay");
        browser.WaitForMessage("Đã xong 1/3 hộ");
        browser.Type("https://kongang.gialai.gov.vn/mot-duong-dan-rat-dai-khong-co-cho-nao-de-ngat-dong-ca-nhung-van-phai-hien-du-trong-khung");
        browser.WaitForMessage("Tôi chưa hiểu");
        browser.Type("/baocao");
        browser.WaitForMessage("Đã xong 1/3 hộ", times: 2);

        Assert.Equal(0L, browser.Run("return Math.max(0, document.documentElement.scrollWidth - innerWidth, document.getElementById('log').scrollWidth - document.getElementById('log').clientWidth)"));
        var small = (IReadOnlyCollection<object>)browser.Run("""
            return [...document.querySelectorAll('button:enabled, textarea')]
              .filter(b => b.getClientRects().length && !b.matches('.code') && (b.offsetHeight < 44 || b.offsetWidth < 44))
              .map(b => b.outerHTML);
            """);
        Assert.Empty(small);
    }

    private static void Check(ChatBrowser browser, string name)
    {
        browser.Run("document.getAnimations().filter(a => a.effect.getTiming().iterations !== Infinity).forEach(a => a.finish())");
        browser.Photograph(name);
        Assert.Empty(browser.Violations());
        Assert.DoesNotContain(browser.Complaints(), c => !c.Contains("/chat/s/AAAAAAAAAAAAAAAAAAAAAA/", StringComparison.Ordinal));
    }

    private static long Ground(ChatBrowser browser) =>
        (long)browser.Run("return Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])");
}
