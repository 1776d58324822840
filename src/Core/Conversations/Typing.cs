using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Typed text, in this order: a command with a slash, the answer to the open question, a command in words, a
/// report told in one message, a household. What none of them takes is answered, never dropped.
/// </summary>
internal static class Typing
{
    /// <summary>The most characters of one message that are read.</summary>
    public const int MaxLength = 4000;

    /// <summary>What was typed: as it is to be read, and as it came.</summary>
    private sealed record Said(string Text, string Typed);

    // Each gives the words on as they are to be read, or null where it has done all that they say.
    private static readonly Func<Talk, string, string?>[] Settling =
    [
        // Behind what is put right it is said that all else goes out.
        AndSend.Settle,

        // A sentence that begins with the name of one of the open round is told of that one.
        SentenceNames.Settle,

        // Two households were told of the wrong way round.
        Exchange.Settle,

        // A thing was told of the wrong household.
        Reassigning.Settle,

        // The household that was offered is pointed at.
        (talk, text) => SubjectFlow.TryPoint(talk, text) ? null : text,

        // A correction of something else than what is asked.
        (talk, text) => WhileAsked.TryTake(talk, text) ? null : text,

        // Which period and whom the words are on, in plain words and codes.
        WhoseWords.Plainly,
    ];

    // In this order; the first that takes the words ends it.
    private static readonly Func<Talk, Said, bool>[] Flows =
    [
        (talk, said) => OddFlow.TryTake(talk, said.Text),
        (talk, said) => Slash(talk, said.Text),

        // Thanks and greetings answer nothing and report on nobody.
        (talk, said) => SmallTalkFlow.IsThanks(said.Text) && !PartFlow.IsTyping(talk.State.Pending) && SmallTalkFlow.TryTake(talk, said.Text),
        (talk, said) => SmallTalkFlow.TryGreet(talk, said.Text),
        (talk, said) => OfNobody(talk, said.Text),

        // The office names what it decides on; a number of one's own report is no answer.
        (talk, said) => NamedReviewFlow.TryTake(talk, said.Text),
        (talk, said) => OwnReportFlow.TryTake(talk, said.Text),

        // What the office asks files nothing, however it is put; what nothing answers is no household's hardship.
        (talk, said) => OfficeTalkFlow.TryTake(talk, said.Text),
        (talk, said) => OfficeQuestionFlow.TryTake(talk, said.Text),
        (talk, said) => PartFlow.TryTake(talk, said.Text),
        (talk, said) => OfficeTalkFlow.TrySayWhat(talk, said.Text),

        // Asked of the bot about the list, the way of reporting, itself.
        (talk, said) => Leaves(talk, said.Text),
        (talk, said) => ReturnedFlow.TryTake(talk, said.Text),
        (talk, said) => BotQuestionFlow.TryTake(talk, said.Text),

        // What was sent or told is of another household or period, or is to be put right.
        (talk, said) => Moving.TryTakeSent(talk, said.Text),
        (talk, said) => MovingPeriod.TryTake(talk, said.Text),
        (talk, said) => MendFlow.TryTake(talk, said.Text),
        (talk, said) => BackIn.TryTake(talk, said.Text),
        (talk, said) => ReporterQuestionFlow.TryTake(talk, said.Text),

        // "Còn lại …" where nobody is left; what is taken out of reports, whatever is asked.
        (talk, said) => TheOthers.TrySayNone(talk, said.Text),
        (talk, said) => SeveralRemoval.TryTake(talk, said.Text),
        (talk, said) => RestBehind.TryTake(talk, said.Text),
        (talk, said) => RestRemoval.TryTake(talk, said.Text),

        // A question about all households reports on none; "tôi báo rồi mà" asks what was received.
        (talk, said) => WhichFlow.TryTake(talk, said.Text),
        (talk, said) => ClaimFlow.TryTake(talk, said.Text),

        // A fire waits for no period; words on pictures are no answer and no report.
        (talk, said) => UrgentFlow.TryAsk(talk, said.Text),
        (talk, said) => PictureFlow.TryTake(talk, said.Text),

        // A question of the sender's is no answer to an open one; nothing new behind a complete period reports on no other.
        (talk, said) => AskedWithin.TryTake(talk, said.Text),
        (talk, said) => NilAgain.TryTake(talk, said.Text),
        (talk, said) => Late(talk, said.Text),

        // What is filled in is read back before any of it is sent, or goes.
        (talk, said) => GatherFlow.TryTake(talk, said.Text),
        (talk, said) => TakesBack(talk, said.Text),

        // Asked of the service: no open question is meant. "Rõ" picks nobody of a list.
        (talk, said) => talk.State.Pending is Pending.ForAnswer or Pending.ForBatch or Pending.ForConfirm or null && AskedInPassing.TryTake(talk, said.Text),
        (talk, said) => talk.State.Pending is Pending.ForSubject or null && SmallTalkFlow.IsUnderstood(said.Typed) && !talk.Drafts.Any(d => d.IsBegun) && SmallTalkFlow.TryTake(talk, said.Typed),

        // What has happened waits for no open list or card; a period that is named is meant, whatever is open.
        (talk, said) => IsAdHoc(talk, said.Text) && InWords(talk, said.Text),
        (talk, said) => ExitFlow.TryTake(talk, said.Text),
        (talk, said) => NamedPeriodFlow.TryTake(talk, said.Text),

        // The answer to the open question, a command in words, a report, a household; else it is said that nothing was understood.
        (talk, said) => Answering.Take(talk, said.Text),
        (talk, said) => InWords(talk, said.Text),
        (talk, said) => IsOfTheReview(talk, said.Text),
        (talk, said) => BatchFlow.TryBegin(talk, said.Text),
        (talk, said) => ReportFlow.TryOpenNamed(talk, said.Text),
        (talk, said) => Nothing(talk, said.Text),
    ];

