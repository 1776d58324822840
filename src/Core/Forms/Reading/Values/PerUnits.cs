using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>What an amount is for.</summary>
[Flags]
internal enum Per
{
    None = 0,
    Person = 1,
    Month = 2,
    Year = 4,
    Household = 8,
    Day = 16,
    Season = 32,
    Piece = 64,
}

/// <summary>Reads "/người/tháng", "một người một tháng", "cả hộ", "/năm", "/con".</summary>
internal static class PerUnits
{
    private static readonly PhraseTable<Per> Words = new PhraseTable<Per>()
        .AddAll(["người", "khẩu", "nhân khẩu", "đầu người", "một đầu người", "mỗi đầu người", "miệng ăn", "mỗi miệng ăn", "bình quân đầu người", "bq đầu người", "bqđn", "mỗi người", "một người", "1 người", "1 khẩu", "mỗi khẩu", "một khẩu", "bq người", "từng người", "bình quân người", "người dân", "thành viên", "mỗi nhân khẩu", "bq khẩu", "ngươi", "đầu khẩu", "ng"], Per.Person)
        .AddAll(["tháng", "mỗi tháng", "một tháng", "1 tháng", "hàng tháng", "hằng tháng", "trong tháng", "th", "tháng này"], Per.Month)
        .AddAll(["năm", "mỗi năm", "một năm", "1 năm", "cả năm", "hàng năm", "hằng năm", "năm nay", "trong năm"], Per.Year)
        .AddAll(["hộ", "cả hộ", "cả nhà", "cả gia đình", "toàn hộ", "toàn gia đình", "gia đình", "gđ", "cả gđ", "nhà", "của hộ", "của cả hộ", "của cả nhà", "của gia đình", "chung", "cả vợ chồng", "hai vợ chồng", "2 vợ chồng", "vợ chồng", "tổng thu nhập"], Per.Household)
        .AddAll(["ngày", "mỗi ngày", "một ngày", "1 ngày", "công", "ngày công"], Per.Day)
        .AddAll(["vụ", "mùa", "mỗi vụ", "một vụ", "quý", "lứa", "đợt", "6 tháng", "nửa năm", "sáu tháng", "tuần", "1 vụ", "vụ này", "mùa này", "3 tháng"], Per.Season)
        .AddAll(["con", "bao", "cây", "kg", "suất", "cái", "lần", "sào", "ha", "mỗi con", "tấn", "phần", "thẻ", "cháu", "m2", "tạ", "lít", "tấm", "viên"], Per.Piece);

    private static readonly Vocabulary Links = new("/", "trên", "một", "1", "mỗi", "cho", "theo", "trong", "của", "tính", "bình quân", "bq", "(", ")", "-");
    private static readonly Vocabulary Slash = new("/", "trên", "một", "1", "mỗi");

    /// <summary>The units at <paramref name="at"/>, and the token after them.</summary>
    public static (Per Units, int End) Read(TokenText text, int at, int limit)
    {
        var units = Per.None;
        var end = at;
        for (var i = at; i < limit;)
        {
            if (Words.Find(text, i, limit) is { } word && (i > end || (IsOwnUnit(word, text[i]) && !BeginsAnother(word, text, limit))) && !(word.Values[0] is Per.Day or Per.Month or Per.Year && word.Length == 1 && i == end && text.At(word.End) is { IsDigits: true, Glued: false } && word.End < limit) && !(word.Values[0] == Per.Piece && i > at && text[i - 1].Folded == "cho"))
            {
                units |= word.Values[0];
                i = end = word.End;
            }
            else if (Links.Skip(text, i, limit) is var next && next > i)
            {
                i = next;
            }
            else
            {
                break;
            }
        }

        return (units, end);
    }

    /// <summary>"tn 900k nhà dột", "540k/tháng người già": a household, or a person, that further words are said of.</summary>
    private static bool BeginsAnother(PhraseMatch<Per> word, TokenText text, int limit) =>
        (word is { Length: 1, Values: [Per.Household] } || (word is { Length: 1, Values: [Per.Person] } && text.At(word.End) is { IsWord: true, Folded: "gia" or "cao" or "khuyet" or "tan" or "om" or "benh" or "lon" or "ngheo" or "dan" })) && word.End < limit && text[word.End].IsWord && Words.Find(text, word.End, limit) is null && !Links.Begins(text, word.End, limit);

    /// <summary>Without "/" before it only a phrase that says "each" is a unit: "1tr2 một người", not "1tr2 con".</summary>
    private static bool IsOwnUnit(PhraseMatch<Per> word, Token token) =>
        word.Values[0] is not Per.Piece && (word.Fit == Fit.Full || word.Length > 1 || token.Folded is "nguoi" or "thang" or "khau");
}
