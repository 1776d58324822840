using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// The shortest ways to tell of a visit where the household stands already: "rồi", "cũng chưa", "hôm 20/6", "sáng nay đi rồi",
/// "cũng hôm đó". Nothing else may stand in the words: what tells more is read as a report.
/// </summary>
internal static class VisitWords
{
    private const int FewWords = 2;

    private static readonly Vocabulary Around = new(
        "dạ", "vâng", "ạ", "à", "ừ", "em", "e", "tôi", "mình", "anh", "chị", "thì", "là", "có", "cũng", "đều", "luôn", "nhé", "nha", "nghe", "nữa", "đó", "đấy", "hết", "rồi", "mới", "vừa", "đã", "đã nói", "đã nói là", "đã báo là", "đã ghi là", "ngày", "hôm", "bữa", "lúc", "nhầm", "à nhầm",
        "đi", "thăm", "đi thăm", "đến", "đến thăm", "ghé", "ghé thăm", "tới", "tới thăm", "vào", "vào thăm", "xuống", "xuống thăm", "qua thăm", "qua rồi", "đi rồi", "thăm rồi", "cả", "trong", "vào ngày", "cùng", "cùng ngày", "hộ", "này", "với", "thôi", "sáng", "trưa", "chiều", "tối", "sáng hôm", "chiều hôm", "sáng ngày", "chiều ngày", ",", ".", "!", ":");

    private static readonly Vocabulary Yes = new("rồi", "có rồi", "đã rồi", "đi rồi", "đã đi", "đã đi rồi", "thăm rồi", "đã thăm", "đã thăm rồi", "có đi", "có thăm", "có ghé", "xong", "xong rồi", "qua rồi", "ghé rồi", "đến rồi", "tới rồi", "đi hết rồi", "thăm hết rồi", "có vào", "có tới", "có đến", "có xuống", "có gặp", "có qua", "có vô");
    private static readonly Vocabulary No = new("chưa", "chưa đi", "chưa thăm", "chưa đến", "chưa tới", "chưa ghé", "chưa qua", "chưa xuống", "chưa đi được", "chưa thăm được", "chưa có", "chưa kịp", "chưa kịp đi", "chưa kịp thăm", "chưa kịp qua", "chưa qua kịp", "vẫn chưa", "còn chưa", "không đi", "không thăm", "không gặp", "không gặp được", "chưa gặp", "chưa gặp được", "không gặp ai", "chưa gặp ai");
    private static readonly Vocabulary Small = new("dạ", "vâng", "ạ", "à", "ừ", "em", "e", "tôi", "mình", "anh", "chị", "thì", "cũng", "đều", "luôn", "nhé", "nha", "nghe", "nữa", "đó", "đấy", "hết", "là", "hộ", "cả", "thôi", "nhầm", "em nhầm", "tôi nhầm", "à nhầm", "đâu", "được", "thật", "thật mà", "mà", "thiệt", "thiệt mà", ",", ".", "!", ":");
    private static readonly Vocabulary Verbs = new("đi", "thăm", "đến", "ghé", "tới", "vào", "xuống", "gặp", "vô", "qua");
    // A time in the period whose day is not said.
    private static readonly Vocabulary Lately = new(
        "hồi tuần rồi", "tuần rồi", "tuần vừa rồi", "hồi tuần trước", "tuần trước", "hồi đầu tuần", "đầu tuần", "cuối tuần rồi", "cuối tuần trước", "hôm trước", "hồi hôm trước", "bữa trước", "hôm rồi", "bữa rồi", "bữa hổm", "mấy hôm trước", "trong tuần", "trong tuần rồi");

    private static readonly Vocabulary ToCome = new("mai", "ngày mai", "sáng mai", "trưa mai", "chiều mai", "tối mai", "mốt", "ngày mốt", "ngày kia", "cuối tuần", "cuối tuần này", "tuần sau", "tuần tới", "đầu tuần sau", "đầu tuần tới", "hôm sau", "bữa sau", "kỳ sau", "kỳ tới", "lát nữa", "chiều em", "chiều nay", "tối nay", "vài bữa nữa", "mấy bữa nữa", "vài hôm nữa", "mấy hôm nữa", "sẽ", "sắp", "để mai", "để tuần sau", "để cuối tuần");
    private static readonly Vocabulary OfOthers = new("còn", "và", "với", "hộ", "nhà", ",");
    private static readonly Vocabulary Before = new("đã", "rồi", "vừa", "hôm qua", "hôm kia");

