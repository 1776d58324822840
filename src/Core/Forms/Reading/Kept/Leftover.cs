using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>What is left of one household's words when its answers are taken.</summary>
internal sealed class Leftover(TokenText text, bool[] consumed, DateOnly today)
{
    private const int LongestCrumb = 2;
    private const int LongestClause = 8;
    private static readonly char[] Around = [' ', ',', ';', ':'];

    // Words that alone tell nothing to whoever reads them later.
    private static readonly Vocabulary Nothing = new("giờ", "giờ thì", "thế", "thế nhé", "vậy nhé", "lắm", "quá", "lễ", "hôm", "lúc", "vào lúc", "mỗi", "quên", "à quên", "nữa", "thêm", "bổ sung", "thật ra", "thực ra", "nói thật", "xin lỗi", "thật", "thôi", "cả", "sáng", "trưa", "chiều", "tối", "ngày", "buổi", "vào", "bình quân", "bq");

    // "dang lam ho so" without marks: no household and no number.
    private static readonly Vocabulary Papers = new("hồ sơ");

    // Words of correcting and adding: what follows them was understood.
    private static readonly Vocabulary Idle = new("hẳn", "thêm", "bổ sung", "ấy", "cái", "tiền", "số tiền", "khoản", "mức", "số", "chỗ", "phần", "nhầm", "sửa", "sửa lại", "đính chính", "không phải", "đúng", "sai", "còn", "ngoài ra");
    private static readonly Vocabulary Going = new("đi", "thăm", "đi thăm", "đã đi", "đã thăm", "báo cáo", "có", "được");
    private static readonly Vocabulary Households = new("hộ", "nhà", "hộ sau");

    /// <summary>
    /// The words that nothing took, as typed; pure courtesy and links are left out. A single word or two cut out of a clause
    /// ("vợ … may … đã") say nothing: such crumbs are shown with the words between and around them.
    /// </summary>
    /// <param name="isHousehold">Whether it is a report on one household; where an area or a body tells of many, no word is known to need nobody.</param>
    /// <param name="answers">What was understood of these words.</param>
    /// <param name="kept">Clauses that are no answers and are kept whole.</param>
    /// <param name="told">What is understood of the household; without it all is kept.</param>
    public string Words(bool isHousehold, Answers answers, IReadOnlyList<Token[]> kept, Told? told)
    {
        var parts = new List<(int From, int To)>();
        var gone = isHousehold ? Shreds.Without(text, consumed, today, answers.Any(a => a.Value is Answer.YesNo { Value: true })) : consumed;
        gone = isHousehold && told is not null ? KeptWords.Without(text, gone, told) : gone;
        for (var i = 0; i < text.Count;)
        {
            var end = i;
            while (end < text.Count && !gone[end] && text[end].Kind != TokenKind.NewLine)
            {
                end++;
            }

            if (end > i && Trim(i, end) is { } words)
            {
                words = IsCrumb(words) || IsCondition(words) ? Widen(words) : words;
                if (parts.Count > 0 && words.From <= parts[^1].To)
                {
                    parts[^1] = (parts[^1].From, Math.Max(parts[^1].To, words.To));
                }
                else
                {
                    parts.Add(words);
                }
            }

            i = end + 1;
        }

        var whole = kept.Where(k => k.Length > 0).Select(k => (k[0].Start, Words: text.Text[k[0].Start..k[^1].End])).Where(k => told is null || !isHousehold || KeptWords.Of(k.Words, told).Length > 0);
        return string.Join("; ", parts.Select(p => (text[p.From].Start, Words: text.Slice(p.From, p.To))).Concat(whole).OrderBy(p => p.Start).Select(p => p.Words.Trim(Around)));
    }

