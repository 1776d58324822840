using ReportBot.Core.Forms;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Documents.Content;

/// <summary>What was written in words on one question, as a document counts it.</summary>
internal sealed class Opinion(QuestionFigures figure, IReadOnlyList<Quote> quotes)
{
    /// <summary>The key of what is put up for a distinction: in words, never gathered.</summary>
    public const string Commended = "commended";

    private static readonly string[] Order = [OpinionFigures.Difficulty, OpinionFigures.Wish, OpinionFigures.Proposal];

    private IReadOnlyList<TextGroup>? groups;

    /// <summary>The question.</summary>
    public QuestionFigures Figure => figure;

    /// <summary>The answers that count under it and tell something.</summary>
    public IReadOnlyList<Quote> Quotes => quotes;

    /// <summary>Gathered by subject.</summary>
    public IReadOnlyList<TextGroup> Groups => groups ??= OpinionGroups.Of(quotes, OpinionFigures.TopicsOf(figure), figure.Key == OpinionFigures.Wish ? Topics.OtherWishes : null);

    /// <summary>Those of a period: hardships, wishes, proposals, then what the form asks otherwise. Wishes have no line in the chat, but belong here.</summary>
    public static IReadOnlyList<Opinion> Of(Composing at) =>
    [
        .. at.Summary.Figures
            .Where(f => f.Kind == QuestionKind.Text && (!f.Hidden || f.Key == OpinionFigures.Wish) && !OpinionsSection.IsResult(f))
            .Select(f => new Opinion(f, [.. OpinionFigures.Counted(f, at.Summary.Figures).Where(OpinionGroups.IsSpoken)]))
            .Where(o => o.Quotes.Count > 0)
            .OrderBy(o => o.Figure.Key == Commended).ThenBy(o => Array.IndexOf(Order, o.Figure.Key) is >= 0 and var place ? place : Order.Length),
    ];
}
