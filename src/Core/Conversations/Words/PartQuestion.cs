using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// What the office asks about one place or person: "thôn 2 nộp chưa", "còn ai ở chi bộ làng Tam chưa báo cáo", "nhắc chị Thủy",
/// "tổng hợp thôn 2". The words that name it are found in the roster by whoever asked for the reading.
/// </summary>
/// <param name="Verb">Missing (how it stands), Summary or Nudge.</param>
/// <param name="Named">The words that name the place or person, and the period where one is named; as typed.</param>
internal sealed record PartQuestion(Verb Verb, string Named)
{
    // Behind the name; the longer ones first.
    private static readonly string[] Behind = [.. new[]
    {
        "nop chua", "da nop chua", "nop bao cao chua", "da nop bao cao chua", "bao cao chua", "da bao cao chua", "bao chua", "da bao chua", "gui chua", "da gui chua", "gui bao cao chua",
        "co nop khong", "co nop chua", "co bao cao chua", "nop du chua", "bao cao du chua", "du chua", "nop het chua", "bao het chua", "xong chua", "bao cao xong chua", "nop xong chua",
        "ai chua nop", "ai chua bao cao", "ai chua bao", "chua nop ai", "con ai chua nop", "con ai chua bao cao", "con ai", "con thieu ai", "thieu ai", "con nhung ai", "nhung ai chua nop",
        "ho nao chua nop", "ho nao chua bao cao", "con ho nao", "con ho nao chua nop", "con thieu ho nao", "con thieu may ho", "con may ho", "chua nop may ho",
        "nop duoc may ho", "nop duoc may ho roi", "bao duoc may ho", "bao duoc may ho roi", "nop duoc bao nhieu", "nop duoc bao nhieu roi", "duoc bao nhieu roi", "duoc may ho roi", "den dau roi", "the nao roi", "chua nop", "chua bao cao", "con thieu",
        "reported", "reported yet",
    }.OrderByDescending(p => p.Length)];

    // Before it, with what may follow it.
    private static readonly (string Before, string[] After)[] Around =
    [
        ("con nhung ai", NotYet), ("nhung ai", NotYet), ("con ai", NotYet), ("con ho nao", NotYet), ("ho nao", NotYet), ("nhung ho nao", NotYet), ("ai", NotYet), ("co ai", NotYet),
        ("tinh hinh nop bao cao", [""]), ("tinh hinh bao cao", [""]), ("tinh hinh nop", [""]), ("tinh hinh", [""]), ("tien do nop", [""]), ("tien do bao cao", [""]), ("tien do", [""]), ("xem", [""]), ("kiem tra", [""]),
    ];

    private static readonly (string Before, Verb Verb)[] Commands =
    [
        ("ai chua nop bao cao", Verb.Missing), ("ai chua bao cao", Verb.Missing), ("ai chua nop", Verb.Missing), ("nhung ai chua nop", Verb.Missing), ("danh sach chua nop", Verb.Missing), ("chua nop bao cao", Verb.Missing), ("chua nop", Verb.Missing),
        ("chua bao cao", Verb.Missing), ("chuanop", Verb.Missing), ("con thieu ai", Verb.Missing), ("ho nao chua nop", Verb.Missing), ("ho nao chua bao cao", Verb.Missing), ("missing", Verb.Missing),
        ("xem tong hop", Verb.Summary), ("tong hop", Verb.Summary), ("tonghop", Verb.Summary), ("summary", Verb.Summary), ("bao cao tong hop", Verb.Summary), ("so lieu", Verb.Summary),
        ("nhac nho", Verb.Nudge), ("nhac nop", Verb.Nudge), ("nhac bao cao", Verb.Nudge), ("nhac giup", Verb.Nudge), ("nhac lai", Verb.Nudge), ("nhac rieng", Verb.Nudge), ("chi nhac", Verb.Nudge), ("nhac", Verb.Nudge), ("nudge", Verb.Nudge), ("don doc", Verb.Nudge),
    ];

    private static string[] NotYet => ["chua nop", "chua nop bao cao", "chua bao cao", "chua bao", "chua gui", "chua co bao cao", ""];

    /// <summary>Reads it; null where nothing is asked about something named.</summary>
    public static PartQuestion? Read(string text)
    {
        var normal = VietnameseText.Normalize(text).Trim(' ', '?', '.', '!', ',', '\n', '/');
        var folded = VietnameseText.Fold(normal);
        foreach (var (before, verb) in Commands)
        {
            if (After(folded, before) is { } at)
            {
                return Of(verb, normal[at..]);
            }
        }

        foreach (var (before, behind) in Around)
        {
            if (After(folded, before) is { } at && behind.FirstOrDefault(b => b.Length == 0 || folded.EndsWith(" " + b, StringComparison.Ordinal)) is { } end && folded.Length - end.Length > at)
            {
                return Of(Verb.Missing, normal[at..^end.Length]);
            }
        }

        return Behind.FirstOrDefault(b => folded.EndsWith(" " + b, StringComparison.Ordinal)) is { } last ? Of(Verb.Missing, normal[..^(last.Length + 1)]) : null;
    }

    private static PartQuestion? Of(Verb verb, string named) =>
        named.Trim(' ', ':', ',', '.', '?') is { Length: > 1 } words && !words.Contains('\n', StringComparison.Ordinal) ? new PartQuestion(verb, words) : null;

    private static int? After(string folded, string before) =>
        folded.Length > before.Length && folded.StartsWith(before, StringComparison.Ordinal) && folded[before.Length] is ' ' or ':' ? before.Length : null;
}
