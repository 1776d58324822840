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
}
