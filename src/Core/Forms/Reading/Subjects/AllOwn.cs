using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "5 hộ thôn 2 tuần này chưa đi được", "thăm 3 hộ ngày 31/8", "có 2 hộ cả 2 đều thăm rồi", "chưa thăm hộ nào cả 5": of somebody who has exactly so
/// many, all of them, where the message names none of them.
/// </summary>
internal sealed class AllOwn(ReadingContext context)
{
    private static readonly Vocabulary Homes = new("hộ", "hộ nghèo", "nhà", "gia đình", "hộ gia đình");
    private static readonly Vocabulary Whole = new([.. CountWords.All, "đủ"]);
    private static readonly Vocabulary None = new("hộ nào", "nhà nào");
    private static readonly Vocabulary No = new("chưa", "không", "chẳng", "chả");
    private static readonly Vocabulary Doing = new("thăm", "đã", "đi", "đến", "chưa", "không", "tôi", "em", "mình", "vừa", "mới", "được", "ghé", "hôm", "ngày", "sáng", "chiều");
    private static readonly Vocabulary Have = new("có", "tôi có", "em có", "mình có", "tôi được giao", "em được giao", "tôi phụ trách", "em phụ trách", "được giao");
    private static readonly Vocabulary Of = new("của tôi", "của em", "của mình", "tôi phụ trách", "em phụ trách", "mình phụ trách", "phụ trách", "tôi theo dõi", "em theo dõi", "được giao", "này", "trên", "đều", "thì", "ở làng", "ở thôn", "ở xóm", "trong làng", "trong thôn", "trong xóm");
    private static readonly Vocabulary Places = new("thôn", "làng", "xóm", "buôn", "bản", "tổ", "khu phố", "kp", "ấp", "khóm", "ở thôn", "ở làng", "ở xóm", "ở tổ", "ở khu phố", "ở", "bên", "dưới", "trên", "trong");
    private static readonly Vocabulary Others = new("khác", "kia", "nữa", "thôi", "nào", "gần", "bên", "trong", "vay", "mới");

    private static readonly Vocabulary Goes = new("thăm", "đi", "ghé", "đến", "tới", "qua", "gặp");
    private static readonly Vocabulary Lead = new("tôi", "tui", "em", "e", "mình", "mk", "cháu", "con", "đã", "có", "rồi", "thì", "đều");
    private static readonly Vocabulary Done = new("hết", "đủ hết", "đủ");

    // "hỗ trợ các hộ": told of the hamlet and of no household.
    private static readonly Vocabulary Before = new("thêm", "ngoài", "mỗi", "từng", "trong", "gần", "hơn", "khoảng", "tổng", "trên", "số");

    /// <summary>Where the message names all of them, in its order; nothing where it names them otherwise.</summary>
    public List<Mention> Find(TokenText text)
    {
        var found = new List<Mention>();
        var many = context.Subjects.Count;
        if (many < 2 || context.Subjects.Any(s => s.Kind is not null) || ListsAmounts(text))
        {
            return found;
        }

        for (var at = 0; at < text.Count;)
        {
            if ((Counted(text, at, many) ?? OfAll(text, at, many) ?? NoneOfThem(text, at, many) ?? (found.Count == 0 ? Through(text, at) : null)) is not (var start, var end))
            {
                at++;
                continue;
            }

            found.Add(new Mention(start, end, null, []) { IsEveryone = true, HowMany = many });
            at = end;
        }

        return found;
    }

    /// <summary>"5 hộ thôn 2", "có 2 hộ cả 2 đều".</summary>
    private static (int Start, int End)? Counted(TokenText text, int at, int many)
    {
        var start = Have.Skip(text, at, text.Count) is var have && have > at && text.At(have) is not null ? have : at;
        var number = Whole.Skip(text, start, text.Count);
        if (number >= text.Count || CountWords.At(text, number) != many || (at > 0 && (Before.Skip(text, at - 1, at) == at || text[at - 1] is { IsDigits: true } or { Kind: TokenKind.Sign, Folded: "/" or "," or "." } && text[at].Glued)))
        {
            return null;
        }

        var end = Homes.Skip(text, number + 1, text.Count);
        if (end == number + 1 || (number == start && text[number + 1].Folded != "ho" && text.At(end)?.Folded is not ("deu" or "cung")) || Others.Begins(text, end, text.Count) || text.At(end)?.IsSign(':') == true)
        {
            return null;
        }

        end = Of.SkipAll(text, PlaceEnd(text, end), text.Count);
        var again = end < text.Count && text[end].IsSign(',') ? end + 1 : end;
        return (at, OfAll(text, again, many) is (_, var all) ? all : end);
    }

