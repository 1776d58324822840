using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;

namespace ReportBot.Core.Conversations;

/// <summary>One question of a form: what the answer does.</summary>
internal static class AnswerFlow
{
    public static void Ask(Talk talk, Pending.ForAnswer pending)
    {
        pending = SharedVisit.Widened(talk, pending);
        if (OpenForm.Of(talk, pending.Draft) is not { } at)
        {
            FormFlow.Gone(talk);
        }
        else if (at.PlaceOf(pending.Key) == 0)
        {
            // The form changed, or an earlier answer took the question away.
            FormFlow.Continue(talk, pending.Draft);
        }
        else
        {
            QuestionView.Ask(talk, at, pending.Marked is null ? pending with { Marked = Doubts.Understood(at.Form, pending.Key, pending.Doubt) } : pending);
        }
    }

    /// <summary>Asks what is doubtful in one report, one after the other, and goes on then; in a round what comes later waits there.</summary>
    public static void AskEach(Talk talk, DraftRef draft, IReadOnlyList<UnclearKey> unclear, Pending? then)
    {
        if (unclear is not [var first, ..])
        {
            GoOn(talk, new Pending.ForAnswer(draft, "", then));
            return;
        }

        var others = unclear.Skip(1).ToList();
        Pending? next = then is Pending.ForBatch batch
            ? batch with { Items = [.. batch.Items.Select(i => i.Draft == draft ? i with { Unclear = [.. others, .. i.Unclear.Where(u => unclear.All(n => n.Key != u.Key))] } : i)] }
            : others.AsEnumerable().Reverse().Aggregate(then, (after, u) => new Pending.ForAnswer(draft, u.Key, after) { Doubt = u.Doubt });
        Ask(talk, new Pending.ForAnswer(draft, first.Key, next) { Doubt = first.Doubt });
    }

    public static bool Take(Talk talk, Pending.ForAnswer pending, string text)
    {
        if (OpenForm.Of(talk, pending.Draft) is not { } at)
        {
            talk.Note(talk.T("form.gone"));
            talk.Forget();
            return false;
        }

        if (at.PlaceOf(pending.Key) == 0)
        {
            return false;
        }

        var question = at.Form.Find(pending.Key)!;
        if (SmallTalkFlow.IsThanks(text) || (question.Kind == QuestionKind.Text && SmallTalkFlow.IsGreetingOrThanks(text)))
        {
            return false;
        }

        if (JointAnswers.TryTake(talk, at, pending, text) || DoubtCorrection.TryTake(talk, at, pending, text) || AnsweredFirst.TryTake(talk, at, pending, text) || SharedVisit.TryTake(talk, at, pending, text))
        {
            return true;
        }

        if (SharedVisit.IsAsked(at, pending) && NamedIn.Own(talk, text).Codes is { Count: > 0 } codes)
        {
            // Told of one of them: it is no answer for all.
            return codes is [var code] && SharedVisit.Narrowed(talk, pending, code, text) is { } one && Take(talk, one, text);
        }

        if (AnswerWords.Action(pending, question, text) is { } action)
        {
            return action == "nil" ? Nil(talk, at, pending) : Act(talk, pending, action);
        }

        if (question.Kind is QuestionKind.Choice or QuestionKind.Choices && pending.Doubt is { } doubt && Doubts.OffersMeanings(doubt)
            && AnswerWords.Numbers(text) is not null)
        {
            // A number of none of the meanings offered is no number of the question's own list.
            Ask(talk, pending);
            return true;
        }

        if (VisitAnswer.TryTake(talk, at, pending, text) || OtherThanAsked.TryTake(talk, at, pending, text))
        {
            return true;
        }

        if (AnswerWords.IsCommand(talk, question, text) || NamedIn.NamesAnother(talk, at, pending.Key, text) || Everyone.TellsOfSeveral(talk, at, text))
        {
            return false;
        }

        if (SharedVisit.IsAsked(at, pending))
        {
            return SharedVisit.TakesAll(talk, at, pending, text);
        }

        if (!question.Required && !at.Draft.Answers.Has(pending.Key) && RemovalWords.Questions(text, ReportWords.Context(talk, at)) is (_, [var only]) && only == pending.Key)
        {
            // "thôi không ghi thu nhập nữa" where the income is asked for: it is passed over.
            return Act(talk, pending with { Doubt = null }, "skip");
        }

        if (UnknownAnswer.TryTake(talk, at, pending, text) || LastTold.TryTake(talk, at, pending, text))
        {
            return true;
        }

        return ((question.Kind != QuestionKind.Text || RemovalWords.IsRest(text)) && Correction.TakesOut(talk, at, text, pending))
            || (question.Kind != QuestionKind.Text && Correction.PutsRight(talk, at, question, text, pending))
            || NeededHere.Asks(talk, at, pending, text)
            || KindSaid.TryTake(talk, at, pending, text)
            || GivenHelp.TryTake(talk, at, pending, text)
            || ClauseChoice.TryTake(talk, at, pending, text)
            || YesAndMore.TryTake(talk, at, pending, text)
            || AnswerAndMore.TryTake(talk, at, pending, text)
            || SeveralAnswers.TryTake(talk, at, pending, text)
            || GivenHelp.TakesOtherwise(talk, at, pending, text)
            || (question.Kind != QuestionKind.Text && OtherThanAsked.IsTold(at, text) && OtherThanAsked.KeepsAlong(talk, at, pending, text))
            || Read(talk, at, pending, text, explain: question.Kind == QuestionKind.Text)
            || WaitingDoubts.TryTake(talk, pending, question, text)
            || SeveralAnswers.TryTake(talk, at, pending, text, others: true)
            || OfAnother.TryTake(talk, at, pending, text);
    }

