using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReportBot.Core.Documents.Content;
using ReportBot.Core.Plans.Files;

namespace ReportBot.Core.Plans;

/// <summary>The file beside a plan file in which an office words sentences of its documents anew.</summary>
internal static class PlanWording
{
    /// <summary>Its sentences by key; null where the plan names no such file.</summary>
    public static JsonObject? Read(
        JsonElement root, string field, Func<string, string?> beside, FileProblems problems, List<FileProblem> fileProblems)
    {
        if (!root.TryGetProperty(field, out var name) || name.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (name.ValueKind != JsonValueKind.String)
        {
            problems.Add(field, "Phải là tên tệp lời văn đặt cạnh tệp này, ví dụ \"wording.vi.txt\".");
            return null;
        }

        return beside(name.GetString()!) is { } path ? ReadFile(path, field, problems, fileProblems) : null;
    }

    private static JsonObject? ReadFile(string path, string field, FileProblems problems, List<FileProblem> fileProblems)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(field, $"Không đọc được tệp '{Path.GetFileName(path)}' cạnh tệp này.");
            return null;
        }

        var found = new FileProblems(Path.GetFileName(path));
        var read = new JsonObject();
        foreach (var (key, sentence) in WordingFile.Parse(text, (line, problem) => found.Add(string.Create(CultureInfo.InvariantCulture, $"dòng {line}"), problem)))
        {
            if (WordingFile.Problem(key, sentence) is { } problem)
            {
                found.Add(key, problem);
            }
            else
            {
                read[key] = sentence;
            }
        }

        fileProblems.AddRange(found.All);
        return read;
    }
}
