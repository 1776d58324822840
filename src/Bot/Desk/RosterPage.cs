using System.Data.Common;
using System.Globalization;
using System.Text.Json.Serialization;
using ReportBot.Core.Households.Import;
using ReportBot.Core.People;
using ReportBot.Core.Plans.Import;
using ReportBot.Core.Plans;
using ReportBot.Core.Reports.Review;
using ReportBot.Core.Text;

namespace ReportBot.Bot.Desk;

/// <summary>What the page shows: whose it is and the last import, or what a workbook would change.</summary>
internal sealed record RosterPage
{
    private const int MostRows = 400;

    public string? Unit { get; init; }

    public string? Who { get; init; }

    public bool Sample { get; init; }

    public string? Until { get; init; }

    public string? Today { get; init; }

    public LastImport? Last { get; init; }

    /// <summary>Locked periods that are open again, a line each.</summary>
    public IReadOnlyList<string>? Reopened { get; init; }

    public string? Id { get; init; }

    public string? File { get; init; }

    public string? Counts { get; init; }

    public IReadOnlyList<KindRow>? Kinds { get; init; }

    public IReadOnlyList<ChangeRow>? Changes { get; init; }

    public IReadOnlyList<ProblemRow>? Problems { get; init; }

    /// <summary>How many changes or problems are not in the lists.</summary>
    public int More { get; init; }

    public IReadOnlyList<string>? Notes { get; init; }

    /// <summary>The page as it opens.</summary>
    public static RosterPage Of(DbConnection db, DeskVisit visit)
    {
        var roster = visit.View.Roster;
        return new RosterPage
        {
            Unit = visit.View.Name,
            Who = visit.Person.Official.Name,
            Sample = visit.View.IsSample,
            Until = Moment(visit, visit.Until),
            Today = string.Create(CultureInfo.InvariantCulture,
                $"{roster.Officials.Count(o => o.To is null)} cán bộ, {roster.Households.Count(h => h.To is null)} hộ, {roster.Assignments.Count(a => a.To is null)} phân công"),
            Reopened = [.. Reopenings.Now(db, visit.Person.Access, visit.View, visit.Now)
                .Select(r => $"{r.Code}, {r.Period}: nhận báo cáo đến hết {DateText.Format(r.Until)}")],
            Last = ImportUndo.Look(db, visit.Person.Access, visit.View) is { } last
                ? new LastImport(
                    last.ImportId.ToString(CultureInfo.InvariantCulture), last.FileName, last.Who.Length > 0 ? last.Who : "trên máy chủ",
                    Moment(visit, last.At), last.Summary, last.Refusal)
                : null,
        };
    }

    /// <summary>A workbook that can be imported.</summary>
    public static RosterPage Shown(string id, string file, WorkbookPreview preview)
    {
        var result = preview.Result;
        return new RosterPage
        {
            Id = result.Changes.Count > 0 ? id : null,
            File = file,
            Counts = ImportText.Short(result),
            Kinds =
            [
                .. result.Kinds.Select(k => new KindRow(
                    ImportText.Word(k), Of(result, k, ImportChangeKind.New), Of(result, k, ImportChangeKind.Changed), Of(result, k, ImportChangeKind.Ended),
                    result.Unchanged.GetValueOrDefault(k))),
            ],
            Changes = [.. result.Changes.Take(MostRows).Select(c => new ChangeRow(Word(c.Kind), ImportText.Word(c.What), c.Code, c.Detail()))],
            More = Math.Max(0, result.Changes.Count - MostRows),
            Notes = [.. preview.Notes.Select(n => n.Say())],
        };
    }

    /// <summary>A workbook that is refused.</summary>
    public static RosterPage Refused(string file, WorkbookPreview preview) => new()
    {
        File = file,
        Problems = [.. preview.Result.Problems.Take(MostRows).Select(p => new ProblemRow(p.Place, p.Text))],
        More = Math.Max(0, preview.Result.Problems.Count - MostRows),
    };

    private static int Of(ImportResult result, ImportedKind what, ImportChangeKind kind) =>
        result.Changes.Count(c => c.What == what && c.Kind == kind);

    private static string Word(ImportChangeKind kind) => kind switch
    {
        ImportChangeKind.New => "mới",
        ImportChangeKind.Changed => "đổi",
        ImportChangeKind.Ended => "kết thúc",
    };

    private static string Moment(DeskVisit visit, DateTimeOffset at)
    {
        var local = visit.View.PlansAt(visit.Now) is [var plan, ..] ? PlanClock.Local(plan, at) : at;
        return local.ToString("HH':'mm' ngày 'dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
    }
}

internal sealed record LastImport(string Id, string File, string Who, string At, string Counts, string? Refusal);

internal sealed record KindRow(string What, int New, int Changed, int Ended, int Same);

internal sealed record ChangeRow(string Kind, string What, string Code, string Detail);

internal sealed record ProblemRow(string Place, string Text);

internal sealed record RosterPost(string? Id);

internal sealed record RosterAnswer(bool Done, string Sentence);

/// <summary>The page's JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RosterPage))]
[JsonSerializable(typeof(RosterPost))]
[JsonSerializable(typeof(RosterAnswer))]
internal sealed partial class DeskJson : JsonSerializerContext;
