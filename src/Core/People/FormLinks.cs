using System.Buffers.Text;
using System.Data.Common;
using System.Security.Cryptography;
using ReportBot.Core.Plans;
using ReportBot.Core.Storage;

namespace ReportBot.Core.People;

/// <summary>
/// Links that open one official's own reports on a web page. Who holds one may report for that official until it
/// expires, and nothing else.
/// </summary>
/// <param name="publicUrl">Where people reach the pages; null where they cannot, and no link is given.</param>
public sealed class FormLinks(Uri? publicUrl)
{
    /// <summary>How long a link lives where no period is open.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private const string KeyFact = "form-link-key";

    /// <summary>Where people reach the pages.</summary>
    public Uri? Address { get; set; } = publicUrl;

    /// <summary>Makes the key of this installation once in the life of its database.</summary>
    public static void MakeKey(DbConnection db, DateTimeOffset now)
    {
        if (Facts.Get(db, 0, KeyFact) is null)
        {
            Facts.Set(db, 0, KeyFact, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(FormToken.KeyBytes)), now);
        }
    }

    /// <summary>The installation's key; null before <see cref="MakeKey"/>.</summary>
    public static byte[]? Key(DbConnection db) => Facts.Get(db, 0, KeyFact) is { } key ? Base64Url.DecodeFromChars(key) : null;

    /// <summary>The link of an official, the same through all of a period; null where links are not given.</summary>
    public string? For(DbConnection db, UnitView view, long officialId, DateTimeOffset now) =>
        Address is { } address && Key(db) is { } key
            ? new Uri(address, "/form/" + FormToken.Sign(key, view.UnitId, officialId, Until(view, now))).ToString()
            : null;

    /// <summary>What a token opens now; null for a forged or changed one, for one that has expired, and for somebody who has left.</summary>
    public static FormTicket? Open(DbConnection db, string token, DateTimeOffset now) =>
        Key(db) is { } key && FormToken.Read(key, token) is { } ticket && now < ticket.Until ? ticket : null;

    /// <summary>One day after the last day on which an open period takes reports.</summary>
    private static DateTimeOffset Until(UnitView view, DateTimeOffset now) => view.PlansAt(now)
        .SelectMany(plan => PlanPeriods.AcceptingOn(plan, PlanClock.Today(plan, now))
            .Select(period => PlanClock.StartOfDay(plan, period.LastLateDay.AddDays(2))))
        .DefaultIfEmpty(now + Lifetime)
        .Max();
}
