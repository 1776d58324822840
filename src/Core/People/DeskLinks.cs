using System.Data.Common;
using System.Security.Cryptography;
using ReportBot.Core.Plans;

namespace ReportBot.Core.People;

/// <summary>
/// Links that open the office's page for its list. Who holds one may see and change the unit's list until it expires,
/// so it lives a day; it is signed by a key of its own kind, and a form link opens nothing here.
/// </summary>
/// <param name="publicUrl">Where people reach the pages; null where they cannot, and no link is given.</param>
public sealed class DeskLinks(Uri? publicUrl)
{
    /// <summary>How long a link lives.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>Where people reach the pages.</summary>
    public Uri? Address { get; set; } = publicUrl;

    /// <summary>The link of an official; null where links are not given.</summary>
    public string? For(DbConnection db, UnitView view, long officialId, DateTimeOffset now) =>
        Address is { } address && Key(db) is { } key
            ? new Uri(address, "/desk/roster/" + FormToken.Sign(key, view.UnitId, officialId, now + Lifetime)).ToString()
            : null;

    /// <summary>The key of these links, made from the installation's; null before that is made.</summary>
    public static byte[]? Key(DbConnection db) => FormLinks.Key(db) is { } key ? HMACSHA256.HashData(key, "desk"u8) : null;

    /// <summary>
    /// What a link opens now; null for a forged or expired one, and for somebody who has left or keeps the list no
    /// more: all of them look like what does not exist.
    /// </summary>
    public static DeskVisit? Open(DbConnection db, UnitDirectory directory, string token, DateTimeOffset now) =>
        Key(db) is { } key && FormToken.Read(key, token) is { } ticket && now < ticket.Until
        && directory.All(db).FirstOrDefault(u => u.UnitId == ticket.UnitId) is { } view
        && view.Roster.Official(ticket.OfficialId) is { } official
        && view.PlansAt(now) is [var plan, ..]
        && view.Roster.IsHere(official.Id, PlanClock.Today(plan, now))
        && new Access(view.UnitId, official.Id, official.Roles) is var access && access.Allows(Operation.Import)
            ? new DeskVisit(view, new Person(official, access), ticket.Until, now)
            : null;

    /// <summary>Whose link it is.</summary>
    public sealed record Person(Official Official, Access Access);
}

/// <summary>One request to the office's page.</summary>
/// <param name="View">The unit.</param>
/// <param name="Person">Whose link it is, with the roles that the person has now.</param>
/// <param name="Until">When the link expires, UTC.</param>
/// <param name="Now">The time of the request, UTC.</param>
public sealed record DeskVisit(UnitView View, DeskLinks.Person Person, DateTimeOffset Until, DateTimeOffset Now);
