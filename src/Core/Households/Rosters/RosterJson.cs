using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReportBot.Core.Plans;
using ReportBot.Core.Plans.Files;

namespace ReportBot.Core.Households.Rosters;

/// <summary>A roster as a JSON file, one entry a line, so that a person can read and compare it.</summary>
public static class RosterJson
{
    private static readonly JsonSerializerOptions WriteOptions = new(PlanJson.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Reads a roster; all problems are listed, and with any there is no roster.</summary>
    public static RosterReading Read(string path)
    {
        var problems = new FileProblems(Path.GetFileName(path));
        using var document = JsonFile.Open(path, problems);
        if (document is null)
        {
            return new RosterReading(null, problems.All);
        }

        var mended = new JsonShape(PlanJson.Options, problems).Object(document.RootElement, typeof(RosterFile), "");
        var roster = mended.Deserialize<RosterFile>(PlanJson.Options)!;
        RosterCheck.Check(roster, problems);
        return new RosterReading(problems.All.Count == 0 ? roster : null, problems.All);
    }

    /// <summary>Writes what <see cref="Read"/> reads; the same roster gives the same text.</summary>
    public static string Write(RosterFile roster)
    {
        var text = new StringBuilder("{\n");
        text.Append("  \"sample\": ").Append(roster.Sample ? "true" : "false").Append(",\n");
        text.Append("  \"note\": ").Append(Line(roster.Note)).Append(",\n");
        if (roster.Unit is not null)
        {
            text.Append("  \"unit\": ").Append(Line(roster.Unit)).Append(",\n");
        }

        text.Append("  \"asOf\": ").Append(Line(roster.AsOf)).Append(",\n");
        List(text, "areas", roster.Areas);
        List(text, "organizations", roster.Organizations);
        List(text, "officials", roster.Officials);
        List(text, "households", roster.Households);
        List(text, "assignments", roster.Assignments);
        text.Length -= 2;
        return text.Append("\n}\n").ToString();
    }

    private static void List<T>(StringBuilder text, string name, IReadOnlyList<T> entries)
    {
        text.Append("  \"").Append(name).Append("\": [");
        var separator = "\n";
        foreach (var entry in entries)
        {
            text.Append(separator).Append("    ").Append(Line(entry));
            separator = ",\n";
        }

        text.Append(entries.Count == 0 ? "],\n" : "\n  ],\n");
    }

    private static string Line<T>(T value) => JsonSerializer.Serialize(value, WriteOptions);
}

/// <summary>What was read of a roster.</summary>
/// <param name="Roster">The roster; null where there is any problem.</param>
/// <param name="Problems">All that is wrong.</param>
public sealed record RosterReading(RosterFile? Roster, IReadOnlyList<FileProblem> Problems);
