using System.Buffers.Text;
using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using ReportBot.Core.Storage;

namespace ReportBot.Core.Messaging;

/// <summary>
/// Pictures that people sent and documents made for them. A file's id cannot be guessed, but it opens
/// nothing by itself: whoever serves a file checks whose it is.
/// </summary>
public sealed class FileStore(WriteGate gate, Readers readers, TimeProvider time)
{
    private const string Insert = """
        INSERT INTO files (id, unit_id, channel, mime, size, content, state, created_at)
        VALUES (@id, @unitId, @channel, @mime, @size, @content, 'stored', @at)
        """;

    private const string Select = """
        SELECT content AS Content, mime AS Mime FROM files WHERE id = @id AND state = 'stored'
        """;

    private const string CountOf = "SELECT COUNT(*) FROM files WHERE id = @id";

    private const int IdBytes = 18;

    /// <summary>A new id for a file: 144 random bits, fit for an address.</summary>
    public static string NewId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes));

    /// <summary>Stores a file and answers its id; the task ends after the commit.</summary>
    /// <param name="unitId">The unit; 0 where it is not known yet.</param>
    /// <param name="channel">The channel it came through or will be sent through.</param>
    /// <param name="file">The bytes and their media type, checked by the caller.</param>
    /// <exception cref="StorageException">Nothing was stored.</exception>
    public Task<string> SaveAsync(long unitId, string channel, FetchedFile file) =>
        gate.WriteAsync(db =>
        {
            var id = NewId();
            Add(db, id, unitId, channel, file);
            return id;
        });

    /// <summary>Stores a file within a piece of work that the write gate carries out.</summary>
    public void Add(DbConnection db, string id, long unitId, string channel, FetchedFile file) =>
        Put(db, id, unitId, channel, file, time.GetUtcNow());

    /// <summary>As <see cref="Add"/>, at a given time.</summary>
    public static void Put(DbConnection db, string id, long unitId, string channel, FetchedFile file, DateTimeOffset now) => db.Execute(Insert, new
    {
        id,
        unitId,
        channel,
        mime = file.Mime,
        size = (long)file.Content.Length,
        content = file.Content,
        at = now.ToUnixTimeMilliseconds(),
    });

    /// <summary>Whether there is a file with this id, its bytes here or not.</summary>
    public static bool Exists(DbConnection db, string id) => db.ExecuteScalar<long>(CountOf, new { id }) > 0;

    /// <summary>The file; null where there is none or its bytes are not here.</summary>
    /// <exception cref="StorageException">The store failed.</exception>
    public FetchedFile? Load(string id) =>
        readers.Read(db => db.QuerySingleOrDefault<FetchedFile>(Select, new { id }));
}
