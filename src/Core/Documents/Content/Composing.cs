using System.Text.RegularExpressions;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Documents.Content;

/// <summary>What every part of a document is written from: the data, the look and the words, with the names all parts share.</summary>
internal sealed partial class Composing
{
    private IReadOnlyList<Opinion>? opinions;

    public Composing(DocumentData data)
    {
        Data = data;
        Style = DocumentStyle.Of(data.Plan);
        Words = new DocumentWords(data.Plan, Style);
        Noun = Words.Noun(data.Summary);
        Returned = data.Summary.Returned.ToHashSet();
        Headlines = [.. data.Summary.Figures.Where(f => !f.Hidden && f.Headline is not null).Select(f => new HeadlineFigure(this, f))];
    }

    public DocumentData Data { get; }

    public Summary Summary => Data.Summary;

    public DocumentStyle Style { get; }

    public DocumentWords Words { get; }

    /// <summary>"hộ"</summary>
    public string Noun { get; }

    /// <summary>Numbers of the reports that wait for their correction.</summary>
    public IReadOnlySet<long> Returned { get; }

    /// <summary>The figures that are one count each: visited, helped, expected to leave poverty.</summary>
    public IReadOnlyList<HeadlineFigure> Headlines { get; }

    /// <summary>What was written in words and is gathered by subject.</summary>
    public IReadOnlyList<Opinion> Opinions => opinions ??= Opinion.Of(this);

    /// <summary>"97 hộ"</summary>
    public string Subjects(long count) => Words.Subjects(Summary, count);

    /// <summary>"thực hiện Kế hoạch phân công giúp đỡ hộ nghèo …": a title that begins with "thực hiện" says it itself.</summary>
    public string Act => Data.Plan.Title.StartsWith("thực hiện", StringComparison.OrdinalIgnoreCase)
        ? Words.Say("act.title", ("title", SummaryWords.Small(Data.Plan.Title)))
        : Words.Say("act.plan", ("title", Data.Plan.Title));

    /// <summary>What the report is about, beginning small.</summary>
    public string Abstract
    {
        get
        {
            var period = Data.Period;
            var isSecondHalf = period.Kind == PeriodKind.HalfYear && period.CoversTo.Month > 7;
            return Words.Say(
                "abstract." + Summary.Kind + (isSecondHalf ? ".second" : ""),
                ("act", Act), ("due", Due(period)), ("from-year", Year(period.CoversFrom)), ("to-year", Year(period.CoversTo)));
        }
    }

    /// <summary>The first day reported on: the first period of a plan does not reach back into the year before it.</summary>
    public DateOnly CoversFrom => Data.Period.CoversFrom < Data.Plan.From && Data.Period.CoversFrom.Year < Data.Plan.From.Year
        && PlanPeriods.Previous(Data.Plan, Data.Period) is null
            ? Data.Plan.From
            : Data.Period.CoversFrom;

    /// <summary>"ngày 10/9/2025", "trước ngày 10/6/2026"</summary>
    public string Due(Period period) => Words.Say(period.Due == period.LastDay ? "due.on" : "due.before", ("day", period.Due));

    /// <summary>The plan's printed number with its blank shown: "số …-KH/ĐU".</summary>
    public string PlanNumber => SummaryWords.Small(
        Shown(Data.Plan.Header.PlanNumber).Replace(":", "", StringComparison.Ordinal).Replace("… -", "…-", StringComparison.Ordinal).Replace("… /", "…/", StringComparison.Ordinal));

    /// <summary>The plan's printed date with its blanks shown: "ngày … tháng 9 năm 2025".</summary>
    public string PlanDate => Shown(Data.Plan.Header.PlanDate);

    private static string Shown(string printed) => Blanks().Replace(printed.Trim(), " … ");

    /// <summary>The words for a figure of this form, as the office or the product words them, else the form's own.</summary>
    public string Line(QuestionFigures figure) => Words.Or($"figure.{Summary.Form}.{figure.Key}", figure.Line);

    /// <summary>What a choice is called in the text, as the office or the product words it, else as the form says.</summary>
    public string Label(QuestionFigures figure, Tally tally) => Words.Or($"choice.{Summary.Form}.{figure.Key}.{tally.Key}", tally.Label);

    /// <summary>A household's code, with its head where the plan wants names in the text; an area or a body by its name.</summary>
    public string Code(string code) => Data.Roster.SubjectByCode(code) switch
    {
        { Id.Kind: SubjectKind.Household } household => Style.NamesInText ? $"{code} {CleanText.Line(household.Name)}" : code,
        { } subject => CleanText.Line(subject.Name),
        null => code,
    };

    /// <summary>The share of a table's width in which the longest code of the list stays on one line.</summary>
    public int CodeWidth => Math.Max(8, Data.Obligations.Select(o => o.Subject.Code.Length).DefaultIfEmpty().Max() * 19 / 10);

    /// <summary>So many codes at most.</summary>
    public string Codes(IReadOnlyList<string> codes, int most) => DocumentWords.Codes([.. codes.Take(most + 1).Select(Code)], most);

    private static string Year(DateOnly day) => day.ToString("yyyy", System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s{2,}|…+|\.{3,}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}

/// <summary>A figure that is one count, with the reports that make it.</summary>
internal sealed class HeadlineFigure
{
    public HeadlineFigure(Composing at, QuestionFigures figure)
    {
        Figure = figure;
        Label = SummaryWords.Capital(at.Words.Spell(figure.Change));
        Sums = figure.Target?.Sum is not null;
        Reports = (figure.Target?.Reports
            ?? (figure.Kind == Forms.QuestionKind.YesNo ? figure.Tallies[0].Reports : [.. figure.Tallies.SelectMany(t => t.Reports)])).ToHashSet();
    }

    public QuestionFigures Figure { get; }

    /// <summary>As a column's title.</summary>
    public string Label { get; }

    public IReadOnlySet<long> Reports { get; }

    /// <summary>It adds up a number of each report instead of counting reports.</summary>
    public bool Sums { get; }

    /// <summary>What a report adds to it.</summary>
    public int ValueOf(FiledReport report) => !Reports.Contains(report.Number) ? 0
        : Sums ? (int)((report.Answers[Figure.Key] as Forms.Answer.Number)?.Value ?? 0)
        : 1;
}
