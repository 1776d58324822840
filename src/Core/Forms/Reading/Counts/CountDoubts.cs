using System.Globalization;
using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Counts that a careful reader asks about though a number stands at the label: one number for two labels ("hộ nghèo và cận nghèo: 22"),
/// a sum since the year began ("lũy kế thăm 45 hộ"), households that put themselves down ("2 hộ đăng ký thoát nghèo") where proposals
/// are counted; and those that are only foreseen ("dự kiến cuối năm thoát nghèo 3 hộ"), which count nothing.
/// </summary>
internal static class CountDoubts
{
    private const int LongestLabel = 5;
    private static readonly Vocabulary Joiners = new("và", "+", "&", ",", "cùng", "với");
    private static readonly Vocabulary Cumulative = new("lũy kế", "luỹ kế", "cộng dồn", "lk", "tính dồn");
    private static readonly Vocabulary Registered = new("đăng ký", "đăng kí", "xin");
    private static readonly Vocabulary Foreseen = new("dự kiến", "dự tính", "ước", "phấn đấu", "sẽ", "có thể", "mục tiêu", "kế hoạch", "chỉ tiêu", "khả năng");
    private static readonly Vocabulary UnderWay = new("đang làm hồ sơ", "đang lập hồ sơ", "đang hoàn thiện hồ sơ", "đang thẩm định", "đang xét", "đang xem xét", "đang chờ", "chờ", "đang trình", "đang đề nghị", "đang rà soát", "đang bình xét", "đang làm thủ tục", "chưa có quyết định");
    private static readonly Vocabulary Asking = new("đề nghị", "đề xuất", "xin", "trình", "đn", "đx", "xét");

