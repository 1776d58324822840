using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Where a phrase was found.</summary>
/// <param name="Text">The text.</param>
/// <param name="At">The first token of the phrase.</param>
/// <param name="PhraseEnd">The token after the phrase.</param>
/// <param name="ClauseStart">Where its clause begins.</param>
/// <param name="ClauseEnd">Where its clause ends.</param>
/// <param name="IsStart">Only small words stand before it in the clause.</param>
/// <param name="IsStrong">The clause begins a sentence or a line; a semicolon only parts a list.</param>
internal sealed record Place(TokenText Text, int At, int PhraseEnd, int ClauseStart, int ClauseEnd, bool IsStart, bool IsStrong)
{
    public bool HasColon => Text.At(PhraseEnd) is { Kind: TokenKind.Sign } sign && PhraseEnd < ClauseEnd && sign.Folded is ":" or "=" || NextIsDash;

    /// <summary>The tokens of the phrase.</summary>
    public int Length => PhraseEnd - At;

    private bool NextIsDash => Text.At(PhraseEnd) is { Kind: TokenKind.Sign } sign && sign.Folded is "-" or "–" && PhraseEnd < Text.Count;
}

/// <summary>
/// Decides whether a phrase of the form opens a piece where it stands. Outside a text any phrase of the form
/// may; inside a text ("kk …", "đx …") only at a clause's start, or a label that cannot be content there.
/// </summary>
internal static class Opening
{
    private static readonly Vocabulary Links = new("năm tới", "năm sau", "sang năm", "và", "nên", "thì", "còn", "đồng thời", "ngoài ra", "vì vậy", "do đó", "vậy nên", "hộ", "hộ có", "gia đình", "gia đình có", "gđ", "gđ có", "có", "em", "tôi", "mình", "chủ hộ", "bà con", "hộ này", "nhưng", "mà", "nhưng mà", "hiện", "gặp", "+", "đang", "cũng", "rất", "cho nên");
    private static readonly Vocabulary Modal = new("đã", "chưa", "không", "vừa", "mới", "được", "đã được", "sẽ", "đang", "sắp", "dự kiến", "định", "chưa được", "không được", "không có", "chưa có", "không gặp", "chưa thể", "không thể", "kế hoạch", "hẹn", "cần", "phải", "chuẩn bị", "có kế hoạch", "không cần", "đi", "thể", "kịp", "không kịp", "chưa kịp", "muộn", "nếu", "lịch", "dự định", "cùng", "trực tiếp", "chính thức", "hoàn toàn", "không còn", "chẳng", "cơ bản", "nhận", "nhận được");

    // Who gives: before a word of giving, and content anywhere else.
    private static readonly Vocabulary Givers = new("bỏ tiền túi", "bỏ tiền túi ra", "tự bỏ tiền", "góp tiền", "nhà nước", "xã", "ubnd xã", "ubnd", "mttq", "mttq xã", "hội phụ nữ", "thôn", "hội nông dân", "đoàn thanh niên", "chi hội", "chi bộ", "công đoàn", "hội chữ thập đỏ", "đoàn xã", "hội cựu chiến binh");
    private static readonly Vocabulary Done = new("đã", "vừa", "mới", "đã được", "được", "vừa mới", "vừa được", "mới được");
    private static readonly Vocabulary Finished = new("rồi", "hộ rồi", "xong");
    private static readonly Vocabulary OfSomething = new("theo", "đúng", "có", "về", "của", "với", "các", "những", "nhiều", "giải quyết", "đáp ứng", "xem xét", "và", "một số", "mọi");
    private const int LongestSign = 4;
    private static readonly Vocabulary Negative = new("không", "chưa", "chẳng", "đừng", "ít");

    /// <summary>The token after the small words that a clause begins with.</summary>
    public static int SkipLight(TokenText text, int at, int limit, DateOnly today)
    {
        while (at < limit)
        {
            var next = SkipOneLight(text, at, limit, today);
            if (next == at)
            {
                break;
            }

            at = next;
        }

        return at;
    }

    /// <summary>The token after the longest small phrase, or day, at <paramref name="at"/>.</summary>
    public static int SkipOneLight(TokenText text, int at, int limit, DateOnly today)
    {
        var next = Math.Max(Math.Max(Persons.SkipPronoun(text, at, limit), Judgement.Skip(text, at, limit)), Math.Max(Fillers.BeforeStatement.Skip(text, at, limit), Modal.Skip(text, at, limit)));
        next = Math.Max(next, Math.Max(Fillers.Courtesy.Skip(text, at, limit), Givers.Skip(text, at, limit)));
        return DateScanner.Read(text, at, limit, today, isAsked: false) is { } day ? Math.Max(next, day.End) : next;
    }

