using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Words that only say for which period something was told: "kỳ 20/9 mà, không phải kỳ 10", "là kỳ mới chứ không phải kỳ 10", "nhầm kỳ rồi",
/// "chuyển sang kỳ 20". They tell nothing of a household.
/// </summary>
/// <param name="To">The period meant, by its day; null where it is named otherwise or not at all.</param>
/// <param name="Not">The period that it is not; null where none is denied by its day.</param>
/// <param name="Later">True for "kỳ mới", false for "kỳ cũ"; null where neither is said.</param>
internal sealed record PeriodMoveWords(PeriodName? To, PeriodName? Not, bool? Later)
{
    private static readonly Vocabulary Small = new(
        "là", "của", "cho", "vào", "ghi vào", "tính vào", "đưa vào", "báo", "báo cáo", "bc", "thuộc", "dạ", "vâng", "ạ", "nhé", "nha", "đó", "đấy", "này", "đây", "cái này", "cái đó", "phần này", "phần đó", "tin này", "em", "tôi", "tui", "mình", "rồi", "mà", "mà là", "phải là", "phải", "đúng ra là", "cơ", "chứ", "ơ", "ủa", "à", "ừ", "hết", "tất cả", "cả", "mấy hộ",
        "các hộ", "mấy nhà", "giúp", "giùm", "với", "đi", "kỳ", "qua", "sang", "lại", "thì", "nhưng", "xin lỗi", "ý là", "ý em là", "ý tôi là", "đúng", ".", ",", "!", "-", ":", "?");

    private static readonly Vocabulary Denies = new("không phải", "chứ không phải", "đâu phải", "đâu có phải", "không phải là", "chứ không phải là", "không thuộc", "chứ đâu phải", "chứ không");

    private static readonly Vocabulary Moves = new(
        "chuyển", "chuyển sang", "chuyển qua", "chuyển vào", "đổi", "đổi sang", "đổi qua", "đổi lại", "dời sang", "đưa sang", "đưa qua", "nhầm", "nhầm kỳ", "lộn", "lộn kỳ", "sai", "sai kỳ", "ghi nhầm", "ghi nhầm kỳ", "báo nhầm", "báo nhầm kỳ", "ghi sai kỳ", "báo sai kỳ", "ghi lộn kỳ", "ghi vào", "tính vào", "đưa vào", "ghi cho", "mới đúng", "mới phải");

    // "báo cáo năm"
    private static readonly Vocabulary Yearly = new("báo cáo", "bc", "báo cáo của", "báo cáo cả");

    private static readonly Vocabulary Next = new("kỳ mới", "kỳ sau", "kỳ tới", "kỳ này", "kỳ tiếp theo");

    private static readonly Vocabulary Before = new("kỳ cũ", "kỳ trước", "kỳ rồi", "kỳ vừa rồi");

    // "cái này của kỳ 20/12 nha": what was told just now is of that period, whatever was thought.
    private static readonly Vocabulary That = new("cái này", "cái đó", "cái vừa rồi", "mấy cái này", "phần này", "phần đó", "phần vừa rồi", "tin này", "tin đó", "tin vừa rồi", "báo cáo này", "báo cáo đó", "báo cáo vừa rồi", "bản này", "mấy hộ này", "mấy nhà này", "đây", "vừa rồi", "nãy giờ", "ở trên");

    private static readonly Vocabulary Belongs = new("của", "là của", "cho", "là cho", "thuộc", "là", "tính vào", "ghi cho");

    private static readonly Vocabulary Reporting = new("báo cáo", "bc", "báo", "gửi", "nộp");

    private static readonly Vocabulary Insists = new("mà", "cơ", "chứ", "mới đúng", "mới phải");

    /// <summary>Reads them; null for words that say anything else, and for a period that is only named.</summary>
    public static PeriodMoveWords? Read(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        var read = new PeriodMoveWords(null, null, null);
        var (corrects, denied) = (false, false);
        for (var at = 0; at < words.Count;)
        {
            if (Denies.Skip(words, at, words.Count) is var no && no > at)
            {
                (at, denied, corrects) = (no, true, true);
            }
            else if (Day(words, at) is var (name, end))
            {
                read = denied ? read with { Not = name } : read with { To = name };
                corrects |= Insists.Begins(words, end, words.Count) || Says(words, at);
                (at, denied) = (end, false);
            }
            else if (Next.Skip(words, at, words.Count) is var later && later > at)
            {
                read = read with { Later = !denied };
                corrects |= Insists.Begins(words, later, words.Count);
                (at, denied) = (later, false);
            }
            else if (Before.Skip(words, at, words.Count) is var earlier && earlier > at)
            {
                read = read with { Later = denied };
                corrects |= Insists.Begins(words, earlier, words.Count);
                (at, denied) = (earlier, false);
            }
            else if (Moves.Skip(words, at, words.Count) is var moved && moved > at)
            {
                (at, corrects) = (moved, true);
            }
            else if (Math.Max(Small.Skip(words, at, words.Count), That.Skip(words, at, words.Count)) is var small && small > at)
            {
                at = small;
            }
            else
            {
                return null;
            }
        }

        // "À nhầm 4/9" puts a day right.
        return corrects && NamesPeriod(words) ? read : null;
    }

    // Behind "của", "cho" a period is named for what was told; "báo cáo kỳ 20" asks for its list.
    private static bool Says(TokenText words, int at) =>
        That.OccursIn(words, 0, at) || (at > 0 && !Reporting.OccursIn(words, 0, at) && Enumerable.Range(0, at).Any(i => Belongs.Skip(words, i, at) == at));

    private static bool NamesPeriod(TokenText words) => words.Tokens.Any(t => t.Folded == "ky") || Enumerable.Range(0, words.Count).Any(at => Yearly.Skip(words, at, words.Count) is var end && end > at && words.At(end)?.Folded == "nam");

    // "kỳ 20", "kỳ 20/9", "20/9"; "kỳ năm".
    private static (PeriodName Name, int End)? Day(TokenText words, int at)
    {
        var from = words.At(at)?.Folded == "ky" ? at + 1 : at;
        var year = from > at ? from : Yearly.Skip(words, at, words.Count) is var report && report > at ? report : -1;
        if (year >= 0 && words.At(year)?.Folded == "nam" && words.At(year + 1)?.IsDigits != true)
        {
            return (new PeriodName(0, 0, null, null, Plans.PeriodKind.Annual), year + 1);
        }

        for (var end = Math.Min(words.Count, from + 5); end > from; end--)
        {
            var written = words.Slice(from, end);
            if (!written.Contains(' ', StringComparison.Ordinal) && (from > at || written.Contains('/', StringComparison.Ordinal))
                && PeriodWords.TakeFrom("kỳ " + written) is { Left: "", Named: { Day: > 0 } named })
            {
                return (named, end);
            }
        }

        return null;
    }
}
