using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Words that no phrase opens, next to what was read: a day, an amount, a bare yes or no, nothing received.</summary>
internal static class LooseWords
{
    private static readonly Vocabulary Fine = new("chưa có gì", "chưa gì", "chưa có gì hết", "chưa có gì cả", "ok", "đều ok", "ok hết", "ok cả", "mọi thứ ok", "ổn", "vẫn ổn", "ổn định", "vẫn ổn định", "tạm ổn", "ổn cả", "ổn hết", "ổn thỏa", "mọi việc ổn", "mọi thứ ổn", "mọi thứ đều ổn", "mọi việc đều ổn", "tình hình ổn định", "cuộc sống ổn định", "đời sống ổn định");
    private static readonly Vocabulary NothingNew = new("không có gì mới", "không có gì thay đổi", "không có gì", "không có gì hết", "chưa có gì mới", "không gì mới", "không thay đổi", "không có thay đổi", "không phát sinh gì");
    private static readonly Vocabulary Also = new("thì", "vẫn", "cũng", "còn", "là", "thì vẫn", "vẫn còn");

    private static readonly Vocabulary But = new("mà", "nhưng", "nhưng mà", "còn");

    private const int LongestListed = 3;

    public static void AddNone(IReadOnlyList<Piece> pieces, Collector into)
    {
        if (FormLexicon.Of(into.Form).Support is { } support && !into.Answers.Has(support.Key) && pieces.Select(p => Behind(p, into)).FirstOrDefault(p => SupportBare.IsNone(p, into.Text)) is { } none)
        {
            into.Add(support, new Answer.ChosenMany([]));
            into.Consume(none.From, none.To);
        }
    }

    /// <summary>"thăm rồi mà chưa giúp được gì": what a visit's clause goes on with.</summary>
    private static Piece Behind(Piece piece, Collector into) =>
        piece.Question is { Kind: QuestionKind.YesNo } visit && into.Answers.Has(visit.Key) && Enumerable.Range(piece.OpenEnd, piece.To - piece.OpenEnd).FirstOrDefault(at => But.Begins(into.Text, at, piece.To)) is > 0 and var but
            ? new Piece(null, null, but, but, but, piece.To)
            : piece;

    /// <summary>"H010 ổn": nothing new, where it is all that is said of a household.</summary>
    public static void SayFine(IReadOnlyList<Piece> pieces, Collector into)
    {
        var text = into.Text;
        var at = Fillers.SkipCourtesy(text, Fillers.BeforeStatement.SkipAll(text, Fillers.SkipCourtesy(text, 0, text.Count), text.Count), text.Count);
        if (pieces.All(p => p.Kind is null) && text.Tokens.Any(t => t.Folded is "bt" or "bth") && text.Tokens.All(t => !t.IsWord || t.Folded is "bt" or "bth" or "van" or "cung" or "nha" or "nhe" or "a"))
        {
            // "H098 bt": as usual.
            into.SaysNil = true;
            into.Consume(0, text.Count);
            return;
        }

        // "ổn không có gì mới" says it twice.
        if (pieces.All(p => p.Kind is null) && Fine.Skip(text, at, text.Count) is var end && end > at && Fillers.SkipCourtesy(text, NothingNew.Skip(text, Fillers.SkipCourtesy(text, end, text.Count), text.Count), text.Count) == text.Count)
        {
            into.SaysNil = true;
            into.Consume(0, text.Count);
        }
    }

    /// <summary>"H022: chưa": which question a bare yes or no answers is asked.</summary>
    public static void AskYesNo(IReadOnlyList<Piece> pieces, Collector into)
    {
        var text = into.Text;
        if (pieces.All(p => p.Kind is null) && BareYesNo(text) is { } bare && FormLexicon.Of(into.Form).Visit is { } question)
        {
            into.Doubt(question, new AnswerReading.Doubtful(ReadingReasons.YesNoUnclear, text.Slice(bare.Start, bare.End), []));
            if (text[0].IsDigits)
            {
                into.Consume(0, text.Count);
            }
        }
    }

    /// <summary>The yes or no that is all that the words say.</summary>
    public static (YesNo Value, int Start, int End)? BareYesNo(TokenText text)
    {
        var at = Fillers.SkipCourtesy(text, 0, text.Count);
        at = at == text.Count ? 0 : at;
        if (text.At(at) is { IsDigits: true, Folded.Length: <= 2 } && text.At(at + 1) is { Kind: TokenKind.Sign, Glued: true })
        {
            // "3. H011 - chưa": the number of the line.
            at += 2;
        }

        while (at < text.Count && (text[at].Kind is TokenKind.Sign || Also.Begins(text, at, text.Count)))
        {
            at++;
        }

        return YesNoWords.Read(text, at, text.Count) is { } said && !text[at].IsDigits && Fillers.SkipCourtesy(text, said.End, text.Count) == text.Count
            ? (said.Value, at, said.End)
            : null;
    }