    /// <summary>The token after a small word of time, no or doing ("đã", "chưa") at <paramref name="at"/>.</summary>
    public static int SkipModal(TokenText text, int at, int limit) => Modal.Skip(text, at, limit);

    /// <summary>The first of the linking words directly before <paramref name="at"/>.</summary>
    public static int BackOverLinks(TokenText text, int from, int at)
    {
        for (var start = Math.Max(from, at - 5); start < at; start++)
        {
            // "1 may cat co tri gia 3tr5": cỏ, not có.
            // "bò cho 2 [hộ và] dê cho 3 hộ": the households are those before.
            if (SkipSmall(text, start, at) == at && !(text[start].Folded == "ho" && start > 0 && text[start - 1].IsDigits && start > from) && !(!text.IsMarked && text[start].Folded == "co" && start > 0 && text[start - 1].Folded is "kien" or "cat" or "phat" or "lam" or "nho" or "phun" or "voi"))
            {
                return start;
            }
        }

        return at;
    }

    /// <summary>The meaning under which the phrase opens a piece; null where it opens none.</summary>
    public static Mark? Choose(PhraseMatch<Mark> match, Place place, Piece? current, FormLexicon lexicon, DateOnly today)
    {
        // A look-alike of one question ("đến nhà" is no housing) hides that question alone.
        if (PlainWords.AreOthers(place))
        {
            return null;
        }

        if (match.Values is [var only])
        {
            return Opens(only, place, current, lexicon, today) ? only : null;
        }

        return FirstToOpen(match.Values, place, current, lexicon, today);
    }

    private static Mark? FirstToOpen(IReadOnlyList<Mark> marks, Place place, Piece? current, FormLexicon lexicon, DateOnly today) =>
        marks.Where(m => !marks.Any(n => n.Kind == MarkKind.Not && n.Question == m.Question))
            .OrderBy(m => IsOnlyAnswered(m, place) ? 0 : 1)
            .FirstOrDefault(m => Opens(m, place, current, lexicon, today));

    private static bool Opens(Mark mark, Place place, Piece? current, FormLexicon lexicon, DateOnly today) =>
        mark.Kind != MarkKind.Not && (current is { Question.Kind: QuestionKind.Text } text ? OpensInText(mark, place, text, lexicon, today) : OpensOutside(mark, place, current, lexicon, today));

    /// <summary>"kn chắc chắn": a label that two questions share is the choice's where one of its choices is all that follows.</summary>
    private static bool IsOnlyAnswered(Mark mark, Place place) =>
        mark is { Kind: MarkKind.Label, Question: { Kind: QuestionKind.Choice } question } && OutlookPiece.IsOnlyAnswered(question, place);

