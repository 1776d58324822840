using System.Text.Json;
using ReportBot.Bot.Clock;
using ReportBot.Bot.Settings;
using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
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
        return unit is { Roster.Households.Count: > 0 }
            ? new ReadingContext(form, today, [.. unit.Roster.Households.Where(h => h.To is null || h.To >= today).Select(h => new KnownSubject(h.Code, h.HeadName))], HasRoster: true)
            : new ReadingContext(form, today, [], HasRoster: false);
    }

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
