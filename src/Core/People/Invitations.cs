using System.Data.Common;
using Dapper;
using ReportBot.Core.Conversations;

namespace ReportBot.Core.People;

/// <summary>
/// One-time codes that link a person of a messenger to an official. Only a hash is stored; a code expires, is
/// used once by a conditional update, and few wrong ones are taken from one person or from everybody together.
/// </summary>
public static class Invitations
{
    /// <summary>How long a code of the office can be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    /// <summary>How long a code can be used that a person made for another chat of the own: both are at hand.</summary>
    public static readonly TimeSpan OwnLifetime = TimeSpan.FromMinutes(30);

    /// <summary>Wrong codes taken from one person within <see cref="AttemptWindow"/>.</summary>
    public const int MostAttemptsEach = 5;

    /// <summary>Wrong codes taken from all strangers of a channel within <see cref="AttemptWindow"/>.</summary>
    public const int MostAttemptsAltogether = 200;

    /// <summary>The time over which wrong codes are counted.</summary>
    public static readonly TimeSpan AttemptWindow = TimeSpan.FromHours(1);

    private const string Insert = """
        INSERT INTO invitations (unit_id, official_id, role, code_hash, created_at, created_by, expires_at, is_own)
        VALUES (@unitId, @officialId, @role, @hash, @now, @createdBy, @expiresAt, @isOwn)
        """;

    private const string RevokeUnused = """
        UPDATE invitations SET revoked_at = @now
        WHERE unit_id = @unitId AND official_id = @officialId AND is_own = @isOwn AND used_at IS NULL AND revoked_at IS NULL
        """;

    private const string CountOfficials = "SELECT COUNT(*) FROM officials WHERE unit_id = @unitId AND id = @officialId";

    private const string Find = """
        SELECT id AS Id, unit_id AS UnitId, official_id AS OfficialId, expires_at AS ExpiresAt,
          used_at AS UsedAt, revoked_at AS RevokedAt, is_own AS IsOwn
        FROM invitations WHERE code_hash = @hash
        """;

    private const string Use =
        "UPDATE invitations SET used_at = @now WHERE id = @id AND used_at IS NULL AND revoked_at IS NULL";

    private const string CountEach =
        "SELECT COUNT(*) FROM invitation_attempts WHERE channel = @channel AND user_id = @userId AND at > @since";

    private const string CountAll = "SELECT COUNT(*) FROM invitation_attempts WHERE channel = @channel AND at > @since";

    private const string CountAttempt =
        "INSERT INTO invitation_attempts (unit_id, channel, user_id, at) VALUES (0, @channel, @userId, @now)";

    /// <summary>
    /// Makes a code for an official, to be shown once; unused earlier ones of the same official end. Null when
    /// the access may not invite, or the official is of another unit.
    /// </summary>
    public static string? Create(DbConnection db, Access access, Official official, DateTimeOffset now)
    {
        if (!access.Allows(Operation.Invite)
            || db.ExecuteScalar<int>(CountOfficials, new { unitId = access.UnitId, officialId = official.Id }) == 0)
        {
            return null;
        }

        return New(db, access, official, isOwn: false, now);
    }

    /// <summary>
    /// Makes a code by which a person links another chat to the own name, to be shown once; an unused earlier one
    /// ends. Null when it is not the access's own name.
    /// </summary>
    public static string? CreateOwn(DbConnection db, Access access, Official official, DateTimeOffset now) =>
        access.OfficialId == official.Id && access.Allows(Operation.ManageOwnChats, own: true)
            && db.ExecuteScalar<int>(CountOfficials, new { unitId = access.UnitId, officialId = official.Id }) > 0
            ? New(db, access, official, isOwn: true, now)
            : null;

    /// <summary>Uses a code: links the person to its official, or says why not.</summary>
    public static LinkRefusal? Redeem(
        DbConnection db, string channel, string userId, string chatId, string typedCode, DateTimeOffset now)
    {
        var at = now.ToUnixTimeMilliseconds();
        var since = (now - AttemptWindow).ToUnixTimeMilliseconds();
        if (db.ExecuteScalar<int>(CountEach, new { channel, userId, since }) >= MostAttemptsEach
            || db.ExecuteScalar<int>(CountAll, new { channel, since }) >= MostAttemptsAltogether)
        {
            return LinkRefusal.TooManyAttempts;
        }

        var found = InvitationCode.Normalize(typedCode) is { } code
            ? db.QueryFirstOrDefault<Row>(Find, new { hash = InvitationCode.Hash(code) })
            : null;
        if (found is null || found.RevokedAt is not null || found.UsedAt is not null)
        {
            db.Execute(CountAttempt, new { channel, userId, now = at });
            return LinkRefusal.Unknown;
        }

        if (Identities.Of(db, channel, userId) is { } linked && found.IsOwn != 0 && linked.OfficialId == found.OfficialId)
        {
            return LinkRefusal.AlreadyYours;
        }

        if (found.ExpiresAt <= at)
        {
            return LinkRefusal.Expired;
        }

        if (db.Execute(Use, new { id = found.Id, now = at }) == 0)
        {
            return LinkRefusal.Unknown;
        }

        Link(db, found, channel, userId, chatId, now);
        return null;
    }

    // A further chat changes nothing about where reminders go; a code of the office begins anew.
    private static void Link(DbConnection db, Row found, string channel, string userId, string chatId, DateTimeOffset now)
    {
        var access = new Access(found.UnitId, found.OfficialId, Roles.Reporter);
        var first = OwnChats.ForReminders(OwnChats.Of(db, access));
        Identities.Link(db, found.UnitId, channel, userId, chatId, found.OfficialId, now);
        if (found.IsOwn == 0)
        {
            OwnChats.PreferNone(db, access);
        }
        else if (first is not null)
        {
            OwnChats.Prefer(db, access, first.Id, now);
        }
    }

    private static string New(DbConnection db, Access access, Official official, bool isOwn, DateTimeOffset now)
    {
        var code = InvitationCode.New();
        var at = now.ToUnixTimeMilliseconds();
        db.Execute(RevokeUnused, new { unitId = access.UnitId, officialId = official.Id, isOwn = isOwn ? 1 : 0, now = at });
        db.Execute(Insert, new
        {
            unitId = access.UnitId,
            officialId = official.Id,
            role = RoleWords.Of(official.Roles),
            hash = InvitationCode.Hash(code),
            now = at,
            createdBy = access.OfficialId,
            expiresAt = (now + (isOwn ? OwnLifetime : Lifetime)).ToUnixTimeMilliseconds(),
            isOwn = isOwn ? 1 : 0,
        });
        return code;
    }

    private sealed record Row(
        long Id, long UnitId, long OfficialId, long ExpiresAt, long? UsedAt, long? RevokedAt, long IsOwn);
}
