using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// Words at the question of help: "2 bộ quần áo với chăn", "50 triệu vay vốn mua 2 con bò", "900 nghìn". That it was given is
/// what the question asks, so they need not say it; what was given and what it came to are taken with it.
/// </summary>
internal static class GivenHelp
{
    private const int MostBefore = 3;
    private const string Given = "được hỗ trợ ";

    // What is not given yet, what is wished, what the household owns.
    private static readonly Vocabulary NotGiven = new(
        "chưa", "không", "xin", "muốn", "mong", "cần", "đang", "sắp", "sẽ", "đề nghị", "đề xuất", "kiến nghị", "hồ sơ", "thủ tục", "đăng ký", "dự kiến", "hứa", "thiếu", "đang chờ", "chờ duyệt", "chờ giải ngân", "chờ nhận", "nguyện vọng", "trả nợ", "hết");

    private static readonly Vocabulary Owners = new("hộ", "nhà", "gia đình", "hiện", "đang", "hiện nay", "hiện tại", "nay", "đã", "họ", "có", "nuôi", "trồng", "có sẵn", "nuôi được");
    private static readonly Vocabulary BeforeAmount = new("khoảng", "tầm", "chừng", "cỡ", "độ", "trị giá", "giá trị", "tổng", "tổng cộng", "tất cả", "được", "số tiền", "tiền", ":");
    private static readonly Vocabulary More = new("thêm", "còn thêm", "và thêm", "bổ sung", "với", "cả");
    private static readonly Vocabulary Measures = new("con", "cái", "chiếc", "bộ", "suất", "phần", "thùng", "bao", "thẻ", "cặp", "đôi", "đàn", "tấm", "căn", "ngôi");
    private static readonly Vocabulary Owned = new("có", "có sẵn", "nuôi được");

    /// <summary>Takes them; false where they are no help that is plain, or no such question is open.</summary>
    public static bool TryTake(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        var question = at.Form.Find(pending.Key)!;
        if (question is { Kind: QuestionKind.Money, When: { Is: "*" } when } && at.Form.Find(when.Key) is { Kind: QuestionKind.Choices } help)
        {
            return pending.Doubt is null && TakesThing(talk, at, pending, help, ReportWords.WithoutCode(at, text));
        }

        if (question.Kind != QuestionKind.Choices || pending.Doubt is { Reason: not (ReadingReasons.ChoicePartly or ReadingReasons.ChoiceUnnamed or ReadingReasons.ChoiceUnreadable) }
            || NamedIn.NamesAnother(talk, at, pending.Key, text))
        {
            return false;
        }

        var words = WithoutMore(ReportWords.WithoutCode(at, text));
        if (SmallTalkFlow.IsPointer(TokenText.Of(words)))
        {
            talk.Note(Doubts.Say(talk.Words, ReadingReasons.SameAsBefore, words));
            AnswerFlow.Ask(talk, pending);
            return true;
        }

        return TakesAmount(talk, at, pending, question, words) || AsksUnderWay(talk, at, pending, question, words) || KeepsOwned(talk, at, pending, words) || TakesWhole(talk, at, pending, question, words);
    }

    /// <summary>"Xe đạp … tặng trị giá 1,5 triệu" of the one form of help that the report has: what it came to, and no further help to ask about.</summary>
    public static bool IsOnFile(OpenForm at, Answers told, UnclearKey unclear) =>
        unclear.Doubt.Reason is ReadingReasons.ChoiceUnderWay or ReadingReasons.ChoiceUnnamed && at.Form.Find(unclear.Key) is { Kind: QuestionKind.Choices } help
        && at.Draft.Answers[help.Key] is Answer.ChosenMany { Keys.Count: 1 } && !told.Has(help.Key)
        && Companion(at, help, QuestionKind.Money) is { } value && told.Has(value.Key) && (at.Draft.Answers[value.Key] is not { } known || known.Equals(told[value.Key]));

