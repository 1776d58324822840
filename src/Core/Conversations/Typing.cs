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

    public static void Take(Talk talk, string typed)
    {
        var text = Addressing.Without(Commands.Bare(VietnameseText.Normalize(typed).Trim()));
        LockedRounds.Close(talk);
        if (text.Length is > 0 and <= MaxLength)
        {
            if (Reassigning.Settle(talk, text) is not { } told)
            {
                return;
            }

            text = told;
        }

        if (text.Length <= MaxLength && talk.State.Pending is Pending.ForSubject { Waits: null } offered && PointingYes.Of(talk, offered, text) is { } meant)
        {
            SubjectFlow.Pick(talk, offered, meant);
            return;
        }

        text = text.Length is > 0 and <= MaxLength ? PeriodOpening.Plainly(talk, text) : text;
        text = text.Length is > 0 and <= MaxLength ? Named(talk, AskedWithin.Told(talk, text)) : text;
        talk.Late = text.Length is > 0 and <= MaxLength ? LateDays.Of(talk, JustSent.With(talk, text)) : null;
        if (text.Length == 0)
        {
            OddFlow.Empty(talk);
        }
        else if (text.Length > MaxLength)
        {
            OddFlow.TooLong(talk, text.Length);
        }
        else if (Commands.Slash(text) is { } slash)
        {
            if (!slash.Known || !CommandRunner.TryRun(talk, slash.Command))
            {
                NotUnderstood(talk, text);
            }
        }
        else if (SmallTalkFlow.IsThanks(text) && !PartFlow.IsTyping(talk.State.Pending) && SmallTalkFlow.TryTake(talk, text))
        {
            // Thanks answer nothing and report on nobody.
        }
        else if (SubjectFlow.IsOfNobody(text) && talk.State.Pending is Pending.ForBatch or Pending.ForConfirm or Pending.ForAnswer or null)
        {
            // It answers whose words are; where nobody asks that, it is told of no household.
            talk.Note(talk.T("unknown", ("words", Format.Short(text, 60))));
            Answering.AskAgain(talk);
        }
        else if (NamedReviewFlow.TryTake(talk, text))
        {
            // The office names what it decides on: no open question is meant.
        }
        else if (OwnReportFlow.TryTake(talk, text))
        {
            // A number of one's own report is no answer.
        }
        else if (OfficeTalkFlow.TryTake(talk, text) || OfficeQuestionFlow.TryTake(talk, text))
        {
            // A question of the office files nothing, however it is put.
        }
        else if (PartFlow.TryTake(talk, text) || OfficeTalkFlow.TrySayWhat(talk, text))
        {
            // So does its question about one place or person; what nothing answers is no household's hardship.
        }
        else if (talk.State.Pending is Pending.ForSubject { Then: null } or Pending.ForReview { Asks: null } && VietnameseText.Fold(text) is "thoat")
        {
            // At a list it leaves the list; at a question it may be the answer ("thoát nghèo").
            StopFlow.Stop(talk);
        }
        else if (ReturnedFlow.TryTake(talk, text) || BotQuestionFlow.TryTake(talk, text))
        {
            // Asked of the bot about the list, the way of reporting, itself.
        }
        else if (Moving.TryTakeSent(talk, text))
        {
            // What was sent just now was told of the wrong household.
        }
        else if (MovingPeriod.TryTake(talk, text) || MendFlow.TryTake(talk, text))
        {
            // What was told into one period was meant for another.
            // A report that was sent is to be put right.
        }
        else if (ReporterQuestionFlow.TryTake(talk, text))
        {
            // Asked of the service, of a deadline or a household.
        }
        else if (TheOthers.TrySayNone(talk, text))
        {
            // "Còn lại …" where nobody is left.
        }
        else if (SeveralRemoval.TryTake(talk, text))
        {
            // The same is taken out of several reports, whatever is asked.
        }
        else if (RestBehind.TryTake(talk, text))
        {
            // The same by how the words begin.
        }
        else if (RestRemoval.TryTake(talk, text))
        {
            // What goes along with a report in words is taken out, whatever is asked.
        }
        else if (WhichFlow.TryTake(talk, text))
        {
            // A question about all households reports on none.
        }
        else if (ClaimFlow.TryTake(talk, text))
        {
            // "Tôi báo rồi mà" answers no question; it asks what was received.
        }
        else if (UrgentFlow.TryAsk(talk, text))
        {
            // A fire waits for no period: whether the office is told at once is asked.
        }
        else if (PictureFlow.TryTake(talk, text))
        {
            // Words on pictures are no answer and no report.
        }
        else if (AskedWithin.TryTake(talk, text))
        {
            // A question of the sender's is no answer to an open one.
        }
        else if (NilAgain.TryTake(talk, text))
        {
            // Nothing new behind a complete period: no other is reported by it.
        }
        else if (LateAnswer.Is(talk, text))
        {
            LateAnswer.AskAgain(talk, text);
        }
        else if (GatherFlow.TryTake(talk, text))
        {
            // What is filled in is read back before any of it is sent.
        }
        else if (TakeBackFlow.IsAsked(text))
        {
            TakeBackFlow.Begin(talk);
        }
        else if (talk.State.Pending is Pending.ForAnswer or Pending.ForBatch or Pending.ForConfirm or null && AskedInPassing.TryTake(talk, text))
        {
            // Asked of the service: no open question is meant.
        }
        else if (talk.State.Pending is Pending.ForSubject or null && SmallTalkFlow.IsUnderstood(typed) && !talk.Drafts.Any(d => d.IsBegun) && SmallTalkFlow.TryTake(talk, typed))
        {
            // "Rõ" picks nobody of a list.
        }
        else if (IsAdHoc(talk, text) && InWords(talk, text))
        {
            // What has happened waits for no open list or card.
        }
        else if (ExitFlow.TryTake(talk, text) || NamedPeriodFlow.TryTake(talk, text))
        {
            // A proposal that begins with its household; a period that is named is meant, whatever is open.
        }
        else if (!Answering.Take(talk, text) && !InWords(talk, text) && !IsOfTheReview(talk, text) && !BatchFlow.TryBegin(talk, text)
            && !ReportFlow.TryOpenNamed(talk, text))
        {
            Nothing(talk, text);
        }
    }

    // With the codes of those that it names in other ways; whom it denies has had what it tells taken out.
    private static string Named(Talk talk, string text)
    {
        var named = TheOthers.WithCodes(talk, BareNumbers.WithCodes(talk, NotButOther.Settle(talk, AllVisited.Told(talk, ToldAtHead.Told(talk, ThoseHouseholds.WithCodes(talk, ListNumbers.WithCodes(talk, text)))))));
        if (NamedIn.Own(talk, named) is { Codes.Count: > 0, Left: { Length: > 0 } left } && SmallTalkFlow.IsThanks(left))
        {
            // "h102 cảm ơn em" reports on nobody.
            return left;
        }

        return LaterWords.AsNil(named) is var nil && nil != named && NamedIn.Own(talk, named).Codes.Count > 0 && !IsKept(talk, nil) ? nil : named;
    }

    // What goes along in words goes as it was typed; so does what would be taken off the household that is named.
    private static bool IsKept(Talk talk, string nil) => BatchReader.FormOf(talk) is { } form
        && BatchReader.Read(nil, BatchReader.Context(talk, form, Duties.Subjects(talk))).Reports is var reports && (reports.All(r => r.Subject is null) || reports.Any(r => r.Rest.Contains(LaterWords.Nil, StringComparison.Ordinal)));

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

    private static bool IsAdHoc(Talk talk, string text) =>
        talk.State.Pending is not null and not Pending.ForAnswer && Commands.Find(text) is { Verb: Verb.AdHoc, Rest.Length: > 0 };

    private static bool InWords(Talk talk, string text) =>
        Commands.Find(text) is { } command && CommandRunner.IsMeant(talk, command) && CommandRunner.TryRun(talk, command);

    private static void Nothing(Talk talk, string text)
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
    }
}
