using System.Globalization;
using ReportBot.Core.Conversations;
using ReportBot.Core.Households.Life;
using ReportBot.Core.Households.Recognition;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Households.Annual;

/// <summary>The annual material as messages: the overview, and one list for each thing it is used for.</summary>
public sealed class AnnualText
{
    private const int MostCodes = 12;
    private const int MostGroups = 15;
    private const int MostListed = 25;

    private readonly AnnualMaterial material;
    private readonly Texts texts;
    private readonly NumberFormat format;

    private readonly AnnualSubjectsText subjects;
    private readonly int page;

    private AnnualText(AnnualMaterial material, string? language, int page)
    {
        this.material = material;
        this.page = page;
        texts = HouseholdTexts.For(language);
        format = texts.Language == "en" ? NumberFormat.English : NumberFormat.Vietnamese;
        subjects = new AnnualSubjectsText(material, texts, format);
    }

    /// <summary>Writes a part of it; a household's code gives that household. Null where there is no such part.</summary>
    /// <param name="material">The material.</param>
    /// <param name="topic">Which part: empty for the overview, or one of <see cref="AnnualTopics"/>, or the code of a household, an area or a body.</param>
    /// <param name="language"><c>vi</c> or <c>en</c>.</param>
    /// <param name="page">Which page of long lists, from 1.</param>
    public static IReadOnlyList<string>? Write(AnnualMaterial material, string topic, string? language, int page = 1)
    {
        var text = new AnnualText(material, language, page);
        IReadOnlyList<string>? lines = topic switch
        {
            "" => text.Overview(),
            AnnualTopics.Recognition => text.Recognition(),
            AnnualTopics.NextYear => text.NextYear(),
            AnnualTopics.Commendation => text.Commendation(),
            AnnualTopics.Book => text.Book(),
            AnnualTopics.Work => text.Cut(material.Subjects.Count == 0 ? [text.texts.Say("annual.none")] : text.subjects.All(), topic),
            _ => text.One(topic) ?? text.subjects.One(topic),
        };
        return lines is null ? null : MessageSplitter.Pack(text.Title(topic), lines);
    }

    private string Title(string topic) => texts.Say(
        "annual.title", ("year", Plain(material.Year)), ("unit", material.UnitName), ("day", Day(material.To)),
        ("part", topic is AnnualTopics.Recognition or AnnualTopics.NextYear or AnnualTopics.Commendation or AnnualTopics.Book or AnnualTopics.Work
            ? " · " + texts.Say("annual.part-" + topic) : ""),
        ("sample", material.IsSample ? " · " + texts.Say("annual.sample") : ""));

    private List<string> Overview()
    {
        var lines = material.Subjects.Count > 0 ? subjects.Overview() : [];
        if (material.ReportsOnHouseholds)
        {
            var visited = material.Households.Count(h => h.Visits.Count > 0);
            lines.Add(texts.Say("annual.visits", ("count", format.Count(material.Households.Count)), ("visits", format.Count(material.Visits)), ("visited", format.Count(visited))));
            lines.Add(Help());
            lines.Add(Income());
        }

        if (HasList)
        {
            lines.AddRange(Identity(material.Book.Total));
            lines.Add(texts.Say(
                "annual.proposals",
                ("recognised", Count(ProposalState.Recognised)), ("checked", Count(ProposalState.Checked)),
                ("open", Count(ProposalState.Open)), ("refused", Count(ProposalState.Refused))));
        }

        lines.Add(How());
        return lines;
    }

    private bool HasList => material.Codes.Count > 0;