    /// <summary>"tôi đi hôm 4/9 rồi nhé": the visit; "sáng qua đi rồi": whose way it was is asked.</summary>
    public static void AddGoing(IReadOnlyList<Piece> pieces, Collector into, bool isRound)
    {
        if (FormLexicon.Of(into.Form).Visit is not { } visit || into.Answers.Has(visit.Key) || into.IsUnclear(visit.Key))
        {
            return;
        }

        if (pieces.Where(p => p.Kind is null).Select(p => GoingWords.Helped(into, p)).FirstOrDefault(d => d is not null) is { } worked)
        {
            into.Add(visit, new Answer.YesNo(true));
            if (FormLexicon.Companion(into.Form, visit, QuestionKind.Date) is { } on)
            {
                into.Add(on, DateAnswer.JudgeTold(on, worked, into.Text.Slice(worked.Start, worked.End), into.Today));
            }

            return;
        }

        for (var i = 0; i < pieces.Count; i++)
        {
            var loose = pieces[i];
            if (loose.Kind is not null || GoingWords.Read(into, loose, isRound) is not { } went)
            {
                continue;
            }

            if (went.Day is null && i + 1 < pieces.Count && pieces[i + 1].Kind is null && GoingWords.Read(into, loose with { To = pieces[i + 1].To }, isRound) is { Day: not null } further)
            {
                // "tôi đi hết rồi, hôm qua": the day stands in a clause of its own.
                (loose, went) = (loose with { To = pieces[i + 1].To }, further with { IsSure = went.IsSure || further.IsSure });
            }

            if (!went.IsSure)
            {
                into.Doubt(visit, new AnswerReading.Doubtful(ReadingReasons.YesNoUnclear, into.Text.Slice(loose.From, loose.To), []));
                return;
            }

            into.Add(visit, new Answer.YesNo(true));
            into.Consume(loose.From, loose.To);
            if (went.Day is { } day && FormLexicon.Companion(into.Form, visit, QuestionKind.Date) is { } when)
            {
                into.Add(when, DateAnswer.JudgeTold(when, day, into.Text.Slice(day.Start, day.End), into.Today));
            }

            return;
        }
    }

    /// <summary>"H048 ngày 20/6 tặng quà": a day before the help, and no word of the visit: whether it was one is asked.</summary>
    public static void AskDayOfHelp(IReadOnlyList<Piece> pieces, Collector into)
    {
        if (FormLexicon.Of(into.Form).Visit is not { } visit || into.Answers.Has(visit.Key) || into.IsUnclear(visit.Key)
            || pieces.FirstOrDefault(p => p.Question is { Kind: QuestionKind.Choices } help && (into.Answers.Has(help.Key) || into.IsUnclear(help.Key))) is not { } given)
        {
            return;
        }

        var at = Fillers.SkipCourtesy(into.Text, 0, given.Open);
        at = at < given.Open && into.Text[at].Folded is "hom" or "ngay" or "hoi" && DateScanner.Read(into.Text, at, given.Open, into.Today, isAsked: false) is null ? at + 1 : at;
        if (at < given.Open && (into.Text[at].IsDigits || into.Text[at].Folded is "hom" or "ngay" or "sang" or "chieu" or "toi" or "trua") && DateScanner.Read(into.Text, at, given.Open, into.Today, isAsked: false) is { Doubt: DateDoubt.None } told && Boundaries.ClauseStart(into.Text, given.Open) <= told.End + 1)
        {
            // "hôm qua cô Vân mới cất chuồng dê, được dự án cho 4 con dê": the day is another clause's.
            into.Doubt(visit, new AnswerReading.Doubtful(ReadingReasons.YesNoUnclear, into.Text.Slice(at, given.To), []));
        }
    }

    /// <summary>"đến 2 lần đều không gặp", "H021 để tuần sau": touches the visit without saying whether there was one.</summary>
    public static void AskUntold(IReadOnlyList<Piece> pieces, Collector into)
    {
        if (FormLexicon.Of(into.Form).Visit is { } question && !into.Answers.Has(question.Key)
            && pieces.FirstOrDefault(p => p.Kind is null && VisitDoubts.IsUntold(into, p)) is { } told)
        {
            into.Doubt(question, new AnswerReading.Doubtful(ReadingReasons.YesNoUnclear, into.Text.Slice(told.From, told.To), []));
        }
    }

