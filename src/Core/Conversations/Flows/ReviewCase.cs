namespace ReportBot.Core.Conversations;

/// <summary>One thing of a list before the office, whatever it is: gone meanwhile, or shown with the way on.</summary>
internal static class ReviewCase
{
    /// <summary>It is not there any more; the lists are.</summary>
    public static void Gone(Talk talk, string number)
    {
        talk.Note(talk.L("review.gone", ("number", number)));
        ReviewFlow.Menu(talk);
    }

    /// <summary>Says what was noted of it, with what may be done; of several, also the next one and the list.</summary>
    public static void Close(Talk talk, Pending.ForReview pending, params IEnumerable<(string Label, string Action, bool IsOffered)> actions)
    {
        var several = pending.Numbers.Count > 1;
        IEnumerable<(string Label, string Action, bool IsOffered)> all = [.. actions, ("button.next", "next", several), ("button.list", "list", several)];
        talk.Close([.. all.Where(a => a.IsOffered).Select(a => talk.Press(talk.L(a.Label), a.Action))]);
    }
}
