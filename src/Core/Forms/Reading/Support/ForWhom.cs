using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// For whom, said within a phrase: "giới thiệu [cho con gái đầu] vào làm", "lo [cho thằng con lớn] vô làm". Only within longer phrases of forms of help
/// that are done and not handed over.
/// </summary>
internal static class ForWhom
{
    private const int LongestName = 4;
    private const int ShortestPhrase = 3;
    private static readonly Vocabulary Whom = new("cho", "thằng", "con", "con trai", "con gái", "đứa", "cháu", "em", "anh", "chị", "ông", "bà", "cô", "chú", "bác", "vợ", "chồng", "vợ chồng", "cả hai", "hai", "lớn", "đầu", "út", "nhỏ", "thứ hai", "của hộ", "của", "hộ", "nhà", "ảnh", "chỉ", "ổng", "bả", "nó", "họ", "mẹ", "bố", "dâu", "rể", "ấy", "ý", "này", "bé", "chủ hộ");

    /// <summary>The longer phrases of what is done for a household.</summary>
    public static IEnumerable<string> Phrases(Choice choice) => choice.TakesPurpose ? choice.Words.Where(w => w.Split(' ').Length >= ShortestPhrase) : [];

    /// <summary>The token behind for whom it is; <paramref name="at"/> where nobody is named.</summary>
    public static int Skip(TokenText text, int at, int limit)
    {
        var end = Whom.SkipAll(text, at, limit);
        for (var name = end; end > at && name < Math.Min(limit, end + LongestName) && text[name].IsWord && char.IsUpper(text.Text[text[name].Start]); name++)
        {
            end = name + 1;
        }

        return end;
    }
}
