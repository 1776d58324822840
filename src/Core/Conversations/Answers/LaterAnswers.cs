using ReportBot.Core.Forms;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// What was filled in and what is told now, as one. Help that is told later is further help, and a form of help named anew
/// takes its new figures alone; words are added to words. In place of what was there comes only what is told anew.
/// </summary>
internal static class LaterAnswers
{
    /// <summary>What was filled in and what is said now, as one.</summary>
    /// <param name="form">The form.</param>
    /// <param name="before">What was filled in.</param>
    /// <param name="said">What is said now.</param>
    /// <param name="telling">How it is said.</param>
    public static Together Over(Form form, Answers before, Answers said, Telling telling)
    {
        var together = new Together(before, Answers.Empty, []);
        foreach (var question in form.Questions.Where(q => said.Has(q.Key)))
        {
            var (old, now) = (together.Answers[question.Key], said[question.Key]!);
            together = (question.Kind, old, now) switch
            {
                (QuestionKind.Choices, Answer.ChosenMany { Keys.Count: > 0 } some, Answer.ChosenMany told) => Help(form, together, question, some, told, telling),
                (_, null, _) => together.With(question, now),
                (QuestionKind.Choices, Answer.ChosenMany { Keys.Count: 0 }, Answer.ChosenMany { Keys.Count: > 0 }) or (QuestionKind.Text, Answer.Text { Words: "" }, Answer.Text { Words.Length: > 0 }) => together.Replace(question, now),
                (QuestionKind.Text, Answer.Text some, Answer.Text told) => Words(form, together, question, some, told, said, telling),
                _ when HelpOf(form, question) is { } help && !old.Equals(now) => Figure(together, question, help, before, said, telling),
                _ => together.With(question, now),
            };
        }

        return together;
    }

    private static Question? HelpOf(Form form, Question question) =>
        question.When is { } when && form.Find(when.Key) is { Kind: QuestionKind.Choices } help ? help : null;

    private static Together Help(Form form, Together together, Question question, Answer.ChosenMany old, Answer.ChosenMany now, Telling telling)
    {
        var isMore = telling.Adds || (now.Keys.Count > 0 && !telling.Anew.Contains(question.Key));
        if (isMore || now.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(old.Keys))
        {
            return together.With(question, new Answer.ChosenMany([.. question.Choices.Select(c => c.Key).Where(k => old.Keys.Contains(k, StringComparer.Ordinal) || now.Keys.Contains(k, StringComparer.Ordinal))]));
        }

        var left = together.Replace(question, now);
        return form.Questions
            .Where(q => q.When is { } when && when.Key == question.Key && (when.Is == "*" || !when.Holds(left.Answers)) && left.Answers.Has(q.Key))
            .Aggregate(left, (all, q) => all.Without(q));
    }

    // The value of all help together: told with some of the forms it may be the value of these alone.
    private static Together Figure(Together together, Question question, Question help, Answers before, Answers said, Telling telling)
    {
        var isOfAll = question.When!.Is == "*" && said[help.Key] is Answer.ChosenMany { Keys: var named }
            && before[help.Key] is Answer.ChosenMany { Keys: var given } && given.Except(named, StringComparer.Ordinal).Any();
        return (telling.Adds || isOfAll) && !telling.Anew.Contains(question.Key) && Sum(question, together.Answers[question.Key]!, said[question.Key]!) is { } doubt
            ? together with { Unclear = [.. together.Unclear, new UnclearKey(question.Key, doubt)] }
            : together.Replace(question, said[question.Key]!);
    }

    private static Together Words(Form form, Together together, Question question, Answer.Text old, Answer.Text now, Answers said, Telling telling)
    {
        var help = HelpOf(form, question);
        if (Holds(old.Words, now.Words) && (telling.Adds || !telling.Anew.Contains(question.Key)))
        {
            return together;
        }

        var isAnew = telling.Anew.Contains(question.Key) && (help is null || !said.Has(help.Key));
        var isSame = help is not null && Replacing.IsSameShape(old.Words, now.Words);
        var isTooLong = old.Words.Length + now.Words.Length + 2 > (question.MaxLength ?? Typing.MaxLength);
        return Holds(now.Words, old.Words) ? together.With(question, now)
            : isTooLong || (!telling.Adds && (isAnew || isSame)) ? together.Replace(question, now)
            : together.With(question, new Answer.Text(old.Words + "; " + now.Words));
    }

    private static bool Holds(string words, string part) =>
        VietnameseText.Fold(words).Contains(VietnameseText.Fold(part), StringComparison.Ordinal);

    // Told twice, an amount may be more of it or all of it: the sum is offered first.
    private static Doubt? Sum(Question question, Answer old, Answer now) => (old, now) switch
    {
        (Answer.Money a, Answer.Money b) => Offer(question, $"{Shown(a.Vnd)} + {Shown(b.Vnd)}", new Answer.Money(a.Vnd + b.Vnd), b, Shown(a.Vnd + b.Vnd), Shown(b.Vnd)),
        (Answer.Number a, Answer.Number b) => Offer(question, $"{Format.Count(a.Value)} + {Format.Count(b.Value)}", new Answer.Number(a.Value + b.Value), b, Format.Count(a.Value + b.Value), Format.Count(b.Value)),
        _ => null,
    };

    private static Doubt Offer(Question question, string read, Answer sum, Answer all, string sumLabel, string allLabel) => new(
        LaterWords.SumAsked,
        read,
        [
            new DoubtOption(sumLabel, AnswersJson.Write(Answers.Empty.With(question.Key, sum))),
            new DoubtOption(allLabel, AnswersJson.Write(Answers.Empty.With(question.Key, all))),
        ]);

    private static string Shown(long vnd) => Format.Count(vnd) + " đ";
}

/// <summary>What two messages come to.</summary>
/// <param name="Answers">The answers together.</param>
/// <param name="Gone">Help, its figures and texts that were filled in and no longer stand.</param>
/// <param name="Unclear">Amounts told twice, to be asked.</param>
internal sealed record Together(Answers Answers, Answers Gone, IReadOnlyList<UnclearKey> Unclear)
{
    /// <summary>With an answer that takes nothing away.</summary>
    public Together With(Question question, Answer answer) => this with { Answers = Answers.With(question.Key, answer) };

    /// <summary>With an answer in the place of the one that is there.</summary>
    public Together Replace(Question question, Answer answer) =>
        answer.Equals(Answers[question.Key]) ? this : With(question, answer) with { Gone = Gone.With(question.Key, Answers[question.Key]!) };

    /// <summary>All that was filled in and is told otherwise now.</summary>
    public Answers GoneFrom(Answers before, Answers said) => before
        .Where(old => said.TryGet(old.Key, out var now) && now.Equals(Answers[old.Key]) && !now.Equals(old.Value) && now is not (Answer.Text or Answer.ChosenMany))
        .Aggregate(Gone, (all, old) => all.With(old.Key, old.Value));

    /// <summary>Without the answer that is there.</summary>
    public Together Without(Question question) =>
        this with { Answers = Answers.Without(question.Key), Gone = Gone.With(question.Key, Answers[question.Key]!) };
}
