using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Done or not done, as the visit: "đã thăm hôm qua", "chưa đến được", "thăm: rồi". A day of the visit implies it;
/// a plan is no visit and is asked about.
/// </summary>
internal static class VisitPiece
{
    public static readonly Vocabulary Negation = new("chưa", "không", "chẳng", "chưa có", "chưa kịp", "không kịp", "chưa thể", "không thể");
    private static readonly Vocabulary NotThatNot = new("không phải chưa", "không phải là chưa", "đâu phải chưa", "chẳng phải chưa", "không phải không", "có phải chưa");
    private static readonly Vocabulary Planned = new("sẽ", "dự kiến", "định", "kế hoạch", "sắp", "hẹn", "chuẩn bị", "lịch", "cần", "phải", "dự định", "đang chuẩn bị", "tính", "nhớ", "mai", "ngày mai", "tuần sau", "để");
    private static readonly Vocabulary Done = new("đã", "vừa", "mới", "rồi", "xong");
    private static readonly Vocabulary Already = new("đã");
    private static readonly Vocabulary Nobody = new("chưa ai", "chưa có ai", "không ai", "không có ai", "chưa thấy ai", "không thấy ai", "chưa có người", "chưa có cán bộ", "chưa thấy cán bộ");
    private static readonly Vocabulary Never = new("làm gì có", "đâu có", "nào có", "có đâu mà", "lấy đâu mà", "chứ đâu có", "có bao giờ");
    private static readonly Vocabulary ButRather = new("mà");
    private static readonly Vocabulary Objects = new("hộ", "hộ này", "gia đình", "gđ", "nhà", "chủ hộ", "hỏi", "động viên", "và", "tại nhà", "trực tiếp", "được", "bà con", "ông", "bà", "anh", "chị", "cô", "chú", "bác", "dì", "cụ", "cậu", "thím", "ổng", "bả", "ông ấy", "bà ấy", "anh ấy", "chị ấy", "cô ấy", "chú ấy", "bác ấy", "vào", "lúc", ":", "-", "–", "=", "(", ")", "ngày", "hồi", "xong", "tại hộ", "1 lần", "lại", "hôm", "tận nơi", "tận nhà", "ở nhà", "thăm", "thăm hỏi", "thăm nom", "chơi", "chia sẻ", "nắm tình hình", "tặng quà động viên", "trò chuyện", "nắm bắt tình hình");

    /// <summary>A small word that names the household or what a visit is made of: "thăm hỏi, động viên gia đình".</summary>
    public static int SkipObject(TokenText text, int at, int limit) => Objects.Skip(text, at, limit);

    public static void Read(Piece piece, Collector into)
    {
        var text = into.Text;
        var question = piece.Question!;
        if (QuestionRoles.Of(question).IsAskedFor && ValuePiece.IsDoneAlready(text, piece))
        {
            // "đã thoát nghèo từ cuối 2024" proposes nothing.
            return;
        }

        if (NotThatNot.OccursIn(text, Math.Max(Boundaries.ClauseStart(text, piece.Open), piece.Open - 6), piece.Open))
        {
            // "không phải chưa thăm đâu, thăm hôm qua rồi": what follows says it.
            into.Consume(piece.From, piece.To);
            return;
        }

        if (OthersVisits.IsOfTheHousehold(piece, text) || (FormLexicon.Companion(into.Form, question, QuestionKind.Date) is not null && VisitDoubts.IsOfficesVisit(piece, text)))
        {
            // "bà ấy đi thăm con ở Sài Gòn": the official saw nobody, and nothing is said of a visit.
            return;
        }

        if (piece.Kind == MarkKind.No && (VisitDoubts.IsOfThings(piece, text) || SupportStatements.IsAbout(piece, text, into.Form)))
        {
            // "máy gặt không vô được", "hỗ trợ chưa tới nơi": what has not arrived is no official.
            return;
        }

        var sentenceEnd = Boundaries.SentenceEnd(text, piece.To);
        var date = FindDate(piece, into);
        var isComing = date is { } coming && ComingWeekday.Is(text, coming, piece.To, into.Today, into.Answers[question.Key] is Answer.YesNo { Value: false } || VisitDoubts.NoBefore(text, piece) is not null);
        var said = Polarity(piece, into, date);
        said = said == Said.Yes && isComing ? Said.Planned : said == Said.Unclear && into.Answers[question.Key] is Answer.YesNo { Value: false } && VisitDoubts.IsByAnother(piece, text) ? Said.Planned : said;
        var visitDate = FormLexicon.Companion(into.Form, question, QuestionKind.Date);
        into.Consume(piece.From, piece.OpenEnd);
        if (date is { } consumed)
        {
            into.Consume(consumed.Start, consumed.End);
        }

        ConsumeTail(piece, into);
        if (said == Said.Planned)
        {
            // "chưa thăm, mai đi thăm": the plan adds nothing to the no, and is kept as words.
            if (into.Answers[question.Key] is null && VisitDoubts.NoBefore(text, piece) is { } no)
            {
                // "chưa, thứ tư mới xuống"
                into.Add(question, new Answer.YesNo(false));
                into.Consume(no.From, no.To);
            }

            if (into.Answers[question.Key] is not null)
            {
                into.Release(piece.From, piece.To);
                into.Release(date?.Start ?? piece.From, date?.End ?? piece.From);
            }
            else
            {
                into.Doubt(question, new AnswerReading.Doubtful(ReadingReasons.YesNoPlanned, text.Slice(piece.From, piece.To), []));
                if (visitDate is not null && date is { Doubt: DateDoubt.Future, Day: not null } ahead)
                {
                    into.Doubt(visitDate, DateAnswer.JudgeTold(visitDate, ahead, text.Slice(ahead.Start, ahead.End), into.Today));
                }
            }

            return;
        }

        if (said == Said.Yes && NobodyThere.IsSaid(text, piece.OpenEnd, sentenceEnd))
        {
            into.Doubt(question, new AnswerReading.Doubtful(ReadingReasons.YesNoUnclear, text.Slice(piece.From, sentenceEnd), []));
        }
        else if (said == Said.Unclear)
        {
            var from = NobodyAt(piece, text) ?? piece.From;
            into.Consume(from, piece.From);
            into.Doubt(question, new AnswerReading.Doubtful(ReadingReasons.YesNoUnclear, text.Slice(from, piece.To), []));
        }
        else if (said == Said.No)
        {
            // "có hứa vào thăm, nay vẫn chưa thăm được": the no says what became of the plan.
            into.Settle(question, new Answer.YesNo(false));
        }
        else
        {
            into.Add(question, new Answer.YesNo(true));
        }

        if (said == Said.Yes && date is { } day && visitDate is not null)
        {
            into.Add(visitDate, DateAnswer.JudgeTold(visitDate, day, text.Slice(day.Start, day.End), into.Today));
        }
    }

