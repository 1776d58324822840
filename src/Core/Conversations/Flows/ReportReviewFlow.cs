using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>One filed report before the secretary: accept it, return it with a note, answer its proposal.</summary>
internal static class ReportReviewFlow
{
    public static void Show(Talk talk, Pending.ForReview pending, long number)
    {
        if (talk.Know.Life.Report(number) is not { } report)
        {
            ReviewCase.Gone(talk, Report.Show(number));
            return;
        }

        talk.Expect(pending);
        var subject = talk.Subject(report.Subject);
        talk.Note(string.Join(
            " · ", Report.Show(number), $"{subject?.Code} {subject?.Name}", ReviewView.PeriodOf(talk, report), talk.Know.Roster.NameOf(report.FiledBy)));
        talk.Note(HistoryFlow.Content(talk, report));
        HistoryFlow.NoteRest(talk, report);
        NoteOdd(talk, report);
        if (talk.Know.Life.AnswerTo(number) is { } answer)
        {
            talk.Note(talk.L("review.answered", ("words", Format.Short(answer, 200))));
        }

        if (report.ReviewState == Report.Returned)
        {
            talk.Note(talk.L("review.returned", ("note", Format.Short(report.ReviewNote, 200))));
        }

        ReviewCase.Close(
            talk,
            pending,
            ("button.accept", "accept", report.ReviewState == "filed"),
            ("button.return", "return", report.ReviewState != Report.Returned),
            ("button.answer", "answer", ReportReview.ProposalIn(report) is not null));
    }

    /// <summary>Takes an action on the open report, or "đạt 1, 3" and "đạt hết" in the list.</summary>
    public static bool Act(Talk talk, Pending.ForReview pending, string action, string rest)
    {
        switch (action)
        {
            case "accept" when ReviewFlow.Chosen(pending, rest) is { } chosen:
                talk.Do(new Request.AcceptReports(chosen));
                return true;
            case "accept-all" when pending.Open is null:
                AcceptAll(talk, pending, [.. pending.Numbers.Skip(pending.Page * ReviewView.PageSize).Take(ReviewView.PageSize)]);
                return true;
            case "accept-all" when pending.Numbers.Count > 1:
                // Those not read yet are shown before all are accepted.
                ReviewFlow.Ask(talk, pending with { Open = null });
                return true;
            case "accept-all":
                AcceptAll(talk, pending, pending.Numbers);
                return true;
            case "return" when pending.Open is { } open && rest.Length > 0:
                talk.Expect(pending);
                talk.Do(new Request.ReturnReport(open, rest));
                return true;
            case "answer" when pending.Open is { } open && talk.Know.Life.Report(open) is { } report && ReportReview.ProposalIn(report) is null:
                talk.Note(talk.L("review.report-no-proposal", ("number", Named(talk, open))));
                ReviewFlow.Ask(talk, pending);
                return true;
            case "return" or "answer" when pending.Open is not null && rest.Length == 0:
                ReviewFlow.Ask(talk, pending with { Asks = action });
                return true;
            case "answer" when pending.Open is { } open:
                talk.Expect(pending);
                talk.Do(new Request.AnswerProposal(open, rest));
                return true;
            default:
                return false;
        }
    }

    /// <summary>What became of it; then the next one of the list.</summary>
    public static void Resume(Talk talk, Request request, Outcome outcome)
    {
        IReadOnlyList<long> done = request switch
        {
            Request.AcceptReports accept => accept.Numbers,
            Request.ReturnReport back => [back.Number],
            Request.ReturnReports several => several.Numbers,
            Request.AnswerProposal answer => [answer.Number],
            _ => [],
        };
        talk.Note(outcome switch
        {
            Outcome.Counted when request is Request.ReturnReports => talk.L(
                "review.did-return", ("number", string.Join(", ", done.Select(n => Named(talk, n)))), ("name", string.Join(", ", done.Select(n => AuthorOf(talk, n)).Distinct(StringComparer.Ordinal)))),
            Outcome.Counted { Officials: 1 } when done is [var only] => talk.L("review.accepted-one", ("number", Named(talk, only))),
            Outcome.Counted counted => talk.L("review.accepted", ("count", Format.Plain(counted.Officials))),
            Outcome.Done when request is Request.ReturnReport => talk.L("review.did-return", ("number", Named(talk, done[0])), ("name", AuthorOf(talk, done[0]))),
            Outcome.Done => talk.L("review.did-answer", ("number", Named(talk, done[0])), ("name", AuthorOf(talk, done[0]))),
            _ => talk.L("review.not-done"),
        });
        if (outcome is Outcome.NotFound || talk.State.Pending is not Pending.ForReview pending)
        {
            ReviewFlow.Menu(talk);
        }
        else if (request is Request.AnswerProposal && pending.Place == ReviewPlace.Reports)
        {
            // The report itself still waits.
            ReviewFlow.Ask(talk, pending);
        }
        else if (pending.Open is { } open)
        {
            ReviewFlow.Next(talk, pending, open);
        }
        else
        {
            ReviewFlow.Ask(talk, pending with { Numbers = [.. pending.Numbers.Except(done)], Page = 0 });
        }
    }

    // Those that would read oddly in the document are kept for a look of their own.
    private static void AcceptAll(Talk talk, Pending.ForReview pending, IReadOnlyList<long> numbers)
    {
        // What only lacks its marks reads well enough to be accepted with the others.
        var odd = numbers.Where(n => OddIn(talk, n).Any(o => o.Reason != OddReason.Unmarked)).ToList();
        if (odd.Count > 0)
        {
            talk.Note(talk.L("review.kept-odd", ("count", Format.Plain(odd.Count)), ("reports", string.Join(", ", odd.Select(n => Named(talk, n))))));
        }

        if (odd.Count == numbers.Count)
        {
            ReviewFlow.Ask(talk, pending);
        }
        else
        {
            talk.Do(new Request.AcceptReports([.. numbers.Except(odd)]));
        }
    }

    private static IEnumerable<(Forms.Question Question, string Words, OddReason Reason)> OddIn(Talk talk, long number) =>
        talk.Know.Life.Report(number) is { } report && talk.Plan(report.PlanCode) is { } plan ? OddAnswer.In(talk.Know.Roster, plan, report) : [];

    // Before it is accepted: what would read oddly in the document.
    private static void NoteOdd(Talk talk, Report report)
    {
        if (string.Join(", ", OddIn(talk, report.Number).Select(o => $"{o.Question.Label} “{Format.Short(o.Words, 80)}”")) is { Length: > 0 } odd)
        {
            talk.Note(talk.L("review.odd", ("words", odd)));
        }
    }

    // With its household, so that a number typed wrongly is noticed.
    private static string Named(Talk talk, long number) =>
        talk.Know.Life.Report(number) is { } report ? $"{Report.Show(number)} ({talk.CodeOf(report.Subject)})" : Report.Show(number);

    private static string AuthorOf(Talk talk, long number) =>
        talk.Know.Life.Report(number) is { } report ? talk.Know.Roster.NameOf(report.FiledBy) : "";
}
