using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// "21: có khả năng", "có khả năng thôi chứ chưa chắc chắn": at the read-back a statement that is the answer to one question of choice alone, without its label, puts
/// that answer right.
/// </summary>
internal static class ChoiceSaid
{
    private static readonly Vocabulary Lead = new("thì", "là", "chỉ", "chỉ là", "mới", "mới chỉ", "chắc", "dạ", "à", "ừ", "à nhầm", "nhầm", "đánh giá", "đánh giá là", ":", ",");
    private static readonly Vocabulary Tail = new("thôi", "mà thôi", "ạ", "nhé", "nha", "đó", "chị", "anh", "em", "chị ạ", ".", "!", ",");
    private static readonly Vocabulary Denial = new("chứ chưa", "chứ không", "chứ không phải", "chứ không phải là", "chứ chưa phải", "chứ chưa phải là", "chứ ko", "chứ ko phải", "chưa phải là", "không phải là", "không phải", "chưa phải");

    /// <summary>Whether the words say so.</summary>
    public static bool IsOf(Talk talk, OpenForm at, string words) => Read(talk, at, words) is not null;

    /// <summary>Takes the words; false for others.</summary>
    public static bool TryTake(Talk talk, OpenForm at, string words)
    {
        if (Read(talk, at, words) is not var (question, answer))
        {
            return false;
        }

        if (at.Draft.Answers[question.Key] is { } before && !before.Equals(answer))
        {
            BatchView.Replaced(talk, at, Answers.Empty.With(question.Key, before), at.Subject.Code + " — ");
        }

        at.Keep(d => FormAnswers.With(d, question.Key, answer));
        return true;
    }

    private static (Question Question, Answer Answer)? Read(Talk talk, OpenForm at, string words)
    {
        var text = TokenText.Of(VietnameseText.Normalize(words));
        var from = Lead.SkipAll(text, 0, text.Count);
        var to = Enumerable.Range(from, text.Count - from).FirstOrDefault(i => i > from && Denial.Begins(text, i, text.Count), text.Count);
        while (to > from && Enumerable.Range(Math.Max(from, to - 2), to - Math.Max(from, to - 2)).FirstOrDefault(i => Tail.Skip(text, i, to) == to, -1) is >= 0 and var tail)
        {
            to = tail;
        }

        if (to == from || text.Tokens[from..to].Any(t => t.IsDigits || t.Kind == TokenKind.Sign) || text.Slice(from, to) is var said && (Commands.Whole(said) is not null || AnswerWords.Numbers(said) is not null))
        {
            return null;
        }

        return at.Asked.Where(q => q.Kind == QuestionKind.Choice)
            .Select(q => (Question: q, Reading: AnswerReader.Read(q, said, talk.Know.Today) as AnswerReading.Understood))
            .Where(r => r.Reading is not null && IsChoice(r.Question, TokenText.Of(said))).ToList() is [var only]
            ? (only.Question, only.Reading!.Answer)
            : null;
    }

    // Nothing but the words of a choice: what else a clause tells is read with it.
    private static bool IsChoice(Question question, TokenText said) => ChoiceWords.Match(question, said, 0, said.Count) is { } match && match.End == said.Count;
}
