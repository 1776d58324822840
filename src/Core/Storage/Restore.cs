using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ReportBot.Core.Storage;

/// <summary>Brings a copy back in the database's place, or proves that it could be.</summary>
public static class Restore
{
    // People got these in the meantime or no longer wait for them: a restore must not flood anybody.
    private const string HoldBack = "UPDATE outbox SET state = 'review', lease_until = NULL WHERE state IN ('queued', 'sending', 'held')";

    /// <summary>Opens a copy of the copy, brings it to this program's structure, and counts it; nothing else is touched.</summary>
    /// <exception cref="StorageException">It cannot be restored.</exception>
    public static CopyContent Check(string source)
    {
        var scratch = Path.Combine(Path.GetTempPath(), "reportbot-check-" + Path.GetRandomFileName());
        try
        {
            return Stage(source, scratch);
        }
        finally
        {
            PrivateFile.DeleteIfThere(scratch);
        }
    }

    /// <summary>
    /// Puts the copy in the database's place in one rename. Refused while anything holds the database; the old
    /// file is kept beside it; unsent messages of the copy are held back (state <c>review</c>).
    /// </summary>
    /// <exception cref="StorageException">It cannot be restored; the database is as it was.</exception>
    public static async Task<Restored> ApplyAsync(Database database, string source, TimeProvider time)
    {
        var staged = database.Path + ".restore";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(database.Path)!);
            var content = Stage(source, staged);
            var heldBack = await MigrateAndHoldBackAsync(staged, time);
            var aside = SetAside(database, time.GetUtcNow());
            PrivateFile.Sync(staged);
            File.Move(staged, database.Path, overwrite: true);
            return new Restored(content, aside, heldBack);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"Không ghi được vào thư mục của '{database.Path}'; dữ liệu cũ còn nguyên. Hãy kiểm tra quyền và chỗ trống.", e);
        }
        finally
        {
            PrivateFile.DeleteIfThere(staged);
        }
    }

    private static CopyContent Stage(string source, string target)
    {
        if (!File.Exists(source))
        {
            throw new StorageException($"Không có tệp '{source}'; hãy xem lại tên.");
        }

        try
        {
            PrivateFile.Copy(source, target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"Không đọc được tệp '{source}' hoặc không có chỗ để chép; hãy kiểm tra quyền và chỗ trống.", e);
        }

        using var connection = Database.OpenCopy(target);
        return CopyContent.Prove(connection, source);
    }

    private static async Task<int> MigrateAndHoldBackAsync(string staged, TimeProvider time)
    {
        var copy = new Database(new StorageOptions { ConnectionString = new SqliteConnectionStringBuilder { DataSource = staged }.ToString() });
        int heldBack;
        await using (var gate = new WriteGate(copy))
        {
            await Migrations.ApplyAsync(gate, time);
            heldBack = await gate.WriteAsync(db => db.Execute(HoldBack));
        }

        CloseAlone(copy, whenHeld: "");
        return heldBack;
    }

    private static string? SetAside(Database database, DateTimeOffset now)
    {
        if (!File.Exists(database.Path))
        {
            return null;
        }

        CloseAlone(database, $"Dịch vụ đang dùng '{database.Path}'; hãy dừng dịch vụ rồi phục hồi.");
        var aside = string.Create(CultureInfo.InvariantCulture, $"{database.Path}.{now:yyyyMMdd'T'HHmmss'Z'}.old");
        PrivateFile.Copy(database.Path, aside);
        return aside;
    }

    // Leaving WAL needs the file for oneself alone, and it moves all that was committed into the one file: both
    // the proof that nobody else has it open and what makes the single file whole.
    private static void CloseAlone(Database database, string whenHeld)
    {
        try
        {
            using var connection = Database.OpenCopy(database.Path);
            connection.Execute("PRAGMA journal_mode=DELETE");
        }
        catch (SqliteException e) when (StorageErrors.IsBusy(e))
        {
            throw new StorageException(whenHeld, e);
        }
        catch (SqliteException)
        {
            // A damaged database is what a restore is for: it is kept aside as it is.
        }
    }
}

/// <summary>What a restore did.</summary>
/// <param name="Copy">What came back.</param>
/// <param name="KeptAside">Where the old database lies; null when there was none.</param>
/// <param name="HeldBack">Unsent messages that will not be sent by themselves.</param>
public sealed record Restored(CopyContent Copy, string? KeptAside, int HeldBack);
