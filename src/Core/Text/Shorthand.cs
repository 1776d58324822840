using System.Collections.Frozen;

namespace ReportBot.Core.Text;

/// <summary>
/// Common shorthand of officials' chat, one word for one word. Left out is what means different things inside
/// a report: "đk" (được, đăng ký, điều kiện), "tg" (thời gian, tháng), "nh" (ngân hàng, như).
/// </summary>
internal static class Shorthand
{
    private static readonly FrozenDictionary<string, Syllable> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ko"] = "không", ["k"] = "không", ["kg"] = "không", ["kh"] = "không", ["kng"] = "không", ["khg"] = "không",
        ["hok"] = "không", ["hk"] = "không", ["hem"] = "không", ["hong"] = "không", ["hông"] = "không", ["khog"] = "không", ["kô"] = "không",
        ["hổng"] = "không", ["chả"] = "chẳng", ["éo"] = "không", ["0"] = "không",
        ["chx"] = "chưa", ["ch"] = "chưa", ["chưã"] = "chưa",
        ["oy"] = "rồi", ["gòi"] = "rồi", ["mún"] = "muốn", ["mun"] = "muốn", ["lun"] = "luôn", ["hoy"] = "thôi", ["thui"] = "thôi", ["lm"] = "làm",
        ["wá"] = "quá", ["hc"] = "học", ["nhg"] = "nhưng", ["nhưg"] = "nhưng", ["bít"] = "biết", ["zốn"] = "vốn", ["dzốn"] = "vốn", ["zay"] = "vay", ["dzay"] = "vay", ["mik"] = "mình", ["mk"] = "mình", ["mìk"] = "mình", ["mjk"] = "mình", ["vk"] = "vợ", ["cj"] = "chị", ["chj"] = "chị", ["ôg"] = "ông", ["mìh"] = "mình", ["mìnk"] = "mình", ["âu"] = "đâu", ["lém"] = "lắm", ["chứa"] = "chưa",
        ["r"] = "rồi", ["rùi"] = "rồi", ["roài"] = "rồi", ["ròi"] = "rồi", ["rui"] = "rồi", ["rr"] = "rồi", ["òi"] = "rồi",
        ["đc"] = "được", ["dc"] = "được", ["đuợc"] = "được", ["đựơc"] = "được",
        ["j"] = "gì", ["ji"] = "gì", ["dì"] = "gì", ["rì"] = "gì",
        ["ms"] = "mới", ["mí"] = "mới", ["cx"] = "cũng", ["cũg"] = "cũng", ["vs"] = "với", ["zới"] = "với", ["zậy"] = "vậy",
        ["ng"] = "người", ["ngừi"] = "người", ["th"] = "tháng", ["thg"] = "tháng", ["thag"] = "tháng", ["thág"] = "tháng", ["trog"] = "trong", ["ngườj"] = "người",
        ["trc"] = "trước", ["hum"] = "hôm", ["bữa"] = "hôm", ["bua"] = "hôm", ["bựa"] = "hôm", ["ni"] = "nay", ["qa"] = "qua", ["wa"] = "qua",
        ["sag"] = "sáng", ["ság"] = "sáng", ["dag"] = "đang", ["đag"] = "đang", ["đg"] = "đang", ["gd"] = "gđ", ["hgđ"] = "hộ", ["hgd"] = "hộ",
        ["chìu"] = "chiều", ["chièu"] = "chiều", ["chìeu"] = "chiều", ["dìa"] = "về", ["zìa"] = "về", ["zề"] = "về", ["zô"] = "vô", ["zo"] = "vô", ["dzô"] = "vô", ["dzo"] = "vô", ["dô"] = "vô", ["xún"] = "xuống", ["xg"] = "xuống", ["mog"] = "mong", ["nma"] = "nhưng", ["thịu"] = "thiệu", ["gé"] = "ghé", ["wên"] = "quên", ["wen"] = "quen", ["zui"] = "vui", ["dzui"] = "vui", ["jờ"] = "giờ", ["jống"] = "giống", ["júp"] = "giúp", ["fí"] = "phí", ["wà"] = "quà", ["kím"] = "kiếm", ["thik"] = "thích", ["bik"] = "biết", ["bjo"] = "giờ", ["bjờ"] = "giờ", ["cóa"] = "có", ["ngèo"] = "nghèo", ["nghòe"] = "nghèo",
        ["nc"] = "nước", ["nhìu"] = "nhiều", ["nhìeu"] = "nhiều", ["kì"] = "kỳ", ["trg"] = "trong", ["tỉ"] = "tỷ", ["nhứt"] = "nhất", ["nhut"] = "nhat", ["nhựt"] = "nhật", ["mh"] = "mình", ["bịnh"] = "bệnh",
    }.ToFrozenDictionary(p => p.Key, p => Syllable.Of(p.Value), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Syllable>.AlternateLookup<ReadOnlySpan<char>> Full = Words.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int Longest = Words.Keys.Max(w => w.Length);

    /// <summary>The full word that <paramref name="typed"/> (marks as typed) stands for, or null.</summary>
    /// <param name="typed">One word, or the digit 0.</param>
    /// <param name="afterDigits">After a number "k" is a thousand and "kg" a weight, and "0" is a digit.</param>
    public static Syllable? Expand(ReadOnlySpan<char> typed, bool afterDigits)
    {
        if (typed.Length > Longest)
        {
            return null;
        }

        Span<char> lower = stackalloc char[typed.Length];
        typed.ToLowerInvariant(lower);
        return afterDigits && lower is "k" or "kg" or "0" ? null : Full.TryGetValue(lower, out var full) ? full : null;
    }
}
