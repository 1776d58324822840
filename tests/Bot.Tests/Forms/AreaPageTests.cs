namespace ReportBot.Bot.Tests.Forms;

/// <summary>A report on an area on the web page: a figure above the one that bounds it is asked about as in chat.</summary>
public sealed class AreaPageTests(AreaHouse house, FormBrowser page) : IClassFixture<AreaHouse>, IClassFixture<FormBrowser>
{
    private const string Asked = "Đề nghị thoát nghèo 99 hộ, nhiều hơn hộ nghèo (2 hộ). Đồng chí xem lại con số này.";

    [Fact]
    public void More_households_than_are_poor_are_asked_about_until_one_figure_is_changed_or_told_once_more()
    {
        var visitor = house.OfAnArea();
        var code = visitor.Codes[0];
        page.Open(house, visitor, "Kỳ 20/3/2023");
        page.Household(code);
        page.Fill("households_visited", "99");
        page.Fill("poor", "2");
        page.Fill("near_poor", "1");
        page.Chromium.WaitForText("[data-key=households_visited] .note.bad", "Đã thăm 99 hộ, nhiều hơn hộ nghèo và hộ cận nghèo (3 hộ).");
        page.Fill("households_visited", "3");
        page.Fill("exit_poor", "99");
        page.Chromium.WaitForText("[data-key=exit_poor] .note.bad", Asked);
        page.Press("#bar button", "Xem lại và gửi");
        page.Chromium.Until(_ => page.Chromium.Run("return document.activeElement.id") is "f-exit_poor" ? this : null, "the field that is asked about");
        page.Check("area-above");
        page.Fill("poor", "120");
        page.Chromium.Until(_ => page.Chromium.Run("return document.querySelectorAll('.note.bad').length") is 0L ? this : null, "nothing asked");
        page.Fill("poor", "2");
        page.Chromium.WaitForText("[data-key=exit_poor] .note.bad", Asked);
        page.Press("[data-key=exit_poor] .chip-button", "99 hộ");
        page.Review();
        page.Press("#bar button", "Sửa");
        page.Fill("exit_poor", "1");
        page.Review();
        page.Send();
        page.Chromium.WaitForText(".receipt", $"({code})");
        Assert.Equal("""{"exit_poor":1,"households_visited":3,"near_poor":1,"poor":2}""", house.AnswersOf(code));
    }
}