    private enum Said
    {
        Yes,
        No,
        Planned,
        Unclear,
    }

    /// <summary>"chưa ai thăm": where the words begin that say nobody came.</summary>
    private static int? NobodyAt(Piece piece, TokenText text)
    {
        for (var at = Math.Max(Boundaries.ClauseStart(text, piece.Open), piece.Open - 4); at < piece.From; at++)
        {
            if (Nobody.Skip(text, at, piece.Open) >= piece.From)
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>"có mặt tại nhà để thăm hỏi": what for, and no plan.</summary>
    private static bool LeadsToVisit(Piece piece, Collector into, int at) =>
        into.Text[at].Folded == "de" && at + 1 < into.Text.Count && FormLexicon.Of(into.Form).Find(into.Text, at + 1, into.Text.Count) is { } next
        && next.Values.Any(m => m.Kind == MarkKind.Label && m.Question == piece.Question);

    private static Said Polarity(Piece piece, Collector into, DateReading? date)
    {
        var text = into.Text;
        if (Slips.IsIn(text, piece.OpenEnd, piece.To))
        {
            return Said.Unclear;
        }

        if (piece.Kind == MarkKind.No || Negation.OccursIn(text, piece.From, piece.Kind == MarkKind.Label && Negation.Begins(text, piece.Open, piece.OpenEnd) ? piece.Open : piece.OpenEnd))
        {
            // "không thăm hôm qua mà thăm hôm kia" denies the day, "không được thăm hỏi thường xuyên" the frequency.
            return ButRather.OccursIn(text, piece.OpenEnd, piece.To) || VisitDoubts.IsHowOften(text, Objects.SkipAll(text, piece.OpenEnd, piece.To), piece.To) ? Said.Unclear : Said.No;
        }

        if (Never.OccursIn(text, Math.Max(Boundaries.ClauseStart(text, piece.Open), piece.Open - 5), piece.Open))
        {
            return Said.No;
        }

        if (Nobody.OccursIn(text, Math.Max(Boundaries.ClauseStart(text, piece.Open), piece.Open - 4), piece.Open))
        {
            return Said.Unclear;
        }

        if (VisitDoubts.CanOnlyTomorrow(piece, text))
        {
            return Said.No;
        }

        if (VisitDoubts.IsPromised(piece, text) || VisitDoubts.GoesTomorrow(piece, text))
        {
            return Said.Planned;
        }

        if (VisitDoubts.IsUnsure(text, piece.Open) || VisitDoubts.IsByPhone(piece, text) || VisitDoubts.IsCalledOff(piece, text) || VisitDoubts.IsAnotherVisitor(piece, text) || VisitDoubts.IsUnknownShort(text, piece.Open - 1))
        {
            return Said.Unclear;
        }

        if (VisitDoubts.IsMetElsewhere(piece, text))
        {
            return Said.Unclear;
        }

        var done = Done.OccursIn(text, piece.From, piece.OpenEnd);
        if (!done && VisitDoubts.FarNegation(piece, text) is { } isHindered)
        {
            return isHindered ? Said.No : Said.Unclear;
        }

        var tail = Objects.SkipAll(text, piece.OpenEnd, piece.To);
        if (NoBehind.End(text, tail, piece.To) is not null)
        {
            return Said.No;
        }

        if (NoBehind.YesEnd(text, tail, piece.To) is not null)
        {
            return Said.Yes;
        }

        if (YesNoWords.Read(text, tail, piece.To) is { } answer && (piece.HasColon(text) || text[tail].Folded is not ("no" or "n")))
        {
            // "da tham bua no" says when.
            var isLast = Fillers.SkipCourtesy(text, answer.End, piece.To) == piece.To;
            return answer.Value == YesNo.Yes ? Said.Yes
                : VisitDoubts.VisitsAnother(into, answer.End, piece.To) ? Said.Unclear
                : done && !isLast && answer.End == tail + 1 && !piece.HasColon(text) ? Said.Yes
                : isLast && !piece.HasColon(text) && answer.Value == YesNo.NotYet && answer.End == tail + 1 ? Said.Unclear
                : Said.No;
        }

        if (date is { Doubt: DateDoubt.Future } ahead && ahead.Start < piece.Open && !Already.OccursIn(text, piece.From, piece.Open))
        {
            // "mai tôi mới đi thăm được"
            return Said.Planned;
        }

        if (!done && (VisitDoubts.IsTomorrow(piece, text) || VisitDoubts.IsMeantTo(piece, text) || VisitDoubts.IsPlanned(text, Planned, piece.From, piece.Open) || (Planned.Begins(text, tail, piece.To) && !LeadsToVisit(piece, into, tail)) || date is { Doubt: DateDoubt.Future }))
        {
            return Said.Planned;
        }

        return Said.Yes;
    }

    /// <summary>
    /// The day in the piece, or before it in its clause ("hôm qua tôi và chị Hoa đến thăm"): expected directly
    /// behind the label, otherwise only in the shape of a day.
    /// </summary>
    private static DateReading? FindDate(Piece piece, Collector into)
    {
        var text = into.Text;
        var tail = Objects.SkipAll(text, piece.OpenEnd, piece.To);
        var start = piece.From;
        while (start > 0 && Boundaries.At(text, start - 1) == Boundary.None && !into.IsConsumed(start - 1) && !HeadingDay.EndsReporting(text, start - 1))
        {
            start--;
        }

        DateReading? vague = null;
        for (var at = start; at < piece.To; at++)
        {
            var isAsked = at >= piece.OpenEnd && at <= tail;
            if (!(at >= piece.Open && at < piece.OpenEnd) && DateScanner.Read(text, at, at < piece.Open ? piece.Open : piece.To, into.Today, isAsked) is { } day && !(day.Doubt == DateDoubt.Future && at < piece.Open && VisitDoubts.IsCut(text, day.End)))
            {
                // "ngày 5, 6 tháng 9" are two days.
                if (day.Doubt == DateDoubt.None && text.At(day.End)?.IsSign(',') == true && text.At(day.End + 1)?.IsDigits == true
                    && DateScanner.Read(text, day.End + 1, text.Count, into.Today, isAsked: false) is { } second && second.Day != day.Day)
                {
                    return DateReading.Doubtful(day.Start, Math.Max(day.End, Math.Min(second.End, text.Count)), DateDoubt.Range, [day.Day!.Value, .. second.Options]);
                }

                var said = VisitDay.All(day, text, piece.To, into.Today);
                if (said is { Doubt: DateDoubt.None or DateDoubt.Future } || vague is not null)
                {
                    return said is { Doubt: DateDoubt.None } ? said : vague ?? said;
                }

                // "tháng này bác lại xuống nhà Tơl hôm chủ nhật": the day beside the looser word is meant.
                (vague, at) = (said, said.End - 1);
            }
        }

        return vague;
    }

    private static void ConsumeTail(Piece piece, Collector into)
    {
        var text = into.Text;
        var start = Objects.SkipAll(text, piece.OpenEnd, piece.To);
        var at = start;
        var end = start;
        at = end = NoBehind.End(text, start, piece.To) ?? NoBehind.YesEnd(text, start, piece.To) ?? start;
        while (at < piece.To)
        {
            var next = Math.Max(Objects.Skip(text, at, piece.To), Fillers.Courtesy.Skip(text, at, piece.To));
            next = Math.Max(next, YesNoWords.Read(text, at, piece.To)?.End ?? at);
            if (next == at && !into.IsConsumed(at))
            {
                break;
            }

            next = Math.Max(next, at + 1);
            end = into.IsConsumed(at) || Boundaries.At(text, at) != Boundary.None || next >= piece.To ? next : end;
            at = next;
        }

        // "thăm 5/9 chưa thoát nghèo được": a word before others that are kept belongs to them.
        into.Consume(piece.OpenEnd, end);
    }
}
