using ReportBot.Core.Forms;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// "Hỗ trợ vay vốn" where a hardship is asked for: what the household needs, or help that it got? It is asked, and nothing that was
/// told of help is touched before.
/// </summary>
internal static class NeededHere
{
    /// <summary>The reason of the question.</summary>
    public const string Reason = "text.needed";

    private static readonly Vocabulary Done = new("đã", "vừa", "rồi", "xong", "đã được", "mới được", "được", "tháng trước", "kỳ này", "trong kỳ", "hôm", "ngày");

    /// <summary>Asks about such words; false for others, and at other questions.</summary>
    public static bool Asks(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        var open = at.Form.Find(pending.Key)!;
        var words = ReportWords.WithoutCode(at, text).Trim();
        if (open is not { Kind: QuestionKind.Text, Wish: false, When: null } || at.IsAdHoc || pending.Doubt?.Reason == Reason || !BeginsWithHelp(at.Form, words)
            || ReportWords.Read(talk, at, words) is not { Rest.Length: 0 } read || at.Form.Questions.FirstOrDefault(q => q.Kind == QuestionKind.Choices && read.Answers[q.Key] is Answer.ChosenMany { Keys.Count: > 0 }) is not { } help)
        {
            return false;
        }

        // The last that wishes is what the official proposes.
        var options = at.Form.Questions.Where(q => q is { Kind: QuestionKind.Text, Wish: true, When: null }).TakeLast(1).Append(open)
            .Select(q => new DoubtOption($"{Format.Capital(q.Label)}: {Format.Short(words, 40)}", AnswersJson.Write(Answers.Empty.With(q.Key, new Answer.Text(words)))))
            .Append(new DoubtOption(talk.T("answer.given-help", ("help", Format.Short(Format.Answer(talk.Words, help, read.Answers[help.Key]!), 40))), AnswersJson.Write(read.Answers)));
        AnswerFlow.Ask(talk, pending with { Doubt = new Doubt(Reason, Format.Short(words, 80), [.. options]) });
        return true;
    }

    // The label of help at the beginning, without a colon and without a word of its being done.
    private static bool BeginsWithHelp(Form form, string text)
    {
        var words = TokenText.Of(VietnameseText.Normalize(text));
        return !Done.OccursIn(words, 0, words.Count) && form.Questions.Where(q => q.Kind == QuestionKind.Choices).Any(q =>
            new Vocabulary([q.Label, .. q.Words]).Skip(words, 0, words.Count) is var end && end > 0 && end < words.Count && !words[end].IsSign(':'));
    }
}
