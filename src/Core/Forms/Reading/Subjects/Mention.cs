namespace ReportBot.Core.Forms.Reading;

/// <summary>A household named in a message.</summary>
/// <param name="Start">The first token, with "hộ", "nhà ông" before it.</param>
/// <param name="End">The token after it.</param>
/// <param name="Code">Its code; null when it is not known.</param>
/// <param name="Candidates">Near misses, best first.</param>
internal sealed record Mention(int Start, int End, string? Code, IReadOnlyList<KnownSubject> Candidates)
{
    /// <summary>"cả 3 hộ", "các hộ": not one household but all that are named, or all of the sender's.</summary>
    public bool IsEveryone { get; init; }

    /// <summary>"còn lại": those of the sender's that the message names by no other word.</summary>
    public bool IsRemaining { get; init; }

    /// <summary>How many "cả 3 hộ" says.</summary>
    public int? HowMany { get; init; }

    /// <summary>The codes that "các hộ trừ H011" leaves out.</summary>
    public IReadOnlyList<string?> Except { get; init; } = [];

    /// <summary>Of an area with a number: the words of its name before it, so that "khu phố 9 + 4" carries them on.</summary>
    public string[] Lead { get; init; } = [];

    /// <summary>By a title and a name, as a person is spoken of.</summary>
    public bool IsTitled { get; init; }

    /// <summary>In a list behind "nhà" or "hộ": "nha phon, ngon, yum".</summary>
    public bool IsListedAtHome { get; init; }

    /// <summary>Those between "H009 – H011", who may be meant with the two.</summary>
    public bool IsBetween { get; init; }

    /// <summary>Where the words begin that lead to it ("… [chưa thăm] H010", "… [dê cho] H010"); null where they are found by its clause.</summary>
    public int? LeadStart { get; init; }

    /// <summary>What is said of it stands before it, behind a word that reaches it: "trao bò cho H009".</summary>
    public bool IsReached { get; init; }

    /// <summary>The letters of its code, so that "H012, 13" carries them on.</summary>
    public string Prefix { get; init; } = string.Empty;
}
