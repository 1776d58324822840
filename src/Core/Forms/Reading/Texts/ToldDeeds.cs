using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "Đã tổ chức 5 buổi tuyên truyền cho 160 hội viên.", "Đoàn viên đã ra quân dọn vệ sinh 4 thôn.": what a body did, told without its label. A
/// whole sentence that begins so, or with who did it, and answers nothing else is that text, word for word.
/// </summary>
internal static class ToldDeeds
{
    private const int LongestDoer = 5;
    private static readonly Vocabulary Opening = new("kỳ này", "tháng này", "quý này", "năm nay", "trong kỳ", "trong tháng", "trong quý", "trong năm", "đến nay", "vừa qua", "bên em", "bên tôi", "chúng tôi", "đơn vị", "cơ quan", "em", "tôi", ",");

    /// <summary>Adds such sentences to texts that have no answer yet.</summary>
    public static void AddAll(IReadOnlyList<Piece> pieces, Collector into)
    {
        foreach (var (question, signs) in FormLexicon.Of(into.Form).Deeds.Where(d => !into.Answers.Has(d.Question.Key) && !into.IsUnclear(d.Question.Key)))
        {
            Add(question, signs, pieces, into);
        }
    }

    private static void Add(Question question, Vocabulary signs, IReadOnlyList<Piece> pieces, Collector into)
    {
        var text = into.Text;
        for (var start = 0; start < text.Count;)
        {
            var end = Boundaries.SentenceEnd(text, start);
            if (end > start && Begin(text, signs, start, end) is { } from && !Enumerable.Range(start, end - start).Any(into.IsConsumed) && !pieces.Any(p => p.From < end && p.To > start && IsAnswered(p, into)))
            {
                into.Add(question, TextAnswer.Judge(question, Typed.Words(text, from, end)));
                into.Consume(start, end);
            }

            start = end + 1;
        }
    }

    private static bool IsAnswered(Piece piece, Collector into) => piece.Question is { } asked && (into.Answers.Has(asked.Key) || into.IsUnclear(asked.Key));

    /// <summary>Where the words begin: at the sentence's start, or at who did it.</summary>
    private static int? Begin(TokenText text, Vocabulary signs, int start, int end)
    {
        var from = start;
        for (int next; from < end && (next = Math.Max(Opening.Skip(text, from, end), Fillers.SkipCourtesy(text, from, end))) > from;)
        {
            from = next;
        }

        for (var at = from; at < Math.Min(end, from + LongestDoer); at++)
        {
            if (signs.Begins(text, at, end))
            {
                return from;
            }

            if (!text[at].IsWord || GivingWords.IsNegated(text, at, at + 1))
            {
                return null;
            }
        }

        return null;
    }
}