    private string How()
    {
        string[] parts =
        [
            .. material.Subjects.Count > 0 ? [AnnualTopics.Work] : Array.Empty<string>(),
            .. HasList ? [AnnualTopics.Recognition] : Array.Empty<string>(),
            AnnualTopics.NextYear, AnnualTopics.Commendation,
            .. HasList ? [AnnualTopics.Book] : Array.Empty<string>(),
        ];
        var code = material.Subjects.Count > 0 ? material.Subjects[0].Code : material.Households.Count > 0 ? material.Households[0].Code : null;
        return texts.Say("annual.how", ("year", Plain(material.Year)), ("parts", string.Join(" · ", parts.Select(p => texts.Say("annual.words-" + p)))))
            + (code is null ? "" : " " + texts.Say("annual.how-one", ("year", Plain(material.Year)), ("code", code)));
    }

    private string Help()
    {
        var forms = material.Households.SelectMany(h => h.Help).GroupBy(h => h.Key, StringComparer.Ordinal)
            .Select(g => texts.Say("annual.help-form", ("form", g.First().Label), ("count", format.Count(g.Count()))))
            .ToList();
        return forms.Count == 0
            ? texts.Say("annual.no-help")
            : texts.Say("annual.help", ("forms", string.Join("; ", forms)), ("money", format.Money(material.Money)));
    }

    private string Income() => texts.Say(
        "annual.income",
        ("count", format.Count(material.Households.Count(h => h.LastIncome is not null))),
        ("up", format.Count(material.Households.Count(h => h.IncomeChange > 0))),
        ("down", format.Count(material.Households.Count(h => h.IncomeChange < 0))),
        ("above", format.Count(material.Households.Count(h => h.IsAboveLine == true))));

    /// <summary>start − exits + relapses + new ± moves = end, and what does not add up, with its households.</summary>
    private List<string> Identity(AreaBook book)
    {
        var (poor, near) = (book.Poor, book.NearPoor);
        List<string> lines =
        [
            texts.Say(
                "book.poor", ("start", Plain(poor.Start.Count)), ("exits", Plain(poor.Exits)), ("relapses", Plain(poor.Relapses)), ("new", Plain(poor.New)),
                ("came", Plain(poor.CameByMove)), ("left", Plain(poor.LeftByMove)), ("expected", Plain(poor.Expected))),
            texts.Say(
                "book.near-poor", ("start", Plain(near.Start.Count)), ("exits", Plain(near.Exits)), ("to", Plain(near.ToOther)), ("from", Plain(near.FromOther)),
                ("new", Plain(near.New)), ("came", Plain(near.CameByMove)), ("left", Plain(near.LeftByMove)), ("expected", Plain(near.Expected))),
        ];
        foreach (var stock in new[] { poor, near }.Where(s => !s.IsExplained))
        {
            lines.Add(texts.Say(
                stock.Status == HouseholdStatus.Poor ? "book.poor-mismatch" : "book.near-poor-mismatch",
                ("expected", Plain(stock.Expected)), ("end", Plain(stock.End.Count)), ("codes", Codes(stock.Unexplained))));
        }

        return lines;
    }

    private List<string> Book()
    {
        if (!HasList)
        {
            return [texts.Say("annual.no-list")];
        }

        var lines = new List<string>();
        if (material.Book.ListBegan)
        {
            lines.Add(texts.Say("book.began", ("day", Day(material.Book.From))));
        }

        lines.AddRange(Identity(material.Book.Total));
        foreach (var kind in new[] { HouseholdEventKind.Exit, HouseholdEventKind.NearPoorExit, HouseholdEventKind.Relapse, HouseholdEventKind.NewlyPoor,
            HouseholdEventKind.NewlyNearPoor, HouseholdEventKind.MovedIn, HouseholdEventKind.SplitOff, HouseholdEventKind.MovedOut, HouseholdEventKind.Merged, HouseholdEventKind.Died })
        {
            var households = material.Book.Total.Poor.Of(kind).Union(material.Book.Total.NearPoor.Of(kind)).ToList();
            if (households.Count > 0)
            {
                lines.Add(texts.Say("book.event", ("event", texts.Say(HouseholdWords.EventKey(kind))), ("count", Plain(households.Count)), ("codes", Codes(households))));
            }
        }

        foreach (var area in material.Book.Areas.Where(a => a.Poor.Start.Count + a.Poor.End.Count + a.Poor.Changes.Count > 0))
        {
            lines.Add(texts.Say(
                "book.area", ("area", area.Area!.Name), ("start", Plain(area.Poor.Start.Count)), ("exits", Plain(area.Poor.Exits)),
                ("relapses", Plain(area.Poor.Relapses)), ("new", Plain(area.Poor.New)), ("came", Plain(area.Poor.CameByMove)),
                ("left", Plain(area.Poor.LeftByMove)), ("end", Plain(area.Poor.End.Count)),
                ("mark", area.Poor.IsExplained ? "" : " · " + texts.Say("book.mismatch", ("codes", Codes(area.Poor.Unexplained))))));
        }

        return lines;
    }