    /// <summary>"cả 5", "cả năm hộ đều".</summary>
    private static (int Start, int End)? OfAll(TokenText text, int at, int many)
    {
        var number = Whole.Skip(text, at, text.Count);
        if (number == at || number >= text.Count || CountWords.At(text, number) != many)
        {
            return null;
        }

        var end = Of.SkipAll(text, Homes.Skip(text, number + 1, text.Count), text.Count);
        var isAlone = end == text.Count || end > number + 1 || Boundaries.At(text, end) != Boundary.None || Doing.Begins(text, end, text.Count);
        return isAlone && !Others.Begins(text, end, text.Count) ? (at, end) : null;
    }

    /// <summary>"chưa thăm hộ nào (cả 5)".</summary>
    private static (int Start, int End)? NoneOfThem(TokenText text, int at, int many)
    {
        var end = None.Skip(text, at, text.Count);
        if (end == at || !No.OccursIn(text, Boundaries.ClauseStart(text, at), at) || text.At(end)?.IsSign('?') == true)
        {
            return null;
        }

        var all = end < text.Count && text[end].IsSign(',') ? end + 1 : end;
        return OfAll(text, all, many) is (_, var counted) ? (at, counted) : (at, text.At(end)?.Folded is "ca" or "het" ? end + 1 : end);
    }

    /// <summary>"thăm hết hôm qua", "đi hết rồi nha": through all of them.</summary>
    private static (int Start, int End)? Through(TokenText text, int at)
    {
        var end = Done.Skip(text, at, text.Count);
        return end > at && at > 0 && Goes.Skip(text, at - 1, at) == at && !No.OccursIn(text, Boundaries.ClauseStart(text, at), at)
            && (end == text.Count || Boundaries.At(text, end) != Boundary.None || Doing.Begins(text, end, text.Count) || Fillers.Courtesy.Begins(text, end, text.Count) || text[end].Folded is "roi" or "r" or "trong" or "tuan" or "vao")
            ? (at, end)
            : null;
    }

    /// <summary>"H055 …; ông Chưn ốm. Hôm qua tui đi hết rồi": behind several a sentence that names nobody, and says that all were visited.</summary>
    public Mention? ReadThrough(TokenText text, int at, List<Mention> before)
    {
        if (context.NamesNoHousehold || before.Count < 2 || Through(text, at) is not (var from, var to))
        {
            return null;
        }

        var start = at;
        while (start > 0 && Boundaries.At(text, start - 1) != Boundary.Strong)
        {
            start--;
        }

        return start >= before[^1].End && Lead.SkipAll(text, DaysEnd(text, start), Math.Max(at - 1, start)) is var lead && lead >= at - 1
            ? new Mention(from, to, null, []) { IsEveryone = true }
            : null;
    }

    private int DaysEnd(TokenText text, int at)
    {
        var from = Lead.SkipAll(text, at, text.Count);
        return DateScanner.Read(text, from, text.Count, context.Today, isAsked: false) is { } day ? day.End : from;
    }

    /// <summary>"5 hộ thu nhập 800k, 900k, 1tr1": each its own, and nobody knows whose.</summary>
    private static bool ListsAmounts(TokenText text)
    {
        for (var at = 0; at < text.Count; at++)
        {
            if (text[at].IsDigits && MoneyPhrase.Read(text, at, text.Count) is { } money && money.End + 1 < text.Count && text[money.End].IsSign(',') && text[money.End + 1].IsDigits && MoneyPhrase.Read(text, money.End + 1, text.Count) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"thôn 2", "làng Klơng": where they live says nothing of them; the token behind it.</summary>
    public static int PlaceEnd(TokenText text, int at)
    {
        var name = Places.Skip(text, at, text.Count);
        var end = name;
        while (name > at && end < text.Count && end - name < 3 && (text[end].IsDigits && end == name || (text[end].IsWord && char.IsUpper(text.Text[text[end].Start]))))
        {
            end++;
        }

        return end > name ? end : at;
    }
}
