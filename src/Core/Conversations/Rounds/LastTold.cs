using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;

namespace ReportBot.Core.Conversations;

/// <summary>
/// While a question on one household is open the person has told of another: words that name nobody and are no answer to the question go on
/// with that other one. What can be both is asked about in one line; a bare answer is the question's.
/// </summary>
internal static class LastTold
{
    /// <summary>Takes the words for the household told of last; false where they may be the answer, or nobody else was told of.</summary>
    public static bool TryTake(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        if (Of(talk, pending) is not { } last || NamedIn.NamesAny(talk, text))
        {
            return false;
        }

        var question = at.Form.Find(pending.Key)!;
        var read = ReportWords.Read(talk, last, text);
        if (question.Kind == QuestionKind.Text && read?.Answers.Any(a => a.Value is not Answer.Text) != true)
        {
            return false;
        }

        var answer = AnswerReader.Read(question, text, talk.Know.Today);
        var answers = answer is AnswerReading.Doubtful || (answer is AnswerReading.Understood && question.Kind != QuestionKind.Text) || (read is not null && Touches(read, question.Key));
        if (!answers)
        {
            return read is not null && (IsNew(at, last, read)
                ? Goes(talk, last, pending, text)
                : OpenRound.Of(pending) is { } open && Asks(talk, open, Of(talk, last, text, read) with { Candidates = [at.Draft.Subject, last.Draft.Subject] }));
        }

        return OpenRound.Of(pending) is { } round && Both(talk, last, question, text, read, answer) is { } told && Asks(talk, round, told with { Candidates = [at.Draft.Subject, last.Draft.Subject] });
    }

    /// <summary>The report that was told of last while this question on another stood; null for none.</summary>
    public static OpenForm? Of(Talk talk, Pending.ForAnswer pending)
    {
        var round = OpenRound.Of(pending) ?? (pending.Then is null && talk.State.Aside ? talk.State.Left : null);
        return round?.Last is { } which && which != pending.Draft && round.Items.Any(i => i.Draft == which && !i.Nil) ? OpenForm.Of(talk, which) : null;
    }

    /// <summary>The question was answered: what is said from now on is no more of the one told of before.</summary>
    public static void Forget(Talk talk)
    {
        if (talk.State is { Aside: true, Left: { Last: not null } left })
        {
            talk.State = talk.State with { Left = left with { Last = null } };
        }
    }

    // What the one told of last has been told of and the open one has not may be either's.
    private static bool IsNew(OpenForm at, OpenForm last, ReportReading read) =>
        read.Answers.Count == 0 || read.Answers.Any(a => a.Value is Answer.Text or Answer.ChosenMany || !last.Draft.Answers.Has(a.Key) || at.Draft.Answers.Has(a.Key));

    private static Unplaced Of(Talk talk, OpenForm last, string text, ReportReading read)
    {
        var (answers, unclear) = BatchReader.Parted(talk, last, text, read);
        return new Unplaced(null, AnswersJson.Write(answers), unclear, read.Rest, []);
    }

    private static bool Touches(ReportReading read, string key) => read.Answers.Has(key) || read.Unclear.Any(u => u.Key == key);

    private static bool Goes(Talk talk, OpenForm last, Pending.ForAnswer pending, string text)
    {
        var named = $"{last.Subject.Code} {text}";
        return (OpenForm.Of(talk, pending.Draft) is { } at && Aside.TryTake(talk, at, pending, named)) || BatchFlow.TryBegin(talk, named);
    }

    // A figure, or words that say themselves what they answer, where the other has no such answer yet.
    private static Unplaced? Both(Talk talk, OpenForm last, Question question, string text, ReportReading? read, AnswerReading answer)
    {
        if (last.Draft.Answers.Has(question.Key) || last.Form.Find(question.Key) is null)
        {
            return null;
        }

        if (read is not null && Touches(read, question.Key))
        {
            return Of(talk, last, text, read);
        }

        return read is null && answer is AnswerReading.Understood { Answer: Answer.Money or Answer.Number } amount
            ? new Unplaced(null, AnswersJson.Write(Answers.Empty.With(question.Key, amount.Answer)), [], "", [])
            : null;
    }

    private static bool Asks(Talk talk, Pending.ForBatch round, Unplaced told)
    {
        BatchFlow.Continue(talk, round with { Unplaced = [told, .. round.Unplaced], Choosing = false, Told = true });
        return true;
    }
}
