using System.Globalization;
using System.Runtime.CompilerServices;

namespace ReportBot.Core.Forms.Reading;

/// <summary>The codes of those a message may speak of, ready to be compared with its words.</summary>
internal sealed class SubjectCodes
{
    // A memo of a pure function: one message asks for the same list again and again.
    private static readonly ConditionalWeakTable<IReadOnlyList<KnownSubject>, SubjectCodes> Known = [];

    private readonly Dictionary<(string Prefix, int Number), KnownSubject> byCode = [];

    private SubjectCodes(IReadOnlyList<KnownSubject> subjects)
    {
        var parts = subjects.Select(s => (Parts: Split(s.Code), Subject: s)).Where(p => p.Parts is not null).ToList();
        foreach (var (code, subject) in parts)
        {
            byCode.TryAdd(code!.Value, subject);
        }

        Shapes = parts.Select(p => (p.Parts!.Value.Prefix, p.Subject.Code.Reverse().TakeWhile(char.IsAsciiDigit).Count())).ToHashSet();
        ByNumber = parts.ToLookup(p => p.Parts!.Value.Number, p => p.Subject);
    }

    /// <summary>By its letters and its number.</summary>
    public IReadOnlyDictionary<(string Prefix, int Number), KnownSubject> ByCode => byCode;

    /// <summary>By its number, whatever its letters.</summary>
    public ILookup<int, KnownSubject> ByNumber { get; }

    /// <summary>The letters, and how many digits are written.</summary>
    public IReadOnlySet<(string Prefix, int Digits)> Shapes { get; }

    /// <summary>Those of a list that no longer changes.</summary>
    public static SubjectCodes Of(IReadOnlyList<KnownSubject> subjects) => Known.GetValue(subjects, static s => new SubjectCodes(s));

    private static (string Prefix, int Number)? Split(string code)
    {
        var letters = code.TakeWhile(char.IsLetter).Count();
        var digits = code[letters..].TrimStart('-', '.', '_', ' ');
        return digits.Length is > 0 and <= 9 && digits.All(char.IsAsciiDigit)
            ? (code[..letters].ToUpperInvariant(), int.Parse(digits, CultureInfo.InvariantCulture))
            : null;
    }
}
