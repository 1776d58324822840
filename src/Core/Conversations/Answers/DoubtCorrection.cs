using ReportBot.Core.Forms;
using ReportBot.Core.Forms.Reading;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>"À nhầm, 30tr" while it is asked whether a loan of 20tr was received: the amount in doubt is put right, and the question comes back.</summary>
internal static class DoubtCorrection
{
    /// <summary>Takes it; false for other words, and where no amount is in doubt.</summary>
    public static bool TryTake(Talk talk, OpenForm at, Pending.ForAnswer pending, string text)
    {
        if (pending.Doubt is not { Reason: ReadingReasons.ChoiceUnderWay } doubt || AmountIn(TokenText.Of(doubt.Read)) is not { } old)
        {
            return false;
        }

        var said = TokenText.Of(CorrectionWords.Of(text, at.Form).Said);
        var read = TokenText.Of(doubt.Read);
        if (said.Count == 0 || MoneyPhrase.Read(said, 0, said.Count) is not { Doubt: MoneyDoubt.None } now || now.End != said.Count || AnswerWords.Numbers(text) is not null || now.Vnd == old.Vnd)
        {
            return false;
        }

        var words = $"{read.Slice(0, old.Start)} {said.Text.Trim()} {read.Slice(old.End, read.Count)}".Trim();
        talk.Note(talk.T("batch.replaced", ("answers", $"{at.Subject.Code} — “{doubt.Read}”")));
        at.Keep(d => d with { Rest = d.Rest.Replace(doubt.Read, words, StringComparison.Ordinal) });
        AnswerFlow.Ask(talk, pending with { Doubt = doubt with { Read = words, Options = [.. doubt.Options.Select(o => o with { Answers = With(at.Form, o.Answers, old.Vnd, now.Vnd) })] } });
        return true;
    }

    private static MoneyReading? AmountIn(TokenText words) => Enumerable.Range(0, words.Count).Where(at => words[at].IsDigits)
        .Select(at => MoneyPhrase.Read(words, at, words.Count)).OfType<MoneyReading>().Where(m => m.Doubt == MoneyDoubt.None).ToList() is [var first, ..] ? first : null;

    private static string With(Form form, string json, long old, long now)
    {
        var answers = AnswersJson.Read(form, json);
        return AnswersJson.Write(answers.Aggregate(answers, (all, a) => a.Value is Answer.Money { Vnd: var vnd } && vnd == old ? all.With(a.Key, new Answer.Money(now)) : all));
    }
}
