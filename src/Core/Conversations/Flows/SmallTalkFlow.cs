using System.Globalization;
using System.Text;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Words that report nothing: greetings, thanks, "để mai", pictures of feelings, questions, what others told. Each has a
/// short answer that fits, and what was asked before is asked again.
/// </summary>
internal static class SmallTalkFlow
{
    private const int ShortWords = 8;
    private const int MostOfName = 14;
    private const int MostBeforeHere = 6;

    private static readonly Vocabulary Later = new(
        "mai báo", "mai báo cáo", "mai em báo", "mai tôi báo", "mai gửi", "mai em gửi", "mai tôi gửi", "để mai", "lát báo", "lát em báo", "lát nữa báo", "lát gửi", "lát nữa", "chiều báo", "chiều em báo", "tối báo", "tối em báo", "báo sau", "báo cáo sau",
        "gửi sau", "đợi tí", "đợi chút", "đợi một chút", "chờ tí", "chờ chút", "chờ một chút", "từ từ", "đang bận", "bận quá", "đang họp", "chưa rảnh", "tuần sau báo", "để tôi hỏi lại", "để em hỏi lại", "để anh hỏi lại", "để chị hỏi lại", "để hỏi lại", "hỏi lại đã");

    private static readonly Vocabulary Chatter = new(
        "sao hỏi", "hỏi hoài", "hỏi nhiều", "hỏi gì", "mạng yếu", "mạng chậm", "mất mạng", "bị lỗi", "lỗi rồi", "máy lỗi", "không gửi được", "gửi không được", "chưa gửi được", "đợi xíu", "đợi tôi", "chờ tôi");

    private static readonly Vocabulary Pointers = new("như trên", "như ở trên", "giống trên", "giống như trên", "như đã nói", "như đã báo", "như hộ trên", "như vậy", "cũng vậy", "tương tự", "như nhau", "nói rồi", "vừa nói rồi", "mới nói rồi", "đã nói rồi", "nói rồi đấy", "vừa nói rồi đấy", "nói rồi đó", "vừa nói rồi đó", "nói rồi mà", "vừa nói rồi mà", "vừa nói", "vừa kể rồi", "kể rồi", "kể rồi mà", "ghi rồi", "ghi rồi mà", "vừa ghi rồi", "báo rồi mà", "ở trên rồi", "trên kia rồi");
    private static readonly Vocabulary Introduces = new("anh là", "tôi là", "em là", "chị là", "mình là", "bác là", "chú là", "cô là");
    private static readonly Vocabulary Understood = new("rõ", "rõ rồi", "dạ rõ", "rõ ạ", "đã rõ", "ok rõ", "thks", "tks", "thank", "thanks", "ok ad", "ok em", "ok nha", "thks ad", "báo cáo thủ trưởng", "alo ad", "gửi rồi ha", "gửi rồi nha", "gửi rồi đó", "thế thôi", "vậy thôi", "thế là xong", "vậy là xong", "chỉ vậy thôi", "chỉ thế thôi", "thế là hết", "vậy là hết");
    private static readonly Vocabulary Much = new("nhiều", "lắm", "nhiều lắm", "rất nhiều", "nhiều nhiều", "em", "anh", "chị", "ad", "bạn", "đồng chí", "các đồng chí", "cháu", "bác", "chú", "cô", "nhé", "nha", "ạ", "nghe", "hen", "vì đã giúp", "đã giúp", "trước", "!", ".", ",");
    private static readonly Vocabulary Assents = new("ok", "oke", "oki", "okie", "okay", "vâng", "dạ", "dạ vâng", "ừ", "ừm", "u", "uh");
    private static readonly Vocabulary Thanks = new("cảm ơn", "cám ơn", "cam on", "thanks", "thank you", "tks", "xin cảm ơn", "cảm ơn nhiều", "cám ơn nhiều");
    private static readonly Vocabulary Nice = new("dạ", "vâng", "dạ vâng", "ok", "oke", "oki", "okie", "ừ", "ừm", "rồi", "tốt quá", "hay quá", "may quá", "tốt rồi", "được rồi", "vậy", "thế", "thì", "em", "e", "tôi", "mình", "anh", "chị", "anh chị", "bác", "chú", "cô", "cháu", "ad", "bạn", "đồng chí", "các đồng chí", "xin", "chân thành", "nhé", "nha", "ạ", "nghe", "hen", "nhiều", "lắm", "rất nhiều", "nhiều lắm", "trước", "đã giúp", "vì đã giúp", "giúp đỡ", "ban", "xã", "chúc", "ngày vui", "một ngày vui", "ngày mới", "vui vẻ", "một ngày", "ngày", "cuối tuần", "buổi", "sức khỏe", "mạnh khỏe", "tốt lành", "hạnh phúc", "thành công", "làm việc tốt", "công tác tốt", ",", ".", "!", "…");
    private static readonly Vocabulary Deadline = new("hạn", "hạn nộp", "hạn chót", "thời hạn", "hết hạn", "hạn báo cáo", "kỳ nào", "mấy ngày nữa");
    private static readonly Vocabulary Ways = new("báo cáo thế nào", "báo cáo như thế nào", "báo cáo sao", "báo cáo làm sao", "cách báo cáo", "cách gửi", "cách sửa", "gửi thế nào", "sửa thế nào", "sửa sao", "nhập thế nào", "dùng thế nào", "dùng sao", "gõ thế nào", "điền thế nào", "điền sao", "trả lời thế nào", "gõ gì", "làm thế nào", "làm sao");

