using ReportBot.Core.Households;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Documents.Content;

/// <summary>Against the period before, and against the year's start.</summary>
internal static class ComparisonSection
{
    public static IEnumerable<Block> Of(Composing at)
    {
        string?[] said = [Previous(at), at.Data.Period.Subject == SubjectKind.Household ? Start(at) : null];
        if (said.All(s => s is null))
        {
            yield break;
        }

        yield return new Block.Heading(1, at.Words.Say("section.comparison"));
        foreach (var sentence in said.OfType<string>())
        {
            yield return new Block.Item(sentence);
        }
    }

    // Null in the first period of its kind: there is nothing to compare with.
    private static string? Previous(Composing at)
    {
        if (at.Summary.Previous is not { } previous)
        {
            return PlanPeriods.Previous(at.Data.Plan, at.Data.Period) is { } empty && Obligations.Of(at.Data.Roster, at.Data.Plan, empty).Count > 0
                ? at.Words.Say("comparison.previous.none", ("due", empty.Due))
                : null;
        }

        var items = new List<string>();
        if (at.Summary.Received != previous.Received)
        {
            items.Add(at.Words.Say("comparison.received", ("change", Change(at, at.Summary.Received - previous.Received))));
        }

        foreach (var headline in at.Headlines)
        {
            var change = headline.Figure.Headline!.Value - (previous.Headlines.FirstOrDefault(h => h.Key == headline.Figure.Key)?.Count ?? 0);
            if (change != 0)
            {
                items.Add(at.Words.Say(
                    "comparison.item", ("line", SummaryWords.Small(headline.Label)), ("change", Change(at, change)), ("noun", at.Noun)));
            }
        }

        var due = DocumentWords.Day(previous.Due);
        return items.Count == 0
            ? at.Words.Say("comparison.previous.same", ("due", due))
            : at.Words.Say("comparison.previous", ("due", due), ("items", string.Join("; ", items)));
    }

    private static string? Start(Composing at)
    {
        var households = at.Data.Roster.Households;
        if (households.Count == 0)
        {
            return null;
        }

        // A roster that begins within the year cannot tell how it was in January.
        var now = at.Data.Period.LastDay;
        var newYear = new DateOnly(now.Year, 1, 1);
        var known = households.Min(h => h.Statuses.Count > 0 ? h.Statuses[0].From : h.From);
        var since = known > newYear ? known : newYear;
        var (poorThen, nearThen) = Count(households, since);
        var (poorNow, nearNow) = Count(households, now);
        string[] moved = [.. new[] { Moved(at, "targets.noun.poor", poorThen, poorNow), Moved(at, "targets.noun.near-poor", nearThen, nearNow) }.OfType<string>()];
        return since > now || moved.Length == 0 ? null : at.Words.Say(
            "comparison.start",
            ("since", at.Words.Say(since == newYear ? "comparison.since-year" : "comparison.since-first", ("day", since))),
            ("items", string.Join("; ", moved)));
    }

    private static string? Moved(Composing at, string noun, int then, int now) => then + now == 0 ? null : at.Words.Say(
        now < then ? "comparison.start.down" : now > then ? "comparison.start.up" : "comparison.start.same",
        ("noun", at.Words.Say(noun)), ("then", then), ("now", now));

    private static (int Poor, int NearPoor) Count(IReadOnlyList<Household> households, DateOnly day)
    {
        var statuses = households.Where(h => h.From <= day && (h.To is null || day <= h.To)).Select(h => h.StatusOn(day)).ToArray();
        return (statuses.Count(s => s == HouseholdStatus.Poor), statuses.Count(s => s == HouseholdStatus.NearPoor));
    }

    private static string Change(Composing at, int change) => change switch
    {
        > 0 => at.Words.Say("comparison.up", ("n", change)),
        < 0 => at.Words.Say("comparison.down", ("n", -change)),
        _ => at.Words.Say("comparison.same"),
    };
}
