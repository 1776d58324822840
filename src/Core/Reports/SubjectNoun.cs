using ReportBot.Core.Households;
using ReportBot.Core.People;

namespace ReportBot.Core.Reports;

/// <summary>What subjects are called where the unit's own list has a word for them: "khu phố", "xóm", "chi bộ".</summary>
public static class SubjectNoun
{
    // The kind that a list gives a body when it has no word of its own for it.
    private const string AnyBody = "body";

    /// <summary>
    /// The one word that fits all of them, Vietnamese; null where they are households, of several kinds, or of none
    /// that the list names: the general words ("hộ", "địa bàn", "đơn vị") are the reader's language's own.
    /// </summary>
    public static string? Of(Roster roster, IEnumerable<SubjectId> subjects)
    {
        string? noun = null;
        foreach (var subject in subjects)
        {
            var own = Of(roster, subject);
            if (own is null || (noun is not null && !string.Equals(noun, own, StringComparison.OrdinalIgnoreCase)))
            {
                return null;
            }

            noun ??= own;
        }

        return noun;
    }

    private static string? Of(Roster roster, SubjectId subject) => subject.Kind switch
    {
        SubjectKind.Household => null,
        SubjectKind.Area => roster.Area(subject.Id)?.Kind is { Length: > 0 } kind ? kind.ToLowerInvariant() : null,
        SubjectKind.Organization => roster.Organization(subject.Id)?.Kind switch
        {
            Organization.PartyCell => "chi bộ",
            null or "" or AnyBody => null,
            var kind => kind.ToLowerInvariant(),
        },
    };
}