    private List<string> Recognition() => material.Recognition.Count == 0
        ? [texts.Say("annual.none")]
        : Cut([.. material.Recognition.Select((line, i) => texts.Say(
            "annual.recognition", ("number", Plain(i + 1)), ("household", line.Household), ("area", line.Area), ("proposal", line.Proposal.Code),
            ("kind", texts.Say("kind." + ProposalWords.Of(line.Proposal.Kind))), ("state", texts.Say("annual.state-" + ProposalWords.Of(line.Proposal.State))),
            ("income", IncomeOf(line)), ("words", Short(line.Proposal.Grounds)),
            ("check", line.Proposal.Check is { } check ? texts.Say("annual.check", ("day", Day(check.On)), ("words", Short(check.Grounds))) : ""),
            ("decision", line.Proposal.Decision is { } decision ? texts.Say("annual.decision", ("words", decision.Text)) : "")))], AnnualTopics.Recognition);

    private string IncomeOf(RecognitionLine line) => line.LastIncome is not { } last
        ? ""
        : texts.Say(
            line.FirstIncome == last ? "annual.path-one" : "annual.path", ("first", format.Count(line.FirstIncome!.Vnd)), ("last", format.Count(last.Vnd)),
            ("line", line.IsAboveLine is not { } above ? "" : texts.Say(above ? "annual.above" : "annual.below", ("line", format.Count(line.Line!.Value)))));

    private List<string> NextYear() =>
    [
        texts.Say("annual.needs"),
        .. GroupLines(material.Needs),
        texts.Say("annual.wants"),
        .. GroupLines(material.Proposals),
    ];

    private List<string> GroupLines(IReadOnlyList<TextGroup> groups) => groups.Count == 0
        ? [texts.Say("annual.none")]
        : [.. groups.Take(MostGroups).Select(g => texts.Say(
            "annual.group", ("phrase", Short(g.Phrase)), ("count", Plain(g.Subjects.Count)), ("noun", NounOf(g.Subjects)), ("codes", Codes(g.Subjects))))];

    // "hộ", or what the areas and bodies are called; "nơi" where the same words come from both.
    private string NounOf(IReadOnlyList<string> codes)
    {
        var own = codes.Count(c => material.Subjects.Any(s => s.Code == c));
        return own == 0 ? texts.Say("annual.noun-household") : own == codes.Count ? subjects.Noun : texts.Say("annual.noun-place");
    }

    private List<string> Commendation() =>
    [
        texts.Say(material.ReportsOnHouseholds ? "annual.officials" : "annual.officials-subjects"),
        .. WorkLines(material.Officials),
        texts.Say("annual.bodies"),
        .. WorkLines(material.Bodies),
    ];

