using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>Words before a household that make it a part of what is said of another: "của H010", "cho H010 mượn", "hơn nhà H010".</summary>
internal static class BoundWords
{
    // Directly before a household, they make it a part of what is said before.
    private static readonly Vocabulary Binds = new(
        "của", "cho", "với", "cùng", "cùng với", "hơn", "kém", "thua", "bằng", "như", "giống", "về", "sang", "qua", "bên", "ở", "ở nhờ", "ở bên", "tại", "từ", "do", "bị", "được", "nhờ", "để", "theo", "đến", "tới", "khỏi", "vì", "là", "tên", "gần", "cạnh", "sát", "kế", "trên", "đối diện", "chung",
        "giúp", "mượn", "thuê", "nợ", "vay", "vay của", "trả", "trả cho", "đòi", "bán", "mua", "đổi", "lấy", "cưới", "gả", "rủ", "kèm", "dạy", "trông", "nuôi", "chăm", "chăm sóc", "đưa", "nhường", "nhường cho", "tặng", "biếu", "cãi", "kiện", "đánh", "mắng", "gửi", "hỏi", "xin", "thay", "ghét", "tranh", "chia", "chia cho", "hùn", "làm thuê", "làm công", "dùng nhờ", "sống nhờ", "sang tên", "nhập", "tách", "tách từ", "tách khỏi", "chuyển", "chuyển sang", "chuyển cho", "giao", "giao cho", "kéo từ", "nhập với", "nhập vào");

    private static readonly Vocabulary Nouns = new("nhà", "hộ", "gia đình", "gđ", "bên", "nhà của", "hộ của", "vợ", "chồng", "con", "con trai", "con gái", "em", "anh", "chị", "bố", "mẹ", "cha", "ông", "bà", "cháu", "chủ hộ");
    private static readonly Vocabulary Went = new("tui", "tôi", "em", "e", "mình", "mk", "mik", "m", "cháu", "con", "rồi", "có", "vừa", "mới", "cũng", "thì", "đã");
    private static readonly Vocabulary Lent = new("mượn", "thuê", "ở nhờ", "ở đậu", "làm", "đi", "nuôi", "dùng", "xài", "chung", "biết", "xem");

    /// <summary>A word that binds stands before the household, nouns like "nhà" between them aside.</summary>
    public static bool IsBound(TokenText text, int from, int at, DateOnly today)
    {
        for (var back = Math.Max(from, at - 5); back < at; back++)
        {
            // "hôm qua" is a day, and no way over to anybody.
            if (Binds.Skip(text, back, at) is var end && end > back && Nouns.SkipAll(text, end, at) == at && !(back > from && DateScanner.Read(text, back - 1, at, today, isAsked: false) is not null))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"…, được H010 cho mượn bò": who did it.</summary>
    public static bool IsAgent(TokenText text, int from, int at)
    {
        var name = at - 1;
        while (name > from && Nouns.Begins(text, name, at))
        {
            name--;
        }

        return name >= from && text[name].IsWord && text[name].Folded is "duoc" or "bi" or "nho" or "do";
    }

    /// <summary>"…, cho H010 mượn bò": what the household before did.</summary>
    public static bool Lends(TokenText text, Mention mention) => text[mention.Start - 1].Folded == "cho" && Lent.Begins(text, mention.End, text.Count);

    /// <summary>"hai là hộ …", "STT 2: hộ …": one of a list.</summary>
    public static bool IsCounted(TokenText text, int at) =>
        at > 0 && (text[at - 1].IsSign(':') || (at > 1 && text[at - 1].Folded == "la" && NumberWords.Digit(text, at - 2, at - 1) is not null));

    /// <summary>"Hôm qua tui [ghé thăm] bà Mai": nothing but a day and who went stands before the visit that a sentence begins with.</summary>
    public static bool IsWay(TokenText text, int from, int? visit, DateOnly today)
    {
        for (var at = from; visit is { } end && at < end;)
        {
            var next = DateScanner.Read(text, at, end, today, isAsked: false)?.End ?? Went.Skip(text, at, end);
            if (next == at)
            {
                return false;
            }

            at = next;
        }

        return visit is not null && from > 0 && Boundaries.At(text, from - 1) == Boundary.Strong;
    }

    /// <summary>"thu nhập của H012 750k": behind the label of an amount "của" only leads to the household.</summary>
    public static Mention WithOf(TokenText text, Mention mention, FormLexicon lexicon)
    {
        var of = mention.Start - 1;
        return of > 0 && text[of].Folded == "cua" && MoneyPhrase.Read(text, mention.End, text.Count) is { Doubt: not MoneyDoubt.Bare } && Boundaries.ClauseStart(text, of) is var start
            && Enumerable.Range(start, of - start).Any(i => lexicon.Find(text, i, of) is { } label && label.End == of && label.Values.Any(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Money }))
                ? mention with { Start = of }
                : mention;
    }
}
