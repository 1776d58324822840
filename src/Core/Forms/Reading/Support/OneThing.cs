using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "cho [cái máy cắt cỏ]", "được [con heo nái]", "biếu bà [bộ đồ nghề hớt tóc]": directly behind a word of giving and whom it was given to, a counter
/// without a number counts one. "cho mấy chục tờ lá nón", "ít vôi bột" count without saying how many.
/// </summary>
internal static class OneThing
{
    private static readonly Vocabulary Counter = new("cái", "chiếc", "con", "bộ", "tấm", "cặp", "đôi", "quyển", "cuốn", "bình", "thùng", "bao", "cuộn");
    private static readonly Vocabulary Some = new("mấy", "vài", "mấy chục", "vài chục", "mấy trăm", "vài trăm", "hơn chục", "chục", "ít", "một ít");
    private static readonly Vocabulary Persons = new("đứa", "em", "cháu", "bé", "người", "nhỏ", "hộ", "khẩu", "nhà", "ngày", "tháng", "tuần", "năm", "giờ", "buổi", "lần", "lớp", "việc", "điểm");
    private static readonly Vocabulary Gives = new([.. GivingWords.All.Where(w => w.Split(' ')[^1] is not "miễn" and not "giảm" and not "khoan" and not "đào"), "cho", "được"]);
    private static readonly Vocabulary Whom = new("ông", "bà", "anh", "chị", "cô", "bác", "cụ", "hộ", "bả", "ổng", "chỉ", "ảnh", "cổ", "nó", "cháu", "gia đình", "thêm", "chị ấy", "anh ấy", "bà ấy", "ông ấy", "chị ý", "anh ý");

    /// <summary>The token of the counter where such a thing begins; null where none does.</summary>
    public static int? Counted(Question question, TokenText text, int at, int limit)
    {
        if (at == 0 || at + 1 >= limit || !text[at].IsWord || !IsGiven(text, at))
        {
            return null;
        }

        var some = text.IsMarked ? Some.Skip(text, at, limit) : at;
        if (some > at)
        {
            return some + 1 < limit && Counters.Begins(text, some, limit) && !Persons.Begins(text, some, limit) ? some : null;
        }

        return Counter.Begins(text, at, limit) && (Names(question, text, at, limit) || (at + 1 < limit && Names(question, text, at + 1, limit))) ? at : null;
    }

    /// <summary>A thing that is told more exactly than "bò", which the form of help says already.</summary>
    private static bool Names(Question question, TokenText text, int at, int limit) =>
        ChoiceWords.Find(question, text, at, limit) is { Values: [var key] } named && (named.Length > 1 || (named.Fit == Fit.Full && text.IsMarked)) && question.FindChoice(key) is { TakesPurpose: false }
        && ChoiceWords.Plain(question).Skip(text, at, limit) < named.End;

    private static bool IsGiven(TokenText text, int at)
    {
        for (var back = at - 1; back >= Math.Max(0, at - 4); back--)
        {
            if (Gives.Skip(text, back, at) is var behind && behind > back && Whom.SkipAll(text, behind, at) == at)
            {
                return true;
            }
        }

        return false;
    }
}
