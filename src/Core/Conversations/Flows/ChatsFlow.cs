using System.Globalization;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;

namespace ReportBot.Core.Conversations;

/// <summary>One person in several messengers: a code for another chat, the list of the own ones, where reminders go, unlinking.</summary>
internal static class ChatsFlow
{
    public static void List(Talk talk) => Ask(talk, new Pending.ForChat([.. talk.Know.Chats().Select(c => c.Id)]));

    public static void Ask(Talk talk, Pending.ForChat pending)
    {
        var chats = talk.Know.Chats();
        if (pending.Chosen is { } id && chats.FirstOrDefault(c => c.Id == id) is { } chosen)
        {
            AskWhat(talk, pending, chosen, chats.Count);
        }
        else
        {
            AskWhich(talk, chats);
        }
    }

    public static bool Take(Talk talk, Pending.ForChat pending, string text)
    {
        if (Commands.Whole(text) is { } verb)
        {
            return verb switch
            {
                Verb.Back when pending.Chosen is not null => Act(talk, pending, "back"),
                Verb.ChatPrefer when pending.Chosen is not null => Act(talk, pending, "prefer"),
                Verb.ChatUnlink when pending.Chosen is not null => Act(talk, pending, "unlink"),
                _ => false,
            };
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        return pending.Chosen is null
            ? number >= 1 && number <= pending.Chats.Count && Act(talk, pending, "c" + Format.Plain(pending.Chats[number - 1]))
            : number switch { 1 => Act(talk, pending, "prefer"), 2 => Act(talk, pending, "unlink"), _ => false };
    }

    public static bool Act(Talk talk, Pending.ForChat pending, string action)
    {
        switch (action)
        {
            case "prefer" when pending.Chosen is { } id:
                talk.Forget();
                talk.Do(new Request.PreferChat(id));
                return true;
            case "unlink" when pending.Chosen is { } id:
                talk.Forget();
                talk.Do(new Request.UnlinkChat(id));
                return true;
            case "back":
                List(talk);
                return true;
            case ['c', .. var typed] when long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && pending.Chats.Contains(id):
                Ask(talk, pending with { Chosen = id });
                return true;
            default:
                return false;
        }
    }

    /// <summary>The code was made.</summary>
    public static void Made(Talk talk, Outcome.LinkCode made)
    {
        talk.Note(talk.T("chats.code", ("code", made.Code), ("time", Format.Time(talk.Local(made.Expires)))));
        NoteBots(talk, made.Ways);
        talk.Say(talk.T("chats.link", ("link", made.Ways.Link)));
    }

    /// <summary>The bots that a code is sent to by hand: of each messenger the one with room for this person.</summary>
    public static void NoteBots(Talk talk, InvitationWays ways)
    {
        foreach (var bot in ways.Bots)
        {
            talk.Note(talk.T("invite.bot", ("channel", ChannelWords.Name(talk.Words, BotDoor.MessengerOf(bot.Channel))), ("bot", bot.Title)));
        }
    }

    /// <summary>It is done; after unlinking this very chat there is no person any more.</summary>
    public static void Changed(Talk talk, Request request)
    {
        if (talk.Know.Person is null)
        {
            talk.Say(talk.T("chats.unlinked-here"));
        }
        else if (request is Request.PreferChat prefer)
        {
            var chosen = talk.Know.Chats().FirstOrDefault(c => c.Id == prefer.Id);
            talk.Say(talk.T("chats.preferred", ("channel", ChannelWords.Name(talk.Words, chosen?.Channel ?? talk.Know.Here.Channel))));
        }
        else
        {
            talk.Note(talk.T("chats.unlinked"));
            List(talk);
        }
    }

    private static void AskWhich(Talk talk, IReadOnlyList<OwnChat> chats)
    {
        talk.Expect(new Pending.ForChat([.. chats.Select(c => c.Id)]));
        talk.Note(talk.T("chats.heading"));
        var first = OwnChats.ForReminders(chats);
        for (var i = 0; i < chats.Count; i++)
        {
            talk.Note(talk.T("chats.line",
                ("number", Format.Plain(i + 1)),
                ("channel", ChannelWords.Name(talk.Words, chats[i].Channel)),
                ("day", Day(talk, chats[i].LinkedAt)),
                ("marks", Marks(talk, chats[i], chats.Count > 1 && chats[i].Id == first?.Id))));
        }

        talk.Say(
            talk.T("chats.how"),
            [.. chats.Select((c, i) => talk.Press(
                Format.Plain(i + 1) + ". " + ChannelWords.Name(talk.Words, c.Channel), "c" + Format.Plain(c.Id), i + 1, inText: true)),
             new Button(talk.T("button.chats-add"), "/ghep")]);
    }

    private static void AskWhat(Talk talk, Pending.ForChat pending, OwnChat chosen, int count)
    {
        talk.Expect(pending);
        talk.Note(talk.T("chats.what", ("channel", ChannelWords.Name(talk.Words, chosen.Channel)), ("day", Day(talk, chosen.LinkedAt))));
        talk.Note(talk.T("chats.prefer"));
        talk.Note(talk.T("chats.unlink"));
        if (count == 1)
        {
            talk.Note(talk.T("chats.last", LinkFlow.Via(talk)));
        }

        talk.Close(
        [
            talk.Press(talk.T("button.chats-prefer"), "prefer", 1, inText: true),
            talk.Press(talk.T("button.chats-unlink"), "unlink", 2, inText: true),
            talk.Press(talk.T("button.back"), "back"),
        ]);
    }

    private static string Marks(Talk talk, OwnChat chat, bool reminders)
    {
        var here = (chat.Channel, chat.ChatId) == talk.Know.Here ? talk.T("chats.here") : "";
        var lost = chat.UnreachableSince is { } since ? talk.T("chats.lost", ("day", Day(talk, since))) : "";
        return here + (reminders ? talk.T("chats.reminders") : "") + lost;
    }

    private static string Day(Talk talk, long at) =>
        Format.DayAndYear(DateOnly.FromDateTime(talk.Local(DateTimeOffset.FromUnixTimeMilliseconds(at)).DateTime));
}
