namespace ReportBot.Bot.Tests.Forms;

/// <summary>The form on small screens, with big letters, long words and an open keyboard.</summary>
public sealed class FormScreenTests(FormHouse house, FormBrowser page) : IClassFixture<FormHouse>, IClassFixture<FormBrowser>
{
    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Long_names_and_long_errors_fit_a_small_screen(string scheme)
    {
        var visitor = house.NewVisitor();
        await house.RenameAsync(visitor, string.Join(' ', Enumerable.Repeat("Rơ Châm H'Ngoanh Nguyễn-Trần", 4)));
        page.Chromium.Look(scheme);
        page.Open(house, visitor);
        page.Check(scheme + "-6-long-list");
        page.Household(visitor.Codes[0]);
        page.Choose("visited", "Rồi");
        page.Fill("visit_date", new string('9', 60));
        page.Fill("difficulty", new string('x', 1005));
        page.Chromium.WaitForText("[data-key=difficulty] .note.bad", "dài quá 1000");
        page.Chromium.WaitForText("[data-key=visit_date] .note.bad", "9");
        page.Press("#bar button", "Xem lại và gửi");
        page.Chromium.Until(_ => page.Chromium.Run("return document.activeElement.id") is "f-visit_date" ? this : null, "the first error to have the focus");
        page.Check(scheme + "-7-long-errors");
        page.Chromium.Look("light");
    }

    [Fact]
    public void Big_letters_and_an_open_keyboard_leave_the_most_of_the_screen_to_the_question()
    {
        var visitor = house.NewVisitor();
        page.Open(house, visitor);
        page.Household(visitor.Codes[0]);
        Fits(360, 640, 100, stays: true);
        Fits(360, 640, 130, stays: true);
        page.Chromium.Find("#f-difficulty").Click();
        Fits(360, 310, 100, stays: false);
        Assert.Equal(true, page.Chromium.Run("const box = document.activeElement.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight + 1"));
        Fits(360, 640, 200, stays: false);
        Fits(180, 320, 100, stays: false);
        page.Press("#bar button", "Danh sách");
        Fits(180, 320, 100, stays: false);
        Fits(360, 640, 100, stays: true);

        void Fits(int width, int height, int letters, bool stays)
        {
            page.Chromium.Screen(width, height);
            page.Chromium.Run("document.documentElement.style.fontSize = arguments[0] + '%'", letters);
            page.Chromium.Until(_ => page.Chromium.Run("return document.body.classList.contains('flows')") is bool flows && flows != stays ? this : null, $"{width}x{height}, {letters} %");
            page.Check($"big-{width}x{height}-{letters}-{(stays ? "stays" : "flows")}{(page.Chromium.Find("h2").Text.Contains("Kỳ", StringComparison.Ordinal) ? "-list" : "")}");
            Assert.Equal(string.Empty, page.Chromium.Run(BrokenWords));
            Assert.Equal(!stays, page.Chromium.Run("return document.documentElement.scrollHeight > innerHeight"));
        }
    }

    // Words of buttons and headings that stand on more than one line.
    private const string BrokenWords = """
        const texts = [];
        for (const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walker.nextNode();) {
          if (walker.currentNode.parentElement.closest('button, h1, h2')) texts.push(walker.currentNode);
        }
        return texts.flatMap(n => [...n.data.matchAll(/\S+/g)].map(word => {
            const range = document.createRange();
            range.setStart(n, word.index);
            range.setEnd(n, word.index + word[0].length);
            return range.getClientRects().length > 1 ? word[0] : '';
          })).join('');
        """;
}
