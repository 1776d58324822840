using ReportBot.Core.Plans.Targets;

namespace ReportBot.Core.Summaries;

/// <summary>The notes on a printed table as sentences, for chats and documents.</summary>
public static class TargetNoteText
{
    /// <summary>One sentence; names line and column, what is printed and what the numbers give.</summary>
    /// <param name="note">The note.</param>
    /// <param name="language"><c>vi</c> or <c>en</c>; Vietnamese for any other.</param>
    public static string Write(TargetNote note, string? language = null)
    {
        var words = SummaryWords.For(language);
        var values = note.Values.Select(v => (v.Key, (object)v.Value)).ToList();
        values.Add(("row", note.Row ?? ""));
        values.Add(("column", note.Column ?? ""));
        var said = SummaryWords.Capital(words.Say("note." + Variant(note), [.. values]));
        foreach (var same in new[] { "same-row", "same-column" })
        {
            said += note.Values.TryGetValue(same, out var where) ? " " + words.Say("note." + same, ("same", where)) : "";
        }

        return said;
    }

    private static string Variant(TargetNote note) => note.Kind switch
    {
        TargetNote.OtherRounding => $"{note.Kind}.{note.Values["rounding"]}",
        TargetNote.FloorAndSum => note.Values["floor"] == "yes" ? note.Kind + ".floor" : note.Kind,
        _ => note.Kind,
    };
}
