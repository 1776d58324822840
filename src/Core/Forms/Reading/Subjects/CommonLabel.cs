using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>"H009 …, H010 …. Khó khăn chung là thiếu vốn": behind several households a sentence whose label says that it is common to them is every one's.</summary>
internal static class CommonLabel
{
    private const int LongestLabel = 3;
    private static readonly Vocabulary Common = new("chung", "chung của các hộ", "chung cho các hộ", "chung của các nhà", "chung của cả hai", "chung cho cả hai", "chung cho tất cả");

    /// <summary>All of them, at the word that says so; null where it does not stand behind such a label.</summary>
    public static Mention? Read(TokenText text, int at, List<Mention> before, FormLexicon lexicon)
    {
        if (text[at] is not { IsWord: true, Folded: "chung" } || before.Select(m => m.Code).OfType<string>().Distinct(StringComparer.Ordinal).Count() < 2)
        {
            return null;
        }

        var label = Enumerable.Range(1, Math.Min(LongestLabel, at)).Select(back => at - back)
            .LastOrDefault(from => (from == 0 || Boundaries.At(text, from - 1) == Boundary.Strong) && lexicon.Find(text, from, at) is { } found && found.End == at && found.Values.Any(m => m is { Kind: MarkKind.Label, Question.Kind: QuestionKind.Text }), -1);
        return label < 0 ? null : new Mention(at, Common.Skip(text, at, text.Count), null, []) { IsEveryone = true, LeadStart = label };
    }
}
