using Dapper;
using ReportBot.Core.Storage;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Storage;

public sealed class MigrationsTests
{
    [Fact]
    public async Task Applying_twice_changes_nothing()
    {
        await using var store = await TestStore.NewAsync();
        await Migrations.ApplyAsync(store.Gate, store.Time);
        Assert.Equal(Migrations.Newest, store.Readers.Read(db => db.ExecuteScalar<int>("SELECT COUNT(*) FROM schema_versions")));
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused_with_a_sentence()
    {
        await using var store = await TestStore.NewAsync();
        await store.Gate.WriteAsync(db => db.Execute("INSERT INTO schema_versions (version, applied_at) VALUES (9999, 0)"));
        var refused = await Assert.ThrowsAsync<StorageException>(() => Migrations.ApplyAsync(store.Gate, store.Time));
        Assert.Contains("phiên bản mới hơn", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_table_of_the_product_carries_its_unit()
    {
        await using var store = await TestStore.NewAsync();
        var without = store.Readers.Read(db => db.Query<string>("""
            SELECT m.name FROM sqlite_master m WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
              AND m.name NOT IN ('units', 'schema_versions')
              AND NOT EXISTS (SELECT 1 FROM pragma_table_info(m.name) c WHERE c.name = 'unit_id')
            """).AsList());
        Assert.Empty(without);
    }
}
