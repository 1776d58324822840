using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Conversations;

/// <summary>/han: what is open, until when, and what opens next.</summary>
internal static class DeadlineFlow
{
    public static void Say(Talk talk)
    {
        var today = talk.Know.Today;
        var any = false;
        foreach (var plan in talk.Know.Plans)
        {
            foreach (var period in PlanPeriods.AcceptingOn(plan, today).OrderBy(p => p.LastDay))
            {
                any = true;
                talk.Note(Line(talk, plan, period));
            }
        }

        if (!any)
        {
            talk.Note(talk.T("deadline.none"));
        }

        talk.Note(Next(talk));
        Lookup.Close(talk, talk.Person.Access.HasAny(Roles.Reporter) && any ? [new Button(talk.T("button.report-now"), "/baocao")] : []);
    }

    /// <summary>Why there is nothing to report on now, and when there is.</summary>
    public static string NothingOpen(Talk talk) => Duties.Subjects(talk).Count == 0
        ? talk.T("refuse.no-subjects", ("noun", SubjectNouns.Mine(talk)))
        : (talk.Know.Plans.Any(p => PlanPeriods.AcceptingOn(p, talk.Know.Today).Count > 0)
            ? talk.T("deadline.none-owed", ("noun", SubjectNouns.Mine(talk)))
            : talk.T("deadline.none")) + " " + Next(talk);

    /// <summary>Which period opens next.</summary>
    public static string Next(Talk talk)
    {
        var next = talk.Know.Plans.Select(p => PlanPeriods.Next(p, talk.Know.Today)).OfType<Period>().MinBy(p => (p.Opens, p.Due));
        return next is null
            ? talk.T("deadline.no-next")
            : talk.T("deadline.next",
                ("period", Format.Period(talk.Words, next)),
                ("opens", Format.DayAndYear(next.Opens)),
                ("last", Format.DayAndYear(next.LastDay)));
    }

    private static string Line(Talk talk, Plan plan, Period period)
    {
        var line = talk.T("deadline.line",
            ("period", Format.Capital(Format.Period(talk.Words, period))),
            ("last", Format.Day(period.LastDay)),
            ("left", Format.Left(talk.Words, period, talk.Know.Today)));
        if (!talk.Person.Access.HasAny(Roles.Reporter))
        {
            return line;
        }

        var duties = Duties.In(talk, plan, period);
        return duties.All.Count == 0
            ? line
            : line + " " + talk.T("deadline.done", ("done", Format.Plain(duties.Filed)), ("count", Format.Plain(duties.All.Count)));
    }
}
