using ReportBot.Core.Forms.Reading;

namespace ReportBot.Core.Conversations;

/// <summary>The words of a message on one of the households that it names.</summary>
internal static class ToldOfOne
{
    /// <summary>From where the message names the household to where it names the next; of households named in a row what stands behind the last of them is told of each.</summary>
    public static string In(string text, ReportReading report, IReadOnlyList<ReportReading> all)
    {
        if (report.NamedAs is not { Length: > 0 } named || text.IndexOf(named, StringComparison.Ordinal) is not (>= 0 and var at))
        {
            return text;
        }

        var from = ReferenceEquals(report, all[0]) ? 0 : at + named.Length;
        var others = all.Select(r => r.NamedAs is { Length: > 0 } other ? (At: text.IndexOf(other, at + named.Length, StringComparison.Ordinal), other.Length) : (At: -1, Length: 0)).Where(o => o.At >= 0).OrderBy(o => o.At).ToList();
        var behind = at + named.Length;
        foreach (var (next, length) in others)
        {
            if (!IsJoin(text[behind..next]))
            {
                return text[from..next];
            }

            behind = next + length;
        }

        return text[from..];
    }

    private static bool IsJoin(string words) => words.Trim(' ', ',', '+', '&').ToLowerInvariant() is "" or "và" or "với" or "va" or "voi" or "hộ" or "ho";
}
