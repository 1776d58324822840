using System.Data.Common;
using Dapper;
using ReportBot.Core.Forms;

namespace ReportBot.Core.Plans;

/// <summary>The plans of a unit as imported; each changed import is a version of its own.</summary>
internal static class PlanStore
{
    private const string SelectNewest = """
        SELECT p.content FROM plans p
        WHERE p.unit_id = @unitId
          AND p.version = (SELECT MAX(q.version) FROM plans q WHERE q.unit_id = p.unit_id AND q.code = p.code)
        ORDER BY p.code
        """;

    private const string SelectFormer = """
        SELECT p.content FROM plans p
        WHERE p.unit_id = @unitId AND p.code = @code
          AND p.version < (SELECT MAX(q.version) FROM plans q WHERE q.unit_id = p.unit_id AND q.code = p.code)
        ORDER BY p.version DESC
        """;

    private const string SelectNewestOf =
        "SELECT version, content FROM plans WHERE unit_id = @unitId AND code = @code ORDER BY version DESC LIMIT 1";

    private const string Insert =
        "INSERT INTO plans (unit_id, code, version, content, imported_at) VALUES (@unitId, @code, @version, @content, @at)";

    /// <summary>The newest version of each plan, newest first by its first day.</summary>
    public static IReadOnlyList<Plan> LoadAll(DbConnection db, long unitId) =>
        [.. db.Query<string>(SelectNewest, new { unitId }).Select(PlanJson.Read)
            .Select(p => p with { FormerForms = FormerForms(db, unitId, p) })
            .OrderByDescending(p => p.From).ThenBy(p => p.Code, StringComparer.Ordinal)];

    // The newest plan that had a version of a form says how that version read.
    private static List<Form> FormerForms(DbConnection db, long unitId, Plan plan)
    {
        var former = new List<Form>();
        foreach (var form in db.Query<string>(SelectFormer, new { unitId, code = plan.Code }).SelectMany(c => PlanJson.Read(c).Forms))
        {
            if (!plan.Forms.Concat(former).Any(f => f.Version == form.Version && string.Equals(f.Id, form.Id, StringComparison.Ordinal)))
            {
                former.Add(form);
            }
        }

        return former;
    }

    /// <summary>The plan as it was imported last; null where it never was.</summary>
    public static Plan? Newest(DbConnection db, long unitId, string code) =>
        db.QueryFirstOrDefault<Row>(SelectNewestOf, new { unitId, code }) is { } row ? PlanJson.Read(row.Content) : null;

    /// <summary>Stores the plan as a new version unless the newest one says the same; returns the version now in force and whether it is new.</summary>
    public static (long Version, bool IsNew) Save(DbConnection db, long unitId, Plan plan, DateTimeOffset now)
    {
        var newest = db.QueryFirstOrDefault<Row>(SelectNewestOf, new { unitId, code = plan.Code });
        var content = PlanJson.Write(plan);
        if (newest?.Content == content)
        {
            return (newest.Version, false);
        }

        var version = (newest?.Version ?? 0) + 1;
        db.Execute(Insert, new { unitId, code = plan.Code, version, content, at = now.ToUnixTimeMilliseconds() });
        return (version, true);
    }

    private sealed record Row(long Version, string Content);
}
