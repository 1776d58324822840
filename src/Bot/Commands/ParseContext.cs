using System.Text.Json;
using ReportBot.Bot.Clock;
using ReportBot.Bot.Settings;
using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Households;
using ReportBot.Core.Plans;

namespace ReportBot.Bot.Commands;

/// <summary>What may be known while reading a message on the command line: the database's, or without one the forms beside the program.</summary>
internal static class ParseContext
{
    /// <exception cref="CommandException">There is no such form.</exception>
    public static ReadingContext Load(ProgramSettings settings, Surroundings surroundings, string formId)
    {
        var now = DemonstrationClock.Settle(settings).SampleNow ?? surroundings.Time.GetUtcNow();
        // Reading a message never makes a database.
        var unit = StoredUnits.Look(settings) is [var first, ..] ? first : null;
        var plan = unit?.PlansAt(now) is [var newest, ..] ? newest : null;
        var today = plan is null ? DateOnly.FromDateTime(now.ToOffset(TimeSpan.FromHours(7)).DateTime) : PlanClock.Today(plan, now);
        var form = unit?.Plans.SelectMany(p => p.Forms).FirstOrDefault(f => f.Id == formId) ?? FormBeside(settings, formId);
        IReadOnlyList<KnownSubject> named = unit is null ? [] : Named(unit.Roster, SubjectOf(unit.Plans, formId), today);
        return new ReadingContext(form, today, named, HasRoster: named.Count > 0);
    }

    /// <summary>Whom the messages of a form may name: households, areas or bodies.</summary>
    private static IReadOnlyList<KnownSubject> Named(Roster roster, string subject, DateOnly today) => subject switch
    {
        "area" => [.. roster.AreasInOrder.Select(a => new KnownSubject(a.Code, a.Name, a.Kind))],
        "organization" => [.. roster.OrganizationsInOrder.Select(o => new KnownSubject(o.Code, o.Name, string.Empty))],
        _ => [.. roster.Households.Where(h => h.To is null || h.To >= today).Select(h => new KnownSubject(h.Code, h.HeadName))],
    };

    /// <summary>What the plans' schedules report on with the form; a form that none of them uses tells it by its name.</summary>
    private static string SubjectOf(IEnumerable<Plan> plans, string formId) =>
        plans.SelectMany(p => p.Schedule).FirstOrDefault(r => r.Form == formId)?.Subject
        ?? (formId.StartsWith("area-", StringComparison.Ordinal) ? "area" : formId.StartsWith("body-", StringComparison.Ordinal) ? "organization" : "household");

    private static Form FormBeside(ProgramSettings settings, string id)
    {
        var folder = settings.Folder.FullPath("plans/forms");
        var path = Path.Combine(folder, id + ".json");
        if (Path.GetFileName(path) != id + ".json" || !File.Exists(path))
        {
            var known = Directory.Exists(folder)
                ? Directory.GetFiles(folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal).ToArray()
                : [];
            throw new CommandException($"Không có mẫu '{id}'; có: {string.Join(", ", known)}.");
        }

        try
        {
            return Core.Forms.FormFile.Read(File.ReadAllText(path));
        }
        catch (JsonException e)
        {
            throw new CommandException($"Tệp mẫu '{path}' không đọc được: {e.Message}", e);
        }
    }
}
