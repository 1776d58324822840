using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"4 hộ thu nhập 800k, 900k, 1tr1, 1tr3": each household's own amount, and nobody says whose; all of it is asked, and none taken for one; so are
/// two amounts of three households that are named.</summary>
internal static class ListedAmounts
{
    public static void Ask(Block block, Collector said)
    {
        var text = said.Text;
        var isNamed = block.Mentions.Count > 1 && block.Mentions.All(m => !m.IsEveryone);
        if (!isNamed && (block.Mentions.Any(m => !m.IsEveryone) || !Enumerable.Range(0, Math.Max(0, text.Count - 1)).Any(i => text[i + 1].Folded is "ho" or "nha" && CountWords.At(text, i) is > 1)))
        {
            return;
        }

        foreach (var income in FormLexicon.Of(said.Form).PerQuestions.Where(q => said.Answers.Has(q.Key)))
        {
            var first = Enumerable.Range(0, text.Count).FirstOrDefault(i => text[i].IsDigits && MoneyPhrase.Read(text, i, text.Count) is { } money && Next(text, money.End) is not null, -1);
            if (first >= 0)
            {
                said.Doubt(income, new AnswerReading.Doubtful(ReadingReasons.LabelUnclear, text.Slice(first, text.Count), []));
                said.Release(0, text.Count);
            }
        }
    }

    private static MoneyReading? Next(TokenText text, int at) =>
        at + 1 < text.Count && (text[at].IsSign(',') || text[at].IsSign(';') || text[at].Folded is "voi" or "va") && text[at + 1].IsDigits ? MoneyPhrase.Read(text, at + 1, text.Count) : null;
}
