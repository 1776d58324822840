using ReportBot.Core.People;

namespace ReportBot.Core.Reminders;

/// <summary>Whom the service writes to unasked.</summary>
internal static class Recipients
{
    /// <summary>The officials with one of these roles who are in the unit on a day.</summary>
    public static IEnumerable<Official> With(UnitView view, Roles roles, DateOnly day) =>
        view.Roster.Officials.Where(o => (o.Roles & roles) != Roles.None && view.Roster.IsHere(o.Id, day));
}
