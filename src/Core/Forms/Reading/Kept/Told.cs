using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>What is understood of the household by then.</summary>
/// <param name="Answers">Its answers.</param>
/// <param name="Today">The day of the message.</param>
/// <param name="Name">The household's name, where it is known.</param>
internal sealed record Told(Answers Answers, DateOnly Today, string? Name)
{
    private readonly HashSet<string> names = Name is null ? [] : [.. TokenText.Of(Name).Tokens.Select(t => t.Folded)];

    /// <summary>Whether it is answered that somebody went there.</summary>
    public bool IsVisited { get; } = Answers.Any(a => a.Value is Answer.YesNo { Value: true });

    /// <summary>Whether a day is answered.</summary>
    public bool HasDay { get; } = Answers.Any(a => a.Value is Answer.Date);

    /// <summary>Whether it is answered that no help was given.</summary>
    public bool HasNoHelp { get; } = Answers.Any(a => a.Value is Answer.ChosenMany { Keys.Count: 0 });

    /// <summary>Whether the word is a part of the household's name.</summary>
    public bool IsOwnName(string folded) => names.Contains(folded);
}
