using Dapper;
using OpenQA.Selenium;
using OpenQA.Selenium.Interactions;
using ReportBot.Bot.Tests.Channels.Web;

namespace ReportBot.Bot.Tests.Forms;

/// <summary>The page in a real browser on a phone's screen.</summary>
public sealed class FormPageTests(FormHouse house, FormBrowser page) : IClassFixture<FormHouse>, IClassFixture<FormBrowser>
{
    [Fact]
    public async Task It_speaks_English_to_whoever_does_in_chat()
    {
        var visitor = house.NewVisitor();
        page.Chromium.Look("light");
        page.Open(house, visitor);
        page.Household(visitor.Codes[0]);
        await house.SpeakEnglishAsync(visitor);
        page.Chromium.Run("dispatchEvent(new Event('online'))");
        page.Press("#bar button", "List");
        page.Chromium.WaitForText("h2", "Period 10/9/2025");
        Assert.Equal("en", page.Chromium.Run("return document.documentElement.lang"));
        Check("english-1-list");
        page.Household(visitor.Codes[0]);
        page.Choose("visited", "Yes");
        page.Fill("income", "5tr");
        page.Chromium.WaitForText("[data-key=income] .note.bad", "unusual for one person and one month");
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
        Assert.Equal("visited", page.Chromium.Run("return document.activeElement.name"));
        Assert.Equal(true, page.Chromium.Run("return document.activeElement.closest('fieldset').getAttribute('aria-describedby') === document.querySelector('.note.bad').id"));
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
    public async Task Who_reported_in_chat_meanwhile_sees_where_both_differ_and_chooses()
    {
        var visitor = house.NewVisitor();
        var (differs, same, theirs) = (visitor.Codes[0], visitor.Codes[1], visitor.Codes[2]);
        page.Open(house, visitor);
        page.Network(house, connected: false);
        page.Household(differs);
        page.Choose("visited", "Chưa");
        page.Fill("difficulty", "thiếu vốn");
        page.Review();
        page.Send();
        page.Household(same);
        page.Choose("visited", "Rồi");
        page.Fill("income", "1tr2");
        page.Review();
        page.Send();
        page.Household(theirs);
        page.Choose("visited", "Chưa");
        page.Review();
        page.Send();
        page.Chromium.WaitForText("h2 + p", "3 đang chờ gửi.");
        await house.FileInChatAsync(visitor, theirs, """{"visited":true}""");
        await house.FileInChatAsync(visitor, differs, """{"visited":true}""");
        await house.FileInChatAsync(visitor, same, """{"visited":true,"income":1200000}""");

        page.Network(house, connected: true);
        page.Chromium.WaitForText(".row.refused", "cần xem lại");
        page.Chromium.WaitForText(".receipt", $"{same}");
        Assert.Equal(1, house.Reports(same));
        page.Household(theirs);
        page.Press(".changed button", "Lấy bản kia");
        page.Chromium.WaitForText("h2 + p", "Đã xong 2/");
        Assert.Equal("H2", page.Chromium.Run("return document.activeElement.tagName"));
        page.Household(differs);
        page.Chromium.WaitForText(".changed", $"Báo cáo {differs} vừa được sửa ở nơi khác lúc 08:00 ngày 08/09.");
        page.Chromium.WaitForText(".changed", "Thăm hộ: Bản kia: Rồi. Máy này: Chưa.");
        page.Chromium.WaitForText(".changed", "Khó khăn: Bản kia: để trống. Máy này: thiếu vốn.");
        page.Chromium.Run("document.getElementById('view').scrollTop = 0");
        page.Check("changed", isRefused: true);
        page.Press(".changed button", "Giữ bản trên máy này");
        page.Review();
        page.Send();
        page.Chromium.WaitForText(".receipt", $"({differs}");
        Assert.Equal(2, house.Reports(differs));
        Assert.Equal("""{"difficulty":"thiếu vốn","visited":false}""", house.Answers(differs));
    }

    [Fact]
    public void Pictures_are_made_small_on_the_phone_and_go_with_the_report()
    {
        var visitor = house.NewVisitor();
        page.Open(house, visitor);
        using var picture = new TemporaryPicture(page.Chromium, 4000, 3000);
        page.Household(visitor.Codes[0]);
        page.Choose("visited", "Rồi");
        page.Chromium.Driver.FindElement(By.Id("f-photo")).SendKeys(picture.Path);
        page.Chromium.Find("img.photo");
        page.Chromium.Driver.FindElement(By.Id("f-photo")).SendKeys(picture.Path + "\n" + picture.Path);
        Pictures(3);
        Assert.Equal("Ảnh 1 sẽ gửi|Bỏ ảnh 1|Ảnh 2 sẽ gửi|Bỏ ảnh 2|Ảnh 3 sẽ gửi|Bỏ ảnh 3", page.Chromium.Run("return [...document.querySelectorAll('.figure > *')].map(e => e.alt || e.textContent).join('|')"));
        page.Press(".figure .quiet", "Bỏ ảnh 3");
        Pictures(2);
        page.Chromium.Run("document.querySelector('[data-key=photo]').scrollIntoView({ block: 'end' })");
        Check("photos");

        // A line that carries words and no pictures: the report does not wait for them.
        page.Chromium.Run("const real = window.fetch; window.fetch = (address, options) => String(address).includes('/photos') ? new Promise(() => {}) : real(address, options)");
        page.Review();
        page.Chromium.WaitForText("dd", "2 ảnh");
        page.Send();
        page.Chromium.WaitForText(".receipt", $"({visitor.Codes[0]})");
        page.Chromium.WaitForText("#view", "2 ảnh còn đang gửi");
        page.Chromium.Photograph("form-photos-coming");
        page.Chromium.Driver.Navigate().Refresh();
        page.Chromium.Until(d => Files().TrueForAll(f => f.Size > 0) && !d.FindElement(By.Id("view")).Text.Contains("còn đang gửi", StringComparison.Ordinal) ? this : null, "the pictures");
        var files = Files();
        Assert.Equal(2, files.Count);
        Assert.All(files, f => Assert.Equal("image/jpeg", f.Mime));
        Assert.All(files, f => Assert.InRange(f.Size, 1000, 400_000));

        List<(string Mime, long Size)> Files() => house.Read(db => db.Query<(string Mime, long Size)>(
            "SELECT f.mime, f.size FROM files f JOIN reports r ON r.answers LIKE '%' || f.id || '%' WHERE r.filed_by = @id", new { id = visitor.Official.Id }).AsList());

        void Pictures(int count) => page.Chromium.Until(
            d => d.FindElements(By.CssSelector("img.photo")).Count == count ? this : null, $"{count} pictures");
    }

    [Fact]
    public void What_is_amiss_in_a_field_is_told_when_it_is_left()
    {
        var visitor = house.NewVisitor();
        page.Open(house, visitor);
        page.Household(visitor.Codes[0]);
        page.Choose("visited", "Rồi");
        page.Choose("support", "Vay vốn ưu đãi");
        page.Chromium.Find("#f-support_value").SendKeys("1");
        page.Chromium.Until(_ => page.Chromium.Run("return [...document.querySelectorAll('.note')].length > 0 && performance.getEntriesByType('resource').filter(r => r.name.endsWith('/drafts')).length > 0") is true ? this : null, "the draft to be read");
        Assert.Equal(0L, page.Chromium.Run("return document.querySelectorAll('.note.bad, .wrong').length"));
        page.Leave();
        page.Chromium.WaitForText("[data-key=support_value] .note.bad", "bao nhiêu tiền");
        page.Fill("support_value", "-500k");
        page.Chromium.WaitForText("[data-key=support_value] .note.bad", "không nhận số âm");
        page.Press("[data-key=support_value] .chip-button", "500.000 đ");
        page.Fill("difficulty", "   ");
        page.Review();
        page.Chromium.WaitForText("dl", "500.000 đ");
        Assert.DoesNotContain("hó khăn", (string)page.Chromium.Run("return document.querySelector('dl').innerText"), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_page_does_not_run_it_says_so_and_is_not_put_off_by_what_a_messenger_puts_into_it()
    {
        var visitor = house.NewVisitor();
        page.Open(house, visitor);
        page.Chromium.Run("setTimeout(() => { throw new ReferenceError('zalo is not defined'); })");
        page.Chromium.Run("Element.prototype.replaceChildren = null");
        Assert.Equal(true, page.Chromium.Run("return document.getElementById('status').hidden"));
        page.Press(".row", visitor.Codes[0]);
        page.Chromium.WaitForText("#status", "Trang này không chạy được trên máy này. Đồng chí báo cáo bằng tin nhắn giúp.");
        page.Chromium.Photograph("form-does-not-run");
    }

    [Fact]
    public void Impatient_taps_send_what_was_read_and_nothing_else()
    {
        var visitor = house.NewVisitor();
        var (half, read) = (visitor.Codes[0], visitor.Codes[1]);
        page.Open(house, visitor);
        page.Household(half);
        page.Choose("visited", "Rồi");
        page.Chromium.Until(_ => Drafts() > 0 ? this : null, "the draft at the server");
        page.Press("#bar button", "Danh sách");
        page.Household(read);
        page.Choose("visited", "Chưa");
        page.Review();
        page.Chromium.Until(_ => page.Chromium.Run("return document.querySelector('#bar.fresh')") is null ? this : null, "the button to be pressed");
        var send = page.Chromium.Find("#bar .primary");
        var taps = new Actions(page.Chromium.Driver).MoveToElement(send);
        for (var i = 0; i < 4; i++)
        {
            taps = taps.Click().Pause(TimeSpan.FromMilliseconds(60));
        }

        taps.Perform();
        page.Chromium.WaitForText(".receipt", $"({read})");
        page.Chromium.WaitForText(".row.begun", half);
        Assert.Equal("", page.Chromium.Run("return location.hash"));
        Assert.Equal(0, house.Reports(half));

        // What was begun by mistake is thrown away, here and at the server.
        page.Household(half);
        page.Press(".discard", "Bỏ bản này");
        page.Chromium.Photograph("form-discard");
        page.Press(".discard", "Bỏ hẳn");
        page.Chromium.WaitForText(".row.missing", half);
        Assert.Equal(0L, Drafts());

        long Drafts() => house.Read(db => db.ExecuteScalar<long>("SELECT COUNT(*) FROM drafts WHERE official_id = @id", new { id = visitor.Official.Id }));
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

    private void Check(string name) => page.Check(name);
}
