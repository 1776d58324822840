using ReportBot.Core.Households;
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

    /// <summary>"10 khu phố, 12 hộ", in the order of the list.</summary>
    public static string Counted(Talk talk, IEnumerable<SubjectId> subjects) => string.Join(", ", subjects.GroupBy(s => s.Kind)
        .Select(g => Format.Plain(g.Count()) + " " + Word(talk, g, "subjects.")));

    /// <summary>
    /// Whom the person leads before whom the person helps and follows, and in each what the plans ask about first: a head
    /// of a hamlet has one hamlet and its many households.
    /// </summary>
    public static IReadOnlyList<SubjectId> OwnFirst(Talk talk, IReadOnlyList<SubjectId> subjects)
    {
        var reported = talk.Know.Plans.SelectMany(p => p.Schedule).Select(r => r.Subject).ToHashSet(StringComparer.Ordinal);
        return [.. subjects.OrderBy(s => PartIn(talk, s) != AssignmentRole.Lead).ThenBy(s => !reported.Contains(s.KindWord))];
    }

    /// <summary>"Đồng chí phụ trách 3 hộ; giúp đỡ, theo dõi thêm 7 hộ:" The first number is the one that reports are owed on.</summary>
    public static string LookedAfter(Talk talk, IReadOnlyList<SubjectId> subjects)
    {
        var led = subjects.Where(s => PartIn(talk, s) == AssignmentRole.Lead).ToList();
        var others = subjects.Except(led).ToList();
        return talk.T(
            others.Count == 0 ? "subjects.mine" : led.Count == 0 ? "subjects.others" : "subjects.mine-and-others",
            ("subjects", Counted(talk, led)), ("others", Counted(talk, others)));
    }

    /// <summary>What the person is to a subject today; null where nothing.</summary>
    public static AssignmentRole? PartIn(Talk talk, SubjectId subject) =>
        talk.Know.Roster.SubjectsOf(talk.Person.Official.Id, talk.Know.Today).FirstOrDefault(l => l.Subject.Id == subject)?.Role;

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
