using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// "hom chu nhat di het 4 nha. …", "Bác mới đi hôm qua được ba nhà thôi, Tuấn, Hùng, Dung. …": who went to how many households when, said before
/// anything of them. It is put in the words in which reading takes it for a heading: of all of the person's, or of as many as are named behind it.
/// </summary>
internal static class ToldAtHead
{
    private const int MostOfPlace = 3;
    private const int MostWords = 14;

    private static readonly Vocabulary Sender = new("tôi", "tui", "em", "e", "mình", "bác", "chú", "cô", "chị", "c", "anh", "a", "cháu", "con", "chúng tôi", "tụi em", "tụi tui", "bọn em");
    private static readonly Vocabulary Small = new("dạ", "hồi", "hôm", "bữa", "mới", "vừa", "có", "đã", "kỳ này", "đợt này", "tuần này", ",", ":");
    private static readonly Vocabulary Verbs = new("đi", "đi thăm", "ghé", "ghé thăm", "thăm", "xuống", "xuống thăm", "qua", "qua thăm", "vô", "vào", "vào thăm", "tới", "tới thăm", "đến", "đến thăm");
    private static readonly Vocabulary Whole = new("cả", "hết", "hết cả", "đủ", "đủ cả", "được", "đc", "khắp", "được cả", "hết tất cả");
    private static readonly Vocabulary Earlier = new("hồi sáng", "hồi trưa", "hồi chiều", "hồi nãy", "mới nãy", "hồi sáng nay");
    private static readonly Vocabulary But = new("nhưng", "mà", "không", "ko", "k", "chưa", "trừ", "ngoại trừ", "riêng", "còn", "mỗi tội", "vắng", "đều vắng", "đều đi vắng", "chẳng");
    private static readonly Vocabulary Homes = new("hộ", "nhà", "gia đình");
    private static readonly Vocabulary Behind = new("rồi", "thôi", "luôn", "hết", "hết rồi", "đó", "này", "xong");
    private static readonly Vocabulary In = new("ở", "bên", "trong", "dưới", "trên", "của");

    /// <summary>The message in those words; as it is where it begins otherwise.</summary>
    public static string Told(Talk talk, string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        if (words.Tokens.Count(t => t.IsWord) < 6)
        {
            return text;
        }

        if (Named(talk, words) is { } listed)
        {
            return listed;
        }

        if (Head(talk, words) is not var (day, count, end) || words.Slice(end, words.Count).Trim() is not { Length: > 0 } rest || Duties.Meant(talk, Duties.Now(talk)) is not { All.Count: > 1 } meant)
        {
            return text;
        }

        var number = Format.Plain(count);
        var isMarked = words.Tokens[..end].Any(t => t.IsWord && t.Word.IsMarked);
        if (But.Begins(TokenText.Of(rest), 0, TokenText.Of(rest).Count))
        {
            // "…, nhưng không gặp ai": the same sentence takes it back, or sets one apart.
            return text;
        }

        if (count == meant.All.Count)
        {
            return isMarked ? $"{day} em đi cả {number} nhà. {rest}" : $"{day} minh di ca {number} nha. {rest}";
        }

        var named = NamedIn.Own(talk, rest).Codes.Count;
        return named == count ? (isMarked ? $"{day} em đi {number} nhà: {rest}" : $"{day} minh di {number} nha: {rest}") : text;
    }

    // "hom kia minh di 2 nha Phơn voi Ngơn, …": as many names as are counted stand there.
    private static string? Named(Talk talk, TokenText words)
    {
        var sign = Array.FindIndex(words.Tokens, t => t.Kind == TokenKind.NewLine || (t.Kind == TokenKind.Sign && t.Folded is "." or "," or ":"));
        if (sign < 0 || Enumerable.Range(0, sign).FirstOrDefault(i => Homes.Begins(words, i, sign) && i > 0 && CountWords.At(words, i - 1) is > 1, -1) is not (> 0 and var home))
        {
            return null;
        }

        var names = Homes.Skip(words, home, sign);
        var head = TokenText.Of($"{words.Slice(0, names)}. x");
        return Head(talk, head) is var (day, count, _) && names < sign && NamedIn.Own(talk, "nhà " + words.Slice(names, sign)) is ({ Count: var told }, _) && told == count
            ? $"{day} {(words.Tokens[..home].Any(t => t.IsWord && t.Word.IsMarked) ? "em đi" : "minh di")} {Format.Plain(count)} {words.Slice(home, names)}: {words.Slice(names, sign)}. {words.Slice(sign + 1, words.Count)}"
            : null;
    }

    // The day, how many households, and where the words behind it begin; null for any other beginning.
    private static (string Day, int Count, int End)? Head(Talk talk, TokenText words)
    {
        var (day, at, verb) = ("", 0, false);
        for (var i = 0; i < MostWords && at < words.Count; i++)
        {
            var whole = Whole.SkipAll(words, at, words.Count);
            if (verb && whole < words.Count && CountWords.At(words, whole) is > 1 and var count && Homes.Skip(words, whole + 1, words.Count) is var homes && homes > whole + 1)
            {
                return day.Length > 0 && Sentence(talk, words, homes) is { } end ? (day, count, end) : null;
            }

            if (day.Length == 0 && DateScanner.Read(words, at, words.Count, talk.Know.Today, isAsked: false) is { Doubt: DateDoubt.None, Day: not null } read && read.End > at)
            {
                (day, at) = (words.Slice(at, read.End), read.End);
                continue;
            }

            if (day.Length == 0 && Earlier.Skip(words, at, words.Count) is var today && today > at)
            {
                (day, at) = ("hôm nay", today);
                continue;
            }

            var deed = Verbs.Skip(words, at, words.Count);
            var next = new[] { deed, Sender.Skip(words, at, words.Count), Small.Skip(words, at, words.Count), whole }.Max();
            verb |= deed == next && deed > at;
            if (next == at)
            {
                return null;
            }

            at = next;
        }

        return null;
    }

    // Behind the count nothing but small words and a place may stand before the sign.
    private static int? Sentence(Talk talk, TokenText words, int at)
    {
        at = Behind.SkipAll(words, at, words.Count);
        if (In.Skip(words, at, words.Count) is var place && place > at)
        {
            at = Enumerable.Range(place, Math.Min(MostOfPlace, words.Count - place)).FirstOrDefault(i => words[i].Kind is TokenKind.Sign or TokenKind.NewLine, -1);
            if (at < 0 || NamedIn.Own(talk, words.Slice(place, at)).Codes.Count > 0)
            {
                return null;
            }
        }

        return at < words.Count && words[at].Kind is TokenKind.Sign or TokenKind.NewLine && words[at].Folded is not "?" ? at + 1 : null;
    }
}
