using ReportBot.Core.Reports;

namespace ReportBot.Core.Summaries;

/// <summary>
/// A summary as it is read in a chat: first how many reports came, then what they say, then whose are missing.
/// It names officials and codes of households, so it is for one-to-one chats of those who may read it.
/// </summary>
public static class SummaryText
{
    private const int MostGroups = 8;
    private const int MostAreas = 12;
    private const int MostAdHoc = 5;

    /// <summary>The messages in order, each at most 2,000 characters, cut where a section ends.</summary>
    /// <param name="summary">What to say.</param>
    /// <param name="language"><c>vi</c> or <c>en</c>; Vietnamese for any other.</param>
    public static IReadOnlyList<string> Write(Summary summary, string? language = null)
    {
        var words = SummaryWords.For(language);
        var title = words.Say(
            "title",
            ("period", words.Language == "vi" ? words.Period(summary).ToUpperInvariant() : words.Period(summary)),
            ("unit", summary.UnitName),
            ("moment", PeriodTitle.Moment(words, summary.CompiledAt)));
        return MessageSplitter.Pack(title, [.. Sections(words, summary).OfType<string>()]);
    }

    /// <summary>Whether the text lists everybody who is missing, or only the first party cells and bodies.</summary>
    internal static bool ShowsAllMissing(Summary summary) =>
        summary.Missing.Select(m => m.Group).Distinct(StringComparer.Ordinal).Count() <= MostGroups;

    /// <summary>The short note when a period has locked and its summary changed since it was sent.</summary>
    internal static string LockedNote(Wording words, Summary summary, Supersession since) => words.Say(
        "locked",
        ("period", SummaryWords.Capital(words.Period(summary))),
        ("moment", PeriodTitle.Moment(words, since.CompiledAt)),
        ("changes", words.Changes(since)),
        ("received", summary.Received),
        ("expected", summary.Expected),
        ("noun", words.Noun(summary)),
        ("rate", words.Format.Rate(summary.Received, summary.Expected)),
        ("late", summary.Late));

    private static IEnumerable<string?> Sections(Wording words, Summary summary)
    {
        yield return summary.IsSample ? words.Say("sample") : null;
        yield return Replaces(words, summary.Replaces);
        yield return Frozen(words, summary.Frozen);
        yield return Received(words, summary);
        if (summary.Received > 0)
        {
            foreach (var figures in summary.Figures.Where(f => !f.Hidden))
            {
                yield return FigureLines.Of(words, summary, figures);
            }
        }

        yield return TargetLines.Of(words, summary.Targets);
        yield return AdHoc(words, summary);
        yield return Change(words, summary);
        yield return Missing(words, summary);
    }

    private static string? Frozen(Wording words, FrozenMark? frozen) => frozen is null ? null : words.Say(
        frozen.Since is null ? "frozen" : "frozen.since",
        ("moment", PeriodTitle.Moment(words, frozen.At)),
        ("changes", frozen.Since is { } since ? words.Changes(since) : ""));

    private static string? Replaces(Wording words, Supersession? replaced) => replaced is null ? null : words.Say(
        replaced.WasSent ? "replaces.sent" : "replaces",
        ("moment", PeriodTitle.Moment(words, replaced.CompiledAt)),
        ("changes", words.Changes(replaced)));

    private static string Received(Wording words, Summary summary)
    {
        var first = summary.Expected == 0
            ? words.Say("received.none-owed", ("noun", words.Noun(summary)))
            : words.Say(
                "received",
                ("received", summary.Received),
                ("expected", summary.Expected),
                ("noun", words.Noun(summary)),
                ("rate", words.Format.Rate(summary.Received, summary.Expected)),
                ("on_time", summary.OnTime),
                ("late", summary.Late),
                ("missing", summary.Missing.Count));
        string?[] more =
        [
            Some(words, "nil", summary.NilReports.Count),
            Some(words, "with-words", summary.WithWords.Count),
            Some(words, "returned", summary.Returned.Count),
            Some(words, "not-owed", summary.NotOwed.Count),
        ];
        return string.Join(' ', more.OfType<string>().Prepend(first));
    }

    private static string? Some(Wording words, string key, int count) => count == 0 ? null : words.Count(key, count);

    private static string? AdHoc(Wording words, Summary summary) => summary.AdHoc.Count == 0 ? null : string.Join('\n',
    [
        words.Count("ad-hoc", summary.AdHoc.Count),
        .. summary.AdHoc.TakeLast(MostAdHoc).Select(n => words.Say(
            "ad-hoc.item",
            ("subject", n.Subject),
            ("day", n.Day.ToString("d/M", System.Globalization.CultureInfo.InvariantCulture)),
            ("words", n.Words),
            ("number", Report.Show(n.Number)))),
    ]);

    /// <summary>"So với kỳ trước…"; null where the period before has no report.</summary>
    internal static string? Change(Wording words, Summary summary)
    {
        if (summary.Previous is not { } previous)
        {
            return null;
        }

        var items = new List<string>();
        if (summary.Received != previous.Received)
        {
            items.Add(words.Say(
                "change.received", ("change", words.Format.Change(summary.Received - previous.Received)), ("noun", words.Noun(summary))));
        }

        foreach (var figures in summary.Figures.Where(f => !f.Hidden && f.Headline is not null))
        {
            var change = figures.Headline!.Value - (previous.Headlines.FirstOrDefault(h => h.Key == figures.Key)?.Count ?? 0);
            if (change != 0)
            {
                items.Add(words.Say(
                    "change.item",
                    ("change", words.Format.Change(change)),
                    ("noun", words.Noun(summary)),
                    ("line", SummaryWords.Small(words.Own($"form.{summary.Form}.{figures.Key}.change", figures.Change)))));
            }
        }

        var due = previous.Due.ToString("d/M", System.Globalization.CultureInfo.InvariantCulture);
        return items.Count == 0
            ? words.Say("change.same", ("due", due))
            : words.Say("change", ("due", due), ("items", string.Join(", ", items)));
    }

    private static string? Missing(Wording words, Summary summary)
    {
        if (summary.Missing.Count == 0)
        {
            return null;
        }

        var groups = MissingLines.ByGroup(words, summary.Missing, counted: false);
        var lines = new List<string> { words.Say("missing", ("subjects", words.Subjects(summary, summary.Missing.Count))) };
        lines.AddRange(groups.Take(MostGroups).Select(g => g.Line));
        if (groups.Count > MostGroups)
        {
            lines.Add(words.Say(
                "missing.more",
                ("subjects", words.Subjects(summary, groups.Skip(MostGroups).Sum(g => g.Count))),
                ("groups", groups.Count - MostGroups)));
        }

        if (summary.SubjectKind != "household")
        {
            return string.Join('\n', lines);
        }

        var areas = MissingLines.ByArea(words, summary.Missing);
        var items = areas.Take(MostAreas).Select(a => words.Say("missing.area", ("area", a.Area), ("n", a.Codes.Count)));
        lines.Add(words.Say("missing.areas", ("items", string.Join(", ", items) + (areas.Count > MostAreas ? "…" : "."))));
        return string.Join('\n', lines);
    }
}
