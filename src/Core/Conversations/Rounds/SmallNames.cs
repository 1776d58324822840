using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Householders as they are typed on a phone: "ho djuin", "nhà h lưn", "hộ siu hlưn", in small letters, without marks or the apostrophe. Behind a word for
/// the house, the name of one household of the person says whose the words are.
/// </summary>
internal static class SmallNames
{
    private const int MostTokens = 6;
    private const int ShortestName = 2;

    private static readonly Vocabulary Houses = new("hộ", "nhà", "hộ nhà", "hộ gia đình", "hộ ông", "hộ bà", "hộ anh", "hộ chị", "hộ cô", "hộ chú", "hộ bác", "hộ em", "nhà ông", "nhà bà", "nhà anh", "nhà chị", "nhà cô", "nhà chú", "nhà bác", "nhà em");

    // "sửa nhà tạm", "mỗi nhà", "2 hộ": no name follows these.
    private static readonly Vocabulary Before = new(
        [.. CountWords.Words(1, 10), .. CountWords.Several, .. CountWords.All, "sửa", "làm", "xây", "mái", "cái", "về", "ở", "xin", "tặng", "cất", "trao", "lợp", "xóa", "chủ", "mỗi", "trong", "tiền", "đất", "nền", "căn", "ngôi", "dựng", "mua", "bán", "thuê"]);

    // Words that follow "hộ" and "nhà" in any report. A name that reads like one of them needs a colon.
    private static readonly HashSet<string> Usual = new(
        ("ngheo can nay do kia tren duoi em toi anh chi ba ong nao moi cu dang da chua co khong ko thi con van lam sua xin duoc thieu bi vay nuoi trong ban mua cho tang tham gap o cua bep ve dot tam tranh go san xay tinh nuoc dan thuoc tu gia ta nguoi chinh so thu hai bon nam sau bay "
        + "tam chin muoi lai khac phai deu se lop cap mat ngoai noi may tro thue rieng chung nghi hu sap nho lon dong kho yeu neo mai bay cung binh nhan la ma va voi tinh qua di den toi vao xuong tro het roi xong dot gan xa dep xau").Split(' '), StringComparer.Ordinal);

    /// <summary>The message with the codes of those whom it names that way, in place of the words for the house and the name.</summary>
    public static string WithCodes(string text, IReadOnlyList<Subject> subjects)
    {
        var words = TokenText.Of(text);
        for (var at = words.Count - 1; at >= 0; at--)
        {
            var from = Houses.Skip(words, at, words.Count);
            if (from == at || (at > 0 && (words[at - 1].IsDigits || Before.Skip(words, at - 1, at) == at)) || NameAt(words, from, subjects) is not var (to, code))
            {
                continue;
            }

            // "ho h son h053": its code stands beside it.
            var beside = to < words.Count && string.Equals(words[to].Folded, code, StringComparison.OrdinalIgnoreCase);
            if (beside || !IsFollowedByCode(words, to))
            {
                text = text[..words[at].Start] + (beside ? "" : code) + text[(beside ? words[to].Start : words[to - 1].End)..];
            }
        }

        return text;
    }

    private static bool IsFollowedByCode(TokenText words, int to) =>
        to < words.Count && words[to].Folded is [var letter, .. var digits] && char.IsAsciiLetter(letter) && digits.Length > 1 && digits.All(char.IsAsciiDigit);

    // The longest run of words that is the end of one own householder's name.
    private static (int To, string Code)? NameAt(TokenText words, int from, IReadOnlyList<Subject> subjects)
    {
        for (var to = Math.Min(words.Count, from + MostTokens); to > from; to--)
        {
            if (!Enumerable.Range(from, to - from).All(i => words[i].IsWord))
            {
                continue;
            }

            var typed = Joined(words.Slice(from, to));
            var named = subjects.Where(s => Endings(s.Name).Any(e => IsSame(typed, e))).ToList();
            if (named.Count > 0)
            {
                var isSaid = to < words.Count && words[to].IsSign(':');
                return named is [var one] && (isSaid || to - from > 1 || !Usual.Contains(VietnameseText.Fold(typed))) ? (to, one.Code) : null;
            }
        }

        return null;
    }

    // "h'djuin", "djuin", "châmh'djuin" of Rơ Châm H'Djuin, without blanks and apostrophes.
    private static IEnumerable<string> Endings(string name)
    {
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var given = Joined(parts[^1]);
        var isFemale = parts[^1] is ['H' or 'h', '\'' or '’', ..];
        for (var from = parts.Length - 1; from >= 0; from--)
        {
            var lead = Joined(string.Concat(parts[from..^1]));
            yield return lead + given;
            if (isFemale)
            {
                yield return lead + given[1..];
            }
        }
    }

    private static bool IsSame(string typed, string name) =>
        name.Length >= ShortestName && (typed == name || (VietnameseText.Fold(typed) == typed && typed == VietnameseText.Fold(name)));

    private static string Joined(string words) => string.Concat(VietnameseText.Normalize(words).ToLowerInvariant().Where(c => c is not (' ' or '\'' or '’')));
}
