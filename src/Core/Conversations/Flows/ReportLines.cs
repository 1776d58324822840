using ReportBot.Core.Messaging;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>What stands in the list of a period: each report and how it stands, and the other periods.</summary>
internal static class ReportLines
{
    /// <summary>How one report of the period stands.</summary>
    /// <param name="talk">The step.</param>
    /// <param name="duties">The period.</param>
    /// <param name="duty">The report.</param>
    /// <param name="told">Of whom the open round tells.</param>
    public static string Line(Talk talk, PeriodDuties duties, Duty duty, HashSet<SubjectId> told)
    {
        var name = duty.Subject.Code + " " + duty.Subject.Name;
        return duty switch
        {
            { IsReturned: true } => talk.T("line.returned", ("name", name), ("note", Format.Short(duty.Report!.ReviewNote, 60))),
            { Report: not null, IsBegun: true, Draft.Amends: not null } when !(duty.Draft!.Answers.Equals(duty.Report.Answers) && duty.Draft.Rest == duty.Report.Rest) => talk.T("line.amending", ("name", name)),
            { Report: not null } => talk.T("line.done", ("name", name)),
            _ when told.Contains(duty.Subject.Id) => talk.T("line.told", ("name", name)),
            { IsBegun: true } => talk.T("line.begun", ("name", name), ("question", FormFlow.Position(talk, duties.Plan, duty.Draft!))),
            _ => talk.T("line.missing", ("name", name)),
        };
    }

    /// <summary>The other periods that take reports, said and as buttons.</summary>
    public static List<Button> Others(Talk talk, PeriodDuties shown)
    {
        var others = Duties.Now(talk).Where(d => d.At != shown.At).ToList();
        foreach (var other in others.Where(d => d.Missing > 0))
        {
            talk.Note(talk.T("list.other-period",
                ("period", Format.Capital(Format.Period(talk.Words, other.Period))),
                ("name", Format.ShortPeriod(talk.Words, other.Period)),
                ("left", Format.Left(talk.Words, other.Period, talk.Know.Today)),
                ("missing", Format.Plain(other.Missing)),
                ("count", Format.Plain(other.All.Count))));
        }

        return [.. others.Select(d => new Button(
            Format.Capital(Format.ShortPeriod(talk.Words, d.Period)), "/baocao " + PeriodWords.Full(d.At)))];
    }
}
