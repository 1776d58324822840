using System.Text.Json;

namespace ReportBot.Bot.Tests.Forms;

/// <summary>A commune's report to the district on the web page: what its own unit has is shown with its source, taken with one press, changed, confirmed.</summary>
public sealed class ProposedPageTests(DistrictHouse house, FormBrowser page) : IClassFixture<DistrictHouse>, IClassFixture<FormBrowser>
{
    [Fact]
    public void The_communes_figures_are_offered_with_their_source_changed_and_filed_as_the_card_shows_them()
    {
        var visitor = house.Representative("XA-01");
        page.Open(house, visitor, "Kỳ 6 tháng 10/6/2025");
        page.Household("XA-01");
        page.Chromium.WaitForText(".proposed", "Số liệu của xã Mẫu Đông đã có");
        Assert.Equal(0L, page.Chromium.Run("return document.querySelectorAll('input:checked').length"));

        page.Press(".proposed button", "Lấy hết số liệu");
        page.Chromium.WaitForText("[data-key=poor]", "Số liệu đã có: 8 hộ (danh sách hộ xã Mẫu Đông, ngày 02/06/2025)");
        page.Chromium.WaitForText("[data-key=escaped]", "Số liệu đã có: 2 hộ (các quyết định ở xã Mẫu Đông, 01/01/2025–02/06/2025)");
        Assert.Equal("8 hộ", page.Chromium.Find("#f-poor").GetAttribute("value"));
        page.Chromium.Photograph("form-proposed");
        page.Fill("poor", "9");
        page.Choose("tasks", "Tuyên truyền vận động");
        page.Fill("done", "rà soát xong 3 ấp");
        page.Review();
        page.Chromium.WaitForText("dl", "9");
        Assert.Null(house.AnswersOf("XA-01"));
        page.Send();
        page.Chromium.WaitForText(".receipt", "(XA-01)");

        using var filed = JsonDocument.Parse(house.AnswersOf("XA-01")!);
        Assert.Equal((9, 2, 2), (Filed("poor"), Filed("near_poor"), Filed("escaped")));
        int Filed(string key) => filed.RootElement.GetProperty(key).GetInt32();
    }
}
