using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// The answer to the open question with more behind it and no sign between, as it is dictated: "1tr2 khó khăn thiếu nước",
/// "ngày 5 cho 10kg gạo". The figure or day answers the question; what follows answers others.
/// </summary>
internal static class AnswerAndMore
{
    private const int MostWords = 60;

    private static readonly Vocabulary Links = new("vì", "do", "bởi", "tại", "và", "thì", "mà", "với", "nên");

    /// <summary>Takes both; false where the words do not begin with an answer, or what follows answers nothing.</summary>
    public static bool TryTake(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        var question = at.Form.Find(pending.Key)!;
        var words = TokenText.Of(ReportWords.WithoutCode(at, text));
        if (question.Kind is not (QuestionKind.Money or QuestionKind.Number or QuestionKind.Date or QuestionKind.Choice) || words.Count > MostWords || NamedIn.NamesAnother(talk, at, pending.Key, text))
        {
            return false;
        }

        for (var end = words.Count - 1; end > 0; end--)
        {
            if (!words[end].IsWord || (words[end - 1].Folded is "khong" or "chua") || AnswerReader.Read(question, words.Slice(0, end), talk.Know.Today) is not AnswerReading.Understood answer)
            {
                continue;
            }

            var more = words.Slice(Links.SkipAll(words, end, words.Count), words.Count);
            if ((Told(talk, at, question, more) ?? Purpose(at, question, more)) is { } told)
            {
                SeveralAnswers.Take(talk, at, pending, words.Text, told with { Answers = told.Answers.With(question.Key, answer.Answer) });
                return true;
            }
        }

        return false;
    }

    // "2 triệu mua bò" where the value of the help is asked: what follows says what it is.
    private static ReportReading? Purpose(OpenForm at, Question question, string more) =>
        question is { Kind: QuestionKind.Money, When: { Is: "*" } when } && at.Form.Find(when.Key) is { } help && FormLexicon.Companion(at.Form, help, QuestionKind.Text) is { } note
        && !at.Draft.Answers.Has(note.Key) && !LaterWords.IsSmall(more)
            ? new ReportReading(null, null, Answers.Empty.With(note.Key, new Answer.Text(more)), [], "", [])
            : null;

    private static ReportReading? Told(Talk talk, OpenForm at, Question question, string more) =>
        ReportWords.Read(talk, at, more) is { } told && !told.Answers.Has(question.Key) && told.Unclear.All(u => u.Key != question.Key) ? told : null;
}
