using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"nam nay di 6 lan", "nhà Chưn đi 10 lần", "xuống được 4 lần": going there, with a number of times directly behind, counts the visits.</summary>
internal static class GoneTimes
{
    private static readonly Vocabulary Goes = new("đi", "xuống", "đến", "tới", "qua", "vào", "vô", "lên", "sang", "ra", "đi được", "xuống được", "đến được", "tới được", "qua được", "đến nhà", "xuống nhà", "tới nhà", "vào nhà", "đi xuống", "đi tới", "đi đến", "có đi", "có xuống", "đi đi lại lại");
    private static readonly Vocabulary About = new("khoảng", "tầm", "cỡ", "chừng", "gần", "tất cả", "tổng cộng", "cả thảy");
    private static readonly Vocabulary Times = new("lần", "lượt", "bận", "chuyến");
    private static readonly Vocabulary Each = new("viện", "bệnh viện", "khám", "chợ", "rẫy");

    /// <summary>The count of visits that such words open; null where they open none.</summary>
    public static Piece? Find(TokenText text, FormLexicon lexicon, Piece? current, int at, int end)
    {
        if (lexicon.Visits is not { } visits || current is { Question.Kind: QuestionKind.Text } || Goes.Skip(text, at, end) is var gone && gone == at || Each.Begins(text, gone, end))
        {
            return null;
        }

        var number = About.SkipAll(text, gone, end);
        var behind = number < end && text[number].IsDigits ? number + 1 : NumberWords.Read(text, number, end)?.End ?? number;
        return behind > number && Times.Begins(text, behind, end) ? new Piece(MarkKind.Label, visits, at, at, gone, end) : null;
    }
}
