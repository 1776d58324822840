using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// The visit told by the sender's own coming or being there, whatever the verb: "sáng nay em đạp xe xuống H021", "cháu vừa ở nhà anh Nam về",
/// "H015 tôi đi rồi". The sender went, stayed or met somebody, and a past day or "mới", "vừa", "có", "rồi" says that it is done.
/// </summary>
internal static class SenderCame
{
    // So many words more make a message a report of what was seen, and no plan for the rest of the day.
    private const int FurtherWords = 4;
    private const int FurtherLetters = 16;
    private static readonly Vocabulary OnTheWay = new("nên", "rồi", "xong", "tiện", "sẵn", "bèn", "liền", "mới", "thế là");

    /// <summary>What a clause says of it.</summary>
    /// <param name="From">The first word that tells it.</param>
    /// <param name="To">The token behind the last.</param>
    /// <param name="Day">Its day.</param>
    /// <param name="IsSure">Nothing says that the sender does not rightly know, or met nobody.</param>
    private readonly record struct Told(int From, int To, DateReading? Day, bool IsSure);

    /// <summary>Adds the visit, or its day where it was told already.</summary>
    public static void Add(IReadOnlyList<Piece> pieces, Collector into, int nameStart)
    {
        if (FormLexicon.Of(into.Form).Visit is not { } visit || into.Answers[visit.Key] is Answer.YesNo { Value: false }
            || (into.Unclear.FirstOrDefault(u => u.Key == visit.Key) is { } asked && !MayAnswer(asked, into.Text)))
        {
            return;
        }

        var when = FormLexicon.Companion(into.Form, visit, QuestionKind.Date);
        if (into.Answers.Has(visit.Key) && (when is null || into.Answers.Has(when.Key) || into.IsUnclear(when.Key)))
        {
            return;
        }

        var text = into.Text;
        for (var at = 0; at < text.Count;)
        {
            // "phải báo ngay không quên: hộ cô Mai hôm qua em vào rồi"
            var end = Enumerable.Range(at, Boundaries.ClauseEnd(text, at, text.Count) - at).FirstOrDefault(i => text[i].IsSign(':'), Boundaries.ClauseEnd(text, at, text.Count));
            if (Read(into, at, end, nameStart) is { } told)
            {
                Answer(into, visit, when, told);
                return;
            }

            at = end + 1;
        }

        if (into.Answers.Has(visit.Key) && pieces.FirstOrDefault(p => p.Question == visit) is { } piece && DayAround(into, Boundaries.ClauseStart(text, piece.Open), Boundaries.ClauseEnd(text, piece.OpenEnd, text.Count)) is { } beside)
        {
            into.Add(when!, DateAnswer.JudgeTold(when!, beside, text.Slice(beside.Start, beside.End), into.Today));
            into.Consume(beside.Start, beside.End);
        }
    }

    /// <summary>Whether the words from <paramref name="at"/> to a name say only that the sender went there.</summary>
    public static bool LeadsTo(TokenText text, int at, int name, DateOnly today)
    {
        var (moves, isWay) = (false, false);
        while (at < name)
        {
            at = CameWords.NextDay.Skip(text, at, name) is var behind && behind > at && DateScanner.Read(text, behind, name, today, isAsked: false) is { Doubt: DateDoubt.None } ? behind : at;
            var moved = CameWords.Moves.Skip(text, at, name);
            moved = moved == at && moves && CameWords.HandsOver.Skip(text, at, name) is var given && given == name ? given : moved;
            var next = moved == name ? moved : DateScanner.Read(text, at, name, today, isAsked: false) is { Doubt: DateDoubt.None } day ? day.End
                : Math.Max(moved, Math.Max(CameWords.Sender.Skip(text, at, name), Math.Max(CameWords.Around.Skip(text, at, name), CameWords.ToPlace.Skip(text, at, name))));
            if (next == at)
            {
                return false;
            }

            moves |= moved > at;
            // "thăm 5/9 [H010]": a day behind the going ends it.
            isWay = moved > at || CameWords.ToPlace.Begins(text, at, name);
            at = next;
        }

        return moves && isWay;
    }

    /// <summary>What was asked only because the words were not understood as a visit.</summary>
    private static bool MayAnswer(UnclearAnswer asked, TokenText text) =>
        asked.Reading is AnswerReading.Doubtful { Reason: ReadingReasons.YesNoUnclear } && !NobodyThere.IsSaid(text, 0, text.Count);

