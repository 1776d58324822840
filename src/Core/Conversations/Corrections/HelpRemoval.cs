using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// "Xóa hỗ trợ nhà ở": one form of help goes with its count and its value. Where one value or one text stands for all forms
/// together, and some stay, it goes or stays with the form that it names, else it is asked whose it was and stands until
/// then: nothing is lost when the question is put off.
/// </summary>
internal static class HelpRemoval
{
    /// <summary>The reason of the question whose a value was.</summary>
    public const string Whose = "whose";

    /// <summary>The answers without what the words told, and what must be asked; null when they told nothing that is there.</summary>
    public static (Answers Kept, IReadOnlyList<UnclearKey> Unclear)? From(Texts texts, Form form, Answers answers, Answers told)
    {
        if (AnswerRemoval.Without(form, answers, told) is not { } kept)
        {
            return null;
        }

        var unclear = new List<UnclearKey>();
        foreach (var question in form.Questions.Where(q => q.When is { Is: "*" } && kept.Has(q.Key)))
        {
            if (form.Find(question.When!.Key) is not { Kind: QuestionKind.Choices } help || answers[help.Key] is not Answer.ChosenMany before
                || kept[help.Key] is not Answer.ChosenMany after || after.Keys.Count == before.Keys.Count)
            {
                continue;
            }

            var parted = new Parted(help, [.. before.Keys.Except(after.Keys, StringComparer.Ordinal)], after.Keys);
            switch (answers[question.Key])
            {
                case Answer.Text text:
                    (kept, var asked) = OfText(texts, question, parted, text, kept);
                    unclear.AddRange(asked);
                    break;
                case { } value:
                    unclear.Add(Ask(texts, question, parted, value, told[question.Key]));
                    break;
            }
        }

        return (kept, unclear);
    }

    private static (Answers Kept, IEnumerable<UnclearKey> Unclear) OfText(Texts texts, Question question, Parted parted, Answer.Text text, Answers kept)
    {
        var parts = AnswerRemoval.PartsOf(text.Words);
        var stays = parts.Select(p => Stays(parted, p)).ToList();
        if (stays.Contains(null))
        {
            return (kept, [Ask(texts, question, parted, text, null)]);
        }

        var left = string.Join("; ", parts.Where((_, i) => stays[i] == true));
        return (left.Length == 0 ? kept.Without(question.Key) : kept.With(question.Key, new Answer.Text(left)), []);
    }

    // "mua 2 bò" goes with the loan, "1 con heo" stays with what was given; null where it cannot be told.
    private static bool? Stays(Parted parted, string words)
    {
        var text = TokenText.Of(words);
        if (SupportPiece.Purposes.Begins(text, 0, text.Count))
        {
            var (wasFor, isFor) = (parted.TakesPurpose(parted.Gone), parted.TakesPurpose(parted.Left));
            if (wasFor != isFor)
            {
                return isFor;
            }
        }

        var named = Enumerable.Range(0, text.Count).Select(at => ChoiceWords.Find(parted.Help, text, at, text.Count)).SelectMany(m => m?.Values ?? []).ToHashSet(StringComparer.Ordinal);
        var (goes, stays) = (named.Overlaps(parted.Gone), named.Overlaps(parted.Left));
        return goes == stays ? null : stays;
    }

    // Taking the answer up again is one choice, leaving it out with the form it came with is the other.
    private static UnclearKey Ask(Texts texts, Question question, Parted parted, Answer value, Answer? taken)
    {
        var rest = (value, taken) switch
        {
            (Answer.Money all, Answer.Money part) when part.Vnd < all.Vnd => new Answer.Money(all.Vnd - part.Vnd),
            (Answer.Number all, Answer.Number part) when part.Value < all.Value => new Answer.Number(all.Value - part.Value),
            _ => value,
        };
        var shown = Format.Answer(texts, question, value);
        return new UnclearKey(question.Key, new Doubt(
            Whose,
            $"{question.Label}: {shown}",
            [
                new DoubtOption(rest.Equals(value) ? parted.Labels(parted.Left) : Format.Answer(texts, question, rest), AnswersJson.Write(Answers.Empty.With(question.Key, rest))),
                new DoubtOption(parted.Labels(parted.Gone), AnswersJson.Write(Answers.Empty)),
            ]));
    }

    private sealed record Parted(Question Help, IReadOnlyList<string> Gone, IReadOnlyList<string> Left)
    {
        public bool TakesPurpose(IReadOnlyList<string> keys) => keys.Any(k => Help.FindChoice(k)?.TakesPurpose == true);

        public string Labels(IReadOnlyList<string> keys) => string.Join(", ", keys.Select(k => Help.FindChoice(k)?.Label ?? k));
    }
}
