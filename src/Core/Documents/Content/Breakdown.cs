using ReportBot.Core.Reports;

namespace ReportBot.Core.Documents.Content;

/// <summary>The figures of one area, body or official.</summary>
/// <param name="Name">Whose.</param>
/// <param name="Code">The code of an official or area; empty for none.</param>
/// <param name="Expected">Reports owed.</param>
/// <param name="Received">Owed reports that came.</param>
/// <param name="Late">Of those: late.</param>
/// <param name="Headlines">How many of its reports count in each headline figure.</param>
internal sealed record BreakdownRow(string Name, string Code, int Expected, int Received, int Late, IReadOnlyList<int> Headlines);

/// <summary>The period's figures by area, by party cell or body, and by official.</summary>
internal static class Breakdown
{
    public static IReadOnlyList<BreakdownRow> ByArea(Composing at) => Of(
        at, Charts.AreaOf, id => at.Data.Roster.Area(id) is { } area ? (area.Name, area.Code, area.Position) : null, at.Words.Say("unknown-area"));

    public static IReadOnlyList<BreakdownRow> ByGroup(Composing at)
    {
        var order = at.Data.Roster.OrganizationsInOrder.Select((o, i) => (o.Id, i)).ToDictionary(o => o.Id, o => o.i);
        return Of(at, o => YearWork.BodyOf(at.Data.View, o), id => at.Data.Roster.Organization(id) is { } body ? (body.Name, body.Code, order[id]) : null, at.Words.Say("missing.unknown"));
    }

    public static IReadOnlyList<BreakdownRow> ByOfficial(Composing at) => Of(
        at, o => o.OwedByOfficial, id => at.Data.Roster.Official(id) is { } official ? (official.Name, official.Code, 0) : null, at.Words.Say("missing.unknown-official"));

    private static IReadOnlyList<BreakdownRow> Of(
        Composing at, Func<Obligation, long?> key, Func<long, (string Name, string Code, int Position)?> name, string unknown)
    {
        var rows = new List<(int Position, BreakdownRow Row)>();
        foreach (var group in at.Data.Obligations.GroupBy(key))
        {
            var reports = group.Select(o => at.Data.ReportOn(o.Subject.Id)).OfType<FiledReport>().ToArray();
            var named = group.Key is { } id ? name(id) : null;
            rows.Add((named?.Position ?? int.MaxValue, new BreakdownRow(
                CleanText.Line(named?.Name ?? unknown), named?.Code ?? "", group.Count(), reports.Length, reports.Count(r => r.IsLate),
                [.. at.Headlines.Select(h => reports.Sum(h.ValueOf))])));
        }

        return [.. rows.OrderBy(r => r.Position).ThenBy(r => r.Row.Code, StringComparer.Ordinal).Select(r => r.Row)];
    }
}
