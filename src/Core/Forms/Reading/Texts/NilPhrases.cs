using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"không có gì mới": the explicit report that nothing is new.</summary>
internal static class NilPhrases
{
    private static readonly string[] Befores = ["kỳ trước", "đợt trước", "lần trước", "tháng trước", "tuần trước", "quý trước", "báo cáo trước", "kỳ báo cáo trước", "đợt báo cáo trước", "hôm trước", "tháng vừa rồi", "kỳ vừa rồi", "kỳ rồi", "tháng rồi", "lần rồi"];

    private static readonly string[] AsBefore =
        [.. from head in (string[])["như", "vẫn như", "giống", "y như", "giống như", "không có gì mới so với", "không có gì thay đổi so với", "không thay đổi so với", "không đổi so với"]
            from before in Befores select head + " " + before];

    public static readonly string[] All =
    [
        "không có gì mới", "không có gì mới đâu", "chưa có gì mới đâu", "có gì mới đâu", "có gì đâu", "có gì thay đổi đâu", "không vấn đề gì", "không có vấn đề gì", "không có gì thay đổi", "không có gì thay đổi so với kỳ trước", "không thay đổi", "không thay đổi gì", "không có thay đổi", "không có thay đổi gì", "chưa có gì mới", "chưa có gì thay đổi", "chưa có thay đổi",
        "không gì mới", "không mới", "không có mới", "không có gì", "như cũ", "vẫn như cũ", "như kỳ trước", "vẫn như kỳ trước", "giữ nguyên", "vẫn vậy", "vẫn thế", "như trước", "vẫn như trước", "giống kỳ trước", "không biến động", "không có biến động", "không có biến động gì",
        "không phát sinh", "không phát sinh gì", "không phát sinh gì mới", "không có phát sinh", "không có gì phát sinh", "không có phát sinh gì", "bình thường", "vẫn bình thường", "không có gì đặc biệt", "không có gì khác", "không có tin gì mới", "không đổi", "vẫn giữ nguyên", "không có gì mới so với kỳ trước", "không có gì để báo cáo", "không có gì báo cáo", "không có gì đáng kể", "không khác kỳ trước", "không có gì mới hết", "không có gì mới cả", "không có gì thêm", "tình hình không thay đổi", "như kỳ vừa rồi", "như đợt trước", "như lần trước", "y như cũ", "y như kỳ trước", "vẫn không có gì mới", "chưa có biến động", "không có chi mới", "chưa có chi mới", "chưa có chi mới mô", "chưa có chi mới hết", "chưa có chi", "không chi mới", "chẳng có chi mới", "chả có chi mới", "nỏ có chi mới", "nỏ có chi", "không có chi mới mô", "nỏ có chi mới mô", "chẳng có chi mới đâu", "không có thông tin mới", "không có thông tin gì mới", "chưa có thông tin gì mới", "không thông tin gì mới", "không có thông tin gì", "chưa có thông tin gì", "không có tin tức gì mới", "không có tin gì", "chưa có tin gì mới", "không có diễn biến mới", "không có diễn biến gì mới", "không có tình hình gì mới", "không có sự thay đổi", "không có sự thay đổi nào", "chưa có thông tin mới", "không có nội dung mới", "nil", "bthg", "bthuong", "bình thg", "vẫn bình thg", "không có gì phát sinh thêm", "chưa phát sinh gì", "chưa phát sinh", "chưa có phát sinh", "không có gì mới đâu", "không có gì mới cả đâu", "không mới gì", "không có điểm mới", "chả có gì", "chả có gì mới", "chả có gì thay đổi", "chả có gì khác", "chẳng có gì", "chẳng có gì mới", "chẳng có gì thay đổi", "chẳng có gì khác",
        .. AsBefore,
    ];

