using System.Data.Common;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Tells a person in the chat used so far that another one was linked to the own name: whoever did not do it must
/// learn of it.
/// </summary>
internal static class ChatsNotice
{
    public static void TellOthers(DbConnection db, UnitViews units, IncomingMessage linked, DateTimeOffset now)
    {
        if (Identities.Of(db, linked.Channel, linked.UserId) is not { } person
            || Identities.ChatsOf(db, person.UnitId, person.OfficialId).FirstOrDefault(c => c.Channel != linked.Channel || c.ChatId != linked.ChatId) is not { } other)
        {
            return;
        }

        var words = Texts.For(other.Language);
        var local = units.Get(person.UnitId).Plans is [var plan, ..] ? PlanClock.Local(plan, now) : now.ToOffset(TimeSpan.FromHours(7));
        var text = words.Say(
            "chats.new",
            ("channel", ChannelWords.Name(words, linked.Channel)),
            ("time", Format.Time(local)),
            ("day", Format.DayAndYear(DateOnly.FromDateTime(local.DateTime))));
        Outbox.Queue(db, new OutboxEntry(
            person.UnitId, other.Channel, other.ChatId, OutboxEntry.Broadcast, new OutgoingMessage { Text = text, Language = other.Language }, null, now));
    }
}
