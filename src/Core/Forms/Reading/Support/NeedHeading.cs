using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// A heading of need or plan over help: "Hộ cần:\n1. sửa nhà\n2. cho vay 20tr", "Nhu cầu của hộ: vay 20tr, 2 con bò". Nothing
/// behind it was given by being listed, however many lines the list has.
/// </summary>
internal static class NeedHeading
{
    private const int LongestList = 80;
    private static readonly Vocabulary Need = new(
        "cần", "nhu cầu", "hộ nhờ", "gia đình nhờ", "nhà nhờ", "bà con nhờ", "chủ hộ nhờ", "phải làm", "thiếu", "dự kiến", "kế hoạch", "sắp tới", "tới đây", "trong thời gian tới", "trong tháng tới", "tháng sau", "kỳ tới", "kỳ sau", "năm sau", "trong năm tới", "mong", "mong muốn", "muốn", "ước", "xin", "đề nghị", "đề xuất", "kiến nghị", "định", "dự định", "phương án", "giải pháp", "việc tới", "sẽ", "chờ", "chưa", "chưa được", "hướng tới", "hướng giúp đỡ", "nguyện vọng");

    private static readonly Vocabulary Done = new("đã", "vừa", "vừa được", "xong", "rồi", "đã được");

    /// <summary>Whether such a heading stands over what begins at <paramref name="at"/> and ends at <paramref name="to"/>.</summary>
    public static bool IsOver(TokenText text, int at, int to)
    {
        if (Colon(text, at) is not { } colon || Done.OccursIn(text, colon, to))
        {
            return false;
        }

        var start = Boundaries.ClauseStart(text, colon);
        return Need.OccursIn(text, start, colon) && !Done.OccursIn(text, start, colon);
    }

    /// <summary>The colon of the heading that the words at <paramref name="at"/> are listed under.</summary>
    private static int? Colon(TokenText text, int at)
    {
        var lines = false;
        for (var back = at - 1; back >= Math.Max(0, at - LongestList); back--)
        {
            if (text[back].IsSign(':') && Boundaries.At(text, back) == Boundary.None && text.At(back - 1)?.IsDigits != true)
            {
                // A list on further lines belongs to a heading that ends its own.
                return lines && text[back + 1].Kind != TokenKind.NewLine ? null : back;
            }

            if (text[back].Kind == TokenKind.NewLine)
            {
                lines = true;
            }
            else if (Boundaries.At(text, back) == Boundary.Strong && !text[back].IsSign(';'))
            {
                return null;
            }
        }

        return null;
    }
}