    /// <summary>Why the words are no answer, and the question again.</summary>
    public static bool Explain(Talk talk, Pending.ForAnswer pending, string text) =>
        OpenForm.Of(talk, pending.Draft) is { } at && at.PlaceOf(pending.Key) > 0
        && (OtherThanAsked.KeepsAlong(talk, at, pending, text)
            || (!SharedVisit.IsAsked(at, pending) && OtherThanAsked.KeepsUnnamed(talk, at, pending, text))
            || (SharedVisit.IsAsked(at, pending) && SharedVisit.Explain(talk, pending, text))
            || (!NamedIn.NamesAnother(talk, at, pending.Key, text) && Read(talk, at, pending, text, explain: true)));

    public static bool Act(Talk talk, Pending.ForAnswer pending, string action)
    {
        if (OpenForm.Of(talk, pending.Draft) is not { } at || at.PlaceOf(pending.Key) == 0)
        {
            FormFlow.Gone(talk);
            return true;
        }

        var question = at.Form.Find(pending.Key)!;
        switch (action)
        {
            case "skip":
                SkipFlow.Skip(talk, at, pending, question);
                return true;
            case "back":
                StepBack.From(talk, at, pending);
                return true;
            case "keep":
                GoOn(talk, pending);
                return true;
            case "clear":
                at.Keep(d => FormAnswers.Skip(d, question.Key));
                SharedQuestion.Keep(talk, pending, d => FormAnswers.Skip(d, question.Key));
                GoOn(talk, pending);
                return true;
            case "nil":
                return Nil(talk, at, pending);
            case "all":
                return CopyFlow.All(talk, at);
            case "take-all":
                return ProposedFlow.TakeAll(talk, at, pending);
            case "same":
                return CopyFlow.One(talk, at, pending, question);
            case DoubtWords.Other:
                DoubtAnswers.Keep(talk, pending, question);
                Ask(talk, pending with { Doubt = null });
                return true;
            case DoubtWords.UnderWay when pending.Doubt is not null:
                DoubtAnswers.Settle(talk, at, pending, action);
                GoOn(talk, pending);
                return true;
            case ['o', .. var option] when pending.Doubt is { } doubt && AnswerWords.TryIndex(option, doubt.Options.Count, out _):
                AskEach(talk, pending.Draft, DoubtAnswers.Settle(talk, at, pending, action), pending.Then);
                return true;
            case ['m', .. var mark] when question.Kind == QuestionKind.Choices:
                return Marking.Take(talk, pending, question, mark);
            default:
                return AnswerWords.AnswerOf(talk, pending, question, action) is { } answer && Store(talk, at, pending, answer);
        }
    }

