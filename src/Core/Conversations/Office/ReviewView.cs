using System.Globalization;
using ReportBot.Core.Households.Recognition;
using ReportBot.Core.Messaging;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>How the lists of the review and what is in them look.</summary>
internal static class ReviewView
{
    public const int PageSize = 10;

    public static string Code(ReviewPlace place, long number) =>
        place is ReviewPlace.Checks or ReviewPlace.Decisions ? StatusProposal.Show(number) : Report.Show(number);

    /// <summary>What a listed number is about; null when it is gone.</summary>
    public static SubjectId? SubjectOf(Talk talk, ReviewPlace place, long number) =>
        place is ReviewPlace.Checks or ReviewPlace.Decisions
            ? talk.Know.Life.Proposal(number) is { } proposal ? new SubjectId(SubjectKind.Household, proposal.Household) : null
            : talk.Know.Life.Report(number)?.Subject;

    public static void List(Talk talk, Pending.ForReview pending)
    {
        if (pending.Numbers.Count == 0)
        {
            ReviewFlow.Menu(talk);
            return;
        }

        talk.Expect(pending);
        var (from, to) = (pending.Page * PageSize, Math.Min((pending.Page + 1) * PageSize, pending.Numbers.Count));
        var lines = new List<string> { talk.L("review.list", ("place", ReviewPlaces.NameOf(talk, pending.Place)), ("count", Format.Plain(pending.Numbers.Count))) };
        var buttons = new List<Button>();
        for (var i = from; i < to; i++)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {Line(talk, pending.Place, pending.Numbers[i])}"));
            buttons.Add(talk.Press(
                Code(pending.Place, pending.Numbers[i]), string.Create(CultureInfo.InvariantCulture, $"o{i}"), i + 1, inText: true));
        }

        if (to < pending.Numbers.Count)
        {
            lines.Add(talk.T("list.more", ("from", Format.Plain(from + 1)), ("to", Format.Plain(to)), ("count", Format.Plain(pending.Numbers.Count))));
            buttons.Add(talk.Press(talk.T("button.next-page"), "next-page"));
        }

        if (pending.Page > 0)
        {
            buttons.Add(talk.Press(talk.T("button.previous-page"), "previous-page"));
        }

        lines.Add(talk.L(pending.Place switch
        {
            ReviewPlace.Reports => "review.how-reports",
            ReviewPlace.Decisions => "review.how-decisions",
            _ => "review.how",
        }));
        talk.Say(string.Join('\n', lines), buttons);
    }

    public static void One(Talk talk, Pending.ForReview pending)
    {
        var number = pending.Open!.Value;
        if (pending.Place is ReviewPlace.Checks or ReviewPlace.Decisions)
        {
            ProposalReviewFlow.Show(talk, pending, number);
        }
        else
        {
            ReportReviewFlow.Show(talk, pending, number);
        }
    }

    private static string Line(Talk talk, ReviewPlace place, long number)
    {
        if (place is ReviewPlace.Checks or ReviewPlace.Decisions)
        {
            return talk.Know.Life.Proposal(number) is { } proposal
                ? $"{proposal.Code} · {talk.HouseholdName(proposal.Household)} · {talk.KindOf(proposal.Kind)}"
                : Code(place, number);
        }

        if (talk.Know.Life.Report(number) is not { } report)
        {
            return Code(place, number);
        }

        var head = $"{Report.Show(number)} · {talk.CodeOf(report.Subject)}";
        return place == ReviewPlace.Answers
            ? $"{head} · {Format.Short(ReportReview.ProposalIn(report) ?? "", 60)}"
            : $"{head} · {PeriodOf(talk, report)} · {talk.Know.Roster.NameOf(report.FiledBy)}";
    }

    /// <summary>"kỳ 10/9/2025"</summary>
    public static string PeriodOf(Talk talk, Report report) =>
        talk.Plan(report.PlanCode) is { } plan && PlanPeriods.Find(plan, report.PeriodKey) is { } period
            ? Format.Period(talk.Words, period)
            : talk.T("period.ad-hoc");
}
