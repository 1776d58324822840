using FuzzySharp;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>Finds the subject that a person means: by code (H012, h12, hộ 12) or by name without marks.</summary>
internal static class SubjectWords
{
    private const int MaxTypos = 2;

    // How a householder is spoken of before the name.
    private static readonly string[] Addresses = ["gia dinh", "nha", "ong", "ba", "anh", "chi", "co", "chu", "bac"];

    // "tiền 500", "ngày 17": words before a figure, and no letters of a code.
    private static readonly string[] OfFigures = ["tien", "ngay", "hom", "mung", "vay", "cho", "tang", "thu", "muon", "con", "bo", "heo", "ga", "dat", "lan", "nam", "ky", "tuan", "gia", "tong", "cau", "sua"];

    /// <summary>A subject as the reader of messages knows it.</summary>
    public static KnownSubject Known(Talk talk, Subject subject) => new(subject.Code, subject.Name, subject.Id.Kind switch
    {
        SubjectKind.Household => null,
        SubjectKind.Area => talk.Know.Roster.Area(subject.Id.Id)?.Kind ?? "",
        SubjectKind.Organization => "",
    });

    /// <summary>Whether the words look like a code at all, known or not: a letter or two and a number.</summary>
    public static bool LooksLikeCode(string text)
    {
        var (letters, number) = CodeParts(Clean(text));
        return number is not null && letters.Length is > 0 and <= 4 && !(text.Contains(' ', StringComparison.Ordinal) && OfFigures.Contains(letters, StringComparer.Ordinal));
    }

    /// <summary>Those that the words name exactly; several where a name is shared.</summary>
    public static IReadOnlyList<Subject> Named(string text, IReadOnlyList<Subject> subjects)
    {
        var words = Clean(text);
        if (words.Length == 0)
        {
            return [];
        }

        if (Listed(words, subjects) is { Count: > 1 } listed)
        {
            return listed;
        }

        var byCode = subjects.Where(s => IsCode(words, s.Code)).ToList();
        if (byCode.Count > 0)
        {
            return byCode;
        }

        return IsAnswer(text) ? []
            : ByName(words, subjects) is { Count: > 0 } found ? found
            : ByName(WithoutAddress(words), subjects);
    }

    private static List<Subject> ByName(string words, IReadOnlyList<Subject> subjects)
    {
        var tokens = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return tokens.Any(t => t.Length > 1) ? [.. subjects.Where(s => ContainsAll(VietnameseText.Fold(s.Name), tokens))] : [];
    }

    // "nhà bác Khánh": as one speaks of a household.
    private static string WithoutAddress(string words)
    {
        while (Addresses.FirstOrDefault(a => words.StartsWith(a + " ", StringComparison.Ordinal)) is { } address)
        {
            words = words[(address.Length + 1)..].TrimStart();
        }

        return words;
    }

    // "đúng", with its marks or without, is an answer and never the householder Dũng, who is found with a mark or by more of the name.
    private static bool IsAnswer(string text)
    {
        var typed = TokenText.Of(VietnameseText.Normalize(text).Trim());
        return YesNoWords.Read(typed, 0, typed.Count) is { } answer && Fillers.SkipCourtesy(typed, answer.End, typed.Count) == typed.Count;
    }

    // "khu pho 9 + 4": each number with the words before the first; none where one of them names nothing.
    private static List<Subject> Listed(string words, IReadOnlyList<Subject> subjects)
    {
        var parts = words.Split(['+', ',', '&'], StringSplitOptions.TrimEntries);
        if (parts.Length < 2 || CodeParts(parts[0]) is not (var lead, not null) || !parts.Skip(1).All(p => CodeParts(p) is ("", not null)))
        {
            return [];
        }

        var found = parts.Select((p, i) => Named(i == 0 ? p : lead + " " + p, subjects)).ToList();
        return found.TrueForAll(f => f.Count == 1) ? [.. found.Select(f => f[0]).DistinctBy(s => s.Id)] : [];
    }

    /// <summary>Whether the words begin as one speaks of a household: "nhà …", "ông …", "hộ …".</summary>
    public static bool BeginsWithAddress(string text) =>
        VietnameseText.Fold(text).TrimStart() is var folded && (folded.StartsWith("ho ", StringComparison.Ordinal) || Addresses.Any(a => folded.StartsWith(a + " ", StringComparison.Ordinal)));

    /// <summary>The one whose whole name the words begin with, and go on; null for none or several of that name.</summary>
    public static Subject? BeginsWithName(string text, IReadOnlyList<Subject> subjects)
    {
        var words = Clean(text);
        var address = Addresses.FirstOrDefault(a => words.StartsWith(a + " ", StringComparison.Ordinal));
        var told = address is null ? words : words[(address.Length + 1)..];
        var named = subjects.Where(s => VietnameseText.Fold(s.Name) is var name && name.Contains(' ', StringComparison.Ordinal)
            && told.Length > name.Length && told.StartsWith(name, StringComparison.Ordinal) && !char.IsLetterOrDigit(told[name.Length])).ToList();
        return named is [var only] ? only : null;
    }

    /// <summary>Those whose name is a slip or two away, best first.</summary>
    public static IReadOnlyList<Subject> Near(string text, IReadOnlyList<Subject> subjects)
    {
        var words = Clean(text);
        return words.Length < 4 || CodeParts(words).Number is not null
            ? []
            : [.. subjects
                .Select(s => (Subject: s, Distance: Levenshtein.EditDistance(words, VietnameseText.Fold(s.Name))))
                .Where(s => s.Distance <= MaxTypos)
                .OrderBy(s => s.Distance)
                .Take(5)
                .Select(s => s.Subject)];
    }

    private static string Clean(string text)
    {
        var folded = VietnameseText.Fold(text).Trim(' ', '?', '.', '!', ',', ':', '#', '\n');
        // "của anh Trung" answers whose it is.
        folded = folded.StartsWith("la cua ", StringComparison.Ordinal) ? folded[7..] : folded.StartsWith("cua ", StringComparison.Ordinal) ? folded[4..] : folded;
        return folded.StartsWith("ho ", StringComparison.Ordinal) && folded.Length > 3 ? folded[3..].TrimStart('#', ' ') : folded;
    }

    private static bool IsCode(string words, string code)
    {
        var (letters, number) = CodeParts(words);
        var (ownLetters, ownNumber) = CodeParts(VietnameseText.Fold(code));
        return number is null || ownNumber is null
            ? words == VietnameseText.Fold(code)
            : number == ownNumber && (letters.Length == 0 || letters == ownLetters);
    }

    // "h 012" is h and 12; words that are no code have no number.
    private static (string Letters, int? Number) CodeParts(string words)
    {
        var digits = words.Length;
        while (digits > 0 && char.IsAsciiDigit(words[digits - 1]))
        {
            digits--;
        }

        var letters = words[..digits].TrimEnd(' ', '-', '.');
        return digits < words.Length && words.Length - digits <= 6 && letters.All(c => char.IsAsciiLetter(c) || c == '-')
            ? (letters, int.Parse(words.AsSpan(digits), System.Globalization.CultureInfo.InvariantCulture))
            : (letters, null);
    }

    private static bool ContainsAll(string name, string[] tokens)
    {
        var words = name.Split([' ', '\''], StringSplitOptions.RemoveEmptyEntries);
        return tokens.All(t => t.Split('\'').All(p => words.Contains(p, StringComparer.Ordinal)));
    }
}
