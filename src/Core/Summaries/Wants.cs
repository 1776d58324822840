using ReportBot.Core.Text;

namespace ReportBot.Core.Summaries;

/// <summary>What a household cannot wait for, the most pressing first.</summary>
internal enum Want
{
    /// <summary>Hungry, without rice.</summary>
    Food,

    /// <summary>Ill, hurt, or somebody has died.</summary>
    Health,

    /// <summary>No house, or one that does not keep the rain out.</summary>
    Roof,

    /// <summary>No water to drink.</summary>
    Water,
}

/// <summary>Finds in words of a report what a household cannot wait for.</summary>
internal static class Wants
{
    private static readonly (Want Want, Vocabulary Words)[] Said =
    [
        (Want.Food, new("bị đói", "đói ăn", "đói gạo", "đói kém", "nhịn đói", "đói thật", "cứu đói", "thiếu ăn", "thiếu gạo", "hết gạo", "không có gạo", "không còn gạo", "không đủ gạo", "không đủ ăn", "thiếu lương thực", "thiếu đói", "ăn độn", "chạy ăn", "ăn bữa nay lo bữa mai", "bữa đói bữa no")),
        (Want.Health, new(
            "ốm", "ốm nặng", "ốm đau", "đau ốm", "đau nặng", "bệnh nặng", "bệnh tật", "bệnh hiểm nghèo", "bị bệnh", "bệnh tim", "bịnh", "nằm viện", "nhập viện", "đi viện", "vào viện", "bệnh viện", "cấp cứu", "ung thư", "chạy thận", "suy thận", "tai biến", "bị liệt", "liệt nửa người", "mổ", "sốt", "chữa bệnh", "tai nạn", "gãy tay", "gãy chân", "gãy xương",
            "bị bỏng", "rắn cắn", "điện giật", "bị thương", "mới mất", "vừa mất", "qua đời", "đám tang", "chồng mất", "vợ mất")),
        (Want.Roof, new("không có nhà", "chưa có nhà", "không nhà ở", "nhà sập", "sập nhà", "nhà bị sập", "cháy nhà", "nhà cháy", "nhà bị cháy", "tốc mái", "nhà dột", "dột nát", "mái dột", "nhà tạm", "ở nhờ", "ở đậu", "nhà xiêu vẹo", "nhà hư hỏng nặng", "nhà xuống cấp", "nhà ở xuống cấp", "nhà bị dột")),
        (Want.Water, new("thiếu nước", "không có nước", "hết nước", "thiếu nước sinh hoạt", "thiếu nước uống", "không có nước uống", "không có nước sinh hoạt", "giếng cạn", "cạn giếng", "giếng khô", "nước nhiễm phèn", "nước bẩn")),
    ];

    // Before it: there is none of it, or no longer.
    private static readonly Vocabulary No = new("không", "không còn", "không bị", "chẳng", "hết", "khỏi", "đã khỏi", "bớt", "đỡ", "chưa", "chưa bị", "đã hết");

    private static readonly Vocabulary Stock = new("trâu", "bò", "bê", "nghé", "heo", "lợn", "gà", "vịt", "ngan", "dê", "cừu", "ngựa", "cá", "tôm", "ong", "chó", "đàn", "gia súc", "gia cầm", "vật nuôi", "con giống", "lúa", "mì", "sắn", "cà phê", "tiêu", "điều", "cao su", "cây", "vườn", "rẫy", "chuồng");
    private static readonly Vocabulary People = new("ông", "bà", "anh", "chị", "cô", "chú", "bác", "vợ", "chồng", "mẹ", "cha", "bố", "ba", "má", "con trai", "con gái", "con dâu", "con rể", "con nhỏ", "con cái", "cháu", "em", "chủ hộ", "người", "cụ", "cả nhà", "gia đình");
    private static readonly Vocabulary StockIllness = new("lở mồm long móng", "lở mồm", "long móng", "dịch tả", "dịch tả heo", "dịch tả lợn", "tai xanh", "tụ huyết trùng", "viêm da nổi cục", "cúm gia cầm", "chết nhanh", "chết chậm", "bạc lá", "đạo ôn", "khảm lá");

    // Behind it: water for fields.
    private static readonly Vocabulary ForFields = new("tưới", "tưới tiêu", "sản xuất", "ruộng", "làm ruộng", "làm", "trồng", "cho lúa", "cho cây", "cho cà phê");

    // "Nằm viện về rồi", "đã khỏi"
    private static readonly Vocabulary Over = new("đã khỏi", "khỏi rồi", "đã đỡ", "đỡ rồi", "khỏe lại", "đã xong", "không có vấn đề");

    /// <summary>The most pressing of them; null where none is told.</summary>
    public static Want? In(string words)
    {
        var text = TokenText.Of(words);
        foreach (var (want, said) in Said)
        {
            for (var at = 0; at < text.Count; at++)
            {
                if (said.Skip(text, at, text.Count) is var end && end > at && !ForFields.Begins(text, end, text.Count) && !(want == Want.Health && IsOfStock(text, at, end)) && !IsDenied(text, at) && !Over.OccursIn(text, end, Math.Min(text.Count, end + 6)))
                {
                    return want;
                }
            }
        }

        return text.Tokens.Index().Any(t => text.Slice(t.Index, t.Index + 1).Equals("đói", StringComparison.OrdinalIgnoreCase) && !IsDenied(text, t.Index)) ? Want.Food : null;
    }

    // "trâu bị bệnh, gà ốm": whoever stands last before it in its clause is an animal or a crop.
    private static bool IsOfStock(TokenText text, int at, int end)
    {
        for (var i = at - 1; i >= 0 && (text[i].IsWord || text[i].IsDigits); i--)
        {
            if (People.Begins(text, i, at))
            {
                return false;
            }

            if (Stock.Begins(text, i, at))
            {
                return true;
            }
        }

        return StockIllness.Begins(text, end, text.Count);
    }

    private static bool IsDenied(TokenText text, int at) => Enumerable.Range(Math.Max(0, at - 2), Math.Min(2, at)).Any(from => No.Skip(text, from, at) == at);
}