    /// <summary>Words that a choice out of the list was made for go along: as the note on it, or as they are.</summary>
    public static Draft WithWords(OpenForm at, Draft draft, Question question, Doubt? doubt, Answer answer)
    {
        if (doubt is { Reason: ReadingReasons.ChoiceUnnamed or ReadingReasons.ChoiceUnreadable or ReadingReasons.ChoiceAmbiguous or ReadingReasons.ChoiceUnderWay, Read: { Length: > 0 } told } && answer is Answer.ChosenMany { Keys.Count: 0 })
        {
            // It was no help, and was told all the same.
            return draft with { Rest = RestWords.Join(draft.Rest, told) };
        }

        if (doubt is not { Reason: ReadingReasons.ChoicePartly, Read: { Length: > 0 } words } || draft.Rest.Contains(words, StringComparison.Ordinal))
        {
            return draft;
        }

        return answer is Answer.ChosenMany { Keys.Count: > 0 } && Companion(at, question, QuestionKind.Text) is { } note && !draft.Answers.Has(note.Key) && words.Length <= (note.MaxLength ?? Typing.MaxLength)
            ? FormAnswers.With(draft, note.Key, new Answer.Text(words))
            : draft with { Rest = RestWords.Join(draft.Rest, words) };
    }

    // "thêm 5kg gạo"
    private static string WithoutMore(string words)
    {
        var text = TokenText.Of(words);
        return More.SkipAll(text, 0, text.Count) is > 0 and var at && at < text.Count ? text.Slice(at, text.Count) : words;
    }

    // "900 nghìn": the value of what is marked or was told; else it is asked of what.
    private static bool TakesAmount(Talk talk, OpenForm at, Pending.ForAnswer pending, Question help, string words)
    {
        if (!IsAmount(words) || Companion(at, help, QuestionKind.Money) is not { When.Is: "*" } value || AnswerReader.Read(value, words, talk.Know.Today) is not AnswerReading.Understood { Answer: Answer.Money { Vnd: > 0 } amount })
        {
            return false;
        }

        var told = Answers.Empty.With(value.Key, amount);
        if (pending.Marked is { Count: > 0 } marked)
        {
            told = told.With(help.Key, new Answer.ChosenMany(marked));
        }
        else if (at.Draft.Answers[help.Key] is not Answer.ChosenMany { Keys.Count: > 0 })
        {
            at.Keep(d => FormAnswers.With(d, told));
            AnswerFlow.Ask(talk, pending with { Doubt = new Doubt(ReadingReasons.ChoiceUnnamed, Format.Answer(talk.Words, value, amount), []) });
            return true;
        }

        SeveralAnswers.Take(talk, at, pending, words, new ReportReading(null, null, told, [], "", []));
        return true;
    }

    // "thu nhập 5tr" names another question.
    private static bool IsAmount(string words)
    {
        var text = TokenText.Of(words);
        var at = BeforeAmount.SkipAll(text, Fillers.SkipCourtesy(text, 0, text.Count), text.Count);
        return at < text.Count && (text[at].IsDigits || NumberWords.Digit(text, at, text.Count) is not null);
    }

    // "có 3 con bò, nhà kiên cố" is what the household owns: it goes along, and what was given is still asked.
    private static bool KeepsOwned(Talk talk, OpenForm at, Pending.ForAnswer pending, string words)
    {
        var text = TokenText.Of(words);
        var end = Owners.SkipAll(text, 0, text.Count);
        if (end == 0 || end >= text.Count || !Owned.OccursIn(text, 0, end) || (!text[end].IsDigits && NumberWords.Digit(text, end, text.Count) is null))
        {
            return false;
        }

        BatchReader.KeepRest(talk, pending.Draft, "", words);
        BatchView.Rest(talk, words);
        AnswerFlow.Ask(talk, pending);
        return true;
    }

