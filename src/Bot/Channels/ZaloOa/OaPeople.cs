using System.Data.Common;
using Dapper;

namespace ReportBot.Bot.Channels.ZaloOa;

/// <summary>When each person last did something, how often they were answered since, and the phone they shared.</summary>
internal static class OaPeople
{
    private const string MarkSeen = """
        INSERT INTO zalo_oa_people (user_id, unit_id, last_at, replies) VALUES (@userId, 0, @at, 0)
        ON CONFLICT (user_id) DO UPDATE SET last_at = excluded.last_at, replies = 0 WHERE zalo_oa_people.last_at < excluded.last_at
        """;

    private const string MarkPhone = "UPDATE zalo_oa_people SET phone = @phone WHERE user_id = @userId";

    private const string MarkReply = "UPDATE zalo_oa_people SET replies = replies + 1 WHERE user_id = @userId";

    private const string Select =
        "SELECT last_at AS LastAt, replies AS Replies, phone AS Phone FROM zalo_oa_people WHERE user_id = @userId";

    /// <summary>The person did something.</summary>
    public static void Seen(DbConnection db, string userId, long at, string? phone)
    {
        db.Execute(MarkSeen, new { userId, at });
        if (phone is not null)
        {
            db.Execute(MarkPhone, new { userId, phone });
        }
    }

    /// <summary>The person was sent a message.</summary>
    public static void Replied(DbConnection db, string userId) => db.Execute(MarkReply, new { userId });

    /// <summary>What is known of a person; null for one who has never written.</summary>
    public static OaContact? Find(DbConnection db, string userId) => db.QueryFirstOrDefault<OaContact>(Select, new { userId });
}

/// <summary>How things stand with one person.</summary>
/// <param name="LastAt">When they last did something, UTC milliseconds.</param>
/// <param name="Replies">Messages sent since.</param>
/// <param name="Phone">The phone they shared.</param>
internal sealed record OaContact(long LastAt, long Replies, string? Phone);
