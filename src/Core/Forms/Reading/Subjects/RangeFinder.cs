using System.Globalization;
using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "H012 đến H015": the codes between, as the roster has them or by number. One dash or arrow between two codes may stand
/// for that or for a list of the two: where somebody of the sender's lies between, they are asked about. Several in a row are a list.
/// </summary>
internal sealed class RangeFinder(ReadingContext context, CodeFinder codes)
{
    // "H012 đến H150" is a slip, not a list.
    private const int LongestRange = 30;

    private static readonly Vocabulary To = new("đến", "tới", "đến hộ", "tới hộ", "cho đến");

    /// <summary>Those between the mention before and this one, and this one; null where the two are no range.</summary>
    public List<Mention>? Read(TokenText text, List<Mention> before, Mention last)
    {
        if (before.Count == 0 || before[^1].End >= last.Start)
        {
            return null;
        }

        var first = before[^1];
        var isSaid = To.Skip(text, first.End, last.Start) == last.Start;
        if ((!isSaid && !IsDash(text, first.End, last.Start)) || Between(first, last) is not { Count: > 0 } between)
        {
            return null;
        }

        return isSaid ? [.. between.Select(c => last with { Code = c }), last]
            : IsRow(text, before, last) ? null
            : [Asked(first, last, between), last];
    }

    /// <summary>Whatever people type between two codes for "to".</summary>
    public static bool IsDashSign(Token token) => token is { Kind: TokenKind.Sign, Folded: "-" or "–" or "—" or "−" or "‑" or ">" or "→" or "⇒" or "=" or "~" };

    private Mention Asked(Mention first, Mention last, List<string> between) => new(first.Start, last.End, null,
        [.. between.Select(c => context.Subjects.FirstOrDefault(s => s.Code == c) ?? new KnownSubject(c, ""))]) { IsBetween = true };

    private List<string>? Between(Mention first, Mention last)
    {
        if (Number(first.Code) is not { } low || Number(last.Code) is not { } high || high <= low || high - low > LongestRange)
        {
            return null;
        }

        var code = last.Code ?? "";
        var letters = code[..code.TakeWhile(char.IsLetter).Count()];
        var digits = code.Length - letters.Length;
        return [.. Enumerable.Range(low + 1, high - low - 1)
            .Select(n => letters + n.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0'))
            .Where(c => !context.HasRoster || context.Subjects.Any(s => s.Code == c))];
    }

    // "H009 - H010 - H011"
    private bool IsRow(TokenText text, List<Mention> before, Mention last)
    {
        var next = last.End;
        while (next < text.Count && IsDashSign(text[next]))
        {
            next++;
        }

        return (before.Count > 1 && IsDash(text, before[^2].End, before[^1].Start))
            || (next > last.End && next < text.Count && (codes.Read(text, next, text.Count) ?? codes.ReadCarried(text, next, text.Count, last.Prefix)) is { Code: not null });
    }

    private static bool IsDash(TokenText text, int from, int to) => from < to && Enumerable.Range(from, to - from).All(i => IsDashSign(text[i]));

    private static int? Number(string? code) =>
        code is not null && int.TryParse(code.AsSpan(code.TakeWhile(char.IsLetter).Count()), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