    // Behind these a day says when the sender was there; a weak verb may be the household's own way ("đi viện hôm 5/9").
    private static readonly Vocabulary Surely = new("thăm", "đi thăm", "đến thăm", "tới thăm", "vào thăm", "xuống thăm", "ghé", "ghé thăm", "gặp", "gặp gỡ");
    private static readonly Vocabulary Elsewhere = new("ở chợ", "ngoài chợ", "trên xã", "ở xã", "ở ủy ban", "ngoài ủy ban", "ngoài đường", "qua điện thoại", "điện thoại", "bệnh viện", "ở viện", "trên huyện", "ở huyện");

    private static readonly Vocabulary Same = new(
        "cùng ngày", "cùng hôm", "cùng hôm đó", "cùng ngày đó", "cũng hôm đó", "cũng ngày đó", "cũng bữa đó", "hôm đó", "hôm ấy", "ngày đó", "ngày ấy", "bữa đó", "cũng hôm ấy", "cùng bữa", "cùng buổi", "cùng một ngày", "một ngày", "cùng lúc");

    /// <summary>The question of the visit and that of its day; null for a form without.</summary>
    public static (Question Visited, Question Day)? Of(Form form) =>
        FormLexicon.Of(form).Visit is { } visited && FormLexicon.Companion(form, visited, QuestionKind.Date) is { } day ? (visited, day) : null;

    /// <summary>What bare words answer of the visit; none for other words.</summary>
    /// <param name="form">The form.</param>
    /// <param name="words">The words, without the household.</param>
    /// <param name="today">The day in the plan's zone; a later one is no visit.</param>
    /// <param name="last">The day of the visit told last, which "cùng ngày" means; null for none.</param>
    public static Answers Read(Form form, string words, DateOnly today, DateOnly? last)
    {
        if (Of(form) is not var (visited, day))
        {
            return Answers.Empty;
        }

        var text = TokenText.Of(VietnameseText.Normalize(words));
        var yes = Answers.Empty.With(visited.Key, new Answer.YesNo(true));
        return text.Count == 0 ? Answers.Empty
            : No.IsAllOf(text, Small) ? Answers.Empty.With(visited.Key, new Answer.YesNo(false))
            : Yes.IsAllOf(text, Small) ? yes
            : IsSame(text) ? (last is { } known ? yes.With(day.Key, new Answer.Date(known)) : yes)
            : DayIn(text, today) is { } told ? yes.With(day.Key, new Answer.Date(told))
            : Answers.Empty;
    }

    /// <summary>"mai em đi", "cuối tuần em mới xuống": bare words on a visit that is to come, so that there was none yet.</summary>
    public static bool IsPlanned(string words)
    {
        var text = TokenText.Of(VietnameseText.Normalize(words));
        var (time, verb) = (false, false);
        for (var at = OfOthers.SkipAll(text, 0, text.Count); at < text.Count;)
        {
            var end = ToCome.Skip(text, at, text.Count);
            time |= end > at;
            verb |= end == at && IsVerb(text, at);
            end = end > at ? end : Before.Begins(text, at, text.Count) ? at : Around.Skip(text, at, text.Count);
            if (end == at)
            {
                return false;
            }

            at = end;
        }

        return time && verb;
    }

    /// <summary>"tôi đi hồi tuần rồi": the time that bare words on a visit tell instead of its day; null for other words.</summary>
    public static string? Time(string words)
    {
        var text = TokenText.Of(VietnameseText.Normalize(words));
        return IsLately(text) && Enumerable.Range(0, text.Count).Select(at => (at, End: Lately.Skip(text, at, text.Count))).First(t => t.End > t.at) is var (from, to) ? text.Slice(from, to) : null;
    }

