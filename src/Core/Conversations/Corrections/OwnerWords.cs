using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>The words in which somebody says that a thing was told of the wrong household.</summary>
internal static class OwnerWords
{
    /// <summary>"sai rồi", "tôi nói nhầm": what was told is taken back.</summary>
    public static readonly Vocabulary Slip = new(
        "sai", "sai rồi", "nhầm", "nhầm rồi", "lộn", "lộn rồi", "à nhầm", "à lộn", "ghi nhầm", "ghi lộn", "ghi sai", "nói nhầm", "nói lộn", "báo nhầm", "báo lộn", "báo sai", "gõ nhầm", "viết nhầm", "kể nhầm", "kể lộn",
        "nhầm nhà", "nhầm hộ", "lộn nhà", "lộn hộ", "ghi nhầm nhà", "ghi lộn nhà", "ghi nhầm hộ", "ghi lộn hộ", "báo nhầm nhà", "báo lộn nhà", "báo nhầm hộ", "báo lộn hộ", "chưa đúng", "không đúng", "hiểu nhầm", "hiểu sai", "không phải đâu", "không phải vậy", "không phải thế", "không phải như vậy");

    /// <summary>"sửa lại giúp": something is put right; in other sentences they mend a house.</summary>
    public static readonly Vocabulary Amend = new("sửa lại", "sửa giúp", "sửa lại giúp", "xin sửa lại", "đính chính", "xin đính chính");

    /// <summary>"không phải": what follows is denied, or all that was told where nothing does.</summary>
    public static readonly Vocabulary Not = new("không phải", "không phải là", "chứ không phải", "chứ không phải là", "đâu phải", "đâu phải là");

    /// <summary>Words around them that say nothing.</summary>
    public static readonly Vocabulary Small = new(
        "à", "ơ", "ủa", "ừ", "dạ", "ấy", "chết", "thôi chết", "xin lỗi", "tôi", "em", "mình", "cháu", "chị", "anh", "bác", "cô", "chú", "tui", "mà", "thì", "rồi", "ạ", "nhé", "nha", "vừa", "nãy", "hồi nãy", "lúc nãy", "đó", "đấy", "là", "hai", "cả hai", "đồng chí", "đ/c", "máy", "bot", "bị", "cái", ":", "-", "!", "…");

    /// <summary>"là của", "là nhà": whose the thing before them is.</summary>
    public static readonly Vocabulary Own = new(
        "là của", "của", "là cho", "cho", "là", "mới là của", "phải là của", "là bên", "là ở", "thuộc", "là nhà", "là hộ", "là của nhà", "là của hộ", "của nhà", "của hộ", "nhà", "hộ", "bên", "thì của", "thì là của", "thì là", "mới là", "mới của", "đó là của", "đó của", "ấy là của", "là bên nhà", "phải là", "phải là nhà", "phải là hộ", "phải của", "là con", "là con nhà", "là con của", "là con của nhà");

    /// <summary>"thôi", "mới đúng": what may stand behind the household.</summary>
    public static readonly Vocabulary Tail = new("thôi", "mà thôi", "mới đúng", "mới phải", "cơ", "chứ", "ạ", "nhé", "nha", "nghe", "mà", "đó", "đấy", "á", "à", "luôn", "mới được", "mới có", "mới bị", "nè", "ấy", ".", "!", "?", "…");

    /// <summary>The same where it takes back what was told.</summary>
    public static readonly Vocabulary Rightly = new("mới đúng", "mới phải");

    /// <summary>"mới là nhà được", behind the household that the thing is of.</summary>
    public static readonly Vocabulary Rather = new(
        "mới", "mới là", "mới được", "mới là người", "mới là nhà", "mới là hộ", "mới là người được", "mới là nhà được", "mới là hộ được", "mới đúng là nhà", "mới đúng là hộ", "mới đúng là");

    /// <summary>"không vay", "không có gì", behind the household that the thing is not of.</summary>
    public static readonly Vocabulary No = new("không", "không có", "thì không", "thì không có", "đâu có", "chưa", "chưa có", "chưa được", "không được", "không hề", "không hề có", "có đâu", "làm gì có", "thì chưa");

    /// <summary>"khỏe", behind a household that the hardship is not of.</summary>
    public static readonly Vocabulary Well = new("khỏe", "vẫn khỏe", "thì khỏe", "thì vẫn khỏe", "bình thường", "vẫn bình thường", "thì bình thường", "ổn", "vẫn ổn", "thì ổn", "mà", "ạ", "nhé");

    /// <summary>Behind such a no, they name nothing.</summary>
    public static readonly Vocabulary Nothing = new("gì", "gì cả", "gì hết", "gì mới", "gì đâu", "đâu", "ạ", "nhé", "nha", "nữa", "có", "cả", "hết", "!", ".");

    /// <summary>"cái đó": the thing named before.</summary>
    public static readonly Vocabulary That = new(
        "cái đó", "cái này", "cái ấy", "cái kia", "cái nớ", "việc đó", "việc này", "việc ấy", "phần đó", "phần này", "phần ấy", "khoản đó", "khoản này", "khoản ấy", "chỗ đó", "số đó", "mấy cái đó", "những cái đó", "cái đấy", "chuyện đó", "chuyện này", "đó", "đấy", "nó", "đây", "đây là", "này", "tin này", "báo cáo này");

    /// <summary>"nhà đó": the household named before.</summary>
    public static readonly Vocabulary ThatHome = new("nhà đó", "nhà ấy", "nhà này", "nhà kia", "hộ đó", "hộ ấy", "hộ này", "hộ kia", "nhà nớ", "bên đó", "bên ấy", "nhà đấy");

    /// <summary>"là nhà khác": the household is another than was understood.</summary>
    public static readonly Vocabulary Elsewhere = new("là nhà khác", "là hộ khác", "nhà khác", "hộ khác", "là nhà khác rồi", "là hộ khác rồi", "lại là nhà khác", "là một nhà khác", "là người khác");

    /// <summary>"khoản", "phần": a thing is named behind them.</summary>
    public static readonly Vocabulary ThingLead = new("khoản", "phần", "cái", "chữ", "câu", "chỗ", "vụ", "việc", "chuyện", "dòng", "mục", "cái khoản", "cái phần", "cái vụ", "được", "được cho", "được cấp", "được tặng", "được nhận", "nhận", ":");

    /// <summary>"ấy", "đó" behind the thing.</summary>
    public static readonly Vocabulary ThingTail = new("ấy", "đó", "này", "kia", "thì", "đi", "nói trên", "ở trên");

    private static readonly Vocabulary Denial = new("chứ không phải", "chứ không phải là", "chứ đâu phải", "ghi lộn nhà", "ghi nhầm nhà", "ghi lộn hộ", "ghi nhầm hộ", "nhầm nhà", "nhầm hộ", "lộn nhà", "lộn hộ");

    /// <summary>Where the words begin behind those that only take back.</summary>
    public static int SkipLead(TokenText words, int from = 0)
    {
        for (var at = from; ;)
        {
            var next = Math.Max(Small.SkipAll(words, at, words.Count), Slip.SkipAll(words, at, words.Count));
            next = next < words.Count && next > at && words[next].IsSign(',') ? next + 1 : next;
            if (next == at)
            {
                return at;
            }

            at = next;
        }
    }

    /// <summary>Whether words take back what was told: they begin so, or say what it is not.</summary>
    public static bool TakesBack(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        var at = Small.SkipAll(words, 0, words.Count);
        return Slip.Begins(words, at, words.Count) || Not.Begins(words, at, words.Count) || Denial.OccursIn(words, 0, words.Count);
    }
}
