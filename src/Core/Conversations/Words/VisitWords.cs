using ReportBot.Core.Forms;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// The shortest ways to tell of a visit where the household stands already: "rồi", "cũng chưa", "hôm 20/6", "sáng nay đi rồi",
/// "cũng hôm đó". Nothing else may stand in the words: what tells more is read as a report.
/// </summary>
internal static class VisitWords
{
    private static readonly Vocabulary Around = new(
        "dạ", "vâng", "ạ", "à", "ừ", "em", "e", "tôi", "mình", "anh", "chị", "thì", "là", "có", "cũng", "đều", "luôn", "nhé", "nha", "nghe", "nữa", "đó", "đấy", "hết", "rồi", "mới", "vừa", "đã", "ngày", "hôm", "bữa", "lúc", "nhầm", "à nhầm",
        "đi", "thăm", "đi thăm", "đến", "đến thăm", "ghé", "ghé thăm", "tới", "tới thăm", "vào", "vào thăm", "xuống", "xuống thăm", "qua thăm", "qua rồi", "đi rồi", "thăm rồi", "cả", "trong", "vào ngày", "cùng", "cùng ngày", "hộ", "này", "với", "thôi", ",", ".", "!", ":");

    private static readonly Vocabulary Yes = new("rồi", "có rồi", "đã rồi", "đi rồi", "đã đi", "đã đi rồi", "thăm rồi", "đã thăm", "đã thăm rồi", "có đi", "có thăm", "có ghé", "xong", "xong rồi", "qua rồi", "ghé rồi", "đến rồi", "tới rồi", "đi hết rồi", "thăm hết rồi");
    private static readonly Vocabulary No = new("chưa", "chưa đi", "chưa thăm", "chưa đến", "chưa tới", "chưa ghé", "chưa qua", "chưa xuống", "chưa đi được", "chưa thăm được", "chưa có", "chưa kịp", "chưa kịp đi", "chưa kịp thăm", "chưa kịp qua", "chưa qua kịp", "vẫn chưa", "còn chưa", "không đi", "không thăm");
    private static readonly Vocabulary Small = new("dạ", "vâng", "ạ", "à", "ừ", "em", "e", "tôi", "mình", "anh", "chị", "thì", "cũng", "đều", "luôn", "nhé", "nha", "nghe", "nữa", "đó", "đấy", "hết", "là", "hộ", "cả", "thôi", "nhầm", "em nhầm", "tôi nhầm", "à nhầm", "đâu", "được", ",", ".", "!", ":");
    private static readonly Vocabulary Verbs = new("đi", "thăm", "đến", "ghé", "tới", "vào", "xuống", "gặp");
    private static readonly Vocabulary Same = new(
        "cùng ngày", "cùng hôm", "cùng hôm đó", "cùng ngày đó", "cũng hôm đó", "cũng ngày đó", "cũng bữa đó", "hôm đó", "hôm ấy", "ngày đó", "ngày ấy", "bữa đó", "cũng hôm ấy", "cùng bữa", "cùng buổi", "cùng một ngày", "một ngày", "cùng lúc");

    /// <summary>The question of the visit and that of its day; null for a form without.</summary>
    public static (Question Visited, Question Day)? Of(Form form) =>
        form.Questions.FirstOrDefault(q => q is { Kind: QuestionKind.YesNo, Required: true }) is { } visited
        && form.Questions.FirstOrDefault(q => q.Kind == QuestionKind.Date && q.When?.Key == visited.Key) is { } day
            ? (visited, day)
            : null;

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
            : Is(text, No, Small) ? Answers.Empty.With(visited.Key, new Answer.YesNo(false))
            : Is(text, Yes, Small) ? yes
            : IsSame(text) ? (last is { } known ? yes.With(day.Key, new Answer.Date(known)) : yes)
            : DayIn(text, today) is { } told ? yes.With(day.Key, new Answer.Date(told))
            : Answers.Empty;
    }

    /// <summary>"Cùng ngày", "cũng hôm đó": the day told last, and nothing else.</summary>
    public static bool IsSame(string words) => IsSame(TokenText.Of(VietnameseText.Normalize(words)));

    /// <summary>"chưa", "rồi": they say nothing of whose other words are, and throw none away.</summary>
    public static bool IsBare(string words) => TokenText.Of(VietnameseText.Normalize(words)) is var text && (Is(text, Yes, Small) || Is(text, No, Small));

    /// <summary>Whether they tell of the same day somewhere: "cũng ghé hôm đó".</summary>
    public static bool TellsSame(string words) => TokenText.Of(VietnameseText.Normalize(words)) is var text && Same.OccursIn(text, 0, text.Count);

    /// <summary>Whether a verb of visiting stands there.</summary>
    public static bool HasVerb(string words) => TokenText.Of(VietnameseText.Normalize(words)) is var text && Verbs.OccursIn(text, 0, text.Count);

    private static bool IsSame(TokenText text) => Is(text, Same, Around);

    // One of the phrases at least, and nothing but them and small words.
    private static bool Is(TokenText text, Vocabulary phrases, Vocabulary small)
    {
        var isThere = false;
        for (var at = 0; at < text.Count;)
        {
            var next = phrases.Skip(text, at, text.Count);
            isThere |= next > at;
            next = next > at ? next : small.Skip(text, at, text.Count);
            if (next == at)
            {
                return false;
            }

            at = next;
        }

        return isThere;
    }

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