    private static void Answer(Collector into, Question visit, Question? when, Told told)
    {
        if (!told.IsSure || VisitDoubts.IsUnsure(into.Text, told.From))
        {
            into.Doubt(visit, new AnswerReading.Doubtful(ReadingReasons.YesNoUnclear, into.Text.Slice(told.From, told.To), []));
            return;
        }

        into.Resolve(visit, new Answer.YesNo(true));
        if (!GoingWords.Works.Begins(into.Text, told.To, into.Text.Count))
        {
            // "tôi với anh em chi đoàn xuống phụ dọn vườn": the words say more and stay.
            into.Consume(told.From, told.To);
            into.Consume(told.Day?.Start ?? told.From, told.Day?.End ?? told.From);
        }

        if (told.Day is { } day && when is not null)
        {
            into.Add(when, DateAnswer.JudgeTold(when, day, into.Text.Slice(day.Start, day.End), into.Today));
        }
        else if (when is not null && Boundaries.SentenceEnd(into.Text, told.To) is var end && Enumerable.Range(told.To, end - told.To).FirstOrDefault(i => CameWords.Forgotten.Begins(into.Text, i, end)) is > 0 and var forgotten)
        {
            into.Doubt(when, new AnswerReading.Unreadable(ReadingReasons.DateUnreadable, into.Text.Slice(forgotten, CameWords.Forgotten.Skip(into.Text, forgotten, end))));
        }
    }

    private static Told? Read(Collector into, int from, int to, int nameStart)
    {
        var text = into.Text;
        var light = from;
        while (light < to && Light(text, light, to, into.Today) is var next && next > light)
        {
            light = next;
        }

        for (var at = from; at < to; at++)
        {
            var sender = SenderEnd(text, from, at, to);
            if (sender is null && ((at != light && !GoesOnTo(text, from, at, to)) || !CameWay.IsVerb(text, at, to)))
            {
                continue;
            }

            var isNamed = Enumerable.Range(from, at - from + 1).Any(i => CameWay.IsName(text, i, nameStart));
            var way = new CameWay(text, to, nameStart, isNamed, into.Today);
            if (way.Read(sender ?? at) && (sender is not null || at == light || way.IsOwn) && (way.IsOwn || (sender is not null && !CameWords.Young.Begins(text, at, at + 1))) && Judge(into, (from, at, to), way) is { } told)
            {
                return told;
            }
        }

        return null;
    }

    private static Told? Judge(Collector into, (int From, int At, int To) clause, CameWay way)
    {
        var text = into.Text;
        var sentenceEnd = Boundaries.SentenceEnd(text, way.End);
        if (SaysNot(text, clause.From, way.End) || text.At(sentenceEnd)?.IsSign('?') == true || CameWords.Phone.OccursIn(text, clause.From, sentenceEnd))
        {
            return null;
        }

        var day = way.Day ?? Before(text, clause.From, clause.At, into.Today) ?? Within(text, way.End, clause.To, into.Today) ?? DayAround(into, clause.From, clause.To) ?? ThatDay(text, clause.From, clause.At, into.Today);
        if (day is { Doubt: DateDoubt.Future } || (day is null && !way.IsDone) || (day is { Doubt: DateDoubt.Vague } && way is { IsDone: false, IsOwn: false }) || (day is { } coming && ComingWeekday.Is(text, coming, clause.To, into.Today, isBehindNo: false)))
        {
            return null;
        }

        // In the morning "sáng nay em qua H012" may be a plan, where nothing else is told.
        if (!way.IsDone && day is { Doubt: DateDoubt.None, Day: { } on } && on == into.Today && text.Count - (way.End - clause.At) < FurtherWords && text.Text.Length - text[way.End - 1].End < FurtherLetters)
        {
            return null;
        }

        var isSure = !CameWords.Unsure.OccursIn(text, clause.From, clause.To) && !NobodyThere.IsSaid(text, way.End, sentenceEnd);
        return new Told(day is { } told && told.Start >= clause.From && told.Start < clause.At ? told.Start : clause.At, way.End, day, isSure);
    }

