using System.Globalization;
using Dapper;
using ReportBot.Core.Storage;
using ReportBot.FakeBotApi;

namespace ReportBot.Bench;

/// <summary>A unit of a given size on a fresh database, the fake Telegram server, and the product linked to it.</summary>
internal sealed class Setting : IAsyncDisposable
{
    private const string Leads = """
        SELECT o.code AS Official, MIN(h.code) AS Household FROM assignments a
        JOIN officials o ON o.id = a.official_id JOIN households h ON h.id = a.subject_id
        WHERE a.subject_kind = 'household' AND a.role = 'lead' AND a.to_date IS NULL GROUP BY o.code
        """;

    private Setting(FakeBotApiServer server, Product product, Officials officials)
    {
        Server = server;
        Product = product;
        Officials = officials;
    }

    public FakeBotApiServer Server { get; }

    public Product Product { get; }

    public Officials Officials { get; }

    /// <summary>Makes it and links every official.</summary>
    public static async Task<Setting> StartAsync(BenchOptions options, int officials = 400, int households = 3000)
    {
        var folder = Directory.CreateTempSubdirectory("reportbot-bench-").FullName;
        var server = await FakeBotApiServer.StartAsync(new FakeBotApiOptions { KeepsMessages = false, ChecksRequests = false });
        var product = new Product(options, folder, server.BaseUrl, server.Token);
        var roster = Path.Combine(folder, "roster.json");
        var plan = BenchPlan.Write(Path.Combine(Path.GetDirectoryName(options.Program)!, "plans"), folder);
        await product.CommandAsync("sample", "--officials", Text(officials), "--households", Text(households), "--out", roster);
        await product.CommandAsync("import", plan);
        await product.CommandAsync("import", roster);
        var codes = Path.Combine(folder, "codes.csv");
        await product.CommandAsync("invite", "--all", "--out", codes);
        await product.ServeAsync();
        var people = new Officials(server);
        await people.LinkAsync(Invitation.Read(codes, LeadsIn(folder)));
        return new Setting(server, product, people);
    }

    public async ValueTask DisposeAsync()
    {
        Product.Dispose();
        await Server.DisposeAsync();
        Directory.Delete(Product.Folder, recursive: true);
    }

    private static Dictionary<string, string> LeadsIn(string folder)
    {
        using var readers = new Readers(new Database(new StorageOptions { ConnectionString = $"Data Source={Path.Combine(folder, "bench.db")}" }));
        return readers.Read(db => db.Query<(string Official, string Household)>(Leads))
            .ToDictionary(r => r.Official, r => r.Household, StringComparer.Ordinal);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
