using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"Dạ chào chị Yến ạ", "Kính gửi chị, em là Trung", "Dạ thưa chị": who is greeted and who greets, and nothing that is told of anybody.</summary>
internal static class Salutation
{
    private const int LongestName = 4;
    private const int LongestOffice = 8;

    private static readonly Vocabulary Greets = new(
        "chào", "xin chào", "kính chào", "thưa", "kính thưa", "xin thưa", "kính gửi", "kính gởi", "em chào", "con chào", "cháu chào", "tôi chào", "dạ chào", "dạ thưa", "dạ em chào", "dạ con chào", "em kính chào", "em xin chào", "alo", "a lô", "hello", "hi");

    private static readonly Vocabulary Called = new("anh", "chị", "a", "c", "cô", "chú", "bác", "ông", "bà", "dì", "em", "e", "cháu", "bạn", "đồng chí", "đ/c", "đc", "ad", "admin", "bot", "sếp", "thủ trưởng", "lãnh đạo", "các anh chị", "anh chị", "các đồng chí", "các bác", "cả nhà", "mọi người", "ban xây dựng đảng", "ban chỉ đạo", "văn phòng", "đảng ủy", "ủy ban", "ubnd", "xã", "thường trực", "bộ phận tổng hợp");
    private static readonly Vocabulary Small = new("dạ", "vâng", "ạ", "à", "nhé", "nha", "kính", "xin", "em", "con", "tôi", "cháu", "ơi", "buổi sáng", "buổi chiều", "buổi tối", "ngày mới", "cuối tuần", "trước", ",", ".", "!", ":", "-", "…");
    private static readonly Vocabulary Introduces = new("em là", "tôi là", "con là", "cháu là", "mình là", "anh là", "chị là", "em tên", "em tên là", "tôi tên là", "đây là");

    /// <summary>Whether the words are that and nothing else.</summary>
    public static bool Is(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        var greets = false;
        for (var at = 0; at < words.Count;)
        {
            var greeted = Greets.Skip(words, at, words.Count);
            greets |= greeted > at;
            var called = Called.Skip(words, at, words.Count);
            var next = greeted > at ? greeted
                : greets && Introduces.Skip(words, at, words.Count) is var who && who > at ? Presented(words, who)
                : called > at ? NameEnd(words, called)
                : Small.Skip(words, at, words.Count);
            if (next == at || next < 0)
            {
                return false;
            }

            at = next;
        }

        return greets;
    }

    // Names are written with capitals.
    private static int NameEnd(TokenText words, int at)
    {
        var end = at;
        while (end < words.Count && end - at < LongestName && words[end].IsWord && char.IsUpper(words.Text[words[end].Start]))
        {
            end++;
        }

        return end;
    }

    // "em là Trung, bí thư làng Klơng": a name, and what whoever bears it is; -1 where no name stands there.
    private static int Presented(TokenText words, int at)
    {
        var end = NameEnd(words, at);
        if (end == at)
        {
            return -1;
        }

        var office = end;
        while (office < words.Count && office - end <= LongestOffice && (words[office].IsWord || words[office].IsDigits || words[office].IsSign(',')))
        {
            office++;
        }

        return office == words.Count && words.Tokens[end..office].All(t => !t.IsDigits) ? office : end;
    }
}
