using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "H039 thăm 5/9 tn 1tr1; H040 thăm 5/9, 900k": an amount alone beside the visit of a household, of a size that a person has a month. Where another of the message has its income
/// under the label, this is its income too; else it is asked, and never kept silently.
/// </summary>
internal static class LoneAmounts
{
    /// <summary>Settles or asks it of each household with neither income nor help.</summary>
    public static void Settle(List<(Block Block, Collector Said)> read, FormLexicon lexicon)
    {
        if (lexicon.PerQuestions is not [var income, ..] || lexicon.Visit is not { } visit)
        {
            return;
        }

        var isLabelled = read.Exists(r => r.Said.Answers.Has(income.Key));
        foreach (var (block, said) in read)
        {
            if (block.IsShared || block.Mentions is not [{ Code: not null, IsEveryone: false }] || !said.Answers.Has(visit.Key) || said.Answers.Has(income.Key) || said.IsUnclear(income.Key) || Amount(said, income) is not var (from, to, vnd))
            {
                continue;
            }

            said.Consume(from, to);
            if (isLabelled)
            {
                said.Add(income, new Answer.Money(vnd));
            }
            else if (said.Form.Questions.All(q => q.Kind != QuestionKind.Choices || !(said.Answers.Has(q.Key) || said.IsUnclear(q.Key))))
            {
                said.Doubt(income, new AnswerReading.Doubtful(ReadingReasons.LabelUnclear, said.Text.Slice(from, to), [new Meaning(MoneyText.Format(vnd), new Answer.Money(vnd))]));
            }
            else
            {
                said.Release(from, to);
            }
        }
    }

    /// <summary>The only words that nothing took between signs or answers, where they are such an amount; null where there is none or more than one.</summary>
    private static (int From, int To, long Vnd)? Amount(Collector said, Question income)
    {
        var text = said.Text;
        (int From, int To, long Vnd)? found = null;
        for (var at = 0; at < text.Count;)
        {
            var end = at;
            while (end < text.Count && IsLeft(said, end))
            {
                end++;
            }

            if (end > at && MoneyPhrase.Read(text, at, end) is { Doubt: MoneyDoubt.None, Vnd: var vnd } money && vnd >= income.UsualMin && vnd <= income.UsualMax && Fillers.SkipCourtesy(text, money.End, end) == end)
            {
                if (found is not null)
                {
                    return null;
                }

                found = (at, end, vnd);
            }

            at = Math.Max(end, at + 1);
        }

        return found;
    }

    private static bool IsLeft(Collector said, int at) => !said.IsConsumed(at) && Boundaries.At(said.Text, at) == Boundary.None;
}
