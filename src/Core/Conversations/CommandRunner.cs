using ReportBot.Core.People;

namespace ReportBot.Core.Conversations;

/// <summary>Starts the flow of a command.</summary>
internal static class CommandRunner
{
    /// <summary>Runs it; false for somebody without the role, to whom it looks like an unknown command.</summary>
    public static bool TryRun(Talk talk, Command command)
    {
        if (OperationOf(command.Verb) is { } operation && !talk.Person.Access.Allows(operation, own: true))
        {
            return InsteadOf(talk, command);
        }

        if (command is { Verb: Verb.Report, Rest: "" } && talk.State.Pending is Pending.ForSubject { Then.Unplaced.Count: > 0 })
        {
            // Asked in passing: what was told and waits for its household is not put aside for it.
            FilingFlow.NoteMissing(talk);
            Answering.AskAgain(talk);
            return true;
        }

        if (command.Verb is Verb.Report or Verb.Period or Verb.Cancel or Verb.AdHoc or Verb.Register)
        {
            Leaving.SayLeft(talk, command);
        }

        switch (command.Verb)
        {
            case Verb.Review:
                return ReviewFlow.Begin(talk, command.Rest);
            case Verb.Register:
                return RegistrationFlow.Begin(talk, command.Rest);
            case Verb.Propose:
                ProposalFlow.Begin(talk, command.Rest);
                break;
            case Verb.Reopen:
                ReopenFlow.Run(talk, command.Rest);
                break;
            case Verb.Departure:
                DepartureFlow.Run(talk, command.Rest);
                break;
            case Verb.Start:
                LinkFlow.Start(talk, command.Rest);
                break;
            case Verb.Report or Verb.Period:
                ReportFlow.Begin(talk, command.Rest);
                break;
            case Verb.Households:
                if (command.Rest.Length > 0)
                {
                    HistoryFlow.Say(talk, command.Rest);
                }
                else
                {
                    SubjectFlow.Browse(talk);
                }

                break;
            case Verb.Deadlines:
                DeadlineFlow.Say(talk);
                break;
            case Verb.History:
                HistoryFlow.Say(talk, command.Rest);
                break;
            case Verb.AdHoc:
                AdHocFlow.Begin(talk, command.Rest);
                break;
            case Verb.Help:
                HelpFlow.Say(talk, command.Rest);
                break;
            case Verb.Language:
                LanguageFlow.Begin(talk, command.Rest);
                break;
            case Verb.Cancel:
                StopFlow.Stop(talk);
                break;
            case Verb.Resume:
                ReportFlow.Resume(talk, command.Rest);
                break;
            case Verb.DropDraft:
                StopFlow.DropDraft(talk, command.Rest);
                break;
            case Verb.LinkMore:
                talk.Do(new Request.MakeLinkCode());
                break;
            case Verb.Chats:
                ChatsFlow.List(talk);
                break;
            case Verb.Progress or Verb.PauseBroadcast or Verb.ResumeBroadcast or Verb.StopBroadcast:
                BroadcastFlow.Run(talk, command);
                break;
            case Verb.Board:
                talk.Say(talk.T("board.how"));
                break;
            case Verb.Budget:
                talk.Do(new Request.ReadBudget());
                break;
            case Verb.FormLink:
                HelpFlow.SayFormLink(talk);
                break;
            case Verb.TakeBack:
                TakeBackFlow.Begin(talk);
                break;
            case Verb.Skip or Verb.Back:
                Navigate(talk, command.Verb);
                break;
            default:
                return OfficeFlow.TryRun(talk, command);
        }

        return true;
    }

