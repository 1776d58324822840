namespace ReportBot.Core.Plans.Files;

/// <summary>Something in a file that keeps it from being imported.</summary>
/// <param name="File">The file's name, without its folder.</param>
/// <param name="Place">Where in it: <c>schedule[0].daysOfMonth[1]</c>; empty for the file as a whole.</param>
/// <param name="Text">What is wrong and what to write instead, a whole sentence.</param>
public sealed record FileProblem(string File, string Place, string Text)
{
    /// <summary>File, place and sentence on one line.</summary>
    public override string ToString() => Place.Length == 0 ? $"{File}: {Text}" : $"{File}, {Place}: {Text}";
}
