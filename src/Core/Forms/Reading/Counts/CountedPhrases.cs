using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// How many, said within a phrase: "xóa [2] nhà tạm", "cấp [20 thẻ] bhyt", "cho [60 hộ] vay", "trao [cho 5 hộ] bò giống". Only
/// where one report counts many households.
/// </summary>
internal static class CountedPhrases
{
    private const int MostQuantities = 2;
    private static readonly Vocabulary Lead = new("cho", "được", "cho được", "mới", "thêm", "được thêm", "cả", "đủ", "tổng cộng");
    private static readonly Vocabulary Households = new("hộ", "nghèo", "dân", "đình");
    private static readonly Vocabulary Nouns = new(
        "hộ", "hộ nghèo", "hộ cận nghèo", "hộ dân", "hộ gia đình", "gia đình", "lượt hộ", "căn", "ngôi", "cái", "chiếc", "con", "cây", "thẻ", "suất", "phần", "bao", "kg", "ký", "tấn", "tạ", "bộ", "cặp", "đôi", "em", "cháu", "học sinh", "người", "lao động", "lớp", "buổi", "đợt", "tấm", "triệu", "lượt", "lượt người", "mô hình", "hội viên", "công trình", "căn hộ");

    /// <summary>The token behind a quantity within a phrase; <paramref name="at"/> where none stands.</summary>
    public static int Skip(TokenText text, int at, int limit)
    {
        var end = at;
        for (var i = 0; i < MostQuantities; i++)
        {
            var number = Lead.SkipAll(text, end, limit);
            var noun = DigitNumber.Read(text, number, limit) is { Shape: DigitShape.Plain or DigitShape.Grouped } digits ? digits.End
                : NumberWords.Read(text, number, limit)?.End ?? number;
            if (noun == number)
            {
                break;
            }

            if (i > 0 && Households.Begins(text, noun, limit) && Households.Begins(text, end - 1, end))
            {
                // "việc làm cho 3 hộ, cho 2 hộ vay vốn" in one breath: two counts of households.
                break;
            }

            end = Nouns.Skip(text, noun, limit);
        }

        return end;
    }
}