    /// <summary>What words on a household begin with of its visit, and the words behind it: "sáng 5/9, vui vẻ", "em cũng đến hôm thứ ba chị đang mang thai"; null where they begin otherwise.</summary>
    public static (Answers Answers, string Left)? Beginning(Form form, string words, DateOnly today)
    {
        var text = TokenText.Of(VietnameseText.Normalize(words));
        var (day, verb, at, cut) = ((DateOnly?)null, false, 0, 0);
        while (at < text.Count)
        {
            if (day is null && DateScanner.Read(text, at, text.Count, today, isAsked: true) is { Doubt: DateDoubt.None, Day: { } found } read && found <= today && read.End > at && (read.End - at > 1 || !text[at].IsDigits))
            {
                (day, at, cut) = (found, read.End, read.End);
            }
            else if (Surely.Skip(text, at, text.Count) is var sure && sure > at)
            {
                (verb, at, cut) = (true, sure, sure);
            }
            else if (Around.Skip(text, at, text.Count) is var next && next > at)
            {
                // "em đến hôm thứ ba", "hôm nay em đến, …": a verb that stands by itself.
                var ends = IsVerb(text, at) && (next == text.Count || text[next].Kind == TokenKind.Sign || (day is null && DateScanner.Read(text, next, text.Count, today, isAsked: true) is { Doubt: DateDoubt.None, Day: not null }));
                (verb, cut, at) = (verb || ends, ends ? next : cut, next);
            }
            else
            {
                break;
            }
        }

        var left = text.Slice(cut, text.Count).TrimStart(' ', ',', '.', ';', ':', '-');
        var behind = TokenText.Of(left);
        var clause = Array.FindIndex(behind.Tokens, t => t.Kind is TokenKind.Sign or TokenKind.NewLine) is >= 0 and var sign ? sign : behind.Count;
        // A day alone may be that of what is told behind it ("hôm 5/9, bò chết").
        var isAlone = behind.Count <= FewWords && (cut == text.Count || text[cut].Kind == TokenKind.Sign);
        return Of(form) is var (visited, date) && day is { } told && (verb || isAlone) && !Elsewhere.OccursIn(behind, 0, clause)
            ? (Answers.Empty.With(visited.Key, new Answer.YesNo(true)).With(date.Key, new Answer.Date(told)), left)
            : null;
    }

    private static bool IsVerb(TokenText text, int at) => Verbs.Begins(text, at, text.Count);

    // "tôi đi hồi tuần rồi": a verb, a time, and small words.
    private static bool IsLately(TokenText text)
    {
        var (time, verb) = (false, false);
        for (var at = 0; at < text.Count;)
        {
            var end = Lately.Skip(text, at, text.Count);
            time |= end > at;
            verb |= end == at && IsVerb(text, at);
            end = end > at ? end : Around.Skip(text, at, text.Count);
            if (end == at)
            {
                return false;
            }

            at = end;
        }

        return time && verb;
    }

    /// <summary>"Cùng ngày", "cũng hôm đó": the day told last, and nothing else.</summary>
    public static bool IsSame(string words) => IsSame(TokenText.Of(VietnameseText.Normalize(words)));

    /// <summary>"chưa", "rồi": they say nothing of whose other words are, and throw none away.</summary>
    public static bool IsBare(string words) => TokenText.Of(VietnameseText.Normalize(words)) is var text && (Yes.IsAllOf(text, Small) || No.IsAllOf(text, Small));

    /// <summary>Whether they tell of the same day somewhere: "cũng ghé hôm đó".</summary>
    public static bool TellsSame(string words) => TokenText.Of(VietnameseText.Normalize(words)) is var text && Same.OccursIn(text, 0, text.Count);

    /// <summary>Whether a verb of visiting stands there.</summary>
    public static bool HasVerb(string words) => TokenText.Of(VietnameseText.Normalize(words)) is var text && Verbs.OccursIn(text, 0, text.Count);

    private static bool IsSame(TokenText text) => Same.IsAllOf(text, Around);

    // A number alone may be a choice, an amount, anything.
    private static DateOnly? DayIn(TokenText text, DateOnly today)
    {
        DateOnly? day = null;
        for (var at = 0; at < text.Count;)
        {
            if (day is null && DateScanner.Read(text, at, text.Count, today, isAsked: true) is { Doubt: DateDoubt.None, Day: { } found } read && found <= today && read.End > at
                && (read.End - at > 1 || !text[at].IsDigits))
            {
                (day, at) = (found, read.End);
                continue;
            }

            var next = Around.Skip(text, at, text.Count);
            if (next == at)
            {
                return null;
            }

            at = next;
        }

        return day;
    }
}
