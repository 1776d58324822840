using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>The lists of the review: what they are called and what waits in them.</summary>
internal static class ReviewPlaces
{
    /// <summary>The name of a list.</summary>
    public static string NameOf(Talk talk, ReviewPlace place) => talk.L(place switch
    {
        ReviewPlace.Menu => "review.menu",
        ReviewPlace.Reports => "place.reports",
        ReviewPlace.Answers => "place.answers",
        ReviewPlace.Checks => "place.checks",
        ReviewPlace.Decisions => "place.decisions",
    });

    /// <summary>The lists of whoever reviews or decides.</summary>
    public static IEnumerable<ReviewPlace> Places(Talk talk)
    {
        if (ReviewFlow.MayReview(talk))
        {
            yield return ReviewPlace.Reports;
            yield return ReviewPlace.Answers;
            yield return ReviewPlace.Checks;
        }

        if (ReviewFlow.MayDecide(talk))
        {
            yield return ReviewPlace.Decisions;
        }
    }

    /// <summary>How much waits in it.</summary>
    public static int CountIn(Talk talk, ReviewPlace place) =>
        place == ReviewPlace.Reports ? talk.Know.Life.CountUnreviewed() : NumbersIn(talk, place).Count;

    /// <summary>What waits in it, by its numbers.</summary>
    public static List<long> NumbersIn(Talk talk, ReviewPlace place) => place switch
    {
        ReviewPlace.Menu => [],
        ReviewPlace.Reports => [.. talk.Know.Life.Unreviewed(ReviewFlow.MostListed)],
        ReviewPlace.Answers => [.. talk.Know.Life.Unanswered(ReviewFlow.MostListed).Select(r => r.Number)],
        ReviewPlace.Checks => [.. talk.Know.Life.Proposals().Where(p => p.State == Households.Recognition.ProposalState.Open).Select(p => p.Number)],
        ReviewPlace.Decisions => [.. talk.Know.Life.Proposals().Where(p => p.State == Households.Recognition.ProposalState.Checked).Select(p => p.Number)],
    };

    /// <summary>The list that a proposal stands in for this person.</summary>
    public static ReviewPlace PlaceOf(Talk talk, long proposal) =>
        talk.Know.Life.Proposal(proposal) is { State: Households.Recognition.ProposalState.Open } && ReviewFlow.MayReview(talk) ? ReviewPlace.Checks : ReviewPlace.Decisions;

    /// <summary>"báo cáo chưa xem": the line of the lists that the words are, as it stands there; null for other words.</summary>
    public static int? Named(Talk talk, Pending.ForReview pending, string text)
    {
        var said = VietnameseText.Fold(text).Trim(' ', '.', '!');
        var found = pending.Numbers.Select(n => VietnameseText.Fold(NameOf(talk, (ReviewPlace)n))).ToList().IndexOf(said);
        return found < 0 ? null : found;
    }
}