    // The best first.
    private List<string> WorkLines(IReadOnlyList<WorkOfYear> work) => Cut(work.Count == 0
        ? [texts.Say("annual.none")]
        : [.. work.OrderByDescending(w => w.OnTimeHundredths).ThenByDescending(w => w.Exits.Count).ThenByDescending(w => w.Visited.Count).ThenByDescending(w => w.OnTime.Count)
            .Select((w, i) => w.Households.Count == 0 && w.Subjects.Count > 0 ? OnSubjects(w, i + 1) : texts.Say(
                "annual.work", ("number", Plain(i + 1)), ("name", w.Name), ("ontime", Plain(w.OnTime.Count)), ("owed", Plain(w.Expected)),
                ("rate", format.Rate(w.OnTime.Count, w.Expected)), ("visited", Plain(w.Visited.Count)), ("households", Plain(w.Households.Count)),
                ("exits", w.Exits.Count == 0 ? "0" : string.Create(CultureInfo.InvariantCulture, $"{w.Exits.Count} ({Codes(w.Exits)})"))))], AnnualTopics.Commendation);

    private string OnSubjects(WorkOfYear work, int number) => texts.Say(
        "annual.work-subjects", ("number", Plain(number)), ("name", work.Name), ("ontime", Plain(work.OnTime.Count)), ("owed", Plain(work.Expected)),
        ("rate", format.Rate(work.OnTime.Count, work.Expected)), ("codes", Codes(work.Subjects)),
        ("result", subjects.Result(work) is { Length: > 0 } result ? "; " + result : ""));

    // A page of a long list, and how the next one is asked for.
    private List<string> Cut(List<string> lines, string topic)
    {
        var left = lines.Count - (page * MostListed);
        return left <= 0
            ? [.. lines.Skip((page - 1) * MostListed)]
            : [
                .. lines.Skip((page - 1) * MostListed).Take(MostListed),
                texts.Say(
                    "annual.more", ("count", Plain(left)), ("year", Plain(material.Year)), ("topic", texts.Say("annual.words-" + topic)),
                    ("page", Plain(page + 1))),
            ];
    }

    private List<string>? One(string code)
    {
        if (material.Households.FirstOrDefault(h => string.Equals(h.Code, code, StringComparison.OrdinalIgnoreCase)) is not { } year)
        {
            return null;
        }

        var lines = new List<string>
        {
            texts.Say("annual.one-visits", ("household", year.Code), ("count", Plain(year.Visits.Count)),
                ("days", year.Visits.Count == 0 ? "" : ": " + string.Join(", ", year.Visits.Select(v => v.Day is { } day ? day.ToString("dd/MM", CultureInfo.InvariantCulture) : Reports.Report.Show(v.Report))))),
        };
        lines.AddRange(year.Help.Select(h => texts.Say("annual.one-help", ("form", h.Label), ("reports", Numbers(h.Reports)))));
        if (year.Money.Value > 0)
        {
            lines.Add(texts.Say("annual.one-money", ("money", format.Money(year.Money.Value)), ("reports", Numbers(year.Money.Reports))));
        }

        lines.AddRange(year.Incomes.Select(i => texts.Say("annual.one-income", ("day", Day(i.Day)), ("income", format.Count(i.Vnd)), ("report", Reports.Report.Show(i.Report)))));
        if (year.IncomeLine is { } line)
        {
            lines.Add(texts.Say(year.IsAboveLine == true ? "annual.one-above" : "annual.one-below", ("line", format.Count(line))));
        }

        lines.AddRange(year.Proposals.Select(p => texts.Say("annual.one-proposal", ("words", Short(p.Text)), ("report", Reports.Report.Show(p.Report)))));
        return lines;
    }

    private string Count(ProposalState state) => Plain(material.Recognition.Count(r => r.Proposal.State == state));

    private string Codes(IReadOnlyList<long> households) => Codes(households.Select(id => material.CodeOf(id)).ToList());

    private static string Codes(IReadOnlyList<string> codes) =>
        codes.Count <= MostCodes ? string.Join(", ", codes) : string.Join(", ", codes.Take(MostCodes)) + "…";

    private static string Numbers(IReadOnlyList<long> reports) => Codes([.. reports.Select(Reports.Report.Show)]);

    private static string Short(string words) => words.Length <= 120 ? words : string.Concat(words.AsSpan(0, char.IsHighSurrogate(words[118]) ? 118 : 119), "…");

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
