using ReportBot.Core.Forms;

namespace ReportBot.Core.Summaries;

/// <summary>
/// Which answers in words count under which question: what stands among proposals, asks nothing and tells of a hardship ("Nhà dột quá")
/// is a hardship. The words stay with the question that they were typed under.
/// </summary>
internal static class OpinionFigures
{
    /// <summary>The question for what is asked of others.</summary>
    public const string Proposal = "proposal";

    /// <summary>The question for what is lacking.</summary>
    public const string Difficulty = "difficulty";

    /// <summary>The question for what the household wishes.</summary>
    public const string Wish = "aspiration";

    /// <summary>The figures with their texts gathered.</summary>
    public static IReadOnlyList<QuestionFigures> Gathered(IReadOnlyList<QuestionFigures> figures)
    {
        var hasDifficulty = figures.Any(f => f is { Key: Difficulty, Kind: QuestionKind.Text });
        Quote[] moved = hasDifficulty ? [.. figures.Where(f => f is { Key: Proposal, Kind: QuestionKind.Text }).SelectMany(f => f.Quotes).Where(q => IsObservation(q.Words))] : [];
        QuestionFigures[] told = [.. figures.Select(f => f is { Key: Difficulty, Kind: QuestionKind.Text } && moved.Length > 0 ? f with { FromOthers = moved } : f)];
        return [.. told.Select(f => f is { Kind: QuestionKind.Text, IsGrouped: true } ? f with { Groups = OpinionGroups.Of(Counted(f, told), TopicsOf(f)) } : f)];
    }

    /// <summary>The answers that count under a question.</summary>
    public static IReadOnlyList<Quote> Counted(QuestionFigures figure, IReadOnlyList<QuestionFigures> all)
    {
        if (figure.FromOthers is { } here)
        {
            return [.. figure.Quotes, .. here];
        }

        var elsewhere = figure.Key == Proposal ? all.SelectMany(f => f.FromOthers ?? []).ToHashSet() : [];
        return elsewhere.Count == 0 ? figure.Quotes : [.. figure.Quotes.Where(q => !elsewhere.Contains(q))];
    }

    /// <summary>The subjects that answers to a question are gathered under.</summary>
    public static TopicList TopicsOf(QuestionFigures figure) => TopicsOf(figure.Key);

    /// <summary>The subjects that answers to a question are gathered under, by its key.</summary>
    public static TopicList TopicsOf(string key) => key is Proposal or Wish ? Topics.Proposals : Topics.Difficulties;

    private static bool IsObservation(string words) => Topics.Asking.In(words).Count == 0 && Topics.Difficulties.In(words).Count > 0;
}
