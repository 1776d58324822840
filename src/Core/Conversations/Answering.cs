namespace ReportBot.Core.Conversations;

/// <summary>What is said or pressed while the bot waits for something goes to the flow that asked.</summary>
internal static class Answering
{
    /// <summary>Takes typed words as the answer; false when they are none.</summary>
    public static bool Take(Talk talk, string text) => talk.State.Pending switch
    {
        Pending.ForSubject pending => SubjectFlow.Take(talk, pending, text),
        Pending.ForAnswer pending => AnswerFlow.Take(talk, pending, text),
        Pending.ForConfirm pending => CardFlow.Take(talk, pending, text),
        Pending.ForNil pending => NilFlow.Take(talk, pending, text),
        Pending.ForBatch pending => BatchFlow.Take(talk, pending, text),
        Pending.ForNudge pending => OfficeFlow.Take(talk, pending, text),
        Pending.ForFreeze pending => FreezeFlow.Take(talk, pending, text),
        Pending.ForImport pending => ImportFlow.Take(talk, pending, text),
        Pending.ForUndo pending => ImportFlow.Take(talk, pending, text),
        Pending.ForChat pending => ChatsFlow.Take(talk, pending, text),
        Pending.ForReview pending => ReviewFlow.Take(talk, pending, text),
        Pending.ForCheck pending => CheckFlow.Take(talk, pending, text),
        Pending.ForDecision pending => DecisionFlow.Take(talk, pending, text),
        Pending.ForProposal pending => ProposalFlow.Take(talk, pending, text),
        Pending.ForRegistration pending => RegistrationFlow.Take(talk, pending, text),
        Pending.ForDrop pending => TakeBackFlow.Take(talk, pending, text),
        Pending.ForWords pending => WordsFlow.Take(talk, pending, text),
        Pending.ForPeriod pending => PeriodFlow.Take(talk, pending, text),
        Pending.ForUrgent pending => UrgentFlow.Take(talk, pending, text),
        Pending.ForWish pending => WishFlow.Take(talk, pending, text),
        _ => false,
    };

    /// <summary>Carries out a pressed button of the open question; false when the question has no such button.</summary>
    public static bool Act(Talk talk, string action) => talk.State.Pending switch
    {
        Pending.ForSubject pending => SubjectFlow.Act(talk, pending, action),
        Pending.ForAnswer pending => AnswerFlow.Act(talk, pending, action),
        Pending.ForConfirm pending => CardFlow.Act(talk, pending, action),
        Pending.ForNil pending => NilFlow.Act(talk, pending, action),
        Pending.ForBatch pending => BatchFlow.Act(talk, pending, action),
        Pending.ForNudge pending => OfficeFlow.Act(talk, pending, action),
        Pending.ForFreeze pending => FreezeFlow.Act(talk, pending, action),
        Pending.ForImport pending => ImportFlow.Act(talk, pending, action),
        Pending.ForUndo pending => ImportFlow.Act(talk, pending, action),
        Pending.ForChat pending => ChatsFlow.Act(talk, pending, action),
        Pending.ForReview pending => ReviewFlow.Act(talk, pending, action, ""),
        Pending.ForCheck pending => CheckFlow.Act(talk, pending, action),
        Pending.ForDecision pending => DecisionFlow.Act(talk, pending, action),
        Pending.ForProposal pending => ProposalFlow.Act(talk, pending, action),
        Pending.ForRegistration pending => RegistrationFlow.Act(talk, pending, action),
        Pending.ForDrop pending => TakeBackFlow.Act(talk, pending, action),
        Pending.ForWords pending => WordsFlow.Act(talk, pending, action),
        Pending.ForPeriod pending => PeriodFlow.Act(talk, pending, action),
        Pending.ForUrgent pending => UrgentFlow.Act(talk, pending, action),
        Pending.ForWish pending => WishFlow.Act(talk, pending, action),
        _ => false,
    };

    /// <summary>Says why words that nothing took are no answer to the open question; false when there is nothing to say.</summary>
    public static bool Explain(Talk talk, string text) => talk.State.Pending switch
    {
        Pending.ForSubject pending => SubjectFlow.Explain(talk, pending, text),
        Pending.ForAnswer pending => AnswerFlow.Explain(talk, pending, text),
        _ => false,
    };

    /// <summary>Asks the open question again; without one, says what can be done.</summary>
    public static void AskAgain(Talk talk)
    {
        switch (talk.State.Pending)
        {
            case Pending.ForSubject pending:
                SubjectFlow.Ask(talk, pending);
                break;
            case Pending.ForAnswer pending:
                AnswerFlow.Ask(talk, pending);
                break;
            case Pending.ForConfirm pending:
                CardFlow.Ask(talk, pending);
                break;
            case Pending.ForNil pending:
                NilFlow.Ask(talk, pending);
                break;
            case Pending.ForBatch pending:
                BatchFlow.Ask(talk, pending);
                break;
            case Pending.ForNudge pending:
                OfficeFlow.Ask(talk, pending);
                break;
            case Pending.ForFreeze pending:
                FreezeFlow.Ask(talk, pending);
                break;
            case Pending.ForImport pending:
                ImportFlow.Ask(talk, pending);
                break;
            case Pending.ForUndo pending:
                ImportFlow.Ask(talk, pending);
                break;
            case Pending.ForChat pending:
                ChatsFlow.Ask(talk, pending);
                break;
            case Pending.ForReview pending:
                ReviewFlow.Ask(talk, pending);
                break;
            case Pending.ForCheck pending:
                CheckFlow.Ask(talk, pending);
                break;
            case Pending.ForDecision pending:
                DecisionFlow.Ask(talk, pending);
                break;
            case Pending.ForProposal pending:
                ProposalFlow.Ask(talk, pending);
                break;
            case Pending.ForRegistration pending:
                RegistrationFlow.Ask(talk, pending);
                break;
            case Pending.ForDrop pending:
                TakeBackFlow.Ask(talk, pending);
                break;
            case Pending.ForWords pending:
                WordsFlow.Ask(talk, pending);
                break;
            case Pending.ForPeriod pending:
                PeriodFlow.Ask(talk, pending);
                break;
            case Pending.ForUrgent pending:
                UrgentFlow.Ask(talk, pending);
                break;
            case Pending.ForWish pending:
                WishFlow.Ask(talk, pending);
                break;
            default:
                talk.Say(HelpFlow.Hint(talk), HelpFlow.Buttons(talk));
                break;
        }
    }
}
