using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Where a text ends because the sentence, line or cell behind it answers another question when it is read alone: "Khó khăn: nhà dột. [Trạm y tế đã cấp
/// thẻ BHYT cho gia đình.]", "Kiến nghị: khoan giếng\n[em đi ngày 9/9 rồi]", "nguyện vọng: có đất + [trao 2 thùng mì]". Help must be given, by somebody or
/// with a word of having been done: "Đề xuất: vay vốn. Hỗ trợ bò giống." is one list of wishes, and what turns to the bad goes on with the hardship.
/// </summary>
internal static class SentenceAlone
{
    private const int LongestSentence = 40;

    private static readonly Vocabulary Turns = new("nhưng", "nhưng mà", "mà", "song", "tuy nhiên", "nên", "vì", "do đó", "thành ra", "tại", "bởi");
    private static readonly Vocabulary Received = new("nhận", "nhận được", "trao", "phát", "tặng", "bàn giao", "giải ngân", "lĩnh", "lãnh");
    private static readonly Vocabulary Any = new("gì", "chi", "nào", "ai");
    private static readonly Vocabulary Whole = new("cả hộ", "cả nhà", "cả gia đình", "hộ", "gia đình", "nhà");

    /// <summary>Whether the sentence at <paramref name="start"/> is no part of the text that is being read.</summary>
    public static bool IsAt(Piece current, TokenText text, int start, int end, FormLexicon lexicon, DateOnly today)
    {
        if (current is not { Question: { Kind: QuestionKind.Text } said } || start <= current.OpenEnd + 1 || end - start > LongestSentence || lexicon.Support is not { } support || SupportCounts.Has(support)
            || Turns.OccursIn(text, start, end) || BeginsList(current, text, start))
        {
            return false;
        }

        var alone = text.Through(text.Tokens[start..end]);
        if (SenderGoes(alone, today))
        {
            return true;
        }

        var pieces = new PieceCutter(alone, lexicon, today).Cut();
        return pieces.FirstOrDefault(p => p.Kind is not null) is { Question: { } question } first && question switch
        {
            _ when question == support => IsGiven(alone, said) || SaysNone(alone, first),
            { Kind: QuestionKind.YesNo } => IsVisit(alone, today),
            { Kind: QuestionKind.Money, Per.Count: > 0 } => first.From == 0 || Whole.Begins(alone, 0, first.From),
            _ => false,
        };
    }

    /// <summary>"em đi ngày 9/9 rồi".</summary>
    private static bool SenderGoes(TokenText alone, DateOnly today) =>
        CameWords.Sender.Skip(alone, 0, alone.Count) is var sender && sender > 0 && CameWords.Perfect.SkipAll(alone, sender, alone.Count) is var verb && (CameWords.Moves.Begins(alone, verb, alone.Count) || alone.At(verb)?.Folded is "di" or "tham" or "ghe" or "gap") && IsVisit(alone, today);

    /// <summary>"Đề xuất:\n- hỗ trợ bò\n- vay vốn": behind an empty label the lines are its list.</summary>
    private static bool BeginsList(Piece current, TokenText text, int start)
    {
        var at = current.OpenEnd;
        while (at < start && text[at].Kind == TokenKind.Sign)
        {
            at++;
        }

        return text[at].Kind == TokenKind.NewLine;
    }

    private static bool IsGiven(TokenText alone, Question said) =>
        !GivingWords.IsNegated(alone, 0, alone.Count) && !GivingWords.IsUnderWay(alone, 0, alone.Count) && !GivingWords.IsPlanned(alone, 0, alone.Count) && !GivingWords.IsBeforeThePeriod(alone, 0, alone.Count) && !GivingWords.IsDebt(alone, 0, alone.Count)
        && (GivingWords.Done.OccursIn(alone, 0, alone.Count) || GivingWords.IsGivenBySomebody(alone, 0, alone.Count) || GivesBySomebody(alone) || (alone.Tokens.Any(t => t.IsDigits) && (!said.Wish || Received.Begins(alone, 0, alone.Count))));

    /// <summary>"[hội nông dân] tặng 30 con gà giống": a giver stands before the giving.</summary>
    private static bool GivesBySomebody(TokenText alone) =>
        GivingWords.Source.Skip(alone, 0, alone.Count) is var giver && giver > 0 && Enumerable.Range(giver, Math.Min(3, alone.Count - giver)).Any(at => GivingWords.Gives.Begins(alone, at, alone.Count));

    private static bool SaysNone(TokenText alone, Piece first) =>
        GivingWords.IsNegated(alone, 0, Math.Max(first.OpenEnd, 1)) && (Any.OccursIn(alone, 0, alone.Count) || Fillers.SkipCourtesy(alone, first.OpenEnd, alone.Count) == alone.Count) && first.Kind is MarkKind.Label or MarkKind.Give;

    private static bool IsVisit(TokenText alone, DateOnly today) =>
        Enumerable.Range(0, alone.Count).Any(at => DateScanner.Read(alone, at, alone.Count, today, isAsked: false) is { Doubt: DateDoubt.None });
}
