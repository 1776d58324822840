using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>
/// A bare answer that is none to the open question and can be meant for one other alone: "8 lần" where help is asked, "hôm
/// qua" where the income is. It is taken there, and the open question comes back.
/// </summary>
internal static class OfAnother
{
    /// <summary>The reason of the question where an amount of money belongs that was typed at a question for words.</summary>
    public const string FigureReason = "text.figure";

    /// <summary>Takes it; false where it answers the open question, none, or several.</summary>
    public static bool TryTake(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        var open = at.Form.Find(pending.Key)!;
        if (open.Kind == QuestionKind.Text || OtherThanAsked.IsBareYes(text) || Commands.Whole(text) is not null || pending.Doubt is { } doubt && Doubts.OffersMeanings(doubt) || NamedIn.NamesAny(talk, text)
            || AnswerReader.Read(open, text, talk.Know.Today) is not AnswerReading.Unreadable)
        {
            return false;
        }

        var meant = at.Asked.Where(q => q != open).Select(q => (Question: q, Answer: Of(talk, at.Form, q, text))).Where(m => m.Answer is not null).ToList();
        var left = meant.Where(m => !at.Draft.Answers.Has(m.Question.Key)).ToList();
        if ((left.Count > 0 ? left : meant) is not [var (question, answer)])
        {
            return false;
        }

        SeveralAnswers.Take(talk, at, pending, text, new ReportReading(null, null, Answers.Empty.With(question.Key, answer!), [], "", []));
        return true;
    }

    /// <summary>An amount of money alone at a question for words is no wish and no hardship: it is asked where it belongs.</summary>
    public static bool AsksFigure(Talk talk, OpenForm at, Pending.ForAnswer pending, Question question, string text)
    {
        var money = at.Form.Questions.Where(q => q.Kind == QuestionKind.Money && AnswerReader.Read(q, text, talk.Know.Today) is AnswerReading.Understood or AnswerReading.Doubtful { Reason: ReadingReasons.MoneyUnusual or ReadingReasons.MoneyPer }).ToList();
        if (money.Count == 0 || pending.Doubt?.Reason == FigureReason || !TokenText.Of(text).Tokens.Any(t => t.IsDigits))
        {
            return false;
        }

        var options = money.Where(q => q.When is null || q.When.Holds(at.Draft.Answers))
            .Select(q => (Question: q, Reading: AnswerReader.Read(q, text, talk.Know.Today)))
            .Where(r => r.Reading is AnswerReading.Understood)
            .Select(r => Option(talk, r.Question, ((AnswerReading.Understood)r.Reading).Answer))
            .Append(Option(talk, question, new Answer.Text(text.Trim())));
        AnswerFlow.Ask(talk, pending with { Doubt = new Doubt(FigureReason, Format.Short(text.Trim(), 80), [.. options]) });
        return true;
    }

    private static DoubtOption Option(Talk talk, Question question, Answer answer) =>
        new($"{question.Label}: {Format.Short(Format.Answer(talk.Words, question, answer), 40)}", AnswersJson.Write(Answers.Empty.With(question.Key, answer)));

    // A number alone may be of any question; with its unit it says of which.
    private static Answer? Of(Talk talk, Form form, Question question, string text) =>
        question.Kind is QuestionKind.Date or QuestionKind.Choice or QuestionKind.Choices or QuestionKind.Money or QuestionKind.Number
        && AnswerWords.Numbers(text) is null && (question.Kind != QuestionKind.Number || SaysUnit(form, question, text))
        && AnswerReader.Read(question, text, talk.Know.Today) is AnswerReading.Understood { Answer: not Answer.ChosenMany { Keys.Count: 0 } and var answer }
            ? answer
            : null;

    // "5 hộ" is of none where several questions count households.
    private static bool SaysUnit(Form form, Question question, string text) =>
        question.Unit is { Length: > 0 } unit && form.Questions.Count(q => q.Kind == QuestionKind.Number && q.Unit == unit) == 1 && TokenText.Of(text).Tokens.Any(t => t.IsWord && t.Folded == VietnameseText.Fold(unit));
}