    /// <summary>A no, a plan or another time; "ngồi tính với chị" plans nothing.</summary>
    private static bool SaysNot(TokenText text, int from, int to)
    {
        for (var at = from; at < to; at = Math.Max(at + 1, CameWords.Stays.Skip(text, at, to)))
        {
            if (CameWords.Not.Begins(text, at, to))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The token behind the sender, who is nobody's and nobody else.</summary>
    private static int? SenderEnd(TokenText text, int from, int at, int to)
    {
        var end = Math.Max(CameWords.Sender.Skip(text, at, to), CameWords.Young.Skip(text, at, at + 1));
        return end == at || (at > from && CameWords.Women.Begins(text, at - 1, to)) || (end == at + 1 && CameWords.Another.Begins(text, end, to)) || (at > from && !VisitDoubts.IsCut(text, at) && CameWords.Belongs.Begins(text, at - 1, at)) ? null : end;
    }

    /// <summary>"tui đi đám giỗ gần đó [nên tạt vô H017]": the sender's way leads on from what else he did.</summary>
    private static bool GoesOnTo(TokenText text, int from, int at, int to) =>
        at > from && OnTheWay.Begins(text, at - 1, at) && Enumerable.Range(from, at - from).Any(i => SenderEnd(text, from, i, to) is { } end && end < at && !CameWords.Others.OccursIn(text, end, at));

    private static int Light(TokenText text, int at, int to, DateOnly today) =>
        DateScanner.Read(text, at, to, today, isAsked: false)?.End ?? Math.Max(CameWords.Around.Skip(text, at, to), Fillers.Courtesy.Skip(text, at, to));

    private static DateReading? Before(TokenText text, int from, int to, DateOnly today) =>
        Enumerable.Range(from, to - from).Select(at => DateScanner.Read(text, at, to, today, isAsked: false)).FirstOrDefault(d => d is not null);

    /// <summary>"H022 thì tôi ngồi nói chuyện cả buổi sáng nay": the day behind it in its clause.</summary>
    private static DateReading? Within(TokenText text, int from, int to, DateOnly today) =>
        Enumerable.Range(from, to - from).Select(at => DateScanner.Read(text, at, to, today, isAsked: false)).FirstOrDefault(d => d is { Doubt: DateDoubt.None });

    /// <summary>"…, đi hôm 1/9", "…. hôm qua đấy bác", "…, may hôm qua gặp được": a clause beside it that says only when.</summary>
    private static DateReading? DayAround(Collector into, int from, int to)
    {
        var text = into.Text;
        if (to + 1 < text.Count && DayAlone(text, to + 1, Boundaries.ClauseEnd(text, to + 1, text.Count), into.Today) is { } behind)
        {
            return behind;
        }

        return from > 1 && (DayAlone(text, Boundaries.ClauseStart(text, from - 1), from - 1, into.Today) ?? DayOfTheWay(text, from, into.Today)) is { } before ? before : null;
    }

    /// <summary>"Thứ bảy vừa rồi em chở mấy anh y tế vô làng, ghé luôn nhà bà …": the way there began on that day.</summary>
    private static DateReading? DayOfTheWay(TokenText text, int from, DateOnly today)
    {
        var start = Boundaries.ClauseStart(text, from - 1);
        var at = Fillers.SkipCourtesy(text, start, from);
        return Boundaries.At(text, from - 1) == Boundary.Weak && (start == 0 || Boundaries.At(text, start - 1) == Boundary.Strong) && !CameWords.Not.OccursIn(text, start, from - 1)
            && Enumerable.Range(start, from - start).Any(i => SenderEnd(text, start, i, from - 1) is { } end && CameWords.Moves.OccursIn(text, end, from - 1))
            ? Before(text, at, from - 1, today) is { Doubt: DateDoubt.None } day ? day : null
            : null;
    }

    /// <summary>"… hồi ngày 1/9, hôm đó em đến tận nhà trao": the only day that was named before.</summary>
    private static DateReading? ThatDay(TokenText text, int from, int to, DateOnly today)
    {
        var at = Enumerable.Range(from, to - from).FirstOrDefault(i => CameWords.ThatDay.Begins(text, i, to), to);
        return at < to && Enumerable.Range(0, from).Select(i => DateScanner.Read(text, i, from, today, isAsked: false)).OfType<DateReading>().Where(d => d.Doubt == DateDoubt.None).Select(d => d.Day).Distinct().ToList() is [{ } only]
            ? new DateReading(at, CameWords.ThatDay.Skip(text, at, to), DateDoubt.None, only, [])
            : null;
    }

    private static DateReading? DayAlone(TokenText text, int at, int to, DateOnly today)
    {
        DateReading? day = null;
        for (at = HourWords.Skip(text, at, to); at < to;)
        {
            if (day is null && DateScanner.Read(text, at, to, today, isAsked: false) is { Doubt: DateDoubt.None or DateDoubt.Lunar } found)
            {
                (day, at) = (found, found.End);
                continue;
            }

            at = HourWords.Skip(text, at, to);
            if (at == to)
            {
                break;
            }

            var next = Math.Max(Math.Max(CameWords.Moves.Skip(text, at, to), CameWords.Meets.Skip(text, at, to)), Math.Max(CameWords.Around.Skip(text, at, to), Fillers.Courtesy.Skip(text, at, to)));
            next = Math.Max(next, Math.Max(CameWords.Sender.Skip(text, at, to), text[at].Folded is "la" or "duoc" ? at + 1 : at));
            if (next == at)
            {
                return null;
            }

            at = next;
        }

        return day;
    }
}
