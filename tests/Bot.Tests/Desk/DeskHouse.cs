using System.Data.Common;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using ReportBot.Core.Households.Rosters;
using ReportBot.Core.Households.Sample;
using ReportBot.Core.Households.Workbooks.Template;
using ReportBot.Core.People;
using ReportBot.Core.Storage;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Desk;

/// <summary>The whole service with the sample commune, and the secretary's link to its list.</summary>
public sealed class DeskHouse : IAsyncLifetime
{
    private readonly TestProgram program = new();
    private readonly UnitDirectory units = new();
    private TestService? service;
    private Readers? readers;

    public static DateTimeOffset Now => new(2025, 9, 8, 8, 0, 0, TimeSpan.FromHours(7));

    public HttpClient Http => service!.Http;

    /// <summary>The secretary's page.</summary>
    public string Path => PathOf(Secretary);

    public Official Secretary => View().Roster.Officials.First(o => o.Roles.HasFlag(Roles.Secretary));

    public async ValueTask InitializeAsync()
    {
        program.Environment["DOTNET_ENVIRONMENT"] = "Development";
        program.Environment["Plan__File"] = Repository.At("plans/kon-gang-2025/plan.json");
        program.Environment["Clock__Now"] = "2025-09-08T08:00:00+07:00";
        service = await TestService.StartAsync(program, "Cán bộ: ");
        readers = new Readers(new Database(new StorageOptions { ConnectionString = $"Data Source={program.DatabasePath}" }));
    }

    public string PathOf(Official official) =>
        new Uri(Read(db => new DeskLinks(new Uri("http://x/")).For(db, units.Default(db)!, official.Id, Now))!).AbsolutePath;

    public T Read<T>(Func<DbConnection, T> read) => readers!.Read(read);

    public async Task WriteAsync(Action<DbConnection> write)
    {
        await using var gate = new WriteGate(new Database(new StorageOptions { ConnectionString = $"Data Source={program.DatabasePath}" }));
        await gate.WriteAsync(write);
    }

    public UnitView View() => Read(units.Default)!;

    public long Count(string sql) => Read(db => db.ExecuteScalar<long>(sql));

    public async Task<HttpResponseMessage> UploadAsync(string path, byte[] file, string? mime = null, string name = "ds.xlsx")
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mime ?? TemplateWorkbook.Mime);
        return await Http.PostAsync(new Uri($"{path}/file?name={Uri.EscapeDataString(name)}", UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    public async Task<HttpResponseMessage> PostAsync(string path, string what, string id) =>
        await Http.PostAsJsonAsync(new Uri($"{path}/{what}", UriKind.Relative), new { id }, TestContext.Current.CancellationToken);

    public Task<byte[]> DownloadAsync(string path, string name) =>
        Http.GetByteArrayAsync(new Uri($"{path}/{name}", UriKind.Relative), TestContext.Current.CancellationToken);

    public static async Task<JsonElement> JsonOf(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

    /// <summary>The commune's list with the last seventy households gone.</summary>
    public static byte[] Changed()
    {
        var list = SampleRoster.Make(48, 120, 2025);
        var kept = list.Households.Take(50).ToArray();
        var codes = kept.Select(h => h.Code).Concat(list.Areas.Select(a => a.Code)).Concat(list.Organizations.Select(o => o.Code)).ToHashSet(StringComparer.Ordinal);
        RosterFile changed = list with { Households = kept, Assignments = [.. list.Assignments.Where(a => codes.Contains(a.On))] };
        return TemplateWorkbook.Make(new TemplateAbout(UnitCode: "kon-gang", AsOf: new DateOnly(2025, 9, 8), IsSample: true), changed);
    }

    public async ValueTask DisposeAsync()
    {
        readers?.Dispose();
        if (service is not null)
        {
            await service.DisposeAsync();
        }

        program.Dispose();
    }
}
