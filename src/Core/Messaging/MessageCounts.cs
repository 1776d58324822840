using System.Data.Common;
using System.Globalization;
using Dapper;

namespace ReportBot.Core.Messaging;

/// <summary>Messages of one bot in one month.</summary>
/// <param name="Channel">The bot.</param>
/// <param name="Incoming">Messages that people sent.</param>
/// <param name="Outgoing">Messages that the platform took (or perhaps took).</param>
/// <param name="Warned">The share of the quota in percent that the administrators were warned of last.</param>
public sealed record MessageCount(string Channel, long Incoming, long Outgoing, long Warned)
{
    /// <summary>Both directions: that is what platforms count.</summary>
    public long Total => Incoming + Outgoing;
}

/// <summary>
/// Counts the messages of each bot by month, in the transaction that stores or settles them: one statement for all
/// that a transaction holds of one bot.
/// </summary>
public static class MessageCounts
{
    private static readonly TimeSpan VietNam = TimeSpan.FromHours(7);

    private const string Upsert = """
        INSERT INTO message_counts (channel, month, incoming, outgoing) VALUES (@channel, @month, @incoming, @outgoing)
        ON CONFLICT (channel, month) DO UPDATE SET
          incoming = message_counts.incoming + excluded.incoming, outgoing = message_counts.outgoing + excluded.outgoing
        """;

    private const string Select = """
        SELECT channel AS Channel, incoming AS Incoming, outgoing AS Outgoing, warned AS Warned
        FROM message_counts WHERE month = @month ORDER BY channel
        """;

    private const string SetWarned =
        "UPDATE message_counts SET warned = @percent WHERE channel = @channel AND month = @month AND warned < @percent";

    private const string CountUsers = "SELECT COUNT(*) FROM conversations WHERE channel = @channel";

    /// <summary>The month of an instant in Viet Nam: <c>2025-09</c>.</summary>
    public static string MonthOf(DateTimeOffset utc) => utc.ToOffset(VietNam).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Adds messages that came in and went out.</summary>
    public static void Add(DbConnection db, string channel, int incoming, int outgoing, DateTimeOffset now) =>
        db.Execute(Upsert, new { channel, month = MonthOf(now), incoming, outgoing });

    /// <summary>All bots that had messages in the month of an instant.</summary>
    public static IReadOnlyList<MessageCount> Of(DbConnection db, DateTimeOffset now) =>
        db.Query<MessageCount>(Select, new { month = MonthOf(now) }).AsList();

    /// <summary>Keeps that the administrators were warned; false when they were before.</summary>
    public static bool Warn(DbConnection db, string channel, int percent, DateTimeOffset now) =>
        db.Execute(SetWarned, new { channel, percent, month = MonthOf(now) }) > 0;

    /// <summary>How many people have written to a bot: each takes one of its places, strangers too.</summary>
    public static int UsersOf(DbConnection db, string channel) => db.ExecuteScalar<int>(CountUsers, new { channel });
}
