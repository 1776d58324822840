using ReportBot.Core.Conversations;
using ReportBot.Core.People;

namespace ReportBot.Core.Tests.Conversations;

/// <summary>The linked chats of the office in memory.</summary>
internal sealed partial class Office
{
    /// <summary>Every code that a person makes for another chat.</summary>
    public const string OwnCode = "Q7M2X9KT";

    private readonly List<(string Chat, OwnChat Own)> chats = [];

    private List<OwnChat> ChatsOf(long official) => [.. chats.Where(c => links.GetValueOrDefault(c.Chat) == official).Select(c => c.Own)];

    private void Link(string chat, long official)
    {
        chats.RemoveAll(c => c.Chat == chat);
        chats.Add((chat, new OwnChat(chats.Count + 1, chat, chat, Now.ToUnixTimeMilliseconds(), null, null)));
        links[chat] = official;
    }

    private void LinkByCode(string chat, long official, bool isOwn)
    {
        var first = OwnChats.ForReminders(ChatsOf(official));
        Link(chat, official);
        PreferOf(official, isOwn ? first?.Id : null);
    }

    private Outcome.LinkCode MakeLinkCode(string chat)
    {
        codes[OwnCode] = (links[chat], false);
        return new Outcome.LinkCode(OwnCode, new InvitationWays("https://example.org/chat?code=" + OwnCode, []), Now + Invitations.OwnLifetime);
    }

    private Outcome Prefer(string chat, long id)
    {
        if (ChatsOf(links[chat]).TrueForAll(c => c.Id != id))
        {
            return new Outcome.NotFound();
        }

        PreferOf(links[chat], id);
        return new Outcome.Done();
    }

    private Outcome Unlink(string chat, long id)
    {
        if (ChatsOf(links[chat]).Find(c => c.Id == id) is not { } gone)
        {
            return new Outcome.NotFound();
        }

        links.Remove(gone.ChatId);
        states[gone.ChatId] = ConversationJson.Write(ConversationState.Start);
        chats.RemoveAll(c => c.Own.Id == id);
        return new Outcome.Done();
    }

    private void PreferOf(long official, long? id)
    {
        for (var i = 0; i < chats.Count; i++)
        {
            if (links.GetValueOrDefault(chats[i].Chat) == official)
            {
                chats[i] = (chats[i].Chat, chats[i].Own with { PreferredAt = chats[i].Own.Id == id ? Now.ToUnixTimeMilliseconds() : null });
            }
        }
    }
}
