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
    private const string Given = "được hỗ trợ ";

    // What is not given yet, what is wished, what the household owns.
    private static readonly Vocabulary NotGiven = new(
        "chưa", "không", "xin", "muốn", "mong", "cần", "đang", "sắp", "sẽ", "đề nghị", "đề xuất", "kiến nghị", "hồ sơ", "thủ tục", "đăng ký", "dự kiến", "hứa", "thiếu", "chờ", "nguyện vọng", "trả nợ", "hết");

    private static readonly Vocabulary Owners = new("hộ", "nhà", "gia đình", "hiện", "đang", "hiện nay", "hiện tại", "nay", "đã", "họ", "có", "nuôi", "trồng", "có sẵn", "nuôi được");
    private static readonly Vocabulary BeforeAmount = new("khoảng", "tầm", "chừng", "cỡ", "độ", "trị giá", "giá trị", "tổng", "tổng cộng", "tất cả", "được", "số tiền", "tiền", ":");
    private static readonly Vocabulary Owned = new("có", "có sẵn", "nuôi được");

    /// <summary>Takes them; false where they are no help that is plain, or no such question is open.</summary>
    public static bool TryTake(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        var question = at.Form.Find(pending.Key)!;
        if (question.Kind != QuestionKind.Choices || pending.Doubt is { Reason: not (ReadingReasons.ChoicePartly or ReadingReasons.ChoiceUnnamed or ReadingReasons.ChoiceUnreadable) }
            || NamedIn.NamesAnother(talk, at, pending.Key, text))
        {
            return false;
        }

        var words = ReportWords.WithoutCode(at, text);
        return TakesAmount(talk, at, pending, question, words) || KeepsOwned(talk, at, pending, words) || TakesWhole(talk, at, pending, question, words);
    }

    /// <summary>"Xe đạp … tặng trị giá 1,5 triệu" of the one form of help that the report has: what it came to, and no further help to ask about.</summary>
    public static bool IsOnFile(OpenForm at, Answers told, UnclearKey unclear) =>
        unclear.Doubt.Reason is ReadingReasons.ChoiceUnderWay or ReadingReasons.ChoiceUnnamed && at.Form.Find(unclear.Key) is { Kind: QuestionKind.Choices } help
        && at.Draft.Answers[help.Key] is Answer.ChosenMany { Keys.Count: 1 } && !told.Has(help.Key)
        && Companion(at, help, QuestionKind.Money) is { } value && told.Has(value.Key) && (at.Draft.Answers[value.Key] is not { } known || known.Equals(told[value.Key]));

    /// <summary>Words that a choice out of the list was made for go along: as the note on it, or as they are.</summary>
    public static Draft WithWords(OpenForm at, Draft draft, Question question, Doubt? doubt, Answer answer)
    {
        if (doubt is not { Reason: ReadingReasons.ChoicePartly, Read: { Length: > 0 } words } || draft.Rest.Contains(words, StringComparison.Ordinal))
        {
            return draft;
        }

        return answer is Answer.ChosenMany { Keys.Count: > 0 } && Companion(at, question, QuestionKind.Text) is { } note && !draft.Answers.Has(note.Key) && words.Length <= (note.MaxLength ?? Typing.MaxLength)
            ? FormAnswers.With(draft, note.Key, new Answer.Text(words))
            : draft with { Rest = RestWords.Join(draft.Rest, words) };
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

    private static bool TakesWhole(Talk talk, OpenForm at, Pending.ForAnswer pending, Question help, string words)
    {
        var text = TokenText.Of(words);
        if (text.Count < 2 || NotGiven.OccursIn(text, 0, text.Count) || (!text[0].IsDigits && NumberWords.Digit(text, 0, text.Count) is null && ChoiceWords.Find(help, text, 0, text.Count) is null))
        {
            return false;
        }

        if (new[] { words, Given + words }.Select(w => ReportWords.Read(talk, at, w)).FirstOrDefault(r => IsWhole(r, help)) is not { } read)
        {
            return false;
        }

        SeveralAnswers.Take(talk, at, pending, words, read);
        return true;
    }

    private static bool IsWhole(ReportReading? read, Question help) =>
        read is { Answers.Count: > 1, Unclear.Count: 0, Rest.Length: 0 } && read.Answers[help.Key] is Answer.ChosenMany { Keys.Count: > 0 };

    private static Question? Companion(OpenForm at, Question help, QuestionKind kind) => FormLexicon.Companion(at.Form, help, kind);
}
