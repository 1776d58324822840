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
            || !AreSeveral(before))
        {
            return null;
        }

        var end = Behind.SkipAll(text, at + 1, text.Count);
        return Called(text, text[at].Folded, before) is { } only && only.Code != before[^1].Code && bearers.Tells(text, end) ? new Mention(at, end, only.Code, []) { IsTitled = true } : null;
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
            || Array.FindIndex(text.Tokens, unknown.Start, unknown.End - unknown.Start, static t => All.Contains(t.Folded)) is not (>= 0 and var title) || title + 1 >= unknown.End || char.IsUpper(text.Text[text[title + 1].Start])
            || Called(text, text[title].Folded, before) is not { } only)
        {
            return null;
        }

        goesOn = only.Code == before[^1].Code;
        return new Mention(unknown.Start, title + 1, only.Code, []) { IsTitled = true };
    }

    /// <summary>The first mention of the only one whom the message calls by the title; null where it calls nobody or several so.</summary>
    private static Mention? Called(TokenText text, string title, List<Mention> before)
    {
        Mention? called = null;
        foreach (var mention in before)
        {
            if (mention.Code is not null && mention.Code != called?.Code && IsCalled(text, mention, title))
            {
                if (called is not null)
                {
                    return null;
                }

                called = mention;
            }
        }

        return called;
    }

    private static bool AreSeveral(List<Mention> mentions)
    {
        var first = mentions[0].Code;
        return mentions.Exists(m => m.Code != first);
    }

    private static bool IsCalled(TokenText text, Mention mention, string title)
    {
        for (var i = mention.Start; i < mention.End - 1; i++)
        {
            if (text[i].Folded == title)
            {
                return true;
            }
        }

        return false;
    }
}
