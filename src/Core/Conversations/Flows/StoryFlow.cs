using ReportBot.Core.Households;
using ReportBot.Core.Households.Annual;
using ReportBot.Core.Households.Life;
using ReportBot.Core.Households.Recognition;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>
/// A household's story for whoever looks after it now: what happened to it, the year's help, visits and income, and
/// what is still open. What others have begun and not sent is nobody's business.
/// </summary>
internal static class StoryFlow
{
    private const int MostEvents = 3;

    /// <summary>Notes it below the name of a household; nothing for other subjects.</summary>
    public static void Note(Talk talk, SubjectId id)
    {
        if (id.Kind != SubjectKind.Household || talk.Know.Roster.Household(id.Id) is not { } household)
        {
            return;
        }

        NoteEvents(talk, household);
        NoteYear(talk, id);
        if (talk.Know.Life.Registrations(talk.Know.Today.Year).FirstOrDefault(r => r.Household == id.Id) is { } registration)
        {
            talk.Note(talk.L("story.registered", ("year", Format.Plain(registration.Year)), ("content", RegistrationView.Content(talk, registration.Deprivations, registration.Support))));
        }

        if (talk.Know.Life.ProposalsOn(id.Id).FirstOrDefault(p => p.State != ProposalState.Withdrawn) is { } proposal)
        {
            talk.Note(talk.L("story.proposal", ("number", proposal.Code), ("kind", talk.KindOf(proposal.Kind)), ("state", StateOf(talk, proposal))));
        }
    }

    /// <summary>Notes what the reports of this year tell: visits, help, money, income, the newest proposal and its answer.</summary>
    public static void NoteYear(Talk talk, SubjectId id)
    {
        if (talk.Know.Life.YearOf(id, talk.Know.Today.Year) is not { } year)
        {
            return;
        }

        var help = HelpLine(talk, year);
        if (year.Visits.Count > 0 || help is not null)
        {
            talk.Note(talk.L(
                "story.year", ("year", Format.Plain(talk.Know.Today.Year)), ("visits", Format.Plain(year.Visits.Count)),
                ("last", year.Visits.LastOrDefault(v => v.Day is not null)?.Day is { } day ? talk.L("story.last-visit", ("day", Format.Day(day))) : ""),
                ("help", help ?? talk.T("answer.none"))));
        }

        if (IncomePath(talk, year) is { } path)
        {
            talk.Note(talk.L("story.income", ("path", path)));
        }

        if (year.Proposals is [var proposal, ..])
        {
            var answer = talk.Know.Life.AnswerTo(proposal.Report);
            talk.Note(talk.L("story.proposes", ("words", Format.Short(proposal.Text, 120)), ("number", Report.Show(proposal.Report)),
                ("answer", answer is null ? talk.L("story.unanswered") : talk.L("story.answered", ("words", Format.Short(answer, 120))))));
        }
    }

    /// <summary>"1.100.000 → 1.900.000 đ (+800.000)"; null without an income.</summary>
    public static string? IncomePath(Talk talk, HouseholdYear year) => year switch
    {
        { FirstIncome: null } => null,
        { IncomeChange: null } => talk.L("income.one", ("income", Format.Count(year.FirstIncome.Vnd))),
        _ => talk.L(
            "income.path", ("first", Format.Count(year.FirstIncome.Vnd)), ("last", Format.Count(year.LastIncome!.Vnd)),
            ("change", (year.IncomeChange >= 0 ? "+" : "−") + Format.Count(Math.Abs(year.IncomeChange.Value)))),
    };

    private static string? HelpLine(Talk talk, HouseholdYear year) => year.Help.Count == 0
        ? null
        : string.Join(", ", year.Help.Select(h => h.Label)) + (year.Money.Value > 0 ? ", " + Format.Money(year.Money.Value, null) : "");

    private static void NoteEvents(Talk talk, Households.Household household)
    {
        // Its coming onto the list at the beginning is no news.
        var events = HouseholdEvents.Of(household).Skip(1).Where(e => e.Day <= talk.Know.Today).TakeLast(MostEvents);
        foreach (var happened in events)
        {
            talk.Note(talk.L("story.event", ("day", Format.DayAndYear(happened.Day)), ("event", talk.L(HouseholdWords.EventKey(happened.Kind))),
                ("decision", happened.Decision.Length > 0 ? ", " + happened.Decision : "")));
        }

        if (Standing.EscapedOn(household, talk.Know.Today) is { } escaped)
        {
            talk.Note(talk.L("story.newly-escaped", ("day", Format.DayAndYear(escaped.AddMonths(Standing.Months).AddDays(-1)))));
        }
    }

    private static string StateOf(Talk talk, StatusProposal proposal) => proposal.State switch
    {
        ProposalState.Open => talk.L("state.open"),
        ProposalState.Checked => talk.L("state.checked"),
        ProposalState.Recognised => proposal.Decision is { } decision ? talk.L("state.recognised", ("words", decision.Text)) : talk.L("state.checked"),
        ProposalState.Refused => talk.L("state.refused", ("words", Format.Short(proposal.Reason, 120))),
        ProposalState.Withdrawn => talk.L("state.withdrawn"),
    };
}
