using System.Data.Common;
using ReportBot.Core.Conversations;
using ReportBot.Core.People;
using ReportBot.Core.Reports;

namespace ReportBot.Core.Households.Registration;

/// <summary>Registering households to leave poverty in a year: an official the own ones, the office any.</summary>
public static class Registrations
{
    /// <summary>Keeps a registration, or puts it in the place of the year's earlier one; not found where this access may not, or the household is neither poor nor near-poor.</summary>
    public static Outcome Register(DbConnection db, Access access, UnitView view, NewRegistration asked, DateTimeOffset now)
    {
        var today = UnitDay.Of(view, now);
        if (!May(access, view, asked.Household, today) || asked.Year < today.Year || asked.Year > today.Year + 1
            || view.Roster.Household(asked.Household)!.ListedStatusOn(today) is not (HouseholdStatus.Poor or HouseholdStatus.NearPoor)
            || asked.Deprivations.Any(key => Deprivations.Find(key) is null))
        {
            return new Outcome.NotFound();
        }

        var registration = new ExitRegistration(
            asked.Household, asked.Year, asked.Deprivations, asked.Support.Trim(), asked.IsEthnicMinority, access.OfficialId!.Value, now);
        RegistrationStore.Save(db, view.UnitId, registration);
        Audit.Note(db, access, Operation.RegisterExit, view.Roster.Household(asked.Household)!.Code, "registered", now);
        return new Outcome.Registered(registration);
    }

    /// <summary>Takes a registration back.</summary>
    public static Outcome Withdraw(DbConnection db, Access access, UnitView view, long household, int year, DateTimeOffset now)
    {
        if (!May(access, view, household, UnitDay.Of(view, now)) || !RegistrationStore.Withdraw(db, view.UnitId, household, year, now))
        {
            return new Outcome.NotFound();
        }

        Audit.Note(db, access, Operation.RegisterExit, view.Roster.Household(household)!.Code, "withdrawn", now);
        return new Outcome.Done();
    }

    /// <summary>The registrations of a year that this access may see: the office all, an official those on own households.</summary>
    public static IReadOnlyList<ExitRegistration> Of(DbConnection db, Access access, UnitView view, int year, DateTimeOffset now)
    {
        if (access.UnitId != view.UnitId)
        {
            return [];
        }

        var all = RegistrationStore.Of(db, view.UnitId, year);
        return access.Allows(Operation.ReadSummary) ? all : [.. all.Where(r => May(access, view, r.Household, UnitDay.Of(view, now)))];
    }

    private static bool May(Access access, UnitView view, long household, DateOnly today) =>
        access.UnitId == view.UnitId && access.OfficialId is { } official && view.Roster.Household(household) is not null
        && access.Allows(
            Operation.RegisterExit,
            view.Roster.SubjectsOf(official, today).Any(l => l.Subject.Id == new SubjectId(SubjectKind.Household, household)));
}
