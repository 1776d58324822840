using ReportBot.Core.Messaging;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>What one step of a conversation causes; all of it is stored in one transaction with the new state.</summary>
public abstract record Effect
{
    private Effect()
    {
    }

    /// <summary>Say this in the chat.</summary>
    public sealed record Say(OutgoingMessage Message) : Effect;

    /// <summary>Keep this draft.</summary>
    public sealed record SaveDraft(Draft Draft) : Effect;

    /// <summary>Drop the draft on this subject.</summary>
    public sealed record DropDraft(string PlanCode, string PeriodKey, SubjectId Subject) : Effect;

    /// <summary>Carry out an operation; the conversation goes on with its <see cref="Outcome"/>.</summary>
    public sealed record Do(Request Request) : Effect;
}

/// <summary>One step's result.</summary>
public sealed record Turn(ConversationState State, IReadOnlyList<Effect> Effects);
