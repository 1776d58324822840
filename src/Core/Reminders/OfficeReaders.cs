using ReportBot.Core.People;

namespace ReportBot.Core.Reminders;

/// <summary>Who of the office is told how the service itself stands.</summary>
internal static class OfficeReaders
{
    /// <summary>Those with the role who can be written to; where there are none, of secretaries and administrators the others.</summary>
    public static IReadOnlyList<(long Official, ChatAddress Chat)> Of(Mailing mailing, UnitView view, DateOnly today, Roles first)
    {
        var meant = Reachable(first);
        return meant.Count > 0 ? meant : Reachable(first == Roles.Secretary ? Roles.Administrator : Roles.Secretary);

        List<(long, ChatAddress)> Reachable(Roles roles) =>
        [
            .. Recipients.With(view, roles, today)
                .Select(o => (o.Id, Chat: mailing.ChatOf(o.Id)))
                .Where(r => r.Chat is not null)
                .Select(r => (r.Id, r.Chat!)),
        ];
    }
}