    private static readonly Vocabulary Words = new(All);
    private static readonly Vocabulary Same = new(
        ["như cũ", "vẫn như cũ", "như kỳ trước", "vẫn như kỳ trước", "giữ nguyên", "vẫn vậy", "vẫn thế", "như trước", "vẫn như trước", "giống kỳ trước", "không thay đổi", "không đổi", "chưa thay đổi", "không có gì thay đổi", "vẫn giữ nguyên", "như lần trước", "như đợt trước", "không khác kỳ trước", "không có gì mới", "không tăng", "không có thay đổi", "chưa có gì thay đổi", "y như cũ", .. AsBefore]);

    private static readonly Vocabulary Compared = new("so với", "so vs", "so sánh với", "kể từ", "số liệu", "các số liệu", "số liệu các hộ", "mọi thứ", "mọi việc", "mọi chuyện", "tình hình", "cuộc sống", "đời sống", "kinh tế", "sức khỏe", "từ kỳ trước", "từ lần trước", "từ đợt trước", "từ hôm đó", "từ đó", "từ đầu tháng", "từ tháng trước");
    private static readonly Vocabulary Periods = new("trong kỳ", "trong tháng", "kỳ này", "tháng này", "trong đợt", "đợt này", "thêm", "so với", "trong tuần", "gì");
    // "không có gì ăn", "không có gì để bán": what they have not, and no "nothing new".
    private static readonly Vocabulary NothingTo = new("ăn", "để ăn", "bán", "để bán", "mặc", "để mặc", "trả", "để trả", "nuôi", "để nuôi", "làm", "để làm", "trong tay", "trong nhà", "bỏ bụng", "lót bụng", "cho con", "dằn túi", "để dành");
    private static readonly Vocabulary Likewise = new("cũng vậy", "cũng thế", "tương tự", "cũng tương tự", "cũng như trên", "như trên", "cũng như vậy", "y vậy", "cũng không", "giống vậy", "cũng như thế");

    /// <summary>"h13 cũng vậy".</summary>
    public static bool IsLikewise(TokenText text)
    {
        var at = Fillers.SkipCourtesy(text, 0, text.Count);
        at = text.Count > at && text[at].Folded == "thi" ? at + 1 : at;
        return Likewise.Skip(text, at, text.Count) is var end && end > at && Fillers.SkipCourtesy(text, end, text.Count) == text.Count;
    }

    /// <summary>"so với báo cáo lần trước (thì) không có gì mới": only what it is compared with stands before it.</summary>
    public static bool IsCompared(TokenText text, int from, int at)
    {
        for (var start = Math.Max(from, at - 8); start < at; start++)
        {
            if (Compared.Begins(text, start, at) && (start == from || Fillers.BeforeStatement.SkipAll(text, from, start) == start))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"không phát sinh hộ nghèo mới": of what nothing came up stands behind it, so that it is no "nothing new".</summary>
    public static bool IsOfSomething(Place place) =>
        place.Text.At(place.PhraseEnd)?.Folded == "ve" || NothingTo.Begins(place.Text, place.PhraseEnd, place.ClauseEnd) || place.Text[place.PhraseEnd - 1].Folded == "sinh" && Fillers.SkipCourtesy(place.Text, place.PhraseEnd, place.ClauseEnd) < place.ClauseEnd
        && !Periods.Begins(place.Text, place.PhraseEnd, place.ClauseEnd);

    public static bool Begins(TokenText text, int at, int limit) => Words.Begins(text, at, limit);

    /// <summary>Whether the range says only "as before".</summary>
    public static bool IsSameAsBefore(TokenText text, int from, int to)
    {
        var at = Fillers.AfterLabel.SkipAll(text, from, to);
        at = Fillers.BeforeStatement.SkipAll(text, at, to);
        var start = Same.Begins(text, at, to) ? at : Fillers.AfterLabel.SkipAll(text, from, to);
        var end = Same.Skip(text, start, to);
        return end > start && Fillers.SkipCourtesy(text, end, to) == to;
    }
}