    // "đang làm hồ sơ vay" is asked as it is in one message.
    private static bool AsksUnderWay(Talk talk, OpenForm at, Pending.ForAnswer pending, Question help, string words)
    {
        var text = TokenText.Of(words);
        if (!NotGiven.OccursIn(text, 0, text.Count) || ReportWords.Read(talk, at, words) is not { } read
            || !read.Unclear.Any(u => u.Key == help.Key && u.Reading is AnswerReading.Doubtful { Reason: ReadingReasons.ChoiceUnderWay }))
        {
            return false;
        }

        SeveralAnswers.Take(talk, at, pending, words, read);
        return true;
    }

    /// <summary>"Nhà dột", "chưa được vay" name a thing of the list and no help: they answer what they answer, or go along.</summary>
    public static bool TakesOtherwise(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        var help = at.Form.Find(pending.Key)!;
        var words = ReportWords.WithoutCode(at, text);
        if (help.Kind != QuestionKind.Choices || NamedIn.NamesAnother(talk, at, pending.Key, text) || AnswerReader.Read(help, words, talk.Know.Today) is not AnswerReading.Doubtful { Reason: ReadingReasons.ChoicePartly })
        {
            return false;
        }

        if (ReportWords.Read(talk, at, words) is { Answers.Count: > 0, Unclear.Count: 0 } read && !read.Answers.Has(help.Key) && read.Answers.All(a => at.Form.Find(a.Key)!.When?.Key != help.Key))
        {
            SeveralAnswers.Take(talk, at, pending, words, read);
        }
        else if (TokenText.Of(words) is var said && NotGiven.OccursIn(said, 0, Math.Min(said.Count, MostBefore)))
        {
            BatchReader.KeepRest(talk, pending.Draft, "", words);
            BatchView.Rest(talk, words);
            AnswerFlow.Ask(talk, pending with { Doubt = null, Marked = null });
        }
        else
        {
            return false;
        }

        return true;
    }

    // "1 con bò" where its value is asked.
    private static bool TakesThing(Talk talk, OpenForm at, Pending.ForAnswer pending, Question help, string words)
    {
        if (AnswerReader.Read(at.Form.Find(pending.Key)!, words, talk.Know.Today) is not AnswerReading.Unreadable || !IsThing(help, TokenText.Of(words))
            || ReportWords.Read(talk, at, Given + words) is not { } read || !IsWhole(at, read, help) || read.Answers.Count < 2)
        {
            return false;
        }

        SeveralAnswers.Take(talk, at, pending, words, read);
        return true;
    }

    private static bool IsThing(Question help, TokenText text) =>
        text.Count > 0 && !NotGiven.OccursIn(text, 0, text.Count)
        && (text[0].IsDigits || NumberWords.Digit(text, 0, text.Count) is not null || ChoiceWords.Find(help, text, 0, text.Count) is not null
            || (Measures.Skip(text, 0, text.Count) is > 0 and var at && ChoiceWords.Find(help, text, at, text.Count) is not null));

    private static bool TakesWhole(Talk talk, OpenForm at, Pending.ForAnswer pending, Question help, string words)
    {
        var text = TokenText.Of(words);
        if (text.Count < 2 || !IsThing(help, text))
        {
            return false;
        }

        if (new[] { words, Given + words }.Select(w => ReportWords.Read(talk, at, w)).FirstOrDefault(r => IsWhole(at, r, help)) is not { } read)
        {
            return false;
        }

        SeveralAnswers.Take(talk, at, pending, words, read);
        return true;
    }

    // What it came to may be asked yet: "vay 50".
    private static bool IsWhole(OpenForm at, ReportReading? read, Question help) =>
        read is { Rest.Length: 0 } && read.Answers[help.Key] is Answer.ChosenMany { Keys.Count: > 0 } && read.Unclear.All(u => at.Form.Find(u.Key)?.When?.Key == help.Key);

    private static Question? Companion(OpenForm at, Question help, QuestionKind kind) => FormLexicon.Companion(at.Form, help, kind);
}
