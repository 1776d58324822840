using System.Buffers.Text;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using ReportBot.Core.Storage;

namespace ReportBot.Core.Messaging;

/// <summary>
/// Links to the file that goes with one message, for messengers that take no files themselves. A link opens for as
/// long as it was signed for and as long as the chat it was sent to belongs to a linked person; nothing is stored for it.
/// </summary>
/// <param name="publicUrl">Where people reach the service; null where they cannot, and no link is given.</param>
public sealed class FileLinks(Uri? publicUrl)
{
    /// <summary>How long a document can be fetched: over a weekend.</summary>
    public static readonly TimeSpan DocumentLife = TimeSpan.FromDays(3);

    /// <summary>How long a picture can be fetched: the platform does it at once, perhaps twice.</summary>
    public static readonly TimeSpan PictureLife = TimeSpan.FromMinutes(30);

    /// <summary>Where the links lead, before the token.</summary>
    public const string Path = "/file/";

    private const string KeyFact = "file-link-key";

    private const string SelectMessage = """
        SELECT o.payload FROM outbox o WHERE o.id = @id AND EXISTS (
          SELECT 1 FROM identities i
          WHERE i.channel = o.channel AND i.chat_id = o.chat_id AND i.unlinked_at IS NULL)
        """;

    private const string SelectFile = """
        SELECT content AS Content, mime AS Mime FROM files WHERE id = @id AND state = 'stored'
        """;

    /// <summary>Where people reach the service.</summary>
    public Uri? Address { get; set; } = publicUrl;

    /// <summary>Makes the key of this installation once in the life of its database.</summary>
    public static void MakeKey(DbConnection db, DateTimeOffset now)
    {
        if (Facts.Get(db, 0, KeyFact) is null)
        {
            Facts.Set(db, 0, KeyFact, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(FileToken.KeyBytes)), now);
        }
    }

    /// <summary>The link of the file that goes with a message; null where links are not given.</summary>
    /// <param name="db">The store.</param>
    /// <param name="outboxId">The message's row.</param>
    /// <param name="fileName">How the file is called: the link ends with it.</param>
    /// <param name="until">The moment from which it opens nothing.</param>
    public string? For(DbConnection db, long outboxId, string fileName, DateTimeOffset until) =>
        Address is { } address && Key(db) is { } key
            ? new Uri(address, $"{Path}{FileToken.Sign(key, outboxId, until)}/{Uri.EscapeDataString(fileName)}").AbsoluteUri
            : null;

    /// <summary>What a token opens now; null for a forged or changed one, an expired one, and where the person is linked no more.</summary>
    public static LinkedFile? Open(DbConnection db, string token, DateTimeOffset now)
    {
        if (Key(db) is not { } key || FileToken.Read(key, token) is not var (outboxId, until) || now >= until
            || db.QueryFirstOrDefault<string>(SelectMessage, new { id = outboxId }) is not { } payload
            || JsonSerializer.Deserialize(payload, MessageJson.Readable.OutgoingMessage) is not { FileId: { } id } message
            || db.QueryFirstOrDefault<FetchedFile>(SelectFile, new { id }) is not { } file)
        {
            return null;
        }

        return new LinkedFile(file, message.FileName);
    }

    private static byte[]? Key(DbConnection db) => Facts.Get(db, 0, KeyFact) is { } key ? Base64Url.DecodeFromChars(key) : null;
}

/// <summary>A file behind a link.</summary>
/// <param name="File">Its bytes and media type.</param>
/// <param name="Name">Its name as people see it; null for a picture without one.</param>
public sealed record LinkedFile(FetchedFile File, string? Name);
