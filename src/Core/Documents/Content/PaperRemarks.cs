using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Reports;
using ReportBot.Core.Summaries;
using ReportBot.Core.Text;

namespace ReportBot.Core.Documents.Content;

/// <summary>
/// What of a remark belongs into an official paper: what tells of the household. What the official says to whoever reads the report
/// ("em về trễ nha sếp"), of the own doings, thanks and moods ("ổng vui lắm") stay with the report and in the workbook.
/// </summary>
internal static class PaperRemarks
{
    private const int FewestWords = 2;
    private const int LongestCall = 3;
    private static readonly Vocabulary Sender = new("em", "tôi", "tui", "mình", "e", "cháu", "tụi em", "bọn em", "chúng em", "chúng tôi", "bữa nay em", "hôm nay em", "nay em", "hôm qua em", "dạ em");

    // "Em thấy bà yếu lắm", "tôi đề nghị …": told of the household.
    private static readonly Vocabulary Tells = new("thấy", "nghe", "nghe nói", "đề nghị", "đề xuất", "kiến nghị", "được biết", "có nghe", "có thấy", "ghi nhận", "đã vận động", "đã hướng dẫn", "đã tuyên truyền", "vận động", "hướng dẫn", "tuyên truyền");
    // "Bà kể, …": who tells is no content.
    private static readonly Vocabulary Telling = new("kể", "nói", "bảo", "than", "khoe");
    private static readonly Vocabulary Particles = new("nha", "nhé", "nhe", "nghen", "nghe", "hen", "ạ", "nhá", "nhen", "với", "ơi", "hả", "hén", "đó");

    /// <summary>The clauses of a remark that tell of the household, as typed; empty where there are none.</summary>
    public static string Of(string remark)
    {
        var text = TokenText.Of(remark);
        var kept = new List<string>();
        for (var start = 0; start < text.Count;)
        {
            var end = start;
            while (end < text.Count && !Ends(text, end))
            {
                end++;
            }

            var (from, to) = WithoutAddress(text, start, end);
            if (to > from && !IsTalk(text, from, to))
            {
                kept.Add(text.Slice(from, to));
            }

            start = end + 1;
        }

        return string.Join(", ", kept);
    }

    private static bool Ends(TokenText text, int at) =>
        text[at].Kind == TokenKind.NewLine
        || ((text[at].IsSign(',') || text[at].IsSign('.') || text[at].IsSign(';') || text[at].IsSign('!') || text[at].IsSign('?')) && text.At(at + 1) is not { IsDigits: true, Glued: true });

    private static bool IsTalk(TokenText text, int from, int to)
    {
        var words = Enumerable.Range(from, to - from).Count(i => text[i].IsWord || text[i].IsDigits);
        var clause = text.Slice(from, to);
        return words < FewestWords || Topics.Talk.In(clause, clearOnly: true).Count > 0 || IsOfSender(text, from, to)
            || Telling.Skip(text, to - 1, to) == to || OddText.Why(clause) is OddReason.Question || IsQuestion(text, from, to);
    }

    // "Chị đỡ ho chưa", "chị Tâm ạ"
    private static bool IsQuestion(TokenText text, int from, int to) =>
        ClosingWords.Addressee.Begins(text, from, to) && (text[to - 1].Folded is "chua" or "khong" or "ko" || (text[to - 1].Folded == "a" && to - from <= LongestCall));

    private static bool IsOfSender(TokenText text, int from, int to) =>
        Sender.Skip(text, from, to) is var next && next > from && !Tells.Begins(text, next, to);

    // "[chị ơi] bò đẻ rồi [nha sếp]"
    private static (int From, int To) WithoutAddress(TokenText text, int from, int to)
    {
        from = ClosingWords.Addressee.Skip(text, from, to) is var called && called > from && called < to && text[called].Folded == "oi" ? called + 1 : from;
        to = to - from >= 2 && ClosingWords.Addressee.Skip(text, to - 1, to) == to && Particles.Skip(text, to - 2, to - 1) == to - 1 ? to - 2 : to;
        return (from, to);
    }
}
