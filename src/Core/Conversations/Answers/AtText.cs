using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;

namespace ReportBot.Core.Conversations;

/// <summary>Words at a question for text that are asked about before they are kept: too many, a bare "đúng", an amount alone, what may be no answer.</summary>
internal static class AtText
{
    /// <summary>The reason of the question whether words are an answer at all.</summary>
    public const string MaybeNoAnswer = "text.maybe";

    /// <summary>Asks about them; false where they are the answer.</summary>
    public static bool Asks(Talk talk, OpenForm at, Pending.ForAnswer pending, Question question, string text)
    {
        if (text.Length > (question.MaxLength ?? Typing.MaxLength))
        {
            TooLongAnswer.Ask(talk, pending, question, text);
            return true;
        }

        if (OtherThanAsked.IsBareYes(text))
        {
            talk.Note(Doubts.Say(talk.Words, ReadingReasons.TextNoWords, text.Trim()));
            AnswerFlow.Ask(talk, pending);
            return true;
        }

        if (!at.IsAdHoc && ReportWords.Read(talk, at, text) is { Answers.Count: > 0, Unclear.Count: 0, Rest.Length: 0 } read && read.Answers.All(a => a.Value is Answer.YesNo or Answer.Date))
        {
            // "hôm qua mới thăm" is no wish.
            SeveralAnswers.Take(talk, at, pending, text, read);
            return true;
        }

        if (RemovalWords.IsRest(text))
        {
            talk.Note(talk.T("batch.nothing-to-remove", ("words", text.Trim())));
            AnswerFlow.Ask(talk, pending);
            return true;
        }

        if (OfAnother.AsksFigure(talk, at, pending, question, text))
        {
            return true;
        }

        if (pending.Doubt?.Reason == MaybeNoAnswer || at.IsAdHoc || !SmallTalkFlow.IsDoubtfulAnswer(text))
        {
            return false;
        }

        var option = new DoubtOption(talk.T("button.take-as-answer"), AnswersJson.Write(Answers.Empty.With(question.Key, new Answer.Text(text))));
        AnswerFlow.Ask(talk, pending with { Doubt = new Doubt(MaybeNoAnswer, Format.Short(text, 80), [option]) });
        return true;
    }
}