    /// <summary>"đã thăm, 5/9": a day that stands alone next to the visit is the visit's.</summary>
    public static void AddDay(IReadOnlyList<Piece> pieces, Collector into)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i] is not { Kind: null } loose || LooseDay(loose, into) is not { } day)
            {
                continue;
            }

            var next = Next(pieces, i, into.Text);
            var before = i > 0 ? pieces[i - 1].Question : null;
            var visit = before is { Kind: QuestionKind.YesNo } ? before : next is { Kind: QuestionKind.YesNo } ? next : null;
            if (visit is null || FormLexicon.Companion(into.Form, visit, QuestionKind.Date) is not { } question
                || !(into.IsUnclear(visit.Key) || into.Answers[visit.Key] is Answer.YesNo { Value: true }) || into.Answers.Has(question.Key) || (into.IsUnclear(question.Key) && !(day.Doubt == DateDoubt.None && into.IsVague(question.Key))))
            {
                continue;
            }

            if (into.IsUnclear(question.Key))
            {
                // "tuần này thăm hộ 15 (ngày 4/9)": the day beside the looser word is meant.
                into.Withdraw(question.Key);
            }

            into.Add(question, DateAnswer.JudgeTold(question, day, into.Text.Slice(day.Start, day.End), into.Today));
            into.Consume(loose.From, loose.To);
        }
    }

    /// <summary>"Chiều hôm qua, tôi cùng trưởng thôn tới thăm": what the sentence goes on to answer.</summary>
    private static Question? Next(IReadOnlyList<Piece> pieces, int at, TokenText text)
    {
        var end = Boundaries.SentenceEnd(text, pieces[at].From);
        return pieces.Skip(at + 1).FirstOrDefault(p => p.Kind is not null && p.From < end)?.Question;
    }

    /// <summary>"vay vốn | 25 triệu": an amount that stands alone behind help that has none is its value.</summary>
    public static void AddAmount(IReadOnlyList<Piece> pieces, Collector into)
    {
        for (var i = 1; i < pieces.Count; i++)
        {
            var loose = pieces[i];
            if (loose.Kind is not null || pieces[i - 1].Question is not { Kind: QuestionKind.Choices } help || into.Answers[help.Key] is not Answer.ChosenMany { Keys.Count: > 0 }
                || FormLexicon.Companion(into.Form, help, QuestionKind.Money) is not { } value || into.Answers.Has(value.Key) || into.IsUnclear(value.Key))
            {
                continue;
            }

            // "…, tính ra 1 triệu 2"
            var sum = loose.From < loose.To ? ValuePiece.SkipLead(value, into.Text, loose.From, loose.To) : loose.From;
            if (sum < loose.To && MoneyAnswer.ReadAt(value, into.Text, sum, loose.To) is { Reading: AnswerReading.Understood } read
                && Fillers.SkipCourtesy(into.Text, read.End, loose.To) == loose.To)
            {
                into.Add(value, read.Reading);
                into.Consume(loose.From, loose.To);
            }
        }
    }

    /// <summary>"hỗ trợ giống lúa, phân, thuốc sâu trị giá 2tr": what stands between help and its value in a list is listed too.</summary>
    public static void AddListed(IReadOnlyList<Piece> pieces, Collector into)
    {
        for (var i = 0; i + 1 < pieces.Count; i++)
        {
            var help = pieces[i];
            if (help.Kind is not (MarkKind.Give or MarkKind.Label or MarkKind.Choice) || help.Question is not { Kind: QuestionKind.Choices } question || !into.Answers.Has(question.Key))
            {
                continue;
            }

            var last = i + 1;
            while (last < pieces.Count && pieces[last].Kind is null && IsListed(pieces[last], into))
            {
                last++;
            }

            if (last > i + 1 && last < pieces.Count && pieces[last].Question is { Kind: QuestionKind.Money, When: { } when } && when.Key == question.Key)
            {
                SupportNote.Add(question, into, (pieces[i + 1].From, pieces[last - 1].To));
            }
        }
    }

    private static bool IsListed(Piece loose, Collector into) =>
        loose.To - loose.From <= LongestListed && Boundaries.At(into.Text, loose.From - 1) == Boundary.Weak && into.Text.Tokens[loose.From..loose.To].All(t => t.IsWord)
        && !GivingWords.IsNegated(into.Text, loose.From, loose.To) && !Unaccounted.IsHarmless(into, loose.From, loose.To);

    private static DateReading? LooseDay(Piece loose, Collector into)
    {
        var at = Fillers.BeforeStatement.SkipAll(into.Text, loose.From, loose.To);
        while (at < loose.To)
        {
            if (DateScanner.Read(into.Text, at, loose.To, into.Today, isAsked: false) is { } day)
            {
                return Unaccounted.IsHarmless(into, day.End, loose.To) ? day : null;
            }

            var next = Math.Max(Unaccounted.SkipHarmless(into, at, loose.To), VisitPiece.SkipObject(into.Text, at, loose.To));
            if (next == at)
            {
                return null;
            }

            at = next;
        }

        return null;
    }
}
