using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Words that are no answer to the open question and answer one that waits behind it in the round ("1tr mỗi người" while the
/// income of another household is in doubt): they are taken for that one; where several wait it is asked whose they are.
/// </summary>
internal static class WaitingDoubts
{
    /// <summary>Takes the words; false where nothing that waits is answered by them.</summary>
    public static bool TryTake(Talk talk, Pending.ForAnswer pending, Question question, string text)
    {
        if (OpenRound.Of(pending) is not { } round || pending.Then is not Pending.ForBatch || question.Kind == QuestionKind.Text || NamedIn.NamesAny(talk, text))
        {
            return false;
        }

        var fitting = (from item in round.Items
                       from unclear in item.Unclear
                       where item.Draft != pending.Draft || unclear.Key != pending.Key
                       let at = OpenForm.Of(talk, item.Draft)
                       where at?.Form.Find(unclear.Key) is { Kind: QuestionKind.Money or QuestionKind.Number or QuestionKind.Date }
                       let read = AnswerReader.Read(at.Form.Find(unclear.Key)!, text, talk.Know.Today) as AnswerReading.Understood
                       where read is not null
                       select (At: at, unclear.Key, read.Answer)).ToList();
        if (fitting is [var (form, key, answer)])
        {
            form.Keep(d => FormAnswers.With(d, key, answer));
            BatchView.Changed(talk, form);
            AnswerFlow.Ask(talk, (Pending.ForAnswer)OpenRound.Change(pending, batch => Answered(batch, form.Ref, key)));
            return true;
        }

        if (fitting.Count == 0 || fitting.Exists(f => f.Key != fitting[0].Key))
        {
            return false;
        }

        var whose = new Unplaced(null, AnswersJson.Write(Answers.Empty.With(fitting[0].Key, fitting[0].Answer)), [], "", [.. fitting.Select(f => f.At.Draft.Subject)]);
        BatchFlow.Continue(talk, round with { Unplaced = [whose, .. round.Unplaced], Choosing = false, Told = true });
        return true;
    }

    private static Pending.ForBatch Answered(Pending.ForBatch batch, DraftRef which, string key) => batch with
    {
        Items = [.. batch.Items.Select(i => i.Draft == which ? i with { Unclear = [.. i.Unclear.Where(u => u.Key != key)] } : i)],
    };
}
