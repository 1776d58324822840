using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// "Có 2 cháu mầm non được miễn học phí", "không có gì ăn" where it is asked whether something is done: the "có" or "không" belongs to what is told and
/// answers nothing. What is told answers other questions or goes along in words, and the open question is asked again.
/// </summary>
internal static class OfTheSentence
{
    private const int MostOfHead = 3;

    private static readonly Vocabulary Has = new("có", "được");
    private static readonly Vocabulary HasNot = new("không có", "không còn", "chưa có", "không biết", "chưa biết");

    // Why nobody went, or met anybody, is an answer.
    private static readonly Vocabulary Excuses = new("thời gian", "thì giờ", "giờ", "dịp", "lúc", "điều kiện", "lịch", "xe", "ai", "người", "chủ hộ", "nhà", "ở", "mặt", "đi", "đường", "cách");

    /// <summary>Takes such words; false for an answer ("có, hôm qua", "có ghé thăm") and at other questions.</summary>
    public static bool TryTake(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        var question = at.Form.Find(pending.Key)!;
        var typed = ReportWords.WithoutCode(at, text);
        if (question.Kind != QuestionKind.YesNo || !Format.AsksWhetherDone(question) || !Begins(TokenText.Of(VietnameseText.Normalize(typed)), question)
            || NamedIn.NamesAnother(talk, at, pending.Key, text))
        {
            return false;
        }

        var read = ReportWords.Read(talk, at, typed);
        if (read is not null && (read.Answers.Has(question.Key) || read.Answers.Any(a => at.Form.Find(a.Key)?.When?.Key == question.Key) || read.Unclear.Any(u => u.Key == question.Key)))
        {
            return false;
        }

        if (read is null && MessageReader.Read(typed, ReportWords.Context(talk, at)).Reports.Any(r => r.Answers.IsNil && r.Rest.Length == 0))
        {
            return false;
        }

        SeveralAnswers.Take(talk, at, pending, typed, read ?? new ReportReading(null, null, Answers.Empty, [], typed, []));
        return true;
    }

    // What follows is no word of the question itself, no day and no "but".
    private static bool Begins(TokenText words, Question question)
    {
        var at = Fillers.SkipCourtesy(words, 0, Math.Min(words.Count, MostOfHead));
        var not = HasNot.Skip(words, at, words.Count);
        var end = Math.Max(not, Has.Skip(words, at, words.Count));
        return end > at && end < words.Count && words.Tokens[end..].Count(t => t.IsWord || t.IsDigits) > 1 && (words[end].IsWord || words[end].IsDigits)
            && YesNoAnswer.IsToldBy(question, words, at, end) && !(not > at && (Excuses.Begins(words, end, words.Count) || VisitWords.HasVerb(words.Slice(end, words.Count))));
    }
}
