using ReportBot.Core.Households;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Documents.Content;

/// <summary>Whom the period concerns, and how reporting went.</summary>
internal static class SituationSection
{
    public static IEnumerable<Block> Of(Composing at)
    {
        yield return new Block.Heading(1, at.Words.Say("section.situation"));
        yield return new Block.Heading(2, at.Words.Say("situation.subjects.title"));
        yield return new Block.Paragraph(Subjects(at));
        yield return new Block.Heading(2, at.Words.Say("situation.reports.title"));
        yield return new Block.Paragraph(Reports(at));
        if (at.Summary.Expected > 0 && Charts.Rates(at) is var chart && Charts.Shows(chart))
        {
            yield return new Block.Picture(chart);
        }
    }

    private static string Subjects(Composing at)
    {
        var owed = at.Data.Obligations;
        var text = at.Words.Count(
            at.Data.Period.Subject == SubjectKind.Area ? "situation.areas" : "situation.subjects", owed.Count,
            ("day", Until(at)), ("unit", at.Data.View.Name), ("noun", at.Noun), ("subjects", at.Subjects(owed.Count)),
            ("areas", owed.Select(o => o.Subject.AreaId).OfType<long>().Distinct().Count()),
            ("officials", at.Words.Say("officials", ("n", owed.Select(o => o.OwedByOfficial).OfType<long>().Distinct().Count()))));
        return at.Data.Period.Subject == SubjectKind.Household && owed.Count > 0
            ? text + " " + Statuses(at, owed.Count)
            : text;
    }

    // A document compiled before the period ends claims nothing of days to come.
    private static DateOnly Until(Composing at) =>
        DateOnly.FromDateTime(at.Summary.CompiledAt.DateTime) is var compiled && compiled < at.Data.Period.LastDay ? compiled : at.Data.Period.LastDay;

    private static string Statuses(Composing at, int count)
    {
        var (poor, nearPoor) = (Count(at, HouseholdStatus.Poor), Count(at, HouseholdStatus.NearPoor));
        return poor == count ? at.Words.Count("situation.statuses.poor", count)
            : nearPoor == count ? at.Words.Count("situation.statuses.near-poor", count)
            : at.Words.Say("situation.statuses", ("poor", poor), ("near-poor", nearPoor));
    }

    private static int Count(Composing at, HouseholdStatus status) => at.Data.Obligations.Count(
        o => at.Data.Roster.Household(o.Subject.Id.Id)?.StatusOn(at.Data.Period.LastDay) == status);

    private static string Reports(Composing at)
    {
        var summary = at.Summary;
        if (summary.Expected == 0)
        {
            return at.Words.Say("situation.received.none");
        }

        (string, object)[] values =
        [
            ("received", summary.Received), ("expected", summary.Expected), ("rate", at.Words.Rate(summary.Received, summary.Expected)),
            ("on-time", summary.OnTime), ("late", summary.Late), ("missing", summary.Missing.Count),
        ];
        var first = summary.Received == summary.Expected
            ? at.Words.Say(summary.Late == 0 ? "situation.received.all.on-time" : "situation.received.all", values)
            : at.Words.Count("situation.received", summary.Received, values);
        string?[] more =
        [
            Some(at, "situation.nil", summary.NilReports.Count),
            Some(at, "situation.returned", summary.Returned.Count),
            Some(at, "situation.not-owed", summary.NotOwed.Count),
        ];
        return string.Join(' ', more.OfType<string>().Prepend(first));
    }

    private static string? Some(Composing at, string key, int count) => count == 0 ? null : at.Words.Count(key, count);
}