    /// <summary>Whether the sentence part counts from the beginning of the year on.</summary>
    public static bool IsCumulative(Piece piece, TokenText text) =>
        piece is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Number } && Cumulative.OccursIn(text, Boundaries.ClauseStart(text, piece.Open), piece.Open);

    /// <summary>Asks, or leaves the words alone, where one of these is told; whether it was.</summary>
    public static bool Read(Piece piece, Collector into)
    {
        var text = into.Text;
        if (piece is not { Kind: MarkKind.Label, Question: { Kind: QuestionKind.Number } question })
        {
            return false;
        }

        if (LabelBefore(piece, into) is { } other)
        {
            Ask(other.Question, into, other.From, piece.To, null);
            Ask(question, into, other.From, piece.To, null);
            into.Consume(other.From, piece.To);
            return true;
        }

        if (IsPending(question, text, Boundaries.ClauseStart(text, piece.Open), piece.Open, piece.To))
        {
            var pending = Boundaries.ClauseStart(text, piece.Open);
            Ask(question, into, pending, piece.To, CountIn(question, text, pending, piece));
            into.Consume(pending, piece.To);
            return true;
        }

        if (!QuestionRoles.Of(question).IsAskedFor)
        {
            return IsCumulative(piece, text) && AskSum(piece, question, into);
        }

        var clause = Boundaries.ClauseStart(text, piece.Open);
        if (Registered.Begins(text, piece.Open, piece.OpenEnd) && !text.Tokens[piece.Open..piece.OpenEnd].Any(t => t.Folded == "nhan") && !CountNone.Is(question, text, clause, piece.Open, piece.OpenEnd, piece.To))
        {
            Ask(question, into, clause, piece.To, CountIn(question, text, clause, piece));
            into.Consume(clause, piece.To);
            return true;
        }

        if (SaysRecognition(text, piece.Open, piece.OpenEnd) && CountIn(question, text, piece.OpenEnd, piece) is null && CountInSentence(text, piece.Open) is { } named)
        {
            // "có 2 hộ làm đơn xin thoát nghèo, đề nghị xã xem xét công nhận"
            Ask(question, into, Boundaries.ClauseStart(text, piece.Open), piece.To, named);
            into.Consume(piece.Open, piece.To);
            return true;
        }

        return Foreseen.OccursIn(text, clause, piece.Open) && !Asking.OccursIn(text, clause, piece.OpenEnd);
    }

    /// <summary>Whether the label asks for recognition and the households were counted before it.</summary>
    public static bool IsRecognitionOf(Question question, Place place) =>
        QuestionRoles.Of(question).IsAskedFor && question.Kind == QuestionKind.Number && SaysRecognition(place.Text, place.At, place.PhraseEnd) && CountInSentence(place.Text, place.At) is not null;

    private static bool SaysRecognition(TokenText text, int open, int openEnd) =>
        openEnd - open > 2 && text[openEnd - 1].Folded == "nhan" && text[openEnd - 2].Folded == "cong";

    /// <summary>The households of "2 hộ làm đơn xin thoát nghèo" in the clause before.</summary>
    private static long? CountInSentence(TokenText text, int label)
    {
        var end = Boundaries.ClauseStart(text, label) - 1;
        var from = end > 0 ? Boundaries.ClauseStart(text, end) : label;
        for (var at = from; at < end; at++)
        {
            if (text[at].IsDigits && SupportCounts.Count(text, at, end) is { } count && text.Tokens[count.End..end].Any(t => t.Folded == "thoat"))
            {
                return count.Count;
            }
        }

        return null;
    }

    /// <summary>"đang làm hồ sơ công nhận thoát nghèo 3 hộ", "đang thẩm định 12 hộ để công nhận thoát nghèo": not yet, and asked.</summary>
    public static bool IsPending(Question question, TokenText text, int clause, int label, int end) =>
        QuestionRoles.Of(question) is { IsOfLeaving: true, IsAskedFor: false }
        && UnderWay.OccursIn(text, clause, label) && text.Tokens[clause..end].Any(t => t.IsDigits);

    private static bool AskSum(Piece piece, Question question, Collector into)
    {
        if (!into.Answers.Has(question.Key) && !into.IsUnclear(question.Key))
        {
            var clause = Boundaries.ClauseStart(into.Text, piece.Open);
            Ask(question, into, clause, piece.To, CountIn(question, into.Text, clause, piece));
            into.Consume(clause, piece.To);
        }

        return true;
    }

    private static void Ask(Question question, Collector into, int from, int to, long? count) =>
        into.Doubt(question, new AnswerReading.Doubtful(
            ReadingReasons.LabelUnclear, into.Text.Slice(from, to), count is { } value ? [new Meaning(value.ToString(CultureInfo.InvariantCulture), new Answer.Number(value))] : []));

    private static long? CountIn(Question question, TokenText text, int clause, Piece piece)
    {
        for (var at = clause; at < piece.To; at++)
        {
            if ((at < piece.Open || at >= piece.OpenEnd) && text[at].IsDigits && NumberAnswer.ReadAt(question, text, at, piece.To) is { Reading: AnswerReading.Understood { Answer: Answer.Number count } })
            {
                return count.Value;
            }
        }

        return null;
    }

    /// <summary>"[hộ nghèo] và cận nghèo: 22", "[số hộ nghèo], cận nghèo giữ nguyên": another label without a count of its own, joined to this one.</summary>
    private static (Question Question, int From)? LabelBefore(Piece piece, Collector into)
    {
        var text = into.Text;
        var joiner = piece.Open - 1;
        if (joiner < 1 || !Joiners.Begins(text, joiner, piece.Open))
        {
            return null;
        }

        for (var at = Math.Max(0, joiner - LongestLabel); at < joiner; at++)
        {
            if (FormLexicon.Of(into.Form).Find(text, at, joiner) is not { } match || match.End != joiner)
            {
                continue;
            }

            if (match.Values.Any(m => m.Kind == MarkKind.Not) || (at > 0 && (text[at - 1].IsDigits || NumberWords.Digit(text, at - 1, at) is not null)))
            {
                return null;
            }

            if (match.Values.FirstOrDefault(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Number }) is { Question: { } other }
                && other != piece.Question && !QuestionRoles.Of(other).IsAskedFor && !IsCountedAlready(text, at) && (text[at].Folded == text[piece.Open].Folded || IsPlain(text, at, joiner)))
            {
                return into.Answers.Has(other.Key) ? null : (other, at);
            }

            if (match.Values.Any(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Number }))
            {
                // "[tái nghèo], thoát nghèo 11": the end of a longer label is none of its own.
                return null;
            }
        }

        return null;
    }

    /// <summary>"17 hộ nghèo", "xã A 3 nhà nghèo": a count stands before the label, over the word for households.</summary>
    private static bool IsCountedAlready(TokenText text, int at) =>
        at > 1 && text[at - 1].Folded is "ho" or "nha" && (text[at - 2].IsDigits || NumberWords.Digit(text, at - 2, at - 1) is not null);

    private static bool IsPlain(TokenText text, int from, int to) =>
        text.Tokens[from..to].All(t => t.Folded is "so" or "ho" or "ngheo" or "can" or "hn" or "hcn" or "tong" or "cac");
}
