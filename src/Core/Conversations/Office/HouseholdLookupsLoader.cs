using ReportBot.Core.Households.Annual;
using ReportBot.Core.Households.Recognition;
using ReportBot.Core.Households.Registration;
using ReportBot.Core.People;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>Makes the look-ups about the review of reports and the life of households for one person.</summary>
internal static class HouseholdLookupsLoader
{
    /// <summary>What this person may look up.</summary>
    public static HouseholdLookups For(Chat chat, UnitView view, Person person, DateOnly today)
    {
        var (db, access, unit) = (chat.Db, person.Access, view.UnitId);
        var reviews = access.Allows(Operation.ReviewReport);
        var reads = access.Allows(Operation.ReadHistory);
        bool Reads(SubjectId subject) => access.Allows(
            Operation.ReadHistory, view.Roster.SubjectsOf(person.Official.Id, today).Any(l => l.Subject.Id == subject));
        Report? Numbered(long number) => reads ? ReportReview.Find(db, view, number) : null;
        return new HouseholdLookups
        {
            CountUnreviewed = () => reviews ? ReviewStore.CountUnreviewed(db, unit) : 0,
            Unreviewed = most => reviews ? ReviewStore.Unreviewed(db, unit, most) : [],
            Unanswered = most => reviews
                ? [.. ReviewStore.Unanswered(db, unit, most).Select(Numbered).OfType<Report>().Where(r => ReportReview.ProposalIn(r) is not null)]
                : [],
            Report = Numbered,
            AnswerTo = number => ReviewStore.AnswerTo(db, unit, number),
            Proposals = () => access.Allows(Operation.CheckProposal) || access.Allows(Operation.Recognise) ? ProposalStore.Waiting(db, unit) : [],
            Proposal = number => access.Allows(Operation.CheckProposal) || access.Allows(Operation.Recognise)
                ? ProposalStore.Numbered(db, unit, number)
                : null,
            ProposalsOn = household => Reads(new SubjectId(SubjectKind.Household, household)) ? ProposalStore.On(db, unit, household) : [],
            Registrations = year => Registrations.Of(db, access, view, year, chat.Now),
            ReopenedUntil = (period, subject) => ReviewStore.ReopenedUntil(db, unit, period.PlanCode, period.Key, subject) is { } until && today <= until
                ? until
                : null,
            YearOf = (subject, year) => Reads(subject) ? AnnualOperation.OfHousehold(db, view, subject, year) : null,
        };
    }
}
