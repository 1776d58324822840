using System.Runtime.CompilerServices;
using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>The names of those a message may speak of, ready to be compared with its words.</summary>
internal sealed class SubjectNames
{
    // A memo of a pure function: one message asks for the same list again and again.
    private static readonly ConditionalWeakTable<IReadOnlyList<KnownSubject>, SubjectNames> Known = [];

    private static readonly ConditionalWeakTable<KnownSubject, Token[]> Cut = [];

    private const int LongestGiven = 3;
    private const int MostNear = 3;
    private readonly List<(string[] Key, KnownSubject Subject)> names;

    // Nearly every word of a message is of nobody's name.
    private readonly HashSet<string> words;

    private SubjectNames(IReadOnlyList<KnownSubject> subjects)
    {
        names = [.. subjects.SelectMany(s => Keys(s).Select(key => (key, s))).Where(n => n.key.Length > 0)];
        words = names.SelectMany(n => n.Key).ToHashSet(StringComparer.Ordinal);
        Kinds = [.. subjects.Select(s => Words(s.Kind ?? "")).Where(k => k.Length > 0).DistinctBy(k => string.Join(' ', k), StringComparer.Ordinal)];
    }

    /// <summary>Those of a list that no longer changes.</summary>
    public static SubjectNames Of(IReadOnlyList<KnownSubject> subjects) => Known.GetValue(subjects, static s => new SubjectNames(s));

    /// <summary>The words for what the areas are: "khu phố".</summary>
    public IReadOnlyList<string[]> Kinds { get; }

    /// <summary>Those whose whole name stands at <paramref name="start"/>, the longest name first of all; and where it ends.</summary>
    public (IReadOnlyList<KnownSubject> Subjects, int End) Whole(TokenText text, int start, int limit)
    {
        if (!IsOfSome(text, start))
        {
            return ([], start);
        }

        var best = 0;
        var found = new List<KnownSubject>();
        foreach (var (key, subject) in names)
        {
            if (key.Length > 1 && key.Length >= best && Fits(text, start, limit, key))
            {
                if (key.Length > best)
                {
                    found.Clear();
                    best = key.Length;
                }

                AddOnce(found, subject);
            }
        }

        return found.Count > 0 ? (found, start + best) : Outer(text, start, limit);
    }

    /// <summary>"đinh thuận", "Nguyễn Nam": the first and the last of a name, both as it is written, or neither another word ("nguyên năm").</summary>
    private (IReadOnlyList<KnownSubject> Subjects, int End) Outer(TokenText text, int start, int limit)
    {
        if (start + 2 > limit || !words.Contains(text[start + 1].Folded))
        {
            return ([], start);
        }

        var fits = names.Where(n => n.Subject.Kind is null && n.Key.Length > 2 && n.Key[0] == text[start].Folded && n.Key[^1] == text[start + 1].Folded).Select(n => n.Subject).Distinct()
            .Where(s => text[start].FitsTo(WordsOf(s)[0].Word) != Fit.None && text[start + 1].FitsTo(WordsOf(s)[^1].Word) != Fit.None).ToList();
        return fits.Count > 0 && ((IsCapital(text, start) && IsCapital(text, start + 1)) || !NameWords.IsAlsoWord(text, start + 1, start + 2)) ? (fits, start + 2) : ([], start);
    }

    private static bool IsCapital(TokenText text, int at) => text.IsCapital(at);

    /// <summary>Those whose last names the words from <paramref name="start"/> are, as many words as fit.</summary>
    public (IReadOnlyList<KnownSubject> Subjects, int End) Last(TokenText text, int start, int limit, int most = LongestGiven)
    {
        if (!IsOfSome(text, start))
        {
            return ([], start);
        }

        for (var to = Math.Min(limit, start + most); to > start; to--)
        {
            var count = to - start;
            List<KnownSubject>? fits = null;
            foreach (var (key, subject) in names)
            {
                if (key.Length >= count && Fits(text, start, to, key.AsSpan(^count)))
                {
                    AddOnce(fits ??= [], subject);
                }
            }

            if (fits is not null)
            {
                return (fits, to);
            }
        }

        return ([], start);
    }

    /// <summary>Those that a typed name comes close to, best first.</summary>
    public IReadOnlyList<KnownSubject> Near(string typed) =>
        [.. names.Select(n => (n.Subject, Like: NameMatcher.Likeness(n.Subject.Name, typed))).Where(n => n.Like >= NameMatcher.Near)
            .OrderByDescending(n => n.Like).Select(n => n.Subject).Distinct().Take(MostNear)];

