using System.Data.Common;
using ReportBot.Core.Messaging;
using ReportBot.Core.People;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Takes one message through the engine: loads the chat's state and what may be known, carries out the
/// effects, and goes on with the outcome of each operation; all on one connection, in the caller's transaction.
/// </summary>
public sealed class ConversationHandler(ChannelSet channels, RequestRunner requests, FormLinks? forms = null)
{
    /// <summary>No step of a conversation asks for more operations in a row than this.</summary>
    private const int MostOperations = 8;

    /// <summary>Handles it.</summary>
    public void Handle(DbConnection db, UnitViews units, IncomingMessage message, DateTimeOffset now)
    {
        if (message.Kind == IncomingKind.Blocked)
        {
            Redirection.Lost(db, message.Channel, message.ChatId, "blocked", now);
            return;
        }

        if (message is { Kind: IncomingKind.Moved, MovedTo: { } to })
        {
            Redirection.Moved(db, message.Channel, message.ChatId, to);
            return;
        }

        var chat = new Chat(db, units, message, now, Identities.Of(db, message.Channel, message.UserId));
        if (chat.Linked is { IsUnreachable: true })
        {
            Identities.MarkReachable(db, message.Channel, message.ChatId);
        }

        var saved = ConversationStore.Load(db, message.Channel, message.ChatId);
        var state = saved is null ? ConversationState.Start : ConversationJson.Read(saved);
        var knowledge = Know(chat);
        var turn = Engine.Step(state, Registered(chat, knowledge), knowledge);
        var pending = new Queue<Request>();
        var said = new List<OutgoingMessage>();
        CarryOut(chat, knowledge, turn, pending, said);
        for (var i = 0; pending.TryDequeue(out var request); i++)
        {
            if (i == MostOperations)
            {
                throw new InvalidOperationException("The conversation asks for operations without end.");
            }

            var outcome = requests.Run(db, units, request, message, knowledge.Person, now);
            chat = chat with { Linked = Identities.Of(db, message.Channel, message.UserId) };
            knowledge = Know(chat);
            turn = Engine.Resume(turn.State, request, outcome, knowledge);
            CarryOut(chat, knowledge, turn, pending, said);
        }

        Queue(chat, knowledge.Channel.CountsMessages ? Digest.Join(said) : said);
        var next = ConversationJson.Write(turn.State);
        if (!string.Equals(next, saved, StringComparison.Ordinal))
        {
            ConversationStore.Save(db, chat.UnitId, message.Channel, message.ChatId, next, now);
        }
    }

    private static void Queue(Chat chat, IEnumerable<OutgoingMessage> said)
    {
        foreach (var message in said)
        {
            Outbox.Queue(chat.Db, new OutboxEntry(
                chat.UnitId, chat.Message.Channel, chat.Message.ChatId, OutboxEntry.Reply, message, null, chat.Now));
        }
    }

    private static void CarryOut(Chat chat, Knowledge knowledge, Turn turn, Queue<Request> pending, List<OutgoingMessage> said)
    {
        foreach (var effect in turn.Effects)
        {
            switch (effect)
            {
                case Effect.Say say:
                    said.Add(say.Message);
                    break;
                case Effect.SaveDraft save when knowledge.Person is { } person:
                    DraftStore.Save(chat.Db, person.Access, save.Draft);
                    break;
                case Effect.DropDraft drop when knowledge.Person is { } person:
                    DraftStore.Drop(chat.Db, person.Access, drop.PlanCode, drop.PeriodKey, drop.Subject);
                    break;
                case Effect.Do run:
                    pending.Enqueue(run.Request);
                    break;
                default:
                    throw new InvalidOperationException($"{effect.GetType().Name} without a linked person.");
            }
        }
    }

    // A stranger's picture belongs to nothing: it is not fetched. Nor is a document of whoever keeps no list.
    private static IncomingMessage Registered(Chat chat, Knowledge knowledge) =>
        chat.Linked is null ? chat.Message
        : chat.Message.Kind == IncomingKind.Document && knowledge.Person?.Access.Allows(Operation.Import) != true ? chat.Message with { File = null }
        : PendingFiles.Register(chat.Db, chat.Message, chat.UnitId, chat.Now);

    private Knowledge Know(Chat chat)
    {
        // To a stranger the one unit's own words may be said; of several, none is guessed.
        var view = chat.Linked is null ? chat.Units.Only() : chat.Units.Get(chat.Linked.UnitId);
        return KnowledgeLoader.Load(chat, view, channels.Find(chat.Message.Channel)?.Traits, forms);
    }
}

/// <summary>The chat that one message came from.</summary>
internal sealed record Chat(DbConnection Db, UnitViews Units, IncomingMessage Message, DateTimeOffset Now, LinkedPerson? Linked)
{
    /// <summary>The unit of the linked person; 0 for a stranger.</summary>
    public long UnitId => Linked?.UnitId ?? 0;
}