    private static bool OpensOutside(Mark mark, Place place, Piece? current, FormLexicon lexicon, DateOnly today) => mark switch
    {
        { Kind: MarkKind.Give or MarkKind.Choice, Question.Kind: QuestionKind.Choices } when IsOfIncome(place, current) => false,
        { Kind: MarkKind.Nil } when NilPhrases.IsOfSomething(place) => false,
        { Kind: MarkKind.Nil } => place.IsStart || current is { Question.Kind: QuestionKind.YesNo } || NilPhrases.IsCompared(place.Text, place.ClauseStart, place.At),
        // "khả năng thoát nghèo: chắc chắn thoát nghèo", "chưa đến thăm được": one clause answers a question once.
        { Question: { } same } when current?.Question == same && current.To >= place.ClauseEnd => false,
        // "chưa tới 500k" is less than that, and no way that nobody went.
        { Kind: MarkKind.No } when VisitDoubts.IsOwnWay(place.Text, place.PhraseEnd, place.ClauseEnd) || MoneyPhrase.Read(place.Text, place.PhraseEnd, place.ClauseEnd) is { Doubt: not MoneyDoubt.Bare } => false,
        { Kind: MarkKind.No } => true,
        { Kind: MarkKind.Cue } => (place.IsStart || (mark.Question!.Wish && place.Length > 1 && place.Text[place.At].Folded == "can" && place.Text[place.At + 1].Folded is "giup" or "ho" or "xa") || current is { Question.Kind: QuestionKind.YesNo }) && !Negative.Begins(place.Text, Math.Max(place.At - 1, 0), place.At),
        { Kind: MarkKind.Choice or MarkKind.Label, Question: { Kind: QuestionKind.Choices } given } when given != lexicon.Support => SourceWords.Opens(mark, place, current),
        { Kind: MarkKind.Choice } when SourceWords.IsPaidOut(lexicon, place) => false,
        { Kind: MarkKind.Choice } => true,
        { Kind: MarkKind.Give } or { Kind: MarkKind.Label, Question.Kind: QuestionKind.Choices } when SourceWords.IsGiving(lexicon, place, current) => false,
        { Kind: MarkKind.Give } => SupportList.HasContent(mark.Question!, place.Text, place.PhraseEnd, place.ClauseEnd),
        { Question: { Kind: QuestionKind.Text, Wish: true } } when Proposals.IsCounted(place, lexicon) || Proposals.IsOnlyCount(place, lexicon) || Proposals.IsAppliedFor(place) || Proposals.IsRaised(place, lexicon) => false,
        { Question: { Kind: QuestionKind.Text, Wish: false } } when EndsSign(place, lexicon) => false,
        { Question: { Kind: QuestionKind.Text, Wish: true } } when current is { Question: { Kind: QuestionKind.YesNo } asked } && QuestionRoles.Of(asked).IsAskedFor && current.To > place.At && Negative.OccursIn(place.Text, current.OpenEnd, place.At) => false,
        { Question: { Kind: QuestionKind.Text } question } => OpensText(question, place, current),
        { Question: { Kind: QuestionKind.Choice } question } => IsShort(place) ? OutlookPiece.IsOnlyAnswered(question, place) : OutlookPiece.IsAnswered(question, place) || (place.Length >= 3 && place.IsStart),
        { Question.Kind: QuestionKind.Number } when CountRows.IsAbbreviatedAlone(place) || CountRows.SaysWhose(place, current) => false,
        { Question.Kind: QuestionKind.Number } when CountRows.IsParted(place, current) && CountRows.AllOf(place.Text, place.ClauseStart, place.At) is null => false,
        { Question: { Kind: QuestionKind.Number } question } when CountRows.CountsNoHouseholds(place) => false,
        { Question: { Kind: QuestionKind.Number } question } when CountBefore.IsOfLabelBefore(place, current) && !ValuePiece.IsReadable(question, place) => false,
        { Question: { Kind: QuestionKind.Money or QuestionKind.Number } question } => ValuePiece.IsAnswered(question, place),
        { Question.Kind: QuestionKind.YesNo } when VisitDoubts.IsMisfortune(place.Text, place.PhraseEnd, place.ClauseEnd) => false,
        { Question: { Kind: QuestionKind.Date } question } => place.HasColon || DateFollows(place, today) || question.When is null || VisitDoubts.ForgottenEnd(place.Text, place.PhraseEnd, place.ClauseEnd) is not null,
        _ => true,
    };

    /// <summary>"thu nhập chủ yếu từ [trợ cấp] 500k": where the income comes from, and no help.</summary>
    private static bool IsOfIncome(Place place, Piece? current) =>
        current is { Kind: MarkKind.Label, Question: { Kind: QuestionKind.Money, Per.Count: > 0 } } && current.To > place.At && place.At > current.OpenEnd && place.Text[place.At - 1].Folded is "tu" or "la" or "bang" or "gom" or "nho" or "tien" or "yeu" or "dua";

    /// <summary>"đi lại khó khăn": the end of words that tell the text themselves is no label.</summary>
    private static bool EndsSign(Place place, FormLexicon lexicon) =>
        !place.HasColon && place.PhraseEnd == place.ClauseEnd && lexicon.Told.Any(t => Enumerable.Range(Math.Max(place.ClauseStart, place.At - LongestSign), place.At - Math.Max(place.ClauseStart, place.At - LongestSign)).Any(i => t.Signs.Find(place.Text, i, place.PhraseEnd)?.End == place.PhraseEnd));

    /// <summary>A text that tells more of another question ("cụ thể") needs its colon; otherwise it is a common word.</summary>
    private static bool OpensText(Question question, Place place, Piece? current) =>
        question.When is null || place.HasColon || (question.When.Is == "true" && (place.IsStart || (place.Length > 1 && current?.Question?.Key == question.When.Key))) || (current is { Question: { } q } && q.Key == question.When.Key && place.IsStart);

