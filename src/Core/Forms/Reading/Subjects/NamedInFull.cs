using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "hộ bà Vân thiếu vốn, …, hộ Bích Vân con đang học đại học": who is named so that two may be meant is the one that the message does not
/// name by itself, where it comes first or the message counts the households that it names.
/// </summary>
internal static class NamedInFull
{
    private static readonly Vocabulary Homes = new("hộ", "nhà", "gia đình", "gđ");

    /// <summary>The households, those told who can be.</summary>
    public static List<Mention> Tell(TokenText text, List<Mention> found)
    {
        for (var i = 0; i < found.Count; i++)
        {
            var mention = found[i];
            if (mention is not { Code: null, IsEveryone: false, IsBetween: false, Candidates.Count: > 1 } || !Homes.Begins(text, mention.Start, mention.End) || IsNamedBeside(text, found, i))
            {
                continue;
            }

            var others = (IsCounted(text, found) ? found : found.Skip(i + 1)).Select(m => m.Code).OfType<string>().ToHashSet(StringComparer.Ordinal);
            if (mention.Candidates.Where(c => !others.Contains(c.Code)).ToList() is [var left])
            {
                found[i] = mention with { Code = left.Code, Candidates = [] };
            }
        }

        return found;
    }

    /// <summary>"nhà Hlơnh H065": the code beside it is the same household's.</summary>
    private static bool IsNamedBeside(TokenText text, List<Mention> found, int i) =>
        i + 1 < found.Count && (found[i + 1].Start == found[i].End || (found[i + 1].Start == found[i].End + 1 && text[found[i].End].IsSign('(')));

    /// <summary>"thăm 4 hộ: …" with four named.</summary>
    private static bool IsCounted(TokenText text, List<Mention> found) =>
        Enumerable.Range(0, Math.Max(0, found[0].Start - 1)).Any(i => text[i + 1].Folded == "ho" && CountWords.At(text, i) == found.Count(m => !m.IsEveryone));
}
