using ReportBot.Core.Forms;

namespace ReportBot.Core.Conversations;

/// <summary>An answer longer than its question takes: its beginning is offered, with where it ends.</summary>
internal static class TooLongAnswer
{
    public static void Ask(Talk talk, Pending.ForAnswer pending, Question question, string text)
    {
        var most = question.MaxLength ?? Typing.MaxLength;
        var kept = text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)].TrimEnd();
        var option = new DoubtOption(talk.T("button.keep-beginning"), AnswersJson.Write(Answers.Empty.With(question.Key, new Answer.Text(kept))));
        talk.Note(talk.T("text.over-limit",
            ("most", Format.Count(most)), ("length", Format.Count(text.Length)), ("end", kept[Math.Max(0, kept.Length - 40)..])));
        AnswerFlow.Ask(talk, pending with { Doubt = new Doubt("text.long", "", [option]) });
    }
}
