using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// What sender and office say to each other of the report itself, in sentences and headings of its own: "Nhờ chị nhập giúp em:", "Em gửi ảnh sau nhé.",
/// "Có gì chị báo lại em.", "Mong chị thông cảm em gửi trễ." It tells of no household and is taken off before anything is judged: in front it would
/// make the report another's, behind it would go on with the text of the last label. Every word must be known as such talk; one unknown word, a code,
/// a household or a figure leaves the sentence as it is.
/// </summary>
internal static class ReportTalk
{
    // "…, em đang trên đường về, sóng yếu": talk in so many clauses.
    private const int MostClauses = 3;

    /// <summary>The text without such sentences; the text itself where nothing else is told.</summary>
    /// <param name="text">The message.</param>
    /// <param name="own">The sender's own households.</param>
    /// <param name="today">The day of the message; null where no day is read.</param>
    public static TokenText Without(TokenText text, IReadOnlyList<KnownSubject> own, DateOnly? today)
    {
        var (marked, unmarked) = (new TalkWords(text, own, today), new TalkWords(text.WithoutMarks(), own, today));
        var left = new List<Token>(text.Count);
        var (isSaid, last) = (false, Array.FindLastIndex(text.Tokens, t => t.IsWord || t.IsDigits));
        for (var start = 0; start < text.Count;)
        {
            var end = End(text, start);
            end = SheetHeading.End(text, start, end, own, today) is var sheet && sheet > start ? sheet : end;
            if (sheet == start && !AreaHeading.Is(text, start, end, own) && !Signature.Is(text, start, end, own, isLast: isSaid && end > last))
            {
                // "bao cao ky 1 thang 9:" before what has its marks.
                var said = end > last ? BeforeSignature(text, start, end, own) : end;
                isSaid |= AddSaid(left, text, start, said, text.Tokens[start..said].Any(t => t.Word.IsMarked) ? marked : unmarked);
            }

            start = end + 1;
        }

        return left.Count == text.Count || !isSaid ? text : text.Alone([.. left]);
    }

    /// <summary>
    /// Adds what a sentence says besides talk at its beginning and its end ("em gửi chị nhé, hộ 12 …", "…, chị nhận được chưa?"), and the period that
    /// a heading names; whether that is anything.
    /// </summary>
    private static bool AddSaid(List<Token> left, TokenText text, int start, int end, TalkWords talk)
    {
        var (from, to, asks) = (start, end, end < text.Count && text[end].IsSign('?'));

        // "thoat ngheo: co the nhe em" answers what stands before its colon.
        // "Đề xuất:\n- xã kiểm tra lại": nor is a line of a list.
        var isValue = left.Count > 0 && (left[^1].IsSign(':') || (start < end && RangeFinder.IsDashSign(text[start])));
        if (!asks && !isValue && talk.Are(start, end))
        {
            var period = PeriodMentions.Find(text, start, end);
            left.AddRange(text.Tokens.AsSpan(period));
            left.AddRange(period.Start.Equals(period.End) ? [] : text.Tokens.AsSpan(end..Math.Min(end + 1, text.Count)));
            return false;
        }

        while (!isValue && Boundaries.ClauseEnd(text, from, to) is var first && first < to && text[first].IsSign(',') && talk.Are(from, first))
        {
            from = first + 1;
        }

        // "em là Hoa, em báo cáo:" is an opening, and is taken as a whole.
        if (end >= text.Count || !text[end].IsSign(':'))
        {
            to = BeforeTalk(text, from, to, talk);
        }

        left.AddRange(text.Tokens.AsSpan(from..to));
        left.AddRange(text.Tokens.AsSpan((asks && to < end ? end + 1 : end)..Math.Min(end + 1, text.Count)));
        return text.Tokens[from..to].Any(t => t.IsWord);
    }

    /// <summary>"kk: con hay ốm, e Trang": the comma before who signs; the sentence's end where nobody does.</summary>
    private static int BeforeSignature(TokenText text, int start, int end, IReadOnlyList<KnownSubject> own) =>
        end > start && Array.FindLastIndex(text.Tokens, end - 1, end - start, t => t.IsSign(',')) is var comma && comma > start && Signature.Is(text, comma + 1, end, own, isLast: true) ? comma : end;

    /// <summary>The comma before the clauses of talk that a sentence ends with; its end where there are none.</summary>
    private static int BeforeTalk(TokenText text, int from, int to, TalkWords talk)
    {
        var end = to;
        for (var (comma, seen) = (to, 0); comma > from && seen < MostClauses; seen++)
        {
            comma = Array.FindLastIndex(text.Tokens, comma - 1, comma - from, t => t.IsSign(','));
            if (comma > from && talk.Are(comma + 1, end))
            {
                (end, seen) = (comma, -1);
            }
        }

        return end;
    }

    /// <summary>The end of a sentence, of a heading before its colon, of a bracket.</summary>
    private static int End(TokenText text, int at)
    {
        while (at < text.Count && Boundaries.At(text, at) != Boundary.Strong && !(text[at].IsSign(':') && text.At(at + 1) is null or { Glued: false }) && !text[at].IsSign('(') && !text[at].IsSign(')'))
        {
            at++;
        }

        return at;
    }
}
