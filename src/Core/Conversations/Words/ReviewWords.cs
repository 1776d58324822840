using System.Globalization;
using System.Text.RegularExpressions;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>The words of the review, without marks and capitals: what to do with the list or with the one that is open.</summary>
internal static partial class ReviewWords
{
    // The longer phrase first: "không công nhận" is not "công nhận".
    private static readonly (string Phrase, string Action)[] Phrases =
    [
        ("khong cong nhan", "refuse"), ("do not recognise", "refuse"),
        ("cong nhan ca", "recognise-all"), ("cong nhan het", "recognise-all"), ("recognise all", "recognise-all"),
        ("cong nhan", "recognise"), ("recognise", "recognise"),
        ("tat ca dat", "accept-all"), ("tat ca deu dat", "accept-all"), ("dat tat ca", "accept-all"), ("duyet tat ca", "accept-all"),
        ("dat het", "accept-all"), ("dat ca", "accept-all"), ("duyet het", "accept-all"), ("accept all", "accept-all"),
        ("dat", "accept"), ("duyet", "accept"), ("accept", "accept"),
        ("tra lai", "return"), ("return", "return"),
        ("tra loi de xuat", "answer"), ("tra loi", "answer"), ("answer", "answer"),
        ("kiem tra", "check"), ("check", "check"),
        ("hoan tac", "undo"), ("undo", "undo"),
        ("tiep theo", "next"), ("cai sau", "next"), ("next one", "next"),
        ("danh sach", "list"), ("quay lai", "list"), ("back to the list", "list"),
        ("trang sau", "next-page"), ("next page", "next-page"),
        ("trang truoc", "previous-page"), ("previous page", "previous-page"),
    ];

    private static readonly string[] Reasons = ["vi ", "ly do ", "do ", "because "];

    /// <summary>The action that words begin with, and the words after it as typed; null when they begin with none.</summary>
    public static (string Action, string After)? Read(string text)
    {
        var normal = VietnameseText.Normalize(text).Trim();
        var folded = VietnameseText.Fold(normal);
        foreach (var (phrase, action) in Phrases)
        {
            if (folded.StartsWith(phrase, StringComparison.Ordinal)
                && (folded.Length == phrase.Length || !char.IsLetterOrDigit(folded[phrase.Length])))
            {
                return (action, normal[phrase.Length..].Trim(' ', ':', ',', '.', '\n'));
            }
        }

        return null;
    }

    /// <summary>
    /// An action on reports or proposals that are named by their codes: "trả lại BC-000002 vì thiếu thu nhập", "đạt BC-2, BC-3".
    /// Null where the words begin with no action or name nothing.
    /// </summary>
    public static NamedAction? ReadNamed(string text)
    {
        if (Read(text) is not var (action, after) || VietnameseText.Fold(text).TrimStart().StartsWith("duyet", StringComparison.Ordinal))
        {
            // "duyệt BC-000100" opens it: the command of the review.
            return null;
        }

        var codes = Codes().Matches(after);
        if (codes.Count == 0 || codes.Any(c => !c.Groups["letters"].Value.Equals(codes[0].Groups["letters"].Value, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var before = VietnameseText.Fold(after[..codes[0].Index]).Trim(' ', ':', ',');
        if (before is not ("" or "bao cao" or "de nghi" or "report" or "proposal"))
        {
            // "trả lại: xem lại BC-000001" is a note on the one that is open.
            return null;
        }

        var end = codes[0].Index + codes[0].Length;
        var numbers = new List<long> { Number(codes[0]) };
        foreach (var next in codes.Skip(1).TakeWhile(c => IsBetween(after[end..c.Index])))
        {
            numbers.Add(Number(next));
            end = next.Index + next.Length;
        }

        return new NamedAction(action, codes[0].Groups["letters"].Value is "dn" or "DN" or "Dn", numbers, Note(after[end..]));

        bool IsBetween(string words) => VietnameseText.Fold(words).Trim(' ', ',') is "" or "va" or "and";
    }

    /// <summary>The proposals to undo: "hoàn tác DN-3", "undo 3,4" (a button's); null for other words.</summary>
    public static IReadOnlyList<long>? Undone(string rest)
    {
        var folded = VietnameseText.Fold(rest);
        var after = folded.StartsWith("hoan tac", StringComparison.Ordinal) ? folded[8..]
            : folded.StartsWith("undo", StringComparison.Ordinal) ? folded[4..] : null;
        var numbers = after?.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => HouseholdTalk.Numbered(w, "dn") ?? (long.TryParse(w, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1))
            .ToList();
        return numbers is { Count: > 0 } && numbers.TrueForAll(n => n > 0) ? numbers : null;
    }

    private static long Number(Match code) => long.Parse(code.Groups["number"].Value, CultureInfo.InvariantCulture);

    /// <summary>The words of an answer or a reason, without "vì" and what stands around them.</summary>
    public static string Note(string words)
    {
        var note = words.Trim(' ', ':', ',', '.', ';', '-', '\n');
        var folded = VietnameseText.Fold(note);
        var why = Reasons.FirstOrDefault(w => folded.StartsWith(w, StringComparison.Ordinal));
        return (why is null ? note : note[why.Length..]).Trim(' ', ':', ',');
    }

    [GeneratedRegex(@"\b(?<letters>bc|dn)[- ]?(?<number>\d{1,9})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Codes();
}

/// <summary>What the office wants done with things that it names.</summary>
/// <param name="Action">The action of the review.</param>
/// <param name="IsProposals">Whether they are proposals (DN) and not reports (BC).</param>
/// <param name="Numbers">Their numbers, as named.</param>
/// <param name="Note">The reason or answer that goes with it, as typed; empty where there is none.</param>
internal sealed record NamedAction(string Action, bool IsProposals, IReadOnlyList<long> Numbers, string Note);
