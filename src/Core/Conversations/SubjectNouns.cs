using ReportBot.Core.Reports;

namespace ReportBot.Core.Conversations;

/// <summary>
/// What the subjects of a sentence are called: "hộ"; "khu phố", "xóm" where the list's word fits all; "địa bàn",
/// "đơn vị" otherwise.
/// </summary>
internal static class SubjectNouns
{
    /// <summary>"hộ"; "hộ hoặc khu phố" where they are of both kinds.</summary>
    public static string One(Talk talk, IEnumerable<SubjectId> subjects) => Join(talk, subjects, "noun.");

    /// <summary>The same for several: "households".</summary>
    public static string Many(Talk talk, IEnumerable<SubjectId> subjects) => Join(talk, subjects, "subjects.");

    /// <summary>"10 khu phố, 12 hộ"</summary>
    public static string Counted(Talk talk, IEnumerable<SubjectId> subjects) => string.Join(", ", ByKind(subjects)
        .Select(g => Format.Plain(g.Count()) + " " + Word(talk, g, "subjects.")));

    /// <summary>What the person reports on, by the plans: their own subjects' word; the plans' where they have none.</summary>
    public static string Mine(Talk talk) => One(talk, Reported(talk));

    /// <summary>As <see cref="Mine"/>, for several.</summary>
    public static string MineMany(Talk talk) => Many(talk, Reported(talk));

    /// <summary>Whether all that the person reports on are households.</summary>
    public static bool OnlyHouseholds(Talk talk) => Reported(talk).All(s => s.Kind == SubjectKind.Household);

    // With no subjects of one's own (the office), one subject of each kind that the plans expect reports on.
    private static List<SubjectId> Reported(Talk talk)
    {
        var kinds = talk.Know.Plans.SelectMany(p => p.Schedule).Select(r => SubjectId.Of(r.Subject, 0).Kind).ToHashSet();
        var own = Duties.Subjects(talk).Select(s => s.Id).Where(s => kinds.Contains(s.Kind)).ToList();
        if (own.Count > 0 || kinds.Count == 0)
        {
            return own;
        }

        return kinds.Contains(SubjectKind.Area)
            ? [.. talk.Know.Roster.Areas.Select(a => new SubjectId(SubjectKind.Area, a.Id)), .. kinds.Where(k => k != SubjectKind.Area).Select(k => new SubjectId(k, 0))]
            : [.. kinds.Select(k => new SubjectId(k, 0))];
    }

    private static string Join(Talk talk, IEnumerable<SubjectId> subjects, string key) =>
        ByKind(subjects).Select(g => Word(talk, g, key)).ToList() is { Count: > 0 } words
            ? string.Join(talk.T("noun.or"), words)
            : talk.T(key + "household");

    private static IEnumerable<IGrouping<SubjectKind, SubjectId>> ByKind(IEnumerable<SubjectId> subjects) =>
        subjects.GroupBy(s => s.Kind).OrderBy(g => g.Key);

    // The list's own words are Vietnamese.
    private static string Word(Talk talk, IGrouping<SubjectKind, SubjectId> subjects, string key) =>
        (talk.Words.Language == Texts.Vietnamese.Language ? SubjectNoun.Of(talk.Know.Roster, subjects) : null)
        ?? talk.T(key + new SubjectId(subjects.Key, 0).KindWord);
}
