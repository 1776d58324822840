using System.Data.Common;
using System.Globalization;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Reminders;

/// <summary>Tells the secretary, once a period, who owes reports and cannot be reminded because no chat is linked.</summary>
internal static class UnlinkedNote
{
    private const int MostCodes = 10;

    public static void Send(
        DbConnection db, UnitView view, Plan plan, Period period, IReadOnlyList<Obligation> unlinked, DateTimeOffset now,
        MessageBudget? budget)
    {
        var mailing = new Mailing(db, view, budget, now);
        if (unlinked.Count == 0)
        {
            return;
        }

        var secretaries = Recipients.With(view, Roles.Secretary, PlanClock.Today(plan, now))
            .Select(o => (o.Id, Chat: mailing.ChatOf(o.Id)))
            .Where(s => s.Chat is not null)
            .ToArray();
        if (secretaries.Length == 0 || !Notices.Claim(db, view.UnitId, period, Notices.Unlinked, now))
        {
            return;
        }

        foreach (var (secretary, chat) in secretaries)
        {
            var parts = Write(view, period, unlinked, chat!.Language);
            for (var i = 0; i < parts.Count; i++)
            {
                mailing.Send(
                    chat, new OutgoingMessage { Text = parts[i] }, string.Create(CultureInfo.InvariantCulture, $"unlinked:{plan.Code}:{period.Key}:{secretary}:{i}"), now);
            }
        }
    }

    private static IReadOnlyList<string> Write(UnitView view, Period period, IReadOnlyList<Obligation> unlinked, string language)
    {
        var words = ReminderText.For(language);
        var shared = SummaryWords.For(language);
        var people = unlinked
            .GroupBy(o => (o.OwedByOfficial, o.OwedByOrganization is { } body && o.OwedByOfficial is null ? body : 0))
            .Select(g => Person(view, words, shared, [.. g]));
        return MessageSplitter.Pack(
            words.Say("unlinked", ("period", PeriodTitle.Short(shared, period))),
            [.. people, words.Say("unlinked.how")]);
    }

    private static string Person(UnitView view, Wording words, Wording shared, Obligation[] owed)
    {
        var codes = shared.Codes([.. owed.Select(o => o.Subject.Code)], MostCodes);
        return owed[0].OwedByOfficial is { } official
            ? words.Say("unlinked.person", ("official", view.Roster.NameOf(official)), ("codes", codes))
            : words.Say(
                "unlinked.nobody",
                ("group", owed[0].OwedByOrganization is { } body ? view.Roster.Organization(body)?.Name ?? "–" : "–"),
                ("codes", codes));
    }
}
