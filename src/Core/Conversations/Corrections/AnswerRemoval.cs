using ReportBot.Core.Forms;

namespace ReportBot.Core.Conversations;

/// <summary>Answers without some of them, and without what hangs on those.</summary>
internal static class AnswerRemoval
{
    private static readonly char[] PartEnds = [';', ','];

    /// <summary>The answers without these and without what hangs on them.</summary>
    public static Answers Without(Form form, Answers answers, IReadOnlyList<string> keys)
    {
        foreach (var (question, choice) in form.Questions.SelectMany(q => q.Choices.Select(c => (q, c))).Where(p => IsNamed(form, p.c, keys)))
        {
            // "xóa doanh nghiệp": the label of the amount names the choice as well, which goes with it.
            if (answers[question.Key] is Answer.ChosenMany many && many.Keys.Contains(choice.Key, StringComparer.Ordinal))
            {
                answers = many.Keys.Count == 1 ? answers.Without(question.Key) : answers.With(question.Key, new Answer.ChosenMany([.. many.Keys.Where(k => k != choice.Key)]));
            }
        }

        foreach (var key in keys.Concat(form.Questions.Where(q => q.When is { } when && keys.Contains(when.Key, StringComparer.Ordinal)).Select(q => q.Key)))
        {
            answers = answers.Without(key);
        }

        return answers;
    }

    /// <summary>The answers without what the words told; null when they told nothing that is there.</summary>
    public static Answers? Without(Form form, Answers answers, Answers told)
    {
        var left = answers;
        foreach (var (key, answer) in told)
        {
            if (answers[key] is Answer.ChosenMany many && answer is Answer.ChosenMany taken && many.Keys.Except(taken.Keys, StringComparer.Ordinal).ToList() is { Count: > 0 } others)
            {
                left = others.Count == many.Keys.Count ? left : left.With(key, new Answer.ChosenMany(others));
            }
            else if (answers[key] is Answer.ChosenMany || answer.Equals(answers[key]))
            {
                left = Without(form, left, [key]);
            }
        }

        left = AnswerCheck.WithoutUnasked(form, left);
        return left.Equals(AnswerCheck.WithoutUnasked(form, answers)) ? null : left;
    }

    private static bool IsNamed(Form form, Choice choice, IReadOnlyList<string> keys) =>
        choice.Value is { } value && keys.Contains(value, StringComparer.Ordinal) && form.Find(value)!.Words.Intersect(choice.Words, StringComparer.Ordinal).Any();

    /// <summary>What was there and is no longer: of a list the choices, of words the parts that are gone.</summary>
    public static Answers Gone(Answers before, Answers after) => before
        .Where(old => !old.Value.Equals(after[old.Key]))
        .Aggregate(Answers.Empty, (all, old) => all.With(old.Key, (old.Value, after[old.Key]) switch
        {
            (Answer.ChosenMany was, Answer.ChosenMany now) => new Answer.ChosenMany([.. was.Keys.Except(now.Keys, StringComparer.Ordinal)]),
            (Answer.Text was, Answer.Text now) => new Answer.Text(string.Join("; ", PartsOf(was.Words).Except(PartsOf(now.Words), StringComparer.Ordinal))),
            _ => old.Value,
        }));

    /// <summary>"mua 2 bò; 1 con heo": the parts that words told one after the other are kept in.</summary>
    public static IReadOnlyList<string> PartsOf(string words) => words.Split(PartEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