    private static bool OpensInText(Mark mark, Place place, Piece current, FormLexicon lexicon, DateOnly today)
    {
        var wish = current.Question!.Wish;
        return mark switch
        {
            { Kind: MarkKind.Nil } => place.IsStart && IsLater(place, current),
            { Kind: MarkKind.No } => place.IsStart,
            { Kind: MarkKind.Cue } => place.IsStart && IsLater(place, current) && mark.Question!.Key != current.Question.Key && !(wish && mark.Question.Wish),
            { Kind: MarkKind.Choice, Question.Kind: QuestionKind.Choice } => (place.IsStart || OutlookPiece.IsLedIn(place)) && IsLater(place, current),
            { Kind: MarkKind.Choice or MarkKind.Give } => OpensGivenInText(mark, place, current),
            { Question: { Kind: QuestionKind.Text, Wish: true } } when Proposals.IsCounted(place, lexicon) || Proposals.IsAppliedFor(place) || Proposals.IsRaised(place, lexicon) => false,
            { Question: { Kind: QuestionKind.Text } question } => OpensTextInText(question, place, current, lexicon),
            { Question.Kind: QuestionKind.YesNo } => OpensYesNoInText(place, current, today),
            { Question: { Kind: QuestionKind.Choices } } => OpensGivenInText(mark, place, current),
            // "đx sửa nhà, khả năng thoát nghèo": the whole label begins another answer, though none follows.
            { Kind: MarkKind.Label, Question.Kind: QuestionKind.Choice } when place is { IsStart: true, Length: >= 3 } && IsLater(place, current) => true,
            { Kind: MarkKind.Label, Question: { Kind: QuestionKind.Choice } question } when IsShort(place) => place.IsStart && IsLater(place, current) && OutlookPiece.IsOnlyAnswered(question, place),
            { Question: { Kind: QuestionKind.Choice } question } => (place.IsStart || place.Length >= 3) && OutlookPiece.IsAnswered(question, place) && (IsLater(place, current) || !place.IsStart),
            { Question.Kind: QuestionKind.Money } when current.HasColon(place.Text) && current.Question is { When.Is: "true" } && place.At == current.OpenEnd + 1 => false,
            { Question: { Kind: QuestionKind.Money or QuestionKind.Number } question } => OpensValueInText(question, place, wish) || CountBefore.OpensInText(question, place)
                || (question.Per.Count > 0 && place is { IsStart: true, Length: 1 } && place.Text[place.At].Folded.Length <= 2 && IsLater(place, current)),
            { Question.Kind: QuestionKind.Date } => place.IsStart && (place.HasColon || DateFollows(place, today)),
            _ => false,
        };
    }

    /// <summary>Whether the clause is not the text's first: "Nguyện vọng - được vay vốn" is one.</summary>
    private static bool IsLater(Place place, Piece current)
    {
        var first = current.OpenEnd;
        while (first < place.ClauseStart && place.Text[first].Kind is TokenKind.Sign && place.Text[first].Folded is ":" or "-" or "–" or "—" or "=" or "→" or ">")
        {
            first++;
        }

        return place.ClauseStart > first;
    }

    private static bool IsShort(Place place) => place.Length == 1 && place.Text[place.At].Folded.Length <= 2;

    private static bool OpensTextInText(Question question, Place place, Piece current, FormLexicon lexicon)
    {
        if (question.When is not null)
        {
            return place.HasColon && place.IsStart;
        }

        var afterLabel = IsLater(place, current) || (place.At > current.OpenEnd && SkipLinks(place.Text, current.OpenEnd, place.At) < place.At);
        if (question.Key == current.Question!.Key)
        {
            // "tâm tư: lo bệnh cho vợ; nguyện vọng: có thẻ BHYT": two labels of one question, each with its own words.
            return place is { HasColon: true, IsStart: true } && IsLater(place, current);
        }

        if (IsShort(place) || place.HasColon)
        {
            return true;
        }

        if (place.PhraseEnd == place.ClauseEnd && place.Length == 1)
        {
            // "bo bi lo mom long mong": the last word opens nothing.
            return false;
        }

        var oneWord = place.Length == 1;
        if (place.IsStart && IsLater(place, current))
        {
            // In a list of wishes "mong xã quan tâm" goes on; after a new sentence too.
            return !(current.Question.Wish && question.Wish && oneWord && !OwnWish.Begins(place));
        }

        if (current.Question.Wish && question.Wish && !oneWord && place.At > current.OpenEnd && !OfSomething.Begins(place.Text, place.At - 1, place.At))
        {
            // "de xuat vay 30 trieu nguyen vong nuoi bo", typed without signs.
            return true;
        }

        return RunningOn.Begins(question, place, current, lexicon) || afterLabel && !current.Question.Wish && question.Wish
            && (!oneWord || (place.Text[place.At].Folded is "mong" or "xin" && !Negative.Begins(place.Text, Math.Max(place.At - 1, 0), place.At)));
    }

