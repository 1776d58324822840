using System.Globalization;
using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>A reporting period that a message names by its date: "kỳ 10/9".</summary>
/// <param name="Day">The day of the month.</param>
/// <param name="Month">The month; 0 where only the day is told ("kỳ 20: …").</param>
/// <param name="Year">The year, where it is typed.</param>
public sealed record NamedPeriod(int Day, int Month, int? Year);

/// <summary>
/// Finds "kỳ 10/9", "kỳ báo cáo ngày 10/9/2025" and takes it out of the words, so that its date is no day of a
/// visit. "như kỳ 20/8" only compares and stays; "kỳ 20" names one in front of a colon.
/// </summary>
internal static class PeriodMentions
{
    private static readonly Vocabulary Lead = new("kỳ", "kỳ báo cáo", "đợt báo cáo", "đợt", "kỳ ngày", "kỳ báo cáo ngày", "báo kỳ", "báo cáo kỳ", "báo cáo kỳ ngày", "bc kỳ", "cho kỳ", "của kỳ");
    private static readonly Vocabulary Compares = new("như", "với", "giống", "hơn", "từ", "sau", "trước", "sau kỳ", "vẫn như", "bằng");

    /// <summary>The words without the periods, and the periods named, each once.</summary>
    public static (TokenText Words, IReadOnlyList<NamedPeriod> Periods) Take(TokenText text)
    {
        List<NamedPeriod>? periods = null;
        var left = new List<Token>();
        var kept = 0;
        for (var at = 0; at < text.Count;)
        {
            if (Lead.Skip(text, at, text.Count) is var date && date > at && Read(text, date) is { } found && !(at > 0 && Compares.Begins(text, at - 1, at)))
            {
                (periods ??= []).Add(found.Period);
                left.AddRange(text.Tokens.AsSpan(kept..at));
                kept = at = found.End < text.Count && text[found.End].Kind == TokenKind.Sign && text[found.End].Folded is ":" or "," ? found.End + 1 : found.End;
                continue;
            }

            at++;
        }

        return periods is null ? (text, []) : (text.Through([.. left, .. text.Tokens[kept..]]), [.. periods.Distinct()]);
    }

    /// <summary>The token after a period that is named at <paramref name="at"/>, or <paramref name="at"/>.</summary>
    public static int Skip(TokenText text, int at) =>
        Lead.Skip(text, at, text.Count) is var date && date > at && Read(text, date) is { } found ? found.End : at;

    /// <summary>The tokens of the first period that is named; an empty range where none is.</summary>
    public static Range Find(TokenText text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (Skip(text, at) is var end && end > at)
            {
                return at..Math.Min(end, to);
            }
        }

        return to..to;
    }

    private static (NamedPeriod Period, int End)? Read(TokenText text, int at)
    {
        if (Number(text, at, 31) is { } alone && text.At(at + 1)?.IsSign(':') == true)
        {
            return (new NamedPeriod(alone, 0, null), at + 1);
        }

        if (Number(text, at, 31) is not { } day || at + 2 >= text.Count || !(text[at + 1].IsSign('/') || text[at + 1].IsSign('-')) || Number(text, at + 2, 12) is not { } month)
        {
            return null;
        }

        return text.At(at + 3)?.IsSign('/') == true || text.At(at + 3)?.IsSign('-') == true
            ? Number(text, at + 4, 9999) is { } year ? (new NamedPeriod(day, month, year < 100 ? 2000 + year : year), at + 5) : (new NamedPeriod(day, month, null), at + 3)
            : (new NamedPeriod(day, month, null), at + 3);
    }

    private static int? Number(TokenText text, int at, int most) =>
        text.At(at) is { IsDigits: true } token && token.Folded.Length <= 4 && int.Parse(token.Folded, CultureInfo.InvariantCulture) is var number and >= 1 && number <= most ? number : null;
}
