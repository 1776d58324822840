using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// "tn 950": an income of three or four figures without a unit has one likely meaning, thousands. It is not asked about household by household: it is
/// written down so, and the read-back says what was typed and how it was taken, so that one "đúng" answers for all of them.
/// </summary>
internal static class Guesses
{
    /// <summary>The reason of a day on which the sender brought something, which is most likely the day of the visit.</summary>
    public const string GivenDay = "date.given";

    private const int FewestDigits = 3;
    private const int MostDigits = 4;

    /// <summary>The round with such figures written down; any other doubt is left to be asked.</summary>
    public static Pending.ForBatch Taken(Talk talk, Pending.ForBatch batch)
    {
        for (var i = 0; i < batch.Items.Count; i++)
        {
            var item = batch.Items[i];
            foreach (var unclear in item.Unclear.Where(u => OpenForm.Of(talk, item.Draft) is { } at && IsLikely(at, u)))
            {
                OpenForm.Of(talk, item.Draft)!.Keep(d => FormAnswers.With(d, AnswersJson.Read(OpenForm.Of(talk, item.Draft)!.Form, unclear.Doubt.Options[0].Answers)));
                item = item with { Unclear = [.. item.Unclear.Where(u => u != unclear)], Guessed = [.. item.Guessed.Where(g => g.Key != unclear.Key), new GuessedFigure(unclear.Key, unclear.Doubt.Read, unclear.Doubt.Options[0].Answers)] };
            }

            batch = item == batch.Items[i] ? batch : batch with { Items = BatchFlow.Replace(batch.Items, i, item) };
        }

        return batch;
    }

    /// <summary>"“950” tôi hiểu là 950.000 đ": below what was read back of a report, as long as the figure stands.</summary>
    public static void Note(Talk talk, BatchItem item)
    {
        foreach (var guessed in item.Guessed)
        {
            if (OpenForm.Of(talk, item.Draft) is { } at && at.Form.Find(guessed.Key) is { } question && AnswersJson.Read(at.Form, guessed.Answers)[guessed.Key] is { } answer && answer.Equals(at.Draft.Answers[guessed.Key]))
            {
                talk.Note(talk.T("batch.guessed", ("read", guessed.Read), ("answer", Format.Answer(talk.Words, question, answer))));
            }
        }
    }

    /// <summary>What such a figure typed at its own question most likely means; null for any other doubt.</summary>
    public static Answer? Of(OpenForm at, Question question, Doubt doubt) =>
        IsLikely(at, new UnclearKey(question.Key, doubt)) ? AnswersJson.Read(at.Form, doubt.Options[0].Answers)[question.Key] : null;

    private static bool IsLikely(OpenForm at, UnclearKey unclear) => unclear.Doubt is { Reason: GivenDay, Options.Count: 1 } ? !at.Draft.Answers.Has(unclear.Key) :
        unclear.Doubt is { Reason: ReadingReasons.MoneyBare, Again: false, Options.Count: 1 } doubt && at.Form.Find(unclear.Key) is { Kind: QuestionKind.Money, Per.Count: > 0 } && !at.Draft.Answers.Has(unclear.Key)
        && TokenText.Of(doubt.Read) is { Count: 1 } words && words[0].IsDigits && words[0].Folded.Length is >= FewestDigits and <= MostDigits;
}
