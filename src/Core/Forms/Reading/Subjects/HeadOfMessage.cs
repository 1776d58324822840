using ReportBot.Core.Text;

namespace ReportBot.Core.Forms.Reading;

/// <summary>
/// "Em có gặp chị Hyơt ở nhà hôm thứ bảy, …, H021 chưa thăm": what stands before the first household that is named beyond doubt is read as a message of its own
/// would be; the one household that it speaks of at all has those words, and not the one that comes behind.
/// </summary>
internal static class HeadOfMessage
{
    private const int FewestWords = 6;
    private const int LongestLead = 2;

    /// <summary>The household of those words; null where there are few of them, where they only lead to the first one named, or speak of none or of several.</summary>
    public static Mention? Find(TokenText text, IReadOnlyList<Mention> found, OnlyHousehold only)
    {
        var first = found[0];
        var cut = Boundaries.ClauseStart(text, first.Start);
        if (first.Code is null || cut == 0 || first.Start - cut > LongestLead || text.Tokens[..cut].Count(t => t.IsWord) < FewestWords)
        {
            return null;
        }

        return only.Find(text.Through(text.Tokens[..cut])) is { Code: not null } head && found.All(m => m.Code != head.Code && !m.IsEveryone) ? head : null;
    }
}