    /// <summary>Answers them; false for words that are none of these.</summary>
    public static bool TryTake(Talk talk, string text)
    {
        var words = TokenText.Of(text);
        return Greets(talk, text, words) || TellsOfOthers(talk, text) || PutsOff(talk, words) || IsAsked(talk, text, words) || HasNoWords(talk, text);
    }

    /// <summary>Answers a salutation with one, whatever is asked; false for other words, and while words are typed for somebody to read.</summary>
    public static bool TryGreet(Talk talk, string text) =>
        Salutation.Is(text) && !PartFlow.IsTyping(talk.State.Pending) && Answer(talk, talk.T("hello", ("name", talk.Person.Official.Name)), leaves: false);

    /// <summary>
    /// Whether words typed at a question for text may be no answer to it: a question, a bare "ok", "đợi tí", what others told, an
    /// address, code.
    /// </summary>
    public static bool IsDoubtfulAnswer(string text)
    {
        var words = TokenText.Of(text);
        return words.Tokens.Any(t => t.IsWord)
            && (NotAReport.Is(words, []) || IsPointer(words) || text.TrimEnd().EndsWith('?') || Commands.Whole(text) is Verb.Yes or Verb.Done || IsCourtesy(words)
                || (words.Count <= ShortWords && (Later.OccursIn(words, 0, words.Count) || Chatter.OccursIn(words, 0, words.Count))));
    }

    /// <summary>"Như trên" points elsewhere and tells nothing by itself.</summary>
    public static bool IsPointer(TokenText words) => Pointers.Skip(words, 0, words.Count) is > 0 and var end && Fillers.SkipCourtesy(words, end, words.Count) == words.Count;

    private static bool Greets(Talk talk, string text, TokenText words)
    {
        var key = Commands.Find(text) switch
        {
            { Verb: Verb.Hello } said when IsNothingMore(said.Rest) => "hello",
            { Verb: Verb.Thanks } said when IsNothingMore(said.Rest) => "thanks",
            { Verb: Verb.Hello } said when Presents(TokenText.Of(said.Rest)) => "hello",
            _ when IsUnderstood(text) || IsThanks(text) => "thanks",
            null when IsCourtesy(words) && talk.State.Pending is not Pending.ForAnswer => "hello",
            _ => null,
        };
        return key is not null && Answer(talk, talk.T(key, ("name", talk.Person.Official.Name)), leaves: false);
    }

    /// <summary>"Rõ", "ok em" after a receipt: that it was read, and nothing more.</summary>
    public static bool IsUnderstood(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        return Understood.Skip(words, 0, words.Count) is > 0 and var end && (words[0].Folded != "ro" || words[0].Word.IsMarked) && Fillers.SkipCourtesy(words, end, words.Count) == words.Count;
    }

    /// <summary>"Vâng", "oke em": it was heard, and nothing is confirmed by it.</summary>
    public static bool IsAssent(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        return Assents.SkipAll(words, 0, words.Count) is > 0 and var end && (end == words.Count || Much.SkipAll(words, end, words.Count) == words.Count);
    }

    /// <summary>"Dạ vâng, em cám ơn anh chị nhiều ạ", "ok em, cam on": thanks, with courtesy around it, and nothing else.</summary>
    public static bool IsThanks(string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        var isThere = false;
        for (var at = 0; at < words.Count;)
        {
            var thanks = Thanks.Skip(words, at, words.Count);
            var next = Math.Max(thanks, Nice.Skip(words, at, words.Count));
            if (next == at)
            {
                // "cảm ơn chị Yến"
                return isThere && words.Count - at <= 3 && words.Tokens[at..].All(t => !t.IsWord || char.IsUpper(words.Text[t.Start])) && words[at - 1].Folded is "chi" or "anh" or "em" or "co" or "bac" or "chu" or "ban";
            }

            isThere |= thanks > at;
            at = next;
        }

        return isThere;
    }

    /// <summary>"Chào em", "cảm ơn em nhiều nhé", and nothing else.</summary>
    public static bool IsGreetingOrThanks(string text) => IsThanks(text) || Commands.Find(text) is { Verb: Verb.Hello or Verb.Thanks } said && IsNothingMore(said.Rest);

    // "chào em, anh là Y Krơng bí thư làng Kop Ngơl"
    private static bool Presents(TokenText words) =>
        words.Count <= MostOfName && !words.Tokens.Any(t => t.IsDigits) && (Enumerable.Range(0, Math.Min(3, words.Count)).Any(i => Introduces.Begins(words, i, words.Count)) || IsHere(words));

    // "bác Sơn đây"
    private static bool IsHere(TokenText words) => Array.FindIndex(words.Tokens, t => t.IsWord && t.Folded == "day") is >= 1 and <= MostBeforeHere;

