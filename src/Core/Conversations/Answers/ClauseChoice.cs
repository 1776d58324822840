using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// "chưa chắc lắm, có khả năng", "khó lắm, năm nay chưa thoát nổi" where one of several is to be chosen: a clause that is an answer by itself is the answer, and what is said around
/// it goes along. Two that differ are none.
/// </summary>
internal static class ClauseChoice
{
    private static readonly Vocabulary Strength = new("lắm", "quá", "thôi", "ạ", "nhé", "nha", "đó", "em", "mà", "nữa", "rất", "hơi", "cũng", "là", "thì", "chắc là", "nói chung", "chắc");
    private static readonly Vocabulary Unsure = new("chưa chắc", "chưa chắc chắn", "không chắc", "không chắc chắn", "chưa chắc lắm", "không chắc lắm", "chưa biết", "chưa rõ");

    /// <summary>Takes the words; false for one clause, and where none of them or several differing ones answer.</summary>
    public static bool TryTake(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        var question = at.Form.Find(pending.Key)!;
        if (question.Kind != QuestionKind.Choice || NamedIn.NamesAnother(talk, at, pending.Key, text))
        {
            return false;
        }

        var clauses = ReportWords.WithoutCode(at, text).Split([',', ';', '.', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(c => (Words: c, Answer: Read(talk, question, c))).ToList();
        var answers = clauses.Select(c => c.Answer).OfType<Answer>().Distinct().ToList();
        if (answers is not [var answer] || (clauses is [_] && AnswerReader.Read(question, clauses[0].Words, talk.Know.Today) is AnswerReading.Understood))
        {
            return false;
        }

        var rest = string.Join(", ", clauses.Where(c => c.Answer is null).Select(c => c.Words));
        return AnswerFlow.Store(talk, at.Keep(d => d with { Rest = RestWords.Join(d.Rest, rest) }), pending, answer);
    }

    // "Chưa chắc" only weakens what stands beside it.
    private static Answer? Read(Talk talk, Question question, string clause)
    {
        var words = TokenText.Of(VietnameseText.Normalize(clause));
        if (Unsure.Skip(words, Strength.SkipAll(words, 0, words.Count), words.Count) is var unsure && unsure > 0 && Strength.SkipAll(words, unsure, words.Count) == words.Count)
        {
            return null;
        }

        var to = words.Count;
        while (to > 1 && Strength.Skip(words, to - 1, to) == to)
        {
            to--;
        }

        var from = Strength.SkipAll(words, 0, to - 1);
        return new[] { clause, words.Slice(0, to), words.Slice(from, to) }.Select(w => AnswerReader.Read(question, w, talk.Know.Today)).OfType<AnswerReading.Understood>().FirstOrDefault()?.Answer;
    }
}
