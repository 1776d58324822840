using ReportBot.Core.Forms;
using ReportBot.Core.Households;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Summaries;

/// <summary>What one period's summary is compiled from.</summary>
/// <param name="Period">The period.</param>
/// <param name="Obligations">What it expects.</param>
/// <param name="Reports">Its current reports.</param>
public sealed record PeriodInput(
    Period Period, IReadOnlyList<Obligation> Obligations, IReadOnlyList<PeriodReportRow> Reports)
{
    /// <summary>Reports that nobody owed, filed on the days that it covers.</summary>
    public IReadOnlyList<AdHocRow> AdHoc { get; init; } = [];

    /// <summary>The annual periods of the years that targets of the plan are compared with.</summary>
    public IReadOnlyList<PeriodInput> BaseYears { get; init; } = [];
}

/// <summary>Compiles figures out of obligations and reports; reads and stores nothing.</summary>
public static class SummaryCompiler
{
    private const int MostAdHocWords = 300;

    /// <summary>The summary of a period; the period before is compared when it has a report.</summary>
    /// <exception cref="KeyNotFoundException">The plan has not the period's form.</exception>
    public static Summary Compile(
        (string Code, string Name, bool IsSample) unit, Plan plan, Roster roster, PeriodInput input, PeriodInput? before, DateTimeOffset now)
    {
        var period = input.Period;
        var form = plan.Form(period.FormId);
        var owed = Owed(input, plan, form);
        var late = owed.Count(o => o.Row.IsLate != 0);
        var reported = owed.Select(o => o.Row.Subject).ToHashSet();
        return new Summary
        {
            Unit = unit.Code,
            UnitName = unit.Name,
            IsSample = unit.IsSample,
            Plan = plan.Code,
            Period = period.Key,
            Kind = Period.KindWord(period.Kind),
            Due = period.Due,
            LastDay = period.LastDay,
            Form = form.Id,
            SubjectKind = new SubjectId(period.Subject, 0).KindWord,
            SubjectNoun = SubjectNoun.Of(roster, input.Obligations.Select(o => o.Subject.Id)),
            CompiledAt = PlanClock.Local(plan, now),
            Expected = input.Obligations.Count,
            Received = owed.Count,
            OnTime = owed.Count - late,
            Late = late,
            Missing = MissingSubjects.Of(roster, input.Obligations, reported.Contains),
            NilReports = [.. owed.Where(o => o.Counted.Answers.IsNil).Select(o => o.Row.Number)],
            Returned = [.. owed.Where(o => o.Row.ReviewState == Report.Returned).Select(o => o.Row.Number)],
            WithWords = [.. owed.Where(o => o.Row.Rest.Length > 0).Select(o => o.Row.Number)],
            NotOwed = [.. input.Reports.Where(r => !reported.Contains(r.Subject)).Select(r => r.Number)],
            Figures = FigureCalculator.Of(form, plan.Targets, owed.ConvertAll(o => o.Counted)),
            AdHoc = [.. input.AdHoc.Select(row => Note(plan, roster, row))],
            Previous = before is null ? null : Previous(plan, before),
            Targets = TargetBoards.Of(
                plan, roster, owed.ConvertAll(o => o.Counted),
                before is null ? [] : Counted(before, plan),
                year => input.BaseYears.FirstOrDefault(b => b.Period.Due.Year == year) is { } then ? Counted(then, plan) : [],
                PlanClock.Today(plan, now)),
            Sources = owed.ConvertAll(o => new SourceReport(o.Row.Number, (int)o.Row.Version, o.Counted.Subject, o.Row.IsLate != 0)),
        };
    }

    private static AdHocNote Note(Plan plan, Roster roster, AdHocRow row)
    {
        var answers = plan.FindForm(row.FormId, (int)row.FormVersion) is { } form ? AnswersJson.Read(form, row.Answers) : Answers.Empty;
        return new AdHocNote(
            row.Number,
            roster.Subject(SubjectId.Of(row.SubjectKind, row.SubjectId))?.Code ?? "",
            DateOnly.FromDateTime(PlanClock.Local(plan, DateTimeOffset.FromUnixTimeMilliseconds(row.FiledAt)).DateTime),
            AdHocReports.Words(plan, row.FormId, (int)row.FormVersion, answers, MostAdHocWords));
    }

    private static PreviousPeriod? Previous(Plan plan, PeriodInput before)
    {
        var form = plan.Form(before.Period.FormId);
        var owed = Owed(before, plan, form);
        if (owed.Count == 0)
        {
            return null;
        }

        return new PreviousPeriod(
            before.Period.Key, before.Period.Due, before.Obligations.Count, owed.Count,
            FigureCalculator.Headlines(form, plan.Targets, owed.ConvertAll(o => o.Counted)));
    }

    private static List<CountedReport> Counted(PeriodInput input, Plan plan) =>
        Owed(input, plan, plan.Form(input.Period.FormId)).ConvertAll(o => o.Counted);

    private static List<OwedReport> Owed(PeriodInput input, Plan plan, Form form)
    {
        var codes = input.Obligations.ToDictionary(o => o.Subject.Id, o => o.Subject.Code);
        var owed = new List<OwedReport>(input.Reports.Count);
        foreach (var row in input.Reports)
        {
            if (codes.TryGetValue(row.Subject, out var code))
            {
                owed.Add(new OwedReport(row, new CountedReport(row.Number, code, ReadAnswers(plan, form, row))));
            }
        }

        return owed;
    }

    // A report of an earlier version counts with what the present form still asks.
    private static Answers ReadAnswers(Plan plan, Form form, PeriodReportRow row) => row.FormVersion == form.Version
        ? AnswersJson.Read(form, row.Answers)
        : AnswerFit.To(form, AnswersJson.Read(plan.FindForm(row.FormId, (int)row.FormVersion) ?? form, row.Answers));

    private sealed record OwedReport(PeriodReportRow Row, CountedReport Counted);
}
