using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "Hôm qua tôi thăm ông Thuận và chị Mai. Ông được …. Chị được …", "… ổng được …": a title alone where a clause begins means whom the message has
/// named by it, where that is one of several alone.
/// </summary>
internal sealed class TitleAlone(Bearers bearers)
{
    private static readonly HashSet<string> All = new(["ong", "ba", "anh", "chi", "co", "chu", "bac", "di", "cu", "me", "mu", "thim", "cau", "duong"], StringComparer.Ordinal);
    private static readonly Vocabulary Behind = new("ấy", "này", "ý", "nớ", "ni", "đó", "thì", "ta");

    /// <summary>The household meant; null where nobody is, several may be, or it is told of already.</summary>
    public Mention? Read(TokenText text, int at, List<Mention> before)
    {
        if (before.Count < 2 || at == 0 || Boundaries.At(text, at - 1) == Boundary.None || !text[at].IsWord || !All.Contains(text[at].Folded)
            || before.Select(m => m.Code).Distinct(StringComparer.Ordinal).Count() < 2)
        {
            return null;
        }

        var end = Behind.SkipAll(text, at + 1, text.Count);
        var called = before.Where(m => m.Code is not null && IsCalled(text, m, text[at].Folded)).DistinctBy(m => m.Code, StringComparer.Ordinal).ToList();
        return called is [var only] && only.Code != before[^1].Code && bearers.Tells(text, end) ? new Mention(at, end, only.Code, []) { IsTitled = true } : null;
    }

    /// <summary>"Nhà chị chuyên bán than", "thu nhập nhà ông độ 800 nghìn" behind "nhà chị Mai": a title that the message has used for one alone, and no name behind it.</summary>
    /// <param name="text">The message.</param>
    /// <param name="unknown">Small words behind a title, taken for the name of nobody known.</param>
    /// <param name="before">Those named before.</param>
    /// <param name="goesOn">Whether it is the one of whom is told already.</param>
    /// <returns>The household; null where the title tells of no one or of several.</returns>
    public static Mention? InsteadOf(TokenText text, Mention unknown, List<Mention> before, out bool goesOn)
    {
        goesOn = false;
        if (unknown is not { Code: null, Candidates.Count: 0, IsEveryone: false } || before.Count == 0
            || Enumerable.Range(unknown.Start, unknown.End - unknown.Start).FirstOrDefault(i => All.Contains(text[i].Folded), -1) is not (>= 0 and var title) || title + 1 >= unknown.End || char.IsUpper(text.Text[text[title + 1].Start])
            || before.Where(m => m.Code is not null && IsCalled(text, m, text[title].Folded)).DistinctBy(m => m.Code, StringComparer.Ordinal).ToList() is not [var only])
        {
            return null;
        }

        goesOn = only.Code == before[^1].Code;
        return new Mention(unknown.Start, title + 1, only.Code, []) { IsTitled = true };
    }

    private static bool IsCalled(TokenText text, Mention mention, string title) =>
        Enumerable.Range(mention.Start, mention.End - mention.Start).Any(i => i < mention.End - 1 && text[i].Folded == title);
}
