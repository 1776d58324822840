using ReportBot.Core.Forms;
using ReportBot.Core.Reports;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Documents.Content;

/// <summary>Every figure of the document with the numbers of the reports behind it.</summary>
internal static class SourceTable
{
    public static Block.Table Of(Composing at) => new(new TableContent(
        null,
        [new Column(at.Words.Say("column.figure"), 34), new Column(at.Words.Say("column.value"), 16, CellKind.Number), new Column(at.Words.Say("column.sources"), 70)],
        Rows(at)));

    /// <summary>"BC-000101–BC-000105, BC-000109": a run of numbers as its ends.</summary>
    public static string Ranges(IEnumerable<long> numbers)
    {
        var runs = new List<(long First, long Last)>();
        foreach (var number in numbers.Distinct().Order())
        {
            if (runs.Count > 0 && runs[^1].Last + 1 == number)
            {
                runs[^1] = (runs[^1].First, number);
            }
            else
            {
                runs.Add((number, number));
            }
        }

        return string.Join(", ", runs.Select(r => r.First == r.Last
            ? Report.Show(r.First)
            : Report.Show(r.First) + (r.Last == r.First + 1 ? ", " : "–") + Report.Show(r.Last)));
    }

    /// <summary>"Hộ nghèo (hộ)", "Nhà ở, số hộ": a label that ends with its unit does not need it twice.</summary>
    public static string WithUnit(string line, string? unit)
    {
        var word = unit switch { null or "" => "", "đ" => "đồng", _ when unit.StartsWith("đ/", StringComparison.Ordinal) => "đồng" + unit[1..], _ => unit };
        return word.Length == 0 || line.EndsWith("số " + word, StringComparison.Ordinal) || (word == "đồng" && line.EndsWith("số tiền", StringComparison.Ordinal))
            ? line
            : $"{line} ({word})";
    }

    private static IEnumerable<Row> Rows(Composing at)
    {
        var summary = at.Summary;
        yield return Line(at, at.Words.Say("column.received"), summary.Received, summary.Sources.Select(s => s.Number));
        yield return Line(at, at.Words.Say("column.late"), summary.Late, summary.Sources.Where(s => s.Late).Select(s => s.Number));
        yield return Line(at, at.Words.Say("nil"), summary.NilReports.Count, summary.NilReports);
        foreach (var figure in summary.Figures.Where(f => f.Kind is not (QuestionKind.Date or QuestionKind.Photo)))
        {
            foreach (var row in Rows(at, figure))
            {
                yield return row;
            }
        }
    }

    private static IEnumerable<Row> Rows(Composing at, QuestionFigures figure)
    {
        var line = at.Words.Spell(CleanText.Line(SummaryWords.Capital(figure.Line)));
        foreach (var tally in figure.Tallies.Where(t => t.Count > 0))
        {
            yield return Line(at, $"{line}: {CleanText.Line(tally.Label)}", tally.Count, tally.Reports);
        }

        if (figure.Value is { } value)
        {
            yield return Text(WithUnit(line, "đồng"), NumberFormat.Vietnamese.Count(value.Vnd), value.Reports);
        }

        if (figure.Target is { } target)
        {
            yield return Text(line, $"{at.Words.Number(target.Done)}/{at.Words.Number(target.Households)}", target.Reports);
        }

        if (figure.Amount is { } amount)
        {
            var shown = figure.IsAverage ? amount.Average : amount.Sum;
            yield return Text(WithUnit(line, figure.Unit), NumberFormat.Vietnamese.Count(shown), amount.Reports);
        }

        foreach (var group in Groups(at, figure))
        {
            yield return Line(at, $"{line}: {CleanText.Line(group.Phrase)}", group.Subjects.Count, group.Reports);
        }
    }

    // What a text tells of results is in no subject.
    private static IReadOnlyList<TextGroup> Groups(Composing at, QuestionFigures figure) =>
        figure is { Kind: QuestionKind.Text, Hidden: false } && (OpinionsSection.IsResult(figure) || figure.Key == Opinion.Commended) ? PhraseGroups.Of(figure.Quotes)
        : at.Opinions.FirstOrDefault(o => o.Figure == figure)?.Groups ?? [];

    private static Row Line(Composing at, string label, int count, IEnumerable<long> reports) => Text(label, at.Words.Number(count), reports);

    private static Row Text(string label, string value, IEnumerable<long> reports) => new([label, value, Ranges(reports)]);
}
