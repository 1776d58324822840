using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"tặng quà Tết Độc lập", "quà 2/9": a gift is told by its occasion, which no other answer holds.</summary>
internal static class OccasionGifts
{
    private static readonly Vocabulary Gifts = new("quà", "suất quà", "phần quà", "túi quà", "gói quà");
    private static readonly Vocabulary Links = new("nhân dịp", "dịp", "mừng", "nhân", "ngày", "lễ", "cho", "các cháu", "cho các cháu");
    private static readonly Vocabulary Occasions = new(
        "tết", "tết độc lập", "tết nguyên đán", "tết trung thu", "trung thu", "quốc khánh", "2/9", "2-9", "30/4", "1/5", "27/7", "1/6", "20/10", "8/3", "20/11", "22/12", "khai giảng", "năm học mới", "noel", "giáng sinh", "phật đản", "vu lan", "đại đoàn kết", "ngày hội đại đoàn kết", "vì người nghèo", "người cao tuổi", "thương binh liệt sĩ", "lễ", "dịp lễ", "tết cổ truyền", "đầu năm học");

    /// <summary>The gift with its occasion in a piece about help; null where none is told so.</summary>
    public static (int From, int To)? Find(TokenText text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (Gifts.Skip(text, at, to) is var gift && gift > at && Occasions.SkipAll(text, Links.SkipAll(text, gift, to), to) is var end && end > Links.SkipAll(text, gift, to))
            {
                return (at, end);
            }
        }

        return null;
    }
}
