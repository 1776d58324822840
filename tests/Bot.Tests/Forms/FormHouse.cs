using System.Data.Common;
using System.Net.Http.Json;
using Dapper;
using ReportBot.Core.Conversations;
using ReportBot.Core.Forms;
using ReportBot.Core.Households;
using ReportBot.Core.People;
using ReportBot.Core.Reports;
using ReportBot.Core.Storage;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Forms;

/// <summary>The whole service with the sample commune on 8 September 2025, for the tests of one class; each takes an official of its own.</summary>
public class FormHouse : IAsyncLifetime
{
    private readonly TestProgram program = new();
    private readonly UnitDirectory units = new();
    private readonly List<Official> officials = [];
    private TestService? service;
    private Readers? readers;
    private CuttableLine? line;

    protected virtual string PlanFolder => "kon-gang-2025";

    protected virtual string Clock => "2025-09-08T08:00:00+07:00";

    public static DateTimeOffset Now => new(2025, 9, 8, 8, 0, 0, TimeSpan.FromHours(7));

    public HttpClient Http => service!.Http;

    /// <summary>Where the phone reaches the service, through a line that can be cut.</summary>
    public Uri Address => line!.Address;

    public async ValueTask InitializeAsync()
    {
        program.Environment["DOTNET_ENVIRONMENT"] = "Development";
        program.Environment["Plan__File"] = Repository.At($"plans/{PlanFolder}/plan.json");
        program.Environment["Clock__Now"] = Clock;
        service = await TestService.StartAsync(program, "Cán bộ: ");
        line = new CuttableLine(Http.BaseAddress!.Port);
        readers = new Readers(new Database(new StorageOptions { ConnectionString = $"Data Source={program.DatabasePath}" }));
        var view = Read(units.Default)!;
        foreach (var official in view.Roster.Officials.Where(o => o.Roles == Roles.Reporter && CodesOf(view, o).Count >= 3))
        {
            officials.Add(official);
        }
    }

    /// <summary>An official whom no other test has, with so many households or more.</summary>
    public Visitor NewVisitor(int households = 3)
    {
        var view = Read(units.Default)!;
        var official = officials.Where(o => CodesOf(view, o).Count >= households).MinBy(o => CodesOf(view, o).Count)!;
        officials.Remove(official);
        var link = Read(db => new FormLinks(Address).For(db, view, official.Id, Now))!;
        return new Visitor(official, new Uri(link).AbsolutePath, CodesOf(view, official));
    }

    /// <summary>A link of the visitor as it is given at this time.</summary>
    public string LinkOf(Visitor visitor, DateTimeOffset now) =>
        new Uri(Read(db => new FormLinks(Address).For(db, Read(units.Default)!, visitor.Official.Id, now))!).AbsolutePath;

    /// <summary>The sample clock goes on to this moment.</summary>
    public async Task MoveClockAsync(DateTimeOffset to)
    {
        using var moved = await Http.PostAsJsonAsync(new Uri("/dev/clock", UriKind.Relative), new { to });
        moved.EnsureSuccessStatusCode();
    }

    /// <summary>The visitor has a chat, and speaks English in it.</summary>
    public async Task SpeakEnglishAsync(Visitor visitor)
    {
        await using var gate = new WriteGate(new Database(new StorageOptions { ConnectionString = $"Data Source={program.DatabasePath}" }));
        await gate.WriteAsync(db =>
        {
            Identities.Link(db, View().UnitId, "test", visitor.Path, visitor.Path, visitor.Official.Id, Now);
            Identities.SetLanguage(db, Identities.Of(db, "test", visitor.Path)!.IdentityId, "en");
        });
    }

    /// <summary>Bytes that have gone over the line so far, both ways, headers and all.</summary>
    public long BytesOnTheLine => line!.Bytes;

    public void Network(bool connected)
    {
        if (connected)
        {
            line!.Mend();
        }
        else
        {
            line!.Cut();
        }
    }

    /// <summary>Something on the way answers everything in the service's place, until the network is back.</summary>
    public void Portal(string response) => line!.Answer(response);

    public T Read<T>(Func<DbConnection, T> read) => readers!.Read(read);

    public UnitView View() => Read(units.Default)!;

    /// <summary>The reports on record about a subject, all versions.</summary>
    public long Reports(string code) => Read(db => db.ExecuteScalar<long>(
        "SELECT COUNT(*) FROM reports r JOIN households h ON h.id = r.subject_id WHERE h.code = @code AND r.period_key = 'periodic:2025-09-10'", new { code }));

    /// <summary>The visitor and the visitor's households are called so from here on.</summary>
    public async Task RenameAsync(Visitor visitor, string name)
    {
        await using var gate = new WriteGate(new Database(new StorageOptions { ConnectionString = $"Data Source={program.DatabasePath}" }));
        await gate.WriteAsync(db =>
        {
            db.Execute("UPDATE households SET head_name = @name WHERE code IN @codes", new { name, codes = visitor.Codes });
            db.Execute("UPDATE officials SET name = @name WHERE id = @id", new { name, id = visitor.Official.Id });
            UnitStore.Touch(db, View().UnitId, Now);
        });
    }

    /// <summary>The visitor reports in a chat meanwhile: the operation that the conversation ends with.</summary>
    public async Task FileInChatAsync(Visitor visitor, string code, string answers)
    {
        await using var gate = new WriteGate(new Database(new StorageOptions { ConnectionString = $"Data Source={program.DatabasePath}" }));
        await gate.WriteAsync(db =>
        {
            var view = new UnitDirectory().Default(db)!;
            var (plan, access) = (view.Plans[0], new Access(view.UnitId, visitor.Official.Id, Roles.Reporter));
            var form = plan.Form("household-periodic");
            var filing = new Filing(
                plan.Code, "periodic:2025-09-10", view.Roster.SubjectByCode(code)!.Id, form.Id, form.Version, AnswersJson.Read(form, answers));
            Assert.IsType<Outcome.Filed>(FilingOperation.Run(db, access, view, [filing], "telegram", Now));
        });
    }

    /// <summary>The current answers about a subject.</summary>
    public string? Answers(string code) => Read(db => db.ExecuteScalar<string?>(
        "SELECT answers FROM reports r JOIN households h ON h.id = r.subject_id WHERE h.code = @code AND r.is_current = 1 AND r.period_key = 'periodic:2025-09-10'", new { code }));

    public async ValueTask DisposeAsync()
    {
        readers?.Dispose();
        if (line is not null)
        {
            await line.DisposeAsync();
        }

        if (service is not null)
        {
            await service.DisposeAsync();
        }

        program.Dispose();
        GC.SuppressFinalize(this);
    }

    private static List<string> CodesOf(UnitView view, Official official) =>
        [.. view.Roster.SubjectsOf(official.Id, new DateOnly(2025, 9, 8)).Where(s => s.Role == AssignmentRole.Lead).Select(s => s.Subject.Code)];
}

/// <summary>An official with a link.</summary>
public sealed record Visitor(Official Official, string Path, IReadOnlyList<string> Codes);