    private static void AddOnce(List<KnownSubject> found, KnownSubject subject)
    {
        if (!found.Contains(subject))
        {
            found.Add(subject);
        }
    }

    /// <summary>The one whose name is <paramref name="lead"/> and the number.</summary>
    public KnownSubject? Numbered(string[] lead, string number) =>
        names.Where(n => n.Key.Length == lead.Length + 1 && n.Key.AsSpan().StartsWith(lead) && n.Key[^1] == number.TrimStart('0')).Select(n => n.Subject).ToList() is [var one] ? one : null;

    /// <summary>The words of an area's name before its number.</summary>
    public static string[] LeadOf(KnownSubject subject) =>
        subject.Kind is not null && Words(subject.Name) is [.. var lead, var last] && lead.Length > 0 && last.All(char.IsAsciiDigit) ? lead : [];

    /// <summary>Whether the words are at <paramref name="at"/>, marks, case and apostrophes aside.</summary>
    public static bool Fits(TokenText text, int at, int limit, ReadOnlySpan<string> key)
    {
        if (at + key.Length > limit)
        {
            return false;
        }

        for (var i = 0; i < key.Length; i++)
        {
            if (!IsSame(text[at + i].Folded, key[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSame(string typed, string key) =>
        string.Equals(typed, key, StringComparison.Ordinal) || (typed == "’" && key == "'") || (typed.Length > key.Length && HasApostrophe(typed) && Bare(typed) == key);

    private static bool HasApostrophe(string typed) => typed.AsSpan().ContainsAny('\'', '’');

    private static string Bare(string typed) => typed.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);

    /// <summary>Whether the word is one of somebody's name at all.</summary>
    private bool IsOfSome(TokenText text, int at) =>
        text.At(at)?.Folded is { } typed && (words.Contains(typed) || (HasApostrophe(typed) && (typed == "’" || words.Contains(Bare(typed)))));

    /// <summary>
    /// Of those whose last names fit without marks, whom the marks do not rule out: "ông Năm" is no Nam, and "anh Nam" typed with
    /// marks is no Năm. Where all are ruled out, all stay if they <paramref name="mayMiss"/>.
    /// </summary>
    public static IReadOnlyList<KnownSubject> Nearest(TokenText text, int start, int end, IReadOnlyList<KnownSubject> fits, bool mayMiss) =>
        fits.Count == 0 ? fits : AmongBearers(text, start, end, fits, mayMiss);

    private static IReadOnlyList<KnownSubject> AmongBearers(TokenText text, int start, int end, IReadOnlyList<KnownSubject> fits, bool mayMiss)
    {
        var open = fits.Where(s => !IsContradicted(text, start, end, s)).ToList();
        var same = text.IsMarked ? open.FindAll(s => FitsLast(text[end - 1], s)) : [];
        return same.Count > 0 ? same : open.Count > 0 || !mayMiss ? open : fits;
    }

    /// <summary>Whether the word is the last of the subject's name, its marks as typed.</summary>
    public static bool FitsLast(Token typed, KnownSubject subject) => typed.FitsTo(WordsOf(subject)[^1].Word) == Fit.Full;

    /// <summary>"Nguyễn Văn Năm" is not Nguyễn Văn Nam: whether a mark typed in the last words is not the name's own.</summary>
    public static bool IsContradicted(TokenText text, int start, int end, KnownSubject subject)
    {
        var name = WordsOf(subject);
        for (var back = 1; back <= name.Length && end - back >= start; back++)
        {
            var (typed, own) = (text[end - back], name[^back]);
            if (typed.Folded != own.Folded)
            {
                return false;
            }

            if (typed.Word.IsMarked && typed.Word.FitsTo(own.Word) == Fit.None)
            {
                return true;
            }
        }

        return false;
    }

    private static Token[] WordsOf(KnownSubject subject) => Cut.GetValue(subject, static s => TokenText.Of(s.Name).Tokens);

    /// <summary>Under which words a subject is found: its name; an area's without its kind, and with the kind's first letters.</summary>
    private static IEnumerable<string[]> Keys(KnownSubject subject)
    {
        var name = Words(subject.Name);
        yield return name;
        foreach (var typed in HighlandNames.Typed(subject.Name))
        {
            yield return typed;
        }

        var kind = Words(subject.Kind ?? "");
        if (kind.Length == 0 || kind.Length >= name.Length || !name.AsSpan().StartsWith(kind))
        {
            yield break;
        }

        var own = name[kind.Length..];
        if (own.Length > 1)
        {
            yield return own;
        }

        if (kind.Length > 1)
        {
            yield return [string.Concat(kind.Select(w => w[0])), .. own];
        }
    }

    private static string[] Words(string name) => NameMatcher.Key(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
