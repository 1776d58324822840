using System.Data.Common;
using ReportBot.Core.Households.Recognition;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Plans.Income;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Summaries;

/// <summary>
/// Who may leave poverty, as far as reports say: those that are expected to, the surest first, each with its income against the line of
/// its place and day; then those above the line of whom nobody expects it. Nobody leaves by it: that is decided.
/// </summary>
internal static class ExitLines
{
    private const int MostListed = 30;

    public static IReadOnlyList<string> Of(Wording say, DbConnection db, UnitView view, IReadOnlyList<ToldAnswers> told, Period period)
    {
        var waiting = ProposalStore.Waiting(db, view.UnitId).GroupBy(p => p.Household).ToDictionary(g => g.Key, g => g.Last().Code);
        var expected = told.Where(t => t.IsExpected).OrderBy(t => t.Outlook!.Value.Place).ToList();
        var above = told.Where(t => !t.IsExpected && t.Income is { } income && LineOf(view, t, period) is { } line && income > line).ToList();
        if (expected.Count + above.Count == 0)
        {
            return [];
        }

        return
        [
            .. expected.Take(MostListed).Select(t => say.Say("office-list.exit", ("household", $"{t.Subject.Code} {t.Subject.Name}"), ("outlook", t.Outlook!.Value.Label), ("income", Income(say, view, t, period)), ("proposed", Proposed(say, waiting, t)))),
            .. expected.Count > MostListed ? [say.Say("office-list.more", ("n", expected.Count - MostListed))] : Array.Empty<string>(),
            .. above.Count > 0 ? [say.Say("office-list.above", ("codes", say.Codes([.. above.Select(t => t.Subject.Code)], MostListed)))] : Array.Empty<string>(),
            say.Say("office-list.exit-how"),
        ];
    }

    private static string Income(Wording say, UnitView view, ToldAnswers told, Period period) => told.Income is not { } income ? say.Say("office-list.no-income")
        : LineOf(view, told, period) is not { } line ? OfficeList.FormMoney(say, income)
        : say.Say(income > line ? "office-list.over" : "office-list.under", ("income", OfficeList.FormMoney(say, income)), ("line", OfficeList.FormMoney(say, line)));

    private static string Proposed(Wording say, Dictionary<long, string> waiting, ToldAnswers told) =>
        told.Subject.Id.Kind == SubjectKind.Household && waiting.TryGetValue(told.Subject.Id.Id, out var code) ? say.Say("office-list.proposed", ("code", code)) : "";

    private static long? LineOf(UnitView view, ToldAnswers told, Period period) =>
        told.Subject.AreaId is { } area && view.Roster.Area(area) is { } known ? IncomeLines.VietNam.For(period.LastDay, known.Kind)?.Vnd : null;
}