    /// <summary>Keeps the answer and goes on.</summary>
    public static bool Store(Talk talk, OpenForm at, Pending.ForAnswer pending, Answer answer)
    {
        if (Losing.Asks(talk, at, pending, answer))
        {
            return true;
        }

        // A figure that was asked about and is told once more stands.
        var stands = pending.Doubt?.Reason == TooMuch.Reason && answer.Equals(at.Draft.Answers[pending.Key]);
        if (answer is Answer.ChosenMany { Keys.Count: > 0 } && DoubtAnswers.IsOfFurtherHelp(at, pending))
        {
            answer = LaterAnswers.Over(at.Form, at.Draft.Answers, Answers.Empty.With(pending.Key, answer), Telling.AsMore).Answers[pending.Key]!;
        }

        SharedQuestion.Keep(talk, pending, d => FormAnswers.With(d, pending.Key, answer));
        var question = at.Form.Find(pending.Key)!;
        var kept = at.Keep(d => AskedWords.Settled(at.Form, GivenHelp.WithWords(at, FormAnswers.With(d, pending.Key, answer), question, pending.Doubt, answer), question, pending.Doubt));
        var unclear = stands ? [] : TooMuch.In(talk, kept, Answers.Empty.With(pending.Key, answer));
        if (unclear.Count == 0 && VisitDay.Of(talk, kept, pending, answer) is { } day)
        {
            Ask(talk, new Pending.ForAnswer(pending.Draft, day.Key, pending.Then) { Also = pending.Also });
            return true;
        }

        AskEach(talk, pending.Draft, unclear, pending.Then);
        return true;
    }

    /// <summary>On to the next question, or back to where the question was asked from.</summary>
    public static void GoOn(Talk talk, Pending.ForAnswer pending)
    {
        LastTold.Forget(talk);
        switch (pending.Then)
        {
            case Pending.ForConfirm card:
                CardFlow.Ask(talk, card with { Choosing = false });
                break;
            case Pending.ForBatch batch:
                BatchFlow.Continue(talk, batch with { Last = batch.Last == pending.Draft ? batch.Last : null });
                break;
            case Pending.ForAnswer open:
                Ask(talk, open);
                break;
            default:
                FormFlow.Continue(talk, pending.Draft);
                break;
        }
    }

    private static bool Read(Talk talk, OpenForm at, Pending.ForAnswer pending, string text, bool explain)
    {
        var question = at.Form.Find(pending.Key)!;
        if (question.Kind == QuestionKind.Text && AtText.Asks(talk, at, pending, question, text))
        {
            return true;
        }

        switch (AnswerReader.Read(question, text, talk.Know.Today))
        {
            case AnswerReading.Understood understood:
                return Store(talk, at, pending, AnswerWords.Besides(question, understood.Answer, Doubts.Understood(at.Form, question.Key, pending.Doubt)));
            case AnswerReading.Doubtful doubtful when Doubts.Of(question.Key, doubtful) is var one && Doubts.IsNone(question, one):
                return Store(talk, at, pending, AnswersJson.Read(at.Form, one.Options[0].Answers)[question.Key]!);
            case AnswerReading.Doubtful doubtful when Guesses.Of(at, question, Doubts.Of(question.Key, doubtful)) is { } guessed:
                talk.Note(talk.T("batch.guessed", ("read", doubtful.Read), ("answer", Format.Answer(talk.Words, question, guessed))));
                return Store(talk, at, pending, guessed);
            case AnswerReading.Doubtful doubtful:
                Ask(talk, pending with { Doubt = PerPerson.In(question, Doubts.Of(question.Key, doubtful), $"{text}; {at.Draft.Rest}") });
                return true;
            case AnswerReading.Unreadable unreadable when explain:
                talk.Note(pending.Doubt is { } doubt && Doubts.IsEitherOr(question, doubt) && Doubts.OffersMeanings(doubt) ? talk.T("doubt.which") : Doubts.Ask(talk.Words, question, Doubts.Of(question.Key, unreadable)));
                Ask(talk, pending);
                return true;
            default:
                return false;
        }
    }

    private static bool Nil(Talk talk, OpenForm at, Pending.ForAnswer pending)
    {
        if (at.IsAdHoc || pending.Then is not (null or Pending.ForBatch))
        {
            return false;
        }

        if (at.Draft.Answers.Count > 0 || pending.Then is Pending.ForBatch)
        {
            return NilFlow.Complete(talk, at, pending);
        }

        NilFlow.Ask(talk, new Pending.ForNil(pending.Draft));
        return true;
    }
}