    private static bool IsNothingMore(string rest) => rest.Length == 0 || IsCourtesy(TokenText.Of(rest)) || Much.SkipAll(TokenText.Of(rest), 0, TokenText.Of(rest).Count) == TokenText.Of(rest).Count || Commands.Whole(rest) is Verb.Thanks or Verb.Hello;

    private static bool IsCourtesy(TokenText words) =>
        words.Tokens.Any(t => t.IsWord) && Fillers.SkipCourtesy(words, 0, words.Count) == words.Count;

    private static bool TellsOfOthers(Talk talk, string text) =>
        !Confirming.Begins(text) && MessageReader.TellsOfOthers(text, [.. Duties.Subjects(talk).Select(s => SubjectWords.Known(talk, s))]) && Answer(talk, talk.T("unknown.others"), leaves: false);

    private static bool PutsOff(Talk talk, TokenText words)
    {
        if (!SaysLater(words) || Duties.Meant(talk, Duties.Now(talk)) is not { } meant)
        {
            return false;
        }

        var name = Format.Capital(Format.ShortPeriod(talk.Words, meant.Period));
        talk.Say(talk.T("later.fine", ("period", name), ("left", Format.Left(talk.Words, meant.Period, talk.Know.Today))));
        return true;
    }

    // Without marks "toi bao cao 4 ho" is "tôi", who reports, and no evening; who tells of households at length puts nothing off.
    private static bool SaysLater(TokenText words) =>
        words.Count <= MostOfName && Enumerable.Range(0, words.Count).Any(i => Later.Begins(words, i, words.Count) && !(words[i] is { Folded: "toi", Word.IsMarked: false }));

    // A code in one word asks nothing, whatever its letters stand for in shorthand ("j").
    // A question is answered as far as it is about the person's own household and its report; else it is told who knows.
    private static bool IsAsked(Talk talk, string text, TokenText words)
    {
        if (!Asks(talk, text))
        {
            return false;
        }

        if (NamedIn.OnlyOwn(talk, text) is { } subject)
        {
            return Answer(talk, Stands(talk, subject), leaves: false);
        }

        if (Deadline.OccursIn(words, 0, words.Count))
        {
            DeadlineFlow.Say(talk);
            return true;
        }

        if (Ways.OccursIn(words, 0, words.Count))
        {
            HelpFlow.Say(talk, "");
            return true;
        }

        return words.Tokens.Count(t => t.IsWord) > 1 && Answer(talk, WhichFlow.Unanswered(talk), leaves: false);
    }

    /// <summary>Whether words ask something, by their sign or by their words.</summary>
    public static bool Asks(string text) => text.Contains('?', StringComparison.Ordinal) || (text.Trim().Contains(' ', StringComparison.Ordinal) && AskingWords.Ask(text, false));

    // What names one's own households and does not plainly ask is told of them.
    private static bool Asks(Talk talk, string text) => text.Contains('?', StringComparison.Ordinal)
        || (text.Trim().Contains(' ', StringComparison.Ordinal) && NamedIn.Own(talk, text) is var (codes, left) && AskingWords.Ask(codes.Count > 0 ? left : text, codes.Count > 0));

    /// <summary>Who a household is, how it stands and whether it was reported on in the period that is meant.</summary>
    public static string Stands(Talk talk, Subject subject)
    {
        var name = string.Join(" · ", new[] { $"{subject.Code} {subject.Name}", HistoryFlow.StatusOf(talk, subject.Id) }.OfType<string>());
        if (Duties.For(talk, Duties.Now(talk), subject.Id) is not { } duties)
        {
            return name;
        }

        var duty = duties.All.First(d => d.Subject.Id == subject.Id);
        var key = duty.Report is not null ? "subject.filed" : duty.IsBegun ? "subject.begun" : "subject.missing";
        return name + ". " + talk.T(key,
            ("period", Format.Capital(Format.Period(talk.Words, duties.Period))), ("number", duty.Report is { } report ? Report.Show(report.Number) : ""),
            ("day", duty.Report is { } filed ? Format.Day(DateOnly.FromDateTime(talk.Local(filed.FiledAt).DateTime)) : ""));
    }

    private static bool HasNoWords(Talk talk, string text) =>
        !text.Any(char.IsLetterOrDigit) && text.EnumerateRunes().Any(r => Rune.GetUnicodeCategory(r) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol)
        && Answer(talk, talk.T("odd.no-words"));

    private static bool Answer(Talk talk, string words, bool leaves = true)
    {
        if (leaves)
        {
            WordsFlow.Leave(talk);
        }

        if (talk.State.Pending is null)
        {
            talk.Say(words, HelpFlow.Buttons(talk));
        }
        else
        {
            talk.Note(words);
            if (OpenRound.Joined(talk) is { Items.Count: > 0 } round)
            {
                // Whoever says thanks now may believe that it is sent.
                talk.Note(talk.T("batch.waits", ("codes", string.Join(", ", round.Items.Select(i => talk.CodeOf(i.Draft.Subject))))));
            }

            Answering.AskAgain(talk);
        }

        return true;
    }
}
