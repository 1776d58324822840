using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// "Chưa rõ, khoảng 800 ngàn một người" where a figure is asked for offers the figure, which the official confirms; "chưa biết, chắc chưa tới triệu" is none: its words go along
/// under the question's name, and nothing that was told before is touched.
/// </summary>
internal static class UnknownAnswer
{
    private static readonly Vocabulary Unknown = new("chưa biết", "chưa rõ", "không biết", "không rõ", "ko biết", "ko rõ", "không nhớ", "không nhớ rõ", "chưa nắm", "chưa nắm được", "không nắm được", "khó nói", "chưa hỏi", "chưa hỏi được", "không chắc", "chưa chắc");
    private static readonly Vocabulary Small = new("nữa", "lắm", "ạ", "em", "anh", "chị", "tôi", "tui", "mình", "đâu", "nhưng", "nhưng mà", "mà", "thì", "chắc là", "dạ", "cái này", ",", ".", "!", "-");
    private static readonly Vocabulary Around = new("dạ", "tôi", "em", "mình", "anh", "chị", "cái này", "thì", "hộ", "họ", "bà", "ông");

    /// <summary>Takes the words; false where they do not begin so.</summary>
    public static bool TryTake(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        var question = at.Form.Find(pending.Key)!;
        var words = TokenText.Of(VietnameseText.Normalize(ReportWords.WithoutCode(at, text)));
        var from = Around.SkipAll(words, 0, words.Count);
        var said = Unknown.Skip(words, from, words.Count);
        if (question.Required || question.Kind is not (QuestionKind.Money or QuestionKind.Number) || said == from)
        {
            return false;
        }

        var more = Small.SkipAll(words, said, words.Count);
        if (more == words.Count || more == said)
        {
            // "không biết chữ" is no word on the figure.
            return false;
        }

        var left = words.Slice(more, words.Count);
        if (AnswerReader.Read(question, left, talk.Know.Today) is AnswerReading.Understood { Answer: Answer.Money figure })
        {
            // Whoever does not know the figure only guesses it.
            var option = new DoubtOption(Format.Answer(talk.Words, question, figure), AnswersJson.Write(Answers.Empty.With(question.Key, figure)));
            AnswerFlow.Ask(talk, pending with { Doubt = new Doubt(ReadingReasons.LabelUnclear, text.Trim(), [option]) });
            return true;
        }

        if (AnswerReader.Read(question, left, talk.Know.Today) is AnswerReading.Understood or AnswerReading.Doubtful && TokenText.Of(left).Tokens.Any(t => t.IsDigits))
        {
            return AnswerFlow.Take(talk, pending, left);
        }

        BatchReader.KeepRest(talk, at.Ref, "", $"{question.Label}: {text.Trim()}");
        BatchView.Rest(talk, $"{question.Label}: {text.Trim()}");
        return AnswerFlow.Act(talk, pending with { Doubt = null }, "skip");
    }
}
