using ReportBot.Core.Messaging;

namespace ReportBot.Core.Conversations;

/// <summary>
/// The conversation as a pure function: from where it stands, what came in and what may be known, to where it
/// stands then and what that causes. It reads no clock and touches no store; whoever calls it carries the effects
/// out in one transaction with the new state.
/// </summary>
public static class Engine
{
    /// <summary>One message of a person. A picture's <see cref="IncomingFile.Reference"/> must be the id of a stored file by now.</summary>
    public static Turn Step(ConversationState state, IncomingMessage input, Knowledge knowledge)
    {
        var talk = new Talk(state, knowledge);
        Handle(talk, input);
        if (!input.IsGroup && knowledge.Person is not null)
        {
            DoubtAnswers.KeepLeft(talk, state.Pending);
            RegistrationFlow.KeepLeft(talk, state.Pending);
            EditFlow.Remember(talk, input, state);
        }

        return talk.Turn();
    }

    /// <summary>What an operation asked for by <see cref="Effect.Do"/> came to; the knowledge is that after it.</summary>
    public static Turn Resume(ConversationState state, Request request, Outcome outcome, Knowledge knowledge)
    {
        var talk = new Talk(state, knowledge);
        switch (outcome)
        {
            case var _ when request is Request.LinkBoard or Request.UnlinkBoard or Request.ShowBoard:
                GroupFlow.Resume(talk, request, outcome);
                break;
            case Outcome.Linked:
                LinkFlow.Linked(talk);
                break;
            case Outcome.NotLinked refused:
                LinkFlow.Refused(talk, refused);
                break;
            case Outcome.Filed filed:
                FilingFlow.Filed(talk, filed.Reports);
                break;
            case Outcome.NotFiled refused:
                FilingFlow.Refused(talk, (Request.File)request, refused);
                break;
            case Outcome.LinkCode code:
                ChatsFlow.Made(talk, code);
                break;
            case Outcome.Broadcasts broadcasts:
                BroadcastFlow.Tell(talk, request, broadcasts);
                break;
            case Outcome.NotFound when request is Request.ChangeBroadcast:
                talk.Say(talk.T("broadcast.none-such"));
                break;
            case Outcome.Budget budget:
                BudgetFlow.Tell(talk, budget.Lines);
                break;
            case Outcome.Done when request is Request.PreferChat or Request.UnlinkChat:
                ChatsFlow.Changed(talk, request);
                break;
            case Outcome.Done when request is Request.SetLanguage:
                LanguageFlow.Changed(talk);
                break;
            default:
                if (!HouseholdResume.Take(talk, request, outcome))
                {
                    OfficeFlow.Resume(talk, request, outcome);
                }

                break;
        }

        return talk.Turn();
    }

    private static void Handle(Talk talk, IncomingMessage input)
    {
        if (input.Kind is IncomingKind.Blocked or IncomingKind.Unblocked or IncomingKind.Moved)
        {
            return;
        }

        if (input.IsGroup)
        {
            GroupFlow.Take(talk, input);
        }
        else if (talk.Know.Person is null)
        {
            LinkFlow.Stranger(talk, input);
        }
        else if (talk.Know.Plans.Count == 0)
        {
            talk.Say(talk.T("plan.none"));
        }
        else
        {
            Linked(talk, input);
        }
    }

    private static void Linked(Talk talk, IncomingMessage input)
    {
        switch (input.Kind)
        {
            case IncomingKind.Text:
                Typing.Take(talk, input.Text ?? "");
                break;
            case IncomingKind.Press:
                Pressing.Take(talk, input.Press ?? "");
                break;
            case IncomingKind.Photo:
                PhotoFlow.Take(talk, input);
                break;
            case IncomingKind.Edited:
                EditFlow.Take(talk, input);
                break;
            default:
                OddFlow.Take(talk, input);
                break;
        }
    }
}
