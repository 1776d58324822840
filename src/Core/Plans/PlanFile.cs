using System.Text.Json;
using System.Text.Json.Nodes;
using ReportBot.Core.Forms;
using ReportBot.Core.Plans.Files;

namespace ReportBot.Core.Plans;

/// <summary>
/// A plan as a JSON file: the fields of <see cref="Plan"/>, its <c>forms</c> as names of files beside it, and
/// perhaps a <c>sampleRoster</c> with a <c>sampleClock</c>. Every field is described in <c>plans/README.md</c>.
/// </summary>
public static class PlanFile
{
    private const string Forms = "forms";

    private const string SampleRoster = "sampleRoster";

    private const string SampleClock = "sampleClock";

    private const string SampleUnits = "sampleUnits";

    private const string Wording = "wording";

    /// <summary>Reads a plan with its forms; all problems are listed, and with any there is no plan.</summary>
    public static PlanReading Read(string path)
    {
        var problems = new FileProblems(Path.GetFileName(path));
        using var document = JsonFile.Open(path, problems);
        if (document is null)
        {
            return new PlanReading(null, null, [], problems.All);
        }

        var root = document.RootElement;
        var mended = new JsonShape(PlanJson.Options, problems).Object(root, typeof(Plan), "", Forms, SampleRoster, SampleClock, SampleUnits, Wording);
        var formProblems = new List<FileProblem>();
        mended[Forms] = ReadForms(root, path, problems, formProblems);
        var sample = ReadSample(root, path, problems);
        var below = ReadSampleUnits(root, path, problems);
        if (root.TryGetProperty(SampleClock, out var clock) && Moment(clock) is null)
        {
            problems.Add(SampleClock, "Phải là ngày giờ kèm múi giờ, ví dụ \"2025-09-08T08:00:00+07:00\".");
        }
        mended[Wording] = PlanWording.Read(root, Wording, name => Beside(path, name, Wording, problems), problems, formProblems);

        var plan = AdHocForms.Complete(mended.Deserialize<Plan>(PlanJson.Options)!);
        PlanCheck.Check(plan, problems);
        DocumentSettingsCheck.Check(plan.Document, problems);
        ScheduleCheck.Check(plan, problems);
        OpenPointCheck.Check(plan, root, problems);
        IReadOnlyList<FileProblem> all = [.. problems.All, .. formProblems];
        return new PlanReading(all.Count == 0 ? plan : null, sample, below, all);
    }

    /// <summary>When a demonstration of the plan begins, so that a period is open; null where the file does not say or cannot be read.</summary>
    public static DateTimeOffset? SampleClockOf(string path)
    {
        using var document = JsonFile.Open(path, new FileProblems(Path.GetFileName(path)));
        return document is not null && document.RootElement.TryGetProperty(SampleClock, out var clock) ? Moment(clock) : null;
    }

    /// <summary>The code of the unit that a plan file is for; null where the file does not say or cannot be read.</summary>
    public static string? UnitCodeOf(string path)
    {
        using var document = JsonFile.Open(path, new FileProblems(Path.GetFileName(path)));
        return document is not null && document.RootElement.TryGetProperty("unit", out var unit) && unit.ValueKind == JsonValueKind.Object
            && unit.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String ? code.GetString() : null;
    }

    private static DateTimeOffset? Moment(JsonElement element) =>
        element.ValueKind == JsonValueKind.String
        && DateTimeOffset.TryParseExact(
            element.GetString(), "yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var moment)
            ? moment
            : null;

    private static JsonArray ReadForms(JsonElement root, string path, FileProblems problems, List<FileProblem> formProblems)
    {
        var forms = new JsonArray();
        var i = 0;
        foreach (var name in FormNames(root, problems))
        {
            var place = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Forms}[{i++}]");
            if (Beside(path, name, place, problems) is { } formPath)
            {
                var found = new FileProblems(Path.GetFileName(formPath));
                using var document = JsonFile.Open(formPath, found);
                if (document is not null)
                {
                    var form = new JsonShape(PlanJson.Options, found).Object(document.RootElement, typeof(Form), "");
                    FormCheck.Check(form.Deserialize<Form>(PlanJson.Options)!, found);
                    forms.Add(form);
                }

                formProblems.AddRange(found.All);
            }
        }

        return forms;
    }

    private static IEnumerable<string> FormNames(JsonElement root, FileProblems problems)
    {
        if (root.TryGetProperty(Forms, out var names) && names.ValueKind == JsonValueKind.Array
            && names.GetArrayLength() > 0 && names.EnumerateArray().All(n => n.ValueKind == JsonValueKind.String))
        {
            return names.EnumerateArray().Select(n => n.GetString()!);
        }

        problems.Add(Forms, "Phải là danh sách tên tệp biểu mẫu, ví dụ [\"../forms/household-periodic.json\"].");
        return [];
    }

    private static string? ReadSample(JsonElement root, string path, FileProblems problems)
    {
        if (!root.TryGetProperty(SampleRoster, out var name) || name.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (name.ValueKind != JsonValueKind.String)
        {
            problems.Add(SampleRoster, "Phải là tên tệp danh sách mẫu đặt cạnh tệp này, ví dụ \"roster.sample.json\".");
            return null;
        }

        var sample = Beside(path, name.GetString()!, SampleRoster, problems);
        if (sample is not null && !File.Exists(sample))
        {
            problems.Add(SampleRoster, $"Không có tệp '{name.GetString()}' cạnh tệp này.");
        }

        return sample;
    }

    private static List<string> ReadSampleUnits(JsonElement root, string path, FileProblems problems)
    {
        var files = new List<string>();
        if (!root.TryGetProperty(SampleUnits, out var names) || names.ValueKind == JsonValueKind.Null)
        {
            return files;
        }

        if (names.ValueKind != JsonValueKind.Array || names.EnumerateArray().Any(n => n.ValueKind != JsonValueKind.String))
        {
            problems.Add(SampleUnits, "Phải là danh sách tên tệp kế hoạch của các đơn vị cấp dưới, ví dụ [\"xa-mau-dong/plan.json\"].");
            return files;
        }

        foreach (var (name, i) in names.EnumerateArray().Select((n, i) => (n.GetString()!, i)))
        {
            var place = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{SampleUnits}[{i}]");
            if (Beside(path, name, place, problems) is { } file)
            {
                files.Add(file);
                if (!File.Exists(file))
                {
                    problems.Add(place, $"Không có tệp '{name}' cạnh tệp này.");
                }
            }
        }

        return files;
    }

    private static string? Beside(string path, string name, string place, FileProblems problems)
    {
        if (name.Length > 0 && !Path.IsPathRooted(name) && name.IndexOf('\0', StringComparison.Ordinal) < 0)
        {
            return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, name));
        }

        problems.Add(place, "Phải là tên tệp tính từ thư mục của tệp này, không phải đường dẫn tuyệt đối.");
        return null;
    }
}

/// <summary>What was read of a plan file.</summary>
/// <param name="Plan">The plan; null where there is any problem.</param>
/// <param name="SampleRoster">The path of the sample roster that the file names, or null.</param>
/// <param name="SampleUnits">The paths of plan files of units below that belong to the demonstration.</param>
/// <param name="Problems">All that is wrong, in the plan file and in the files of its forms.</param>
public sealed record PlanReading(Plan? Plan, string? SampleRoster, IReadOnlyList<string> SampleUnits, IReadOnlyList<FileProblem> Problems);
