using System.Globalization;
using ReportBot.Core.Reports;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Documents.Content;

/// <summary>The annex on what was written in words: which households tell of each subject, and what stands in each report.</summary>
internal static class OpinionTables
{
    /// <summary>The annex; null where nobody wrote anything that is gathered.</summary>
    public static Annex? Of(Composing at)
    {
        Opinion[] told = [.. at.Opinions.Where(o => o.Figure.Key != Opinion.Commended)];
        return told.Length == 0 ? null : new Annex(
            AnnexKind.Opinions, at.Words.Say("annex.opinions"),
            [new Block.Table(BySubject(at, told)), new Block.Table(Words(at, told))]);
    }

    private static TableContent BySubject(Composing at, IReadOnlyList<Opinion> told) => new(
        null,
        [
            new Column(at.Words.Say("column.subject"), 34), new Column(at.Words.Say("help.column.subjects", ("noun", at.Noun)), 8, CellKind.Number),
            new Column(at.Words.Say("column.whose"), 78),
        ],
        told.SelectMany(o => o.Groups
            .Select(g => new Row([OpinionsSection.Label(at, g), at.Words.Number(g.Subjects.Count), string.Join(", ", g.Subjects.Select(at.Code))]))
            .Prepend(new Row([OpinionsSection.Title(at, o.Figure), at.Words.Number(OpinionsSection.Subjects(o.Quotes).Count), ""], IsTotal: true))));

    private static TableContent Words(Composing at, IReadOnlyList<Opinion> told)
    {
        var household = at.Data.Period.Subject == SubjectKind.Household;
        var said = told.Select(o => o.Figure.Quotes.Where(OpinionGroups.IsSpoken).ToLookup(q => q.Subject, StringComparer.Ordinal)).ToArray();
        return new TableContent(
            at.Words.Say("opinions.words"),
            [
                new Column(at.Words.Say("column.number"), 5, CellKind.Centre), new Column(at.Words.Say("column.household"), at.CodeWidth, CellKind.Centre),
                .. household && !at.Style.NamesInAnnexes ? [] : new[] { new Column(at.Words.Say(household ? "column.head" : "column.name"), 17) },
                .. household ? [new Column(at.Words.Say("column.area"), 14)] : Array.Empty<Column>(),
                .. told.Select(o => new Column(OpinionsSection.Title(at, o.Figure), 30)),
            ],
            at.Data.Obligations.Select(o => o.Subject).DistinctBy(s => s.Id).Where(s => said.Any(w => w[s.Code].Any())).Select((s, i) => new Row(
            [
                (i + 1).ToString(CultureInfo.InvariantCulture), s.Code,
                .. household && !at.Style.NamesInAnnexes ? [] : new[] { CleanText.Line(s.Name) },
                .. household ? [s.AreaId is { } area ? CleanText.Line(at.Data.Roster.Area(area)?.Name) : ""] : Array.Empty<string>(),
                .. said.Select(w => string.Join("; ", w[s.Code].Select(q => SummaryWords.Capital(OpinionsSection.Written(q))))),
            ])));
    }
}
