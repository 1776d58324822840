using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>At the question of the visit or of its day: "20/6", "hôm qua luôn", "à nhầm là hôm kia", "cũng hôm đó" are the visit with its day.</summary>
internal static class VisitAnswer
{
    private static readonly TimeSpan Recent = TimeSpan.FromHours(12);

    /// <summary>Takes the words; false for other words, and at other questions.</summary>
    public static bool TryTake(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        if (VisitWords.Of(at.Form) is not var (visited, day) || (pending.Key != visited.Key && pending.Key != day.Key))
        {
            return false;
        }

        var typed = ReportWords.WithoutCode(at, text);
        if (VisitWords.IsPlanned(typed) && pending.Key == visited.Key)
        {
            SharedQuestion.Keep(talk, pending, d => d with { Rest = RestWords.Join(d.Rest, typed.Trim()) });
            return AnswerFlow.Store(talk, at.Keep(d => d with { Rest = RestWords.Join(d.Rest, typed.Trim()) }), pending, new Answer.YesNo(false));
        }

        var said = CorrectionWords.Of(typed, at.Form).Said;
        var read = VisitWords.Read(at.Form, typed, talk.Know.Today, LastDay(talk, pending)) is { Count: > 0 } plain ? plain : VisitWords.Read(at.Form, said, talk.Know.Today, LastDay(talk, pending));
        if (pending.Key == visited.Key && !read.Has(day.Key) && read[visited.Key] is { } answer && said != typed.Trim())
        {
            // "nhầm, chưa ạ": a bare word is an answer by itself.
            return AnswerFlow.Store(talk, at, pending, answer);
        }

        if (!read.Has(day.Key) || (pending.Key == day.Key && !VisitWords.IsSame(typed)))
        {
            return false;
        }

        SharedQuestion.Keep(talk, pending, d => FormAnswers.With(d, read));
        at.Keep(d => FormAnswers.With(d, read));
        if (pending.Key == visited.Key && (pending.Then is not Pending.ForBatch round || BatchFlow.Asks(talk, round)))
        {
            // More than was asked: it is said before the next question.
            BatchView.Changed(talk, at);
        }

        AnswerFlow.GoOn(talk, pending);
        return true;
    }

    /// <summary>The day of the visit told last: of the household before this one in the round, else of another of it.</summary>
    public static DateOnly? LastDay(Talk talk, Pending.ForAnswer pending) =>
        (OpenRound.Of(pending) is { } round ? LastDay(talk, round, pending.Draft) : null) ?? Lately(talk, pending.Draft);

    // The day told last in another report of the same period, not sent yet, else sent today.
    private static DateOnly? Lately(Talk talk, DraftRef which)
    {
        var now = talk.Know.Now;
        var drafts = talk.Drafts.Where(d => d.PeriodKey == which.Period && d.Subject != which.Subject && now - d.UpdatedAt < Recent).Select(d => (d.UpdatedAt, Day: DayOf(talk, DraftRef.Of(d))));
        var sent = talk.Plan(which.Plan) is { } plan && Plans.PlanPeriods.Find(plan, which.Period) is { } period
            ? talk.Reports(period).Values.Where(r => r.Subject != which.Subject && now - r.FiledAt < Recent).Select(r => (UpdatedAt: r.FiledAt, Day: DayOf(talk, new DraftRef(r.PlanCode, r.PeriodKey, r.Subject))))
            : [];
        return drafts.Concat(sent).Where(d => d.Day is not null).OrderByDescending(d => d.UpdatedAt).Select(d => d.Day).FirstOrDefault();
    }

    /// <summary>The day of the visit told last in a round before this household; null for none.</summary>
    public static DateOnly? LastDay(Talk talk, Pending.ForBatch round, DraftRef? which)
    {
        var items = round.Items.ToList();
        var place = items.FindIndex(i => i.Draft == which);
        var before = place < 0 ? items : [.. items.Skip(place + 1), .. items.Take(place)];
        if (round.Last is { } last && last != which && DayOf(talk, last) is { } told)
        {
            return told;
        }

        return before.AsEnumerable().Reverse().Select(i => DayOf(talk, i.Draft)).FirstOrDefault(d => d is not null)
            ?? (talk.State.Sent is { } sent ? DayOf(talk, sent.Draft) : null);
    }

    private static DateOnly? DayOf(Talk talk, DraftRef which)
    {
        var answers = OpenForm.Of(talk, which)?.Draft.Answers
            ?? (talk.Plan(which.Plan) is { } plan && Plans.PlanPeriods.Find(plan, which.Period) is { } period ? talk.Reports(period).GetValueOrDefault(which.Subject)?.Answers : null);
        return answers?.Select(a => a.Value).OfType<Answer.Date>().FirstOrDefault()?.Day;
    }
}
