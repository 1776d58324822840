using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// Who is spoken of as one talks: "chị ấy", "bác", and the pronouns of the regions ("ổng", "bả", "ảnh", "mệ", "o ấy", "chị ý",
/// "anh í", "c ấy", "nó"); with what is theirs before it ("nhà ảnh", "vợ chồng anh", "mấy đứa nhỏ nhà này").
/// </summary>
internal static class Persons
{
    private const int LongestKin = 3;

    private static readonly Vocabulary Pronouns = new(
        "ông", "bà", "anh", "chị", "cô", "chú", "bác", "cậu", "dì", "mợ", "thím", "mệ", "mế", "mự", "cụ", "dượng", "ổng", "bả", "ảnh", "chỉ", "ẻm", "cổ", "cẩu", "nó", "hắn", "tụi nó", "chúng nó", "bọn nó", "họ", "ông bà", "anh chị", "cô chú", "chú thím", "bà cụ", "ông cụ", "cụ ông", "cụ bà", "bà già", "ông già", "chủ hộ", "chủ nhà", "ổng bả", "bà ngoại", "ông ngoại", "bà nội", "ông nội", "bà con", "người dân", "bà con trong thôn", "bà con mình");

    // One letter, or a word that is more often another: it is a person where a pointing word or what a person does follows.
    private static readonly Vocabulary Short = new("c", "a", "o", "ô", "b");
    private static readonly Vocabulary Pointing = new("ấy", "ý", "í", "này", "nớ", "nọ", "đó", "ta", "ni");
    private static readonly Vocabulary Homes = new("nhà", "hộ", "gia đình", "gđ", "cả nhà", "cả hộ", "cả gia đình");
    private static readonly Vocabulary Kin = new("vợ", "chồng", "vợ chồng", "hai vợ chồng", "con", "con trai", "con gái", "con dâu", "con rể", "các con", "mấy con", "đứa con", "mẹ", "má", "bố", "ba", "cha", "mẹ con", "hai mẹ con", "mấy mẹ con", "bà cháu", "hai bà cháu", "ông cháu", "cháu", "các cháu", "mấy cháu", "mấy đứa", "mấy đứa nhỏ", "mấy đứa con", "tụi nhỏ", "tụi con", "bọn trẻ", "lũ nhỏ", "lũ trẻ", "sắp nhỏ", "bầy con", "trẻ con", "trẻ nhỏ", "đứa nhỏ", "đứa lớn", "đứa út", "thằng út", "con út", "thằng nhỏ", "con nhỏ", "thằng con", "thằng cu");

    /// <summary>The token after the person, or the household's people, named at <paramref name="at"/>; <paramref name="at"/> where none is.</summary>
    public static int Skip(TokenText text, int at, int limit)
    {
        var head = Kin.Skip(text, at, limit);
        if (Pronouns.Skip(text, at, limit) is var whole && whole > head && head > at)
        {
            // "[bà ngoại] nói": no "ba".
            return Pointing.Skip(text, whole, limit);
        }

        var home = Homes.Skip(text, head, limit);
        var whose = One(text, home, limit);
        return whose > home ? whose : home > head ? Pointing.Skip(text, home, limit) : head;
    }

    /// <summary>The token after one person's pronoun with its pointing word, and with the home before it: "ổng", "chị ấy", "nhà ảnh", "nhà nó".</summary>
    public static int SkipPronoun(TokenText text, int at, int limit)
    {
        var home = text[at].Folded is "nha" or "ho" ? at + 1 : at;
        return One(text, home, limit) is var end && end > home ? end : at;
    }

    /// <summary>Whether the words name a home or its people alone, "hộ", "con trai", and no person or "this" with it.</summary>
    public static bool IsNobodysOwn(TokenText text, int from, int end) => Homes.SkipAll(text, Kin.Skip(text, from, end), end) == end;

    /// <summary>Where words for the household's people begin that end directly before the token, so that whoever follows says whose they are: "con trai [nhà này]"; null where none do.</summary>
    public static int? KinBefore(TokenText text, int at) =>
        Enumerable.Range(1, Math.Min(LongestKin, at)).Where(back => Kin.Skip(text, at - back, at) == at).Select(back => (int?)(at - back)).LastOrDefault();

    private static int One(TokenText text, int at, int limit)
    {
        if (Pronouns.Skip(text, at, limit) is var end && end > at && !(text[at] is { Folded: "di", Word.IsMarked: false }))
        {
            var behind = Pointing.Skip(text, end, limit);
            return behind > end || !IsAnotherWord(text, at, end) || SpokenWords.Verb(text, end, text.Count) is not null ? behind : at;
        }

        if (Short.Skip(text, at, limit) is var letter && letter > at)
        {
            var behind = Pointing.Skip(text, letter, limit);
            return (behind > letter && text[letter].Folded is not "nay") || SpokenWords.Verb(text, behind, text.Count) is not null && !(text[at].Folded == "o" && !text.IsMarked) ? behind : at;
        }

        return at;
    }

    /// <summary>"co" may be có, "no" nợ, "ba" three: without its mark it is a person only where a pointing word or what a person does follows.</summary>
    private static bool IsAnotherWord(TokenText text, int at, int end) =>
        end == at + 1 && !text[at].Word.IsMarked && text[at].Folded is "co" or "no" or "ba" or "han" or "me" or "mo" or "mu" or "cu" or "chi" or "ho" or "cau" or "chu" or "bac";
}