    public static void Take(Talk talk, string typed)
    {
        var text = Addressing.Without(Commands.Bare(VietnameseText.Normalize(typed).Trim()));
        LockedRounds.Close(talk);
        foreach (var settle in Settling.TakeWhile(_ => text.Length is > 0 and <= MaxLength))
        {
            if (settle(talk, text) is not { } told)
            {
                return;
            }

            text = told;
        }

        talk.Late = text.Length is > 0 and <= MaxLength ? LateDays.Of(talk, JustSent.With(talk, text)) : null;
        var said = new Said(text, typed);
        _ = Array.Exists(Flows, flow => flow(talk, said));
    }

    /// <summary>Says that the words were not understood and what can be done; an open question is asked again.</summary>
    public static void NotUnderstood(Talk talk, string text)
    {
        if (Reassigning.TrySayUnclear(talk, text))
        {
            return;
        }

        if (Meanwhile.TryKeep(talk, text) || (!Meanwhile.Stands(talk.State.Pending) && WordsFlow.TryAsk(talk, JustSent.Unread(talk, text) ?? text)))
        {
            return;
        }

        if (WordsFlow.TryAskWhose(talk, text))
        {
            return;
        }

        talk.Note(talk.T("unknown", ("words", Format.Short(text, 60))));
        if (talk.State.Pending is Pending.ForBatch { Items: { Count: > 1 } told } && !text.Contains('?', StringComparison.Ordinal) && NamedIn.NamesNobody(talk, text))
        {
            var code = talk.CodeOf(told[0].Draft.Subject);
            talk.Note(talk.T("batch.name-it", ("noun", SubjectNouns.One(talk, told.Select(i => i.Draft.Subject))), ("subject", code)));
        }

        if (talk.State.Pending is null)
        {
            talk.Say(HelpFlow.Hint(talk), HelpFlow.Buttons(talk));
        }
        else
        {
            Answering.AskAgain(talk);
        }
    }

    // A reason typed at the office's list is no report on a household of one's own: that begins with its code.
    private static bool IsOfTheReview(Talk talk, string text)
    {
        if (talk.State.Pending is not Pending.ForReview { Place: ReviewPlace.Reports or ReviewPlace.Answers } || NamedIn.NamesAny(talk, text))
        {
            return false;
        }

        talk.Note(talk.T("unknown", ("words", Format.Short(text, 60))));
        talk.Note(talk.State.Pending is Pending.ForReview { Place: ReviewPlace.Answers, Open: not null } ? talk.L("review.how-answer", ("words", Format.Short(text, 60))) : talk.L("review.how-words"));
        Answering.AskAgain(talk);
        return true;
    }

    private static bool Slash(Talk talk, string text)
    {
        if (Commands.Slash(text) is not { } slash)
        {
            return false;
        }

        if (!slash.Known || !CommandRunner.TryRun(talk, slash.Command))
        {
            NotUnderstood(talk, text);
        }

        return true;
    }

    // It answers whose words are; where nobody asks that, it is told of no household.
    private static bool OfNobody(Talk talk, string text)
    {
        if (!SubjectFlow.IsOfNobody(text) || talk.State.Pending is not (Pending.ForBatch or Pending.ForConfirm or Pending.ForAnswer or null))
        {
            return false;
        }

        talk.Note(talk.T("unknown", ("words", Format.Short(text, 60))));
        Answering.AskAgain(talk);
        return true;
    }

    // "Thoát" leaves a list; at a question it may be the answer ("thoát nghèo").
    private static bool Leaves(Talk talk, string text)
    {
        if (talk.State.Pending is not (Pending.ForSubject { Then: null } or Pending.ForReview { Asks: null }) || VietnameseText.Fold(text) is not "thoat")
        {
            return false;
        }

        StopFlow.Stop(talk);
        return true;
    }

    private static bool Late(Talk talk, string text)
    {
        if (!LateAnswer.Is(talk, text))
        {
            return false;
        }

        LateAnswer.AskAgain(talk, text);
        return true;
    }

    private static bool TakesBack(Talk talk, string text)
    {
        if (!TakeBackFlow.IsAsked(text))
        {
            return false;
        }

        TakeBackFlow.Begin(talk);
        return true;
    }

    private static bool IsAdHoc(Talk talk, string text) =>
        talk.State.Pending is not null and not Pending.ForAnswer && Commands.Find(text) is { Verb: Verb.AdHoc, Rest.Length: > 0 };

    private static bool InWords(Talk talk, string text) =>
        Commands.Find(text) is { } command && CommandRunner.IsMeant(talk, command) && CommandRunner.TryRun(talk, command);

    private static bool Nothing(Talk talk, string text)
    {
        switch (Commands.Whole(text))
        {
            case Verb.Remove:
                TakeBackFlow.Begin(talk);
                break;
            case Verb.Yes when talk.State.Pending is null:
                NothingToConfirm.Say(talk, text);
                break;
            case Verb.Nil:
                ReportFlow.List(talk, null, HelpFlow.WithCodes(talk, "nil.which"));
                break;
            default:
                if (!AskedBehind.TryTake(talk, text) && !SmallTalkFlow.TryTake(talk, text) && !Answering.Explain(talk, text) && !StatusFlow.TryAnswer(talk, text))
                {
                    NotUnderstood(talk, text);
                }

                break;
        }

        return true;
    }
}
