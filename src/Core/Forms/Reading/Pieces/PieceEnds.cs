using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Whether a clause is no part of the piece before it, though it opens no piece of its own.</summary>
internal static class PieceEnds
{
    private static readonly Vocabulary But = new("mà", "chớ", "chứ", "nhưng", "nhưng mà", "chớ giờ", "chứ giờ", "chứ hiện", "song", "mà giờ", "mà chừ");
    private static readonly Vocabulary NoHelp = new([.. from no in (string[])["chưa", "không", "chẳng"] from got in (string[])["được hỗ trợ gì", "được gì", "nhận được gì", "nhận gì", "có hỗ trợ gì", "được giúp gì", "được cấp gì", "được hỗ trợ chi", "được ai hỗ trợ", "có ai hỗ trợ", "được hỗ trợ"] select no + " " + got]);

    private static readonly Vocabulary Notes = new([.. from note in (string[])["ghi", "nhắn", "báo"] from help in (string[])["giúp", "giùm", "dùm", "hộ"] from who in (string[])["em", "tôi", "tui", "mình", "anh", "chị", "e"] select note + " " + help + " " + who]);
    private static readonly Vocabulary Lacks = new("thiếu", "còn thiếu", "đang thiếu", "hết");
    private const int NearStart = 6;

    public static bool IsAt(Piece current, TokenText text, (int Start, int End) clause, (bool Strong, bool Sentence) opens, FormLexicon lexicon, DateOnly today)
    {
        var (start, end) = clause;
        if (current is { Question.Kind: QuestionKind.Text } && start > current.OpenEnd + 1 && text[start - 1].Kind == TokenKind.NewLine && Layout.IsHeading(text, start, end))
        {
            // A line with a heading that the form does not know is no part of the text above it.
            return true;
        }

        if ((opens.Sentence && WishEnd.IsAt(current, text, start, end, lexicon, today)) || (opens.Strong && HelpBehind.Begins(current, text, start, end, lexicon)) || Complaint.EndsAt(current, text, start, end, lexicon, today)
            || TurnsToHardship(current, text, clause, lexicon, today) || LeavesRest(current, text, clause) || IsAside(current, text, clause) || OutlookBehind.IsAt(current, text, start, end) || AnotherAnswer.IsAt(current, text, start, end, lexicon, today))
        {
            return true;
        }

        // "thiếu nước, bộ đội cho nước 2 xe", "thiếu ăn, tôi có cho bà 5 kg gạo": what was given is no part of the hardship.
        return current is { Question: { Kind: QuestionKind.Text, Wish: false } } && start > current.OpenEnd + 1
            && (((current.Kind == MarkKind.Cue || current.IsSpoken) && GivingWords.IsGivenBySomebody(text, start, end)) || (lexicon.Support is { } byHand && GivenByHand.SenderGives(byHand, text, start, end, today)));
    }

    /// <summary>"…, tui nghe cũng thương", "…, c ghi giúp e": how the sender feels, or what he asks of the reader, is no part of a text told without a colon.</summary>
    private static bool IsAside(Piece current, TokenText text, (int Start, int End) clause) =>
        current is { Question.Kind: QuestionKind.Text } && clause.Start > current.OpenEnd + 1 && !text.Tokens[current.OpenEnd..clause.Start].Any(t => t.IsSign(':'))
        && (ToldLead.IsOnlyPity(text, clause.Start, clause.End) || Notes.OccursIn(text, clause.Start, Math.Min(clause.End, clause.Start + NearStart)));

    /// <summary>"đề xuất cấp bạt che trước, còn nhà thì tính sau", "…, còn em thì chưa ghé": "còn … thì" leaves what is wished for.</summary>
    private static bool LeavesRest(Piece current, TokenText text, (int Start, int End) clause) =>
        current is { Question: { Kind: QuestionKind.Text, Wish: true } } && clause.Start > current.OpenEnd + 1 && text[clause.Start] is { Folded: "con", Word.IsMarked: true } && !text.Tokens[current.OpenEnd..clause.Start].Any(t => t.IsSign(':'))
        && text.Tokens[clause.Start..Math.Min(clause.End, clause.Start + NearStart)].Any(t => t is { IsWord: true, Folded: "thi" });

    /// <summary>"mong có chỗ bán trứng, chớ thương lái ép giá dữ lắm", "đề xuất vay vốn, hiện chưa được hỗ trợ gì": what is so now is not wished for.</summary>
    private static bool TurnsToHardship(Piece current, TokenText text, (int Start, int End) clause, FormLexicon lexicon, DateOnly today)
    {
        if (current is not { Question: { Kind: QuestionKind.Text, Wish: true } } || clause.Start <= current.OpenEnd + 1 || lexicon.Support is not { } help || SupportCounts.Has(help))
        {
            return false;
        }

        if (NoHelp.OccursIn(text, clause.Start, Math.Min(clause.End, clause.Start + NearStart)))
        {
            return true;
        }

        return IsButHard(text, clause.Start, clause.End, lexicon, today);
    }

    /// <summary>"muốn nuôi thêm vịt | mà thiếu tiền mua lúa": within its clause.</summary>
    public static bool TurnsAt(Piece current, TokenText text, int at, int end, FormLexicon lexicon, DateOnly today) =>
        current is { Question: { Kind: QuestionKind.Text, Wish: true } } && at > current.OpenEnd + 1 && lexicon.Support is { } help && !SupportCounts.Has(help) && text[at].IsWord && But.Begins(text, at, end) && IsButHard(text, at, end, lexicon, today);

    private static bool IsButHard(TokenText text, int at, int end, FormLexicon lexicon, DateOnly today)
    {
        // Without marks "cho" and "chu" are other words.
        var turned = text[at] is { Folded: "cho" or "chu", Word.IsMarked: false } ? at : But.Skip(text, at, end);
        return turned > at && lexicon.Told.FirstOrDefault(t => t.Question == lexicon.Hardship) is { Signs: { } signs }
            && new ToldWords(signs, text, today, isInAnyWords: true) is var words && (words.HoldsSign(turned, end) || Lacks.Begins(text, turned, end)) && !words.IsBarred(turned, end);
    }
}