    private static bool OpensYesNoInText(Place place, Piece current, DateOnly today) =>
        place.IsStart && IsLater(place, current)
        && (place.HasColon || BareVisit.Is(place, today) || IsPastVisit(place, today) || Done.OccursIn(place.Text, place.ClauseStart, place.PhraseEnd) || Negative.OccursIn(place.Text, place.ClauseStart, place.At)
            || Finished.Begins(place.Text, place.PhraseEnd, place.ClauseEnd)
            || (place.IsStrong ? !current.Question!.Wish || DateFollows(place, today) : !current.Question!.Wish && DateFollows(place, today)));

    /// <summary>"xin rút khỏi hộ nghèo, thăm hôm 2/9 thấy kinh tế khá": a visit with a day that is past is no part of a wish.</summary>
    private static bool IsPastVisit(Place place, DateOnly today) =>
        place.Text[place.At].Folded == "tham" && DateScanner.Read(place.Text, place.PhraseEnd, place.ClauseEnd, today, isAsked: true) is { Doubt: DateDoubt.None, Day: { } day } && day <= today;

    /// <summary>
    /// Help named inside a text was given only where it says so: a word of doing before it or an amount behind
    /// it, at a clause's start; among wishes only with the word of doing or in a new sentence.
    /// </summary>
    private static bool OpensGivenInText(Mark mark, Place place, Piece current)
    {
        if (SolvedText.IsSolvedBy(place, current))
        {
            return true;
        }

        if (!place.IsStart || !IsLater(place, current) || GivingWords.IsDebt(place.Text, place.ClauseStart, place.ClauseEnd)
            || GivingWords.IsBeforeThePeriod(place.Text, place.ClauseStart, place.ClauseEnd))
        {
            return false;
        }

        if (SupportCounts.Has(mark.Question!) && (GivingWords.IsNegated(place.Text, place.ClauseStart, place.PhraseEnd) || (mark.Kind == MarkKind.Give && !SupportCounts.NamesThing(mark.Question!, place.Text, place.PhraseEnd, place.ClauseEnd))))
        {
            // "khó khăn: …, 2 hộ chưa được vay vốn", "kết quả: …, phát 600 tờ rơi"
            return false;
        }

        if (mark.Kind == MarkKind.Give && !SupportList.HasContent(mark.Question!, place.Text, place.PhraseEnd, place.ClauseEnd))
        {
            return false;
        }

        var done = Done.OccursIn(place.Text, place.ClauseStart, place.PhraseEnd);
        var named = place.HasColon || (mark.Kind == MarkKind.Label && place.Length == 1 && place.Text[place.At].Folded.Length <= 2);
        var amount = SupportAmounts.HasAmount(place.Text, place.PhraseEnd, place.ClauseEnd);
        return done || named || (current.Question!.Wish ? place.IsStrong && amount : amount || mark.Kind is MarkKind.Give or MarkKind.Label);
    }

    private static bool OpensValueInText(Question question, Place place, bool wish) =>
        ValuePiece.IsReadable(question, place) && (question.When is null || place is { IsStart: true, HasColon: true } || (question is { Kind: QuestionKind.Number, When.Is: "true" } && CountBefore.SkipPlace(place.Text, place.ClauseStart, place.At) == place.At));

    private static bool DateFollows(Place place, DateOnly today) =>
        DateScanner.Read(place.Text, Fillers.AfterLabel.SkipAll(place.Text, place.PhraseEnd, place.ClauseEnd), place.ClauseEnd, today, isAsked: true) is not null;

    private static int SkipSmall(TokenText text, int at, int limit)
    {
        for (int next; (next = Math.Max(Links.Skip(text, at, limit), Modal.Skip(text, at, limit))) > at;)
        {
            at = next;
        }

        return at;
    }

    private static int SkipLinks(TokenText text, int at, int limit) => Links.SkipAll(text, at, limit);
}
