using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// The answers to a doubtful reading beside the meanings offered: still under way, another figure, unknown. Each has a
/// button, a number and words.
/// </summary>
internal static class DoubtWords
{
    /// <summary>The help is not given yet: its words go along with the report.</summary>
    public const string UnderWay = "underway";

    /// <summary>None of the meanings: the question is asked anew.</summary>
    public const string Other = "retype";

    private static readonly Vocabulary Fillers = new(
        "vẫn", "còn", "mới", "thì", "là", "ạ", "nhé", "nha", "hộ", "gia đình", "thôi", "nay", "hiện", "hiện nay", "đến nay", "em", "tôi", "của", "ngân hàng", ".", ",", "!", "tiền", "vốn", "rồi", "chứ", "mà", "xã", "họ", "người ta", "thấy", "gì", "đâu", "dạ", "à", "cháu", "tui", "mình", "nghe");

    private static readonly Vocabulary NotYet = new(
        "đang", "đang làm", "đang làm thủ tục", "đang làm hồ sơ", "làm thủ tục", "làm hồ sơ", "thủ tục", "hồ sơ", "chưa", "chưa nhận", "chưa nhận được", "chưa được", "chưa được nhận", "chưa có",
        "chưa giải ngân", "chưa vay", "chưa vay được", "chưa cấp", "chưa lấy", "chưa xong", "đang chờ", "chờ", "đang xét", "đang xin", "chưa về", "tự làm", "hộ tự làm", "tự sửa", "tự mua", "tự bỏ tiền", "gia đình tự làm", "không phải hỗ trợ", "sắp", "sắp nhận", "đang đợi", "đang giải quyết", "hứa", "mới hứa", "chỉ hứa", "mới chỉ hứa", "hứa thôi", "chưa thấy", "chưa đưa", "chưa phát", "chưa trao");

    private static readonly Vocabulary Received = new(
        "đã nhận", "đã nhận được", "nhận rồi", "nhận được rồi", "đã được", "được rồi", "đã giải ngân", "giải ngân rồi", "đã vay", "vay rồi", "đã vay được", "đã có", "có rồi", "đã lấy", "đã lĩnh",
        "lĩnh rồi", "rồi", "đã cấp", "đã xong", "xong rồi", "xong", "đã nhận đủ", "đã về", "nhận được", "hộ đã nhận");

    private static readonly Vocabulary DayWords = new("ngày", "hôm");
    private static readonly Vocabulary Not = new("không", "không phải", "chưa", "chưa có", "không có", "sai", "không đúng", "số khác", "cách khác", "cách tính khác", "khác", "chưa đúng", "ngày khác");
    private static readonly Vocabulary Unknown = new(
        "không rõ", "chưa rõ", "không biết", "chưa biết", "không nhớ", "không nắm được", "chưa nắm được", "chưa nắm", "không có số liệu", "không chắc", "chưa chắc", "chịu", "không xác định", "i don't know", "don't know", "dont know", "i dont know", "not sure", "no idea", "unknown");

    /// <summary>The action that typed words stand for while something is doubtful; null when they are to be read.</summary>
    public static string? Action(Pending.ForAnswer pending, Question question, string text)
    {
        if (Is(text, Unknown))
        {
            return "skip";
        }

        if (question.Kind == QuestionKind.Text)
        {
            return null;
        }

        return pending.Doubt is { } doubt && Doubts.OffersMeanings(doubt) && Besides(question, doubt) is { } besides
            ? OfDoubt(doubt, besides, text, IsNumbered(question))
            : null;
    }

    /// <summary>What may be answered beside the meanings offered; null for nothing but passing over.</summary>
    public static string? Besides(Question question, Doubt doubt) => doubt.Reason switch
    {
        ReadingReasons.ChoiceUnderWay => UnderWay,
        LaterWords.SumAsked => Other,
        _ when question.Kind is QuestionKind.Money or QuestionKind.Number or QuestionKind.Date => Other,
        _ => null,
    };

    /// <summary>Whether the meanings are chosen by their place: where a count is asked for, "2" is two and no place.</summary>
    public static bool IsNumbered(Question question) => question.Kind != QuestionKind.Number;

    /// <summary>The label of its button.</summary>
    public static string Label(Talk talk, Question question, string action) => talk.T(
        action == UnderWay ? "button.under-way" : question.Kind == QuestionKind.Date ? "button.other-day" : "button.other-figure");

    private static string? OfDoubt(Doubt doubt, string besides, string text, bool isNumbered)
    {
        if (isNumbered && AnswerWords.Numbers(text) is [var number] && number == doubt.Options.Count + 1)
        {
            return besides;
        }

        if (besides == Other)
        {
            return Is(text, Not) ? Other : null;
        }

        return Is(text, NotYet) ? UnderWay
            : doubt.Options.Count == 1 && (Is(text, Received) || IsReceivedOn(text)) ? "o0"
            : null;
    }

    // "rồi, 11/9"
    private static bool IsReceivedOn(string text)
    {
        var said = TokenText.Of(VietnameseText.Normalize(text));
        var day = Array.FindIndex(said.Tokens, t => t.IsDigits);
        return day > 0 && said.Tokens[day..].All(t => t.IsDigits || t.Kind == TokenKind.Sign) && Is(said.Slice(0, DayWords.Begins(said, day - 1, day) ? day - 1 : day), Received);
    }

    private static bool Is(string text, Vocabulary words) => words.IsAllOf(TokenText.Of(VietnameseText.Normalize(text)), Fillers);
}
