namespace ReportBot.Core.Conversations;

/// <summary>What the office decides on reports and proposals that it names by their codes, whatever is open.</summary>
internal static class NamedReviewFlow
{
    /// <summary>
    /// An action on what is named by its code, whatever is open: what is named counts, never what happens to be shown. False
    /// for other words and for whoever reviews nothing.
    /// </summary>
    public static bool TryTake(Talk talk, string text)
    {
        if (!ReviewFlow.MayReview(talk) && !ReviewFlow.MayDecide(talk))
        {
            return false;
        }

        if (HouseholdTalk.Numbered(text, "bc-") is not null || HouseholdTalk.Numbered(text, "dn-") is not null)
        {
            return ReviewFlow.Begin(talk, text.Trim());
        }

        if (ReviewWords.ReadNamed(text) is not { } named)
        {
            return ReviewFlow.MayReview(talk) && HouseholdReviewFlow.TryTake(talk, text);
        }

        if (named is { Action: "accept", IsProposals: false, Numbers.Count: > 1 } && ReviewFlow.MayReview(talk))
        {
            talk.Expect(ListWith(talk, named.Numbers));
            talk.Do(new Request.AcceptReports(named.Numbers));
            return true;
        }

        var number = named.Numbers[0];
        var pending = talk.State.Pending is Pending.ForReview open && open.Numbers.Contains(number) && open.Place != ReviewPlace.Menu
            ? open with { Open = number, Asks = null }
            : new Pending.ForReview(named.IsProposals ? ReviewPlaces.PlaceOf(talk, number) : ReviewPlace.Reports, [number], Open: number);
        talk.Expect(pending);
        if (named.Numbers.Count > 1 || !ReviewFlow.Act(talk, pending, named.Action, named.Note))
        {
            ReviewFlow.Ask(talk, pending);
        }

        return true;
    }

    // The list that is open, without the one that is; or these alone.
    private static Pending.ForReview ListWith(Talk talk, IReadOnlyList<long> numbers) =>
        talk.State.Pending is Pending.ForReview { Place: ReviewPlace.Reports } open ? open with { Open = null, Asks = null }
        : new Pending.ForReview(ReviewPlace.Reports, numbers);
}
