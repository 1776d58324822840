using System.Data.Common;
using System.Globalization;
using ReportBot.Core.Conversations;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Reminders;

/// <summary>
/// Tells the secretary, once, who can be written to by no messenger any more: who, since when and why. Where no
/// secretary can be reached either, an administrator is told.
/// </summary>
public static class UnreachableNote
{
    /// <summary>Whether there is somebody to tell of; only reads.</summary>
    public static bool IsDue(DbConnection db, UnitView view) => Unreachable.NotTold(db, view.UnitId).Count > 0;

    /// <summary>Tells. Run it in a transaction.</summary>
    /// <returns>How many messages were queued.</returns>
    public static int Run(DbConnection db, UnitView view, DateTimeOffset now, MessageBudget? budget = null)
    {
        if (view.Plans is not [var plan, ..])
        {
            return 0;
        }

        var lost = Unreachable.NotTold(db, view.UnitId).Where(p => view.Roster.Official(p.OfficialId) is not null).ToList();
        var mailing = new Mailing(db, view, budget, now);
        var readers = OfficeReaders.Of(mailing, view, PlanClock.Today(plan, now), Roles.Secretary);
        if (lost.Count == 0 || readers.Count == 0)
        {
            return 0;
        }

        var queued = 0;
        var at = QuietHours.After(plan, now);
        foreach (var (reader, chat) in readers)
        {
            var texts = Write(view, plan, lost, chat.Language);
            for (var i = 0; i < texts.Count; i++)
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"unreachable:{lost[0].OfficialId}:{lost[0].Since}:{reader}:{i}");
                queued += mailing.Send(chat, new OutgoingMessage { Text = texts[i] }, key, at) ? 1 : 0;
            }
        }

        foreach (var person in lost)
        {
            Unreachable.Told(db, view.UnitId, person.OfficialId, now);
        }

        return queued;
    }

    private static IReadOnlyList<string> Write(UnitView view, Plan plan, List<UnreachablePerson> lost, string language)
    {
        var words = ReminderText.For(language);
        var names = Texts.For(language);
        var people = lost.Select(p => words.Say(
            "unreachable.person",
            ("official", view.Roster.NameOf(p.OfficialId)),
            ("channel", ChannelWords.Name(names, p.Channel)),
            ("reason", words.Say(ReasonKey(p.Reason ?? ""))),
            ("since", PlanClock.Local(plan, DateTimeOffset.FromUnixTimeMilliseconds(p.Since)).ToString("HH:mm dd/MM", CultureInfo.InvariantCulture))));
        return MessageSplitter.Pack(
            words.Say("unreachable"),
            [.. people, words.Say("unreachable.how", ("code", view.Roster.Official(lost[0].OfficialId)!.Code))]);
    }

    // What the platforms say, in the office's words.
    private static string ReasonKey(string reason)
    {
        return Says("blocked") || Says("kicked") ? "unreachable.blocked"
            : Says("deactivated") || Says("deleted") ? "unreachable.deactivated"
            : Says("not found") || Says("PEER_ID_INVALID") ? "unreachable.not-found"
            : Says("window") || Says("interact") ? "unreachable.window"
            : "unreachable.other";

        bool Says(string words) => reason.Contains(words, StringComparison.OrdinalIgnoreCase);
    }
}
