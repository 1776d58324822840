using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>What an answer to a doubtful reading does to the report.</summary>
internal static class DoubtAnswers
{
    /// <summary>What was told as given before, and is still under way, was not.</summary>
    public static Answers NotGiven(OpenForm at, Question question, Doubt doubt) => doubt.Help is { Count: > 0 } keys
        ? AnswerRemoval.Without(at.Form, at.Draft.Answers, Answers.Empty.With(question.Key, new Answer.ChosenMany(keys))) ?? at.Draft.Answers
        : at.Draft.Answers;

    /// <summary>What a meaning that was chosen comes to; help of former messages is not taken back by an answer on help that a further one told.</summary>
    public static Together Chosen(OpenForm at, Pending.ForAnswer pending, Doubt doubt, int index)
    {
        var chosen = AnswersJson.Read(at.Form, doubt.Options[index].Answers);
        return doubt.Reason == ReadingReasons.ChoiceUnderWay || IsOfFurtherHelp(at, pending)
            ? LaterAnswers.Over(at.Form, at.Draft.Answers, chosen, Telling.AsMore)
            : new Together(chosen, Answers.Empty, []);
    }

    /// <summary>What words do that answer a question in doubt, asked or not yet; null where they are no answer to it.</summary>
    public static Action? Of(Talk talk, OpenForm at, Pending.ForAnswer asked, string words)
    {
        var question = at.Form.Find(asked.Key)!;
        var action = AnswerWords.Action(asked, question, words);
        if (action is DoubtWords.UnderWay || (action is ['o', .. var option] && AnswerWords.TryIndex(option, asked.Doubt?.Options.Count ?? 0, out _)))
        {
            return () => Settle(talk, at, asked, action);
        }

        var answer = action is not null ? AnswerWords.AnswerOf(talk, asked, question, action)
            : asked.Doubt is { } doubt && Doubts.OffersMeanings(doubt) && AnswerWords.Numbers(words) is not null ? null
            : AnswerReader.Read(question, words, talk.Know.Today) is AnswerReading.Understood { Answer: var read } ? AnswerWords.Besides(question, read, Doubts.Understood(at.Form, question.Key, asked.Doubt)) : null;
        return answer is null ? null : () => at.Keep(d => AskedWords.Settled(at.Form, GivenHelp.WithWords(at, FormAnswers.With(d, asked.Key, answer), question, asked.Doubt, answer), question, asked.Doubt));
    }

    /// <summary>Keeps the meaning that was chosen of a doubt, or that the help is under way yet.</summary>
    /// <returns>What must be asked because of it.</returns>
    public static IReadOnlyList<UnclearKey> Settle(Talk talk, OpenForm at, Pending.ForAnswer pending, string action)
    {
        var (question, doubt) = (at.Form.Find(pending.Key)!, pending.Doubt!);
        if (action == DoubtWords.UnderWay)
        {
            at.Keep(d => d with { Answers = NotGiven(at, question, doubt), Rest = IsTold(d.Answers, doubt.Read) ? d.Rest : RestWords.Join(d.Rest, doubt.Read) });
            return [];
        }

        _ = AnswerWords.TryIndex(action[1..], doubt.Options.Count, out var chosen);
        var told = Chosen(at, pending, doubt, chosen);
        // "hộ đang làm hồ sơ vay 40tr" says nothing any more once the loan was received.
        var isSettled = doubt.Reason == ReadingReasons.ChoiceUnderWay;
        SharedQuestion.Keep(talk, pending, d => FormAnswers.With(d, told.Answers) with { Rest = RestWords.Without(d.Rest, doubt.Read, isSettled) });
        at.Keep(d => FormAnswers.With(doubt.Reason == HelpRemoval.Whose ? FormAnswers.Skip(d, question.Key) : d, told.Answers) with { Rest = RestWords.Without(d.Rest, doubt.Read, isSettled) });
        return told.Unclear;
    }

    // "đề xuất: cần sửa mái, đang làm hồ sơ" is told already.
    private static bool IsTold(Answers answers, string words) =>
        answers.Any(a => a.Value is Answer.Text text && text.Words.Contains(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>Asked because a message told it not beyond doubt, and not opened to be answered anew.</summary>
    public static bool IsOfFurtherHelp(OpenForm at, Pending.ForAnswer pending) =>
        pending is { Doubt: not null, Then: Pending.ForBatch } && at.Form.Find(pending.Key)!.Kind == QuestionKind.Choices;

    /// <summary>The doubt to ask once more before the report is sent: a figure that was told is never let go without that; null where it was asked again already, or there is no figure to offer.</summary>
    public static Doubt? Again(Question question, Doubt? doubt) =>
        doubt is { Again: false, Options.Count: > 0 } && question.Kind is QuestionKind.Money or QuestionKind.Number && doubt.Reason is not (LaterWords.SumAsked or TooMuch.Reason or Hanging.Reason or HelpRemoval.Whose or Losing.Reason)
            ? doubt with { Again = true }
            : null;

    /// <summary>A figure that was asked about and is neither answered nor asked any more goes along in words, whatever took the place of its question.</summary>
    public static void KeepLeft(Talk talk, Pending? before)
    {
        if ((before is Pending.ForSubject { Waits: { } waits } ? waits : before) is not Pending.ForAnswer { Doubt: { } doubt } left || OpenForm.Of(talk, left.Draft) is not { } at || at.Form.Find(left.Key) is not { } question || Again(question, doubt with { Again = false }) is null
            || at.Draft.Answers.Has(left.Key) || at.Draft.Skipped.Contains(left.Key, StringComparer.Ordinal) || Asks(talk.State.Pending, left) || Asks(talk.State.Left, left))
        {
            return;
        }

        Keep(talk, left, question);
    }

    private static bool Asks(Pending? pending, Pending.ForAnswer left) => pending switch
    {
        Pending.ForAnswer { Doubt: not null } open when open.Draft == left.Draft && open.Key == left.Key => true,
        Pending.ForAnswer open => Asks(open.Then, left),
        Pending.ForSubject { Waits: { } waits } => Asks(waits, left),
        _ => OpenRound.Of(pending)?.Items.Any(i => (i.Draft == left.Draft || left.Also.Contains(i.Draft)) && i.Unclear.Any(u => u.Key == left.Key)) == true,
    };

    /// <summary>What was told and is not settled goes along in words.</summary>
    public static void Keep(Talk talk, Pending.ForAnswer pending, Question question)
    {
        if (question.Required || pending.Doubt is not { Read.Length: > 0 } doubt || doubt.Reason is LaterWords.SumAsked or TooMuch.Reason or Hanging.Reason or AtText.MaybeNoAnswer
            || (doubt.Reason == ReadingReasons.Conflict && doubt.Options.Count == 0))
        {
            return;
        }

        var isLabelled = VietnameseText.Fold(doubt.Read).StartsWith(VietnameseText.Fold(question.Label), StringComparison.Ordinal) || question.Kind == QuestionKind.Choices;
        foreach (var which in pending.Also.Prepend(pending.Draft))
        {
            BatchReader.KeepRest(talk, which, "", isLabelled ? doubt.Read : $"{question.Label}: {doubt.Read}");
        }
    }
}
