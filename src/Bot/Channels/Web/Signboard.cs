using Dapper;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Channels.Web;

/// <summary>What stands at the head of the page.</summary>
/// <param name="Unit">The unit's name; empty where none is set up yet.</param>
/// <param name="Sample">Its people and households are invented.</param>
/// <param name="Who">The official's name; null before linking.</param>
/// <param name="Where">The official's party cell or body; null where none is known.</param>
public sealed record Signboard(string Unit, bool Sample, string? Who = null, string? Where = null);

/// <summary>Reads what stands at the head of the page.</summary>
public sealed class Signboards(Readers readers)
{
    private const string SelectUnit = "SELECT name AS Unit, is_sample AS Sample FROM units ORDER BY id LIMIT 1";

    private const string SelectPerson = """
        SELECT u.name AS Unit, u.is_sample AS Sample, o.name AS Who, COALESCE(c.name, w.name) AS Place
        FROM identities i
        JOIN units u ON u.id = i.unit_id
        JOIN officials o ON o.id = i.official_id
        LEFT JOIN organizations c ON c.id = o.cell_id
        LEFT JOIN organizations w ON w.id = o.organization_id
        WHERE i.channel = @channel AND i.user_id = @sessionId AND i.unlinked_at IS NULL
        """;

    /// <summary>For somebody who is not linked: the unit alone.</summary>
    /// <exception cref="StorageException">The store failed.</exception>
    public Signboard ForAnyone() => readers.Read(db => db.QueryFirstOrDefault<Row>(SelectUnit))?.ToSignboard() ?? new("", false);

    /// <summary>For the person of a chat.</summary>
    /// <exception cref="StorageException">The store failed.</exception>
    public Signboard For(string sessionId) => PersonOf(sessionId)?.ToSignboard() ?? ForAnyone();

    /// <summary>Whether the chat is linked to an official.</summary>
    /// <exception cref="StorageException">The store failed.</exception>
    public bool IsLinked(string sessionId) => PersonOf(sessionId) is not null;

    private Row? PersonOf(string sessionId) => readers.Read(
        db => db.QueryFirstOrDefault<Row>(SelectPerson, new { channel = WebChannel.ChannelName, sessionId }));

    private sealed class Row
    {
        public string Unit { get; init; } = "";

        public long Sample { get; init; }

        public string? Who { get; init; }

        public string? Place { get; init; }

        public Signboard ToSignboard() => new(Unit, Sample != 0, Who, Place);
    }
}
