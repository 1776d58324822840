using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// "Khoan, cho tôi hỏi vay vốn làm nhà được bao nhiêu" at a question, "…. À mà báo cáo rồi có sửa được không" behind a report: what is asked of the
/// service is answered or said to be for the office, and is neither an answer nor words of a household.
/// </summary>
internal static class AskedWithin
{
    private const int FewestWords = 3;

    private static readonly Vocabulary Opens = new("cho hỏi", "cho em hỏi", "cho e hỏi", "cho tôi hỏi", "cho tui hỏi", "cho mình hỏi", "cho anh hỏi", "cho chị hỏi", "cho bác hỏi", "cho cháu hỏi", "cho con hỏi", "xin hỏi", "em hỏi", "tôi hỏi", "tui hỏi", "mình hỏi", "muốn hỏi", "hỏi chút", "hỏi tí", "hỏi xíu", "hỏi cái");
    private static readonly Vocabulary Small = new("thôi", "khoan", "khoan đã", "khoan gửi", "chờ", "đợi", "đợi tí", "chờ chút", "à", "à mà", "mà", "ờ", "ừ", "ơ", "dạ", "em", "anh", "chị", "ơi", "ad", "đồng chí", "thế", "vậy", "nhân tiện", "tiện thể", "sẵn", ",", ".", ":", "!");
    private static readonly Vocabulary Ends = new("không", "ko", "k", "hông", "được không", "khi nào", "bao giờ", "lúc nào", "sao", "thế nào", "bao nhiêu", "ở đâu", "gì", "nào");
    private static readonly Vocabulary Tails = new("ạ", "vậy", "thế", "nhỉ", "hả", "ha", "ad", "em", "anh", "chị", "đồng chí", "ơi", "?", "!", ".");
    private static readonly Vocabulary OfTheHousehold = new("hộ hỏi", "hộ có hỏi", "gia đình hỏi", "nhà hỏi", "bà hỏi", "ông hỏi", "chị hỏi", "anh hỏi", "họ hỏi", "cô hỏi", "bác hỏi", "nhờ hỏi");
    private static readonly Vocabulary Leads = new("à mà", "à", "ủa", "nhân tiện", "tiện thể", "sẵn tiện");

    // "mà không biết xin ở đâu" tells of the household.
    private static readonly Vocabulary Tells = new("không biết", "chưa biết", "không rõ", "chưa rõ", "không có", "chưa có", "ko biết", "k biết");

    /// <summary>Takes a message that asks and tells nothing; false for other words.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        var at = Small.SkipAll(words, 0, words.Count);
        var asked = Opens.Skip(words, at, words.Count);
        if (talk.State.Pending is null or Pending.ForReview || asked == at || words.Count - asked < FewestWords || NamedIn.Own(talk, text).Codes.Count > 0 || NamedIn.NamesAny(talk, text))
        {
            return false;
        }

        Answer(talk, words.Slice(asked, words.Count));
        Answering.AskAgain(talk);
        return true;
    }

    /// <summary>The report without a question of the sender's at its end, which is answered first; the message as it is where there is none.</summary>
    public static string Told(Talk talk, string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        for (var at = words.Count - 1; at > FewestWords; at--)
        {
            var isSentence = words[at].Kind == TokenKind.NewLine || (words[at].Kind == TokenKind.Sign && words[at].Folded is "." or ";" or "!" or "," && (words[at].Folded is not "," || Leads.Begins(words, at + 1, words.Count)));
            if (!isSentence)
            {
                continue;
            }

            var from = Leads.SkipAll(words, at + 1, words.Count);
            var tail = words.Slice(from, words.Count);
            var isLed = from > at + 1;
            if (words.Count - from >= FewestWords && IsQuestion(words, from, isLed) && !NamedIn.NamesAny(talk, tail) && NamedIn.NamesAny(talk, words.Slice(0, at)))
            {
                Answer(talk, tail);
                return words.Slice(0, at);
            }

            if (words[at].Folded is not ",")
            {
                return text;
            }
        }

        return text;
    }

    // Behind "à mà" a question asks as it is put; else it says that it asks, or is one that the service knows.
    private static bool IsQuestion(TokenText words, int from, bool isLed)
    {
        if (OfTheHousehold.Begins(words, from, words.Count) || Tells.OccursIn(words, from, words.Count))
        {
            return false;
        }

        var end = words.Count;
        while (end > from && Tails.Skip(words, end - 1, end) == end)
        {
            end--;
        }

        return BotQuestion.Read(words.Slice(from, words.Count)) is not null || Opens.Begins(words, Small.SkipAll(words, from, words.Count), words.Count)
            || (isLed && Enumerable.Range(Math.Max(from, end - 2), Math.Min(2, end - from)).Any(i => Ends.Skip(words, i, end) == end));
    }

    private static void Answer(Talk talk, string asked) => talk.Note(
        BotQuestion.Read(asked) is BotAsk.Amend ? HelpFlow.WithCodes(talk, "bot.amend")
        : BotQuestion.Read(asked) is BotAsk.NotVisited ? HelpFlow.WithCodes(talk, "bot.not-visited")
        : BotQuestion.Read(asked) is BotAsk.Deadline && Duties.Meant(talk, Duties.Now(talk)) is { } meant ? $"{Format.Capital(Format.Period(talk.Words, meant.Period))}: {Format.Left(talk.Words, meant.Period, talk.Know.Today)}."
        : talk.T("question.none", ("via", talk.Know.Plans[0].Route.Via)));
}
