namespace ReportBot.Bot.Tests.Forms;

/// <summary>What is filled in before a period closes or a link expires, and could not go out in time: nothing of it is lost, and the page says so.</summary>
public sealed class FormTimesTests(FormHouse house, FormBrowser page) : IClassFixture<FormHouse>, IClassFixture<FormBrowser>
{
    [Fact]
    public async Task What_could_not_go_out_in_time_stays_to_be_copied_and_a_newer_link_goes_on()
    {
        var visitor = house.NewVisitor();
        var (first, second) = (visitor.Codes[0], visitor.Codes[1]);
        page.Open(house, visitor);
        page.WaitForWorker();
        page.Network(house, connected: false);
        page.Household(first);
        page.Choose("visited", "Rồi");
        page.Fill("difficulty", "thiếu nước tưới");
        page.Review();
        page.Send();
        page.Chromium.WaitForText(".row.queued", first);
        page.Household(second);
        page.Choose("visited", "Chưa");
        page.Fill("proposal", "xin máy bơm");
        page.Press("#bar button", "Danh sách");

        // Five days later the period is locked, and the link still opens.
        await house.MoveClockAsync(new DateTimeOffset(2025, 9, 15, 8, 0, 0, TimeSpan.FromHours(7)));
        page.Network(house, connected: true);
        page.Chromium.WaitForText(".left", "khóa");
        page.Chromium.WaitForText("#view", "Kỳ 20/9/2025");
        page.Chromium.WaitForText(".left", "Nội dung đã điền, chưa gửi được: thăm hộ: Rồi; khó khăn: thiếu nước tưới");
        page.Chromium.WaitForText("#view", "thăm hộ: Chưa; đề xuất: xin máy bơm");
        page.Check("closed", isRefused: true);
        Assert.Equal(0, house.Reports(first));

        // The day after, the link opens nothing; what is filled in meanwhile goes out with the next one.
        page.Network(house, connected: false);
        page.Household(first);
        page.Choose("visited", "Rồi");
        page.Review();
        page.Send();
        page.Chromium.WaitForText(".row.queued", first);
        var later = new DateTimeOffset(2025, 9, 16, 8, 0, 0, TimeSpan.FromHours(7));
        await house.MoveClockAsync(later);
        page.Network(house, connected: true);
        page.Chromium.WaitForText(".banner", "Đường dẫn này không mở được: đã hết hạn");
        page.Chromium.WaitForText(".banner", "vẫn giữ và gửi được từ đường dẫn mới");
        page.Chromium.WaitForText(".row.refused", "chưa gửi được, cần đường dẫn mới");
        page.Chromium.WaitForText("h2 + p", "Đã xong 0/3 hộ. 1 chưa gửi được, cần đường dẫn mới.");
        Assert.DoesNotMatch("còn [0-9]+ ngày|khi có mạng", (string)page.Chromium.Run("return document.getElementById('view').innerText"));
        Assert.Contains("đã hết hạn", (string)page.Chromium.Run("return document.getElementById('told').textContent"), StringComparison.Ordinal);
        page.Check("expired", isRefused: true);

        page.Chromium.Go(house.Address, house.LinkOf(visitor, later));
        page.Chromium.WaitForText(".receipt", $"({first}), kỳ 20/9/2025");
        page.Chromium.WaitForText(".left", "thiếu nước tưới");
        page.Press(".left button", "Bỏ bản này");
        page.Press(".left button", "Bỏ hẳn");
        page.Chromium.Until(d => d.FindElements(OpenQA.Selenium.By.CssSelector(".left")).Count == 1 ? this : null, "one left over");
        page.Press(".left button", "Bỏ bản này");
        page.Press(".left button", "Bỏ hẳn");
        page.Chromium.Until(d => d.FindElements(OpenQA.Selenium.By.CssSelector(".left")).Count == 0 ? this : null, "nothing left over");

        // The link of an old message, on the phone that has the newer one.
        page.Chromium.Go(house.Address, visitor.Path);
        page.Chromium.WaitForText(".row.filed", first);
        Assert.Equal(0L, page.Chromium.Run("return document.querySelectorAll('.banner').length"));

        // While one period still takes late reports and the next is open, the same household stands in both.
        var both = new DateTimeOffset(2025, 9, 22, 8, 0, 0, TimeSpan.FromHours(7));
        await house.MoveClockAsync(both);
        page.Chromium.Go(house.Address, house.LinkOf(visitor, both));
        page.Chromium.WaitForText("#view", "Kỳ 10/10/2025");
        page.Chromium.WaitForText("#bar .primary", $"Báo cáo {second}, kỳ 20/9/2025");
        var names = (IReadOnlyCollection<object>)page.Chromium.Run("return [...document.querySelectorAll('#view button, #bar button')].map(b => b.ariaLabel || b.textContent)");
        Assert.Equal(names.Count, names.Distinct().Count());
        page.Check("two-periods", isRefused: true);
    }
}
