using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Dapper;

namespace ReportBot.Core.Storage;

/// <summary>The numbered migrations, each an SQL file in this folder, applied once and in order, each in a transaction.</summary>
public static class Migrations
{
    private const string CreateVersions =
        "CREATE TABLE IF NOT EXISTS schema_versions (version INTEGER PRIMARY KEY, applied_at INTEGER NOT NULL)";

    private const string NewestApplied = "SELECT COALESCE(MAX(version), 0) FROM schema_versions";

    private const string MarkApplied = "INSERT INTO schema_versions (version, applied_at) VALUES (@version, @at)";

    /// <summary>The version that this program needs.</summary>
    public static int Newest => All().Max(m => m.Version);

    /// <summary>Brings the database to <see cref="Newest"/>; does nothing where it is there already.</summary>
    /// <exception cref="StorageException">The database is of a newer program, or cannot be written.</exception>
    public static async Task ApplyAsync(WriteGate gate, TimeProvider time)
    {
        var applied = await gate.WriteAsync(db =>
        {
            db.Execute(CreateVersions);
            return db.ExecuteScalar<int>(NewestApplied);
        });
        if (applied > Newest)
        {
            throw TooNew(applied);
        }

        foreach (var migration in All().Where(m => m.Version > applied).OrderBy(m => m.Version))
        {
            await gate.WriteAsync(db => Apply(db, migration, time.GetUtcNow()));
        }
    }

    /// <summary>The newest migration applied to a database; 0 for one that this product has not begun.</summary>
    /// <exception cref="StorageException">The database is of a newer program.</exception>
    public static int Applied(DbConnection db)
    {
        int applied;
        try
        {
            applied = db.ExecuteScalar<int>(NewestApplied);
        }
        catch (Microsoft.Data.Sqlite.SqliteException e) when (!StorageErrors.IsStoreFailure(e))
        {
            return 0; // No such table.
        }

        return applied <= Newest ? applied : throw TooNew(applied);
    }

    /// <summary>The refusal of a database that a newer program has changed.</summary>
    internal static StorageException TooNew(long applied) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"Cơ sở dữ liệu thuộc phiên bản mới hơn (cấu trúc {applied}, chương trình này biết đến {Newest}); hãy dùng bản ReportBot mới."));

    private static int Apply(DbConnection db, Migration migration, DateTimeOffset now)
    {
        db.Execute(migration.Sql);
        return db.Execute(MarkApplied, new { version = migration.Version, at = now.ToUnixTimeMilliseconds() });
    }

    private static IEnumerable<Migration> All()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream);
            var file = name[(name.IndexOf("Migrations.", StringComparison.Ordinal) + "Migrations.".Length)..];
            yield return new Migration(int.Parse(file[..4], CultureInfo.InvariantCulture), reader.ReadToEnd());
        }
    }

    private sealed record Migration(int Version, string Sql);
}