    /// <summary>All that was said, where it is more than courtesy; else nothing.</summary>
    public string Whole()
    {
        var words = 0;
        for (var at = 0; at < text.Count; at++)
        {
            words += text[at].IsWord && !Fillers.Courtesy.Begins(text, at, text.Count) && !Nothing.Begins(text, at, text.Count) ? 1 : 0;
        }

        return words > 1 ? Typed.Words(text, 0, text.Count).Trim() : string.Empty;
    }

    private (int From, int To)? Trim(int from, int to)
    {
        var start = from;
        while (start < to && Small(start, to) is var next && next > start)
        {
            start = next;
        }

        // Numbers of lines and counts of households ("1; 2; 3", "Đi 3 hộ: 1") say nothing without a word of their own.
        if ((start == to && !OfReporting.HasHouseholdsThanks(text, from, to)) || text.Tokens[start..to].All(t => !t.IsWord && !t.IsSign('%') && !t.IsSign('/') && (!t.IsDigits || t.Folded.Length == 1)) || IsCountOfHouseholds(start, to))
        {
            return null;
        }

        from = SkipSigns(from, to);
        while (to > from && (text[to - 1].Kind == TokenKind.Sign && text[to - 1].Folded is not ("%" or ")" or "\"" or "”") || (text[to - 1].IsWord && Boundaries.At(text, to - 1) != Boundary.None)))
        {
            to--;
        }

        return to > from ? (from, to) : null;
    }

    /// <summary>"không hỗ trợ thì khó thoát nghèo": a condition is nothing without what follows from it.</summary>
    private bool IsCondition((int From, int To) words) => text.At(words.To) is { IsWord: true, Folded: "thi" };

    private bool IsCrumb((int From, int To) words) =>
        text.Tokens[words.From..words.To].Count(t => t.IsWord || t.IsDigits) <= LongestCrumb && Idle.SkipAll(text, words.From, words.To) < words.To;

    /// <summary>The crumb with what stands around it in its clause, up to a figure that was understood: an amount, a day.</summary>
    private (int From, int To) Widen((int From, int To) words)
    {
        var (from, to) = words;
        while (from > 0 && words.From - from < LongestClause && GoesWith(from - 1))
        {
            from--;
        }

        // "500k vui", "15 triệu HSSV": the unit belongs to the figure before it.
        while (from < words.From && from > 0 && (text[from].Glued || (consumed[from] && MoneyUnits.Read(text, from, text.Count) is not null)) && text[from - 1].IsDigits)
        {
            from++;
        }

        while (to < text.Count && to - words.To < LongestClause && GoesWith(to))
        {
            to++;
        }

        return (from, to);
    }

    private bool GoesWith(int at) => Boundaries.At(text, at) == Boundary.None && text[at].IsWord;

    private bool IsCountOfHouseholds(int from, int to)
    {
        var at = Going.SkipAll(text, from, to);
        return at < to && text[at].IsDigits && Households.Skip(text, at + 1, to) is var end && end > at + 1 && text.Tokens[end..to].All(t => !t.IsWord);
    }

    private int SkipSigns(int from, int to)
    {
        while (from < to && text[from].Kind == TokenKind.Sign && text[from].Folded is not ("(" or "\"" or "“" or "#"))
        {
            from++;
        }

        return from;
    }

    private int Small(int at, int to) =>
        text[at].Kind == TokenKind.Sign && text[at].Folded is not "%" ? at + 1
        : Papers.Begins(text, at, to) || (text[at].Folded == "gui" && at > 2) ? at
        : Math.Max(ClockEnd(at, to), Math.Max(Nothing.Skip(text, at, to), Math.Max(Fillers.BeforeStatement.Skip(text, at, to), Fillers.Courtesy.Skip(text, at, to))));

    /// <summary>"lúc 5 giờ chiều": the hour of a visit is not kept.</summary>
    private int ClockEnd(int at, int to) =>
        at + 1 < to && text[at] is { IsDigits: true, Folded.Length: <= 2 } && text[at + 1] is { IsWord: true, Folded: "h" or "gio" } ? at + 2 : at;
}
