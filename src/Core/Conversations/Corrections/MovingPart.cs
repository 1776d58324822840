using ReportBot.Core.Forms;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"Sai rồi, phân là của hộ H'Djuin": one thing told of a household of the open round was meant for another, and goes over to it.</summary>
internal static class MovingPart
{
    private const int ShortestThing = 2;

    private static readonly Vocabulary Slip = new("sai", "sai rồi", "nhầm", "nhầm rồi", "lộn", "lộn rồi", "à nhầm", "ghi nhầm", "ghi sai", "không phải", "không phải đâu", "chưa đúng", "à", "ơ", "dạ", ",", ".", ":");
    private static readonly Vocabulary Of = new("là của", "của", "là cho", "cho", "là", "mới là của", "phải là của", "là bên", "là nhà", "là hộ", "thôi", "của nhà", "mà thôi", "hộ", "nhà", "mới đúng", "cơ", "chứ", "ạ", "nhé", "mà", ",", ".", "!");

    /// <summary>Takes the words; false when nothing of the round is meant.</summary>
    public static bool TryTake(Talk talk, Pending.ForBatch batch, string text)
    {
        if (NamedIn.Own(talk, text) is not ([var code], var left) || Thing(left) is not { } thing || NamedIn.OnlyOwn(talk, code) is not { } other)
        {
            return false;
        }

        var held = batch.Items.Where(i => !i.Nil && i.Draft.Subject != other.Id).Select(i => OpenForm.Of(talk, i.Draft)).OfType<OpenForm>()
            .SelectMany(at => at.Form.Questions.Where(q => at.Draft.Answers[q.Key] is Answer.Text { Words: var words } && Holds(words, thing)).Select(q => (At: at, Question: q))).ToList();
        if (held is not [var (from, question)])
        {
            return false;
        }

        var answers = question.When is { } main ? Help(from, question, main.Key, thing) : Part(from, question, thing);
        if (answers is null)
        {
            return false;
        }

        talk.Note(talk.T("mend.moved", ("from", from.Subject.Code), ("to", other.Code)));
        var told = new Unplaced(null, AnswersJson.Write(answers), [], "", []) { Anew = [.. answers.Select(a => a.Key)] };
        BatchFlow.Continue(talk, BatchView.Unread(BatchReader.Add(talk, batch with { Choosing = false, Told = false }, other.Id, told)));
        return true;
    }

    // Of a text the part that names it, taken out there.
    private static Answers Part(OpenForm from, Question question, string thing)
    {
        var parts = AnswerRemoval.PartsOf(((Answer.Text)from.Draft.Answers[question.Key]!).Words);
        var moved = parts.Where(p => Holds(p, thing)).ToList();
        var kept = string.Join("; ", parts.Except(moved, StringComparer.Ordinal));
        from.Keep(d => kept.Length == 0 ? d with { Answers = d.Answers.Without(question.Key) } : FormAnswers.With(d, question.Key, new Answer.Text(kept)));
        return Answers.Empty.With(question.Key, new Answer.Text(string.Join("; ", moved)));
    }

    // Of help all that is told of it, where it is of one form and one thing; null where it must be said which.
    private static Answers? Help(OpenForm from, Question note, string main, string thing)
    {
        if (from.Draft.Answers[main] is not Answer.ChosenMany { Keys.Count: 1 } || AnswerRemoval.PartsOf(((Answer.Text)from.Draft.Answers[note.Key]!).Words).Any(p => !Holds(p, thing)))
        {
            return null;
        }

        var keys = from.Form.Questions.Where(q => q.Key == main || q.When?.Key == main).Select(q => q.Key).Where(from.Draft.Answers.Has).ToList();
        var answers = keys.Aggregate(Answers.Empty, (all, key) => all.With(key, from.Draft.Answers[key]!));
        from.Keep(d => d with { Answers = AnswerRemoval.Without(from.Form, d.Answers, keys) });
        return answers;
    }

    // What stands between the words of a slip and "là của".
    private static string? Thing(string left)
    {
        var words = TokenText.Of(VietnameseText.Normalize(left));
        var from = Slip.SkipAll(words, 0, words.Count);
        var to = Enumerable.Range(from, words.Count - from).FirstOrDefault(i => Of.SkipAll(words, i, words.Count) == words.Count, words.Count);
        return from > 0 && to > from && to < words.Count && words.Slice(from, to) is { Length: >= ShortestThing } thing ? VietnameseText.Fold(thing) : null;
    }

    private static bool Holds(string words, string thing) => $" {VietnameseText.Fold(words)} ".Contains($" {thing} ", StringComparison.Ordinal);
}