    /// <summary>
    /// Whether words without a slash are meant as this command: alone, or with something after them that the
    /// command can take.
    /// </summary>
    public static bool IsMeant(Talk talk, Command command)
    {
        if (command.Verb is > Verb.Back and not Verb.Period)
        {
            return false;
        }

        if (command.Rest.Length == 0)
        {
            return true;
        }

        return command.Verb switch
        {
            Verb.AdHoc => true,
            Verb.Start => InvitationCode.Normalize(command.Rest) is not null,
            Verb.Help => HelpFlow.IsTopic(command.Rest),
            Verb.Language => LanguageFlow.Read(command.Rest) is not null,
            Verb.Report or Verb.Period or Verb.Resume or Verb.History or Verb.DropDraft => NamesSubjectOrPeriod(talk, command.Rest),
            Verb.Summary when AnnualFlow.IsTopic(command.Rest) => true,
            Verb.Review => ReviewFlow.IsTopic(command.Rest),
            Verb.Register => RegistrationFlow.IsTopic(command.Rest),
            Verb.Reopen when PeriodWords.TakeFrom(command.Rest).Named is not null => true,
            Verb.Propose or Verb.Reopen or Verb.Departure => SubjectWords.LooksLikeCode(command.Rest.Split([' ', ':', ','], 2)[0]),
            Verb.PauseBroadcast or Verb.ResumeBroadcast or Verb.StopBroadcast => BroadcastFlow.NumberIn(command.Rest) is not null,
            Verb.Export => PeriodWords.TakeFrom(command.Rest) is var (left, named) && (named is not null || ExportFlow.KindOf(left) is not null),
            Verb.Unfreeze => PeriodWords.TakeFrom(command.Rest).Named is not null,
            Verb.Summary or Verb.Missing or Verb.Late or Verb.SentAlong or Verb.ReadAgain or Verb.Nudge or Verb.Freeze => PeriodWords.TakeFrom(command.Rest) is { Left: "" },
            Verb.Invite => InviteFlow.FindOfficials(talk, command.Rest).Count > 0,
            _ => false,
        };
    }

    // The words of some commands of the office mean something else to whoever reports.
    private static bool InsteadOf(Talk talk, Command command)
    {
        switch (command)
        {
            case { Verb: Verb.Undo, Rest: "" } when talk.Person.Access.HasAny(Roles.Reporter):
                TakeBackFlow.Begin(talk);
                return true;
            case { Verb: Verb.Missing, Rest: "" } when talk.Person.Access.Allows(Operation.ListSubjects, own: true):
                ReportFlow.Begin(talk, "");
                return true;
            default:
                return false;
        }
    }

    private static bool NamesSubjectOrPeriod(Talk talk, string rest)
    {
        var (left, named) = PeriodWords.TakeFrom(rest);
        return left.Length == 0
            ? named is not null
            : SubjectWords.LooksLikeCode(left) || SubjectWords.Named(left, Duties.Subjects(talk)).Count > 0
                || SubjectWords.Near(left, Duties.Subjects(talk)).Count > 0;
    }

    private static void Navigate(Talk talk, Verb verb)
    {
        if (talk.State.Pending is null || !Answering.Act(talk, verb == Verb.Skip ? "skip" : "back"))
        {
            Answering.AskAgain(talk);
        }
    }

    private static Operation? OperationOf(Verb verb) => verb switch
    {
        Verb.Report or Verb.AdHoc or Verb.Period or Verb.Resume or Verb.Households => Operation.ListSubjects,
        Verb.History => Operation.ReadHistory,
        Verb.SentAlong => Operation.ReadSummary,
        Verb.ReadAgain => Operation.ReviewReport,
        Verb.Summary => Operation.ReadSummary,
        Verb.Export => Operation.Export,
        Verb.Freeze or Verb.Unfreeze => Operation.FreezeSummary,
        Verb.Missing or Verb.Late => Operation.ListMissing,
        Verb.Nudge => Operation.Nudge,
        Verb.Invite => Operation.Invite,
        Verb.Import or Verb.Undo or Verb.Departure => Operation.Import,
        Verb.LinkMore or Verb.Chats => Operation.ManageOwnChats,
        Verb.Propose => Operation.ProposeStatus,
        Verb.Reopen => Operation.ReopenPeriod,
        Verb.Progress or Verb.PauseBroadcast or Verb.ResumeBroadcast or Verb.StopBroadcast => Operation.ManageBroadcasts,
        Verb.Budget => Operation.ReadBudget,
        Verb.Board => Operation.LinkBoard,
        _ => null,
    };
}
