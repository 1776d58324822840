using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>
/// What the office decides on a report that it names by the household: its proposal is answered, it is returned or accepted.
/// Where several reports may be meant they are listed; where none is, that is said. Such words never report on a household of
/// the office's own.
/// </summary>
internal static class HouseholdReviewFlow
{
    private const int MostLookedAt = 24;

    /// <summary>Takes them; false for other words.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        if (ReviewedHousehold.Read(text) is { } named)
        {
            if (Others(named) is { Count: > 0 } others && named.Action == "return")
            {
                if (ReturnAll(talk, [named.Code, .. others], Reason(named.Note)))
                {
                    return true;
                }

                // Two codes and one reason: none is returned with the other's code for its reason.
                talk.Note(talk.L("review.one-by-one", ("examples", string.Join("; ", new[] { named.Code }.Concat(others).Select(c => $"{talk.L("review.return-word")} {c.Trim().ToUpperInvariant()} {Reason(named.Note)}".TrimEnd())))));
                Show(talk);
            }
            else if (Find(talk, named.Code) is { } household)
            {
                Decide(talk, named, household);
            }
            else
            {
                talk.Note(talk.L("review.no-household", ("words", Format.Short(named.Code.Trim().ToUpperInvariant(), 20))));
                Show(talk);
            }

            return true;
        }

        if (talk.State.Pending is Pending.ForReview { Open: not null } || !ReviewedHousehold.IsBegun(text))
        {
            return false;
        }

        talk.Note(talk.L("review.which-household"));
        Show(talk);
        return true;
    }

    // One reason for all of them, where each has one report that can be returned; else it is asked one by one.
    private static bool ReturnAll(Talk talk, IReadOnlyList<string> codes, string note)
    {
        var reason = ReviewWords.Note(note);
        var reports = codes.Select(c => Find(talk, c) is { } household && Waiting(talk, "return", household) is [var only] ? only : (long?)null).OfType<long>().Distinct().ToList();
        if (reason.Length == 0 || reports.Count < codes.Count)
        {
            return false;
        }

        talk.Expect(new Pending.ForReview(ReviewPlace.Reports, reports));
        talk.Do(new Request.ReturnReports(reports, reason));
        return true;
    }

    // The further codes with which a note begins: "H050, H051 vì thiếu ngày".
    private static List<string> Others(ReviewedHousehold named) =>
        [.. named.Note.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).SkipWhile(w => w is "và" or "va").TakeWhile(w => w is "và" or "va" || SubjectWords.LooksLikeCode(w)).Where(SubjectWords.LooksLikeCode)];

    private static string Reason(string note) =>
        string.Join(' ', note.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).SkipWhile(w => w is "và" or "va" || SubjectWords.LooksLikeCode(w)));

    private static Subject? Find(Talk talk, string code)
    {
        var roster = talk.Know.Roster;
        return roster.SubjectByCode(code.Trim())
            ?? (SubjectWords.Named(code, [.. roster.HouseholdsInOrder.Select(h => roster.Subject(new SubjectId(SubjectKind.Household, h.Id))).OfType<Subject>()]) is [var only] ? only : null);
    }

    private static void Decide(Talk talk, ReviewedHousehold named, Subject household)
    {
        var place = named.Action == "answer" ? ReviewPlace.Answers : ReviewPlace.Reports;
        var numbers = Waiting(talk, named.Action, household);
        if (numbers is [var only])
        {
            var pending = new Pending.ForReview(place, numbers, Open: only);
            talk.Expect(pending);
            if (!ReviewFlow.Act(talk, pending, named.Action, named.Note))
            {
                ReviewFlow.Ask(talk, pending);
            }
        }
        else if (numbers.Count > 1)
        {
            talk.Note(talk.L("review.several", ("subject", household.Code), ("count", Format.Plain(numbers.Count)), ("number", ReviewView.Code(place, numbers[0]))));
            ReviewFlow.Ask(talk, new Pending.ForReview(place, numbers));
        }
        else
        {
            Nothing(talk, named.Action, household);
        }
    }

    // Those that wait for this action, the newest first.
    private static IReadOnlyList<long> Waiting(Talk talk, string action, Subject household) => action == "answer"
        ? [.. talk.Know.Life.Unanswered(ReviewFlow.MostListed).Where(r => r.Subject == household.Id).Select(r => r.Number)]
        : [.. talk.Know.History(household.Id, MostLookedAt).Where(r => r.ReviewState == "filed").Select(r => r.Number)];

    // Nothing waits: the newest report of the household is shown, on which something can still be decided.
    private static void Nothing(Talk talk, string action, Subject household)
    {
        var reports = talk.Know.History(household.Id, MostLookedAt);
        var shown = action == "answer" ? reports.FirstOrDefault(r => ReportReview.ProposalIn(r) is not null) : reports.Count > 0 ? reports[0] : null;
        talk.Note(talk.L(
            shown is null && reports.Count > 0 ? "review.no-proposal" : shown is null ? "review.no-report" : action == "answer" ? "review.none-unanswered" : "review.none-unread",
            ("subject", household.Code)));
        if (shown is null)
        {
            Show(talk);
        }
        else
        {
            ReviewFlow.Ask(talk, new Pending.ForReview(ReviewPlace.Reports, [shown.Number], Open: shown.Number));
        }
    }

    // What was open is asked again; else the lists of what waits.
    private static void Show(Talk talk)
    {
        if (talk.State.Pending is null or Pending.ForReview)
        {
            ReviewFlow.Menu(talk);
        }
        else
        {
            Answering.AskAgain(talk);
        }
    }
}
