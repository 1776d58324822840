using ReportBot.Core.Households;
using ReportBot.Core.Reports;
using ReportBot.Core.Text;

namespace ReportBot.Core.Conversations;

/// <summary>Why nothing can be reported on a subject that was named, and what to do instead.</summary>
internal static class NotMine
{
    private static readonly Vocabulary Homes = new("hộ", "nhà", "gia đình", "ông", "bà", "anh", "chị", "cô", "chú", "bác", "em");

    /// <summary>
    /// A code that is not the person's looks like one that does not exist; what the person only follows or helps, and a household
    /// of a hamlet that reports as a whole, are on the list that the person sees, and are told apart.
    /// </summary>
    public static string Why(Talk talk, string words)
    {
        if (NotReported(talk, words) is { } looked)
        {
            return Owed(talk, looked);
        }

        var owed = Duties.Now(talk).SelectMany(d => d.All).Select(d => d.Subject.Id).ToHashSet();
        var led = Duties.Led(talk);
        var mine = led.Where(s => owed.Contains(s.Id)).ToList() is { Count: > 0 } due ? due : led;
        var shown = SubjectWords.LooksLikeCode(words) ? words.Trim().ToUpperInvariant() : words.Trim();
        return mine.Count == 0
            ? talk.T("refuse.no-subjects", ("noun", SubjectNouns.Mine(talk)))
            : talk.T("refuse.not-yours", ("words", Format.Short(shown, 40)), ("codes", SubjectFlow.Codes(mine)));
    }

    /// <summary>The subject of a code that is on the person's list, where others are reported on and it is not; null for any other.</summary>
    public static Subject? NotReported(Talk talk, string? words)
    {
        var owed = Duties.Now(talk).SelectMany(d => d.All).Select(d => d.Subject.Id).ToHashSet();
        return words is not null && owed.Count > 0 && (SubjectWords.LooksLikeCode(words) ? SubjectWords.Named(words, Duties.Subjects(talk)) : ByName(talk, words)) is [var looked] && !owed.Contains(looked.Id)
            ? looked
            : null;
    }

    // "Hộ Puih Djuơn": by the whole name and nothing but the home or the title before it.
    private static List<Subject> ByName(Talk talk, string words) =>
        [.. Duties.Subjects(talk).Where(s => s.Name.Contains(' ', StringComparison.Ordinal) && TokenText.Of(VietnameseText.Normalize(words)) is var said && TokenText.Of(VietnameseText.Normalize(s.Name)) is var name && said.Count >= name.Count
            && Homes.SkipAll(said, 0, said.Count - name.Count) == said.Count - name.Count && VietnameseText.Fold(said.Slice(said.Count - name.Count, said.Count)) == VietnameseText.Fold(name.Text))];

    /// <summary>Why no report is owed on a subject that the person looks after.</summary>
    public static string Owed(Talk talk, Subject subject)
    {
        var part = SubjectNouns.PartIn(talk, subject.Id);
        if (part is AssignmentRole.Support or AssignmentRole.Supervisor && Reporter(talk, subject) is { Length: > 0 } reporter)
        {
            return talk.T("refuse.only-follows", ("subject", subject.Code), ("name", subject.Name),
                ("part", talk.T(part == AssignmentRole.Support ? "subjects.support" : "subjects.supervisor")), ("reporter", reporter));
        }

        var owed = Duties.Now(talk).SelectMany(d => d.All).Select(d => d.Subject).DistinctBy(s => s.Id).ToList();
        return subject.Id.Kind == SubjectKind.Household && owed.Count > 0 && owed.TrueForAll(s => s.Id.Kind != SubjectKind.Household)
            ? talk.T("refuse.reported-whole", ("subject", subject.Code), ("name", subject.Name), ("noun", SubjectNouns.One(talk, owed.Select(s => s.Id))), ("codes", SubjectFlow.Codes(owed)))
            : talk.T("refuse.not-owed", ("subject", subject.Code));
    }

    // The official who leads it, or who reports for the body that does.
    private static string? Reporter(Talk talk, Subject subject) => talk.Know.Roster.LeadOf(subject.Id, talk.Know.Today) switch
    {
        { OfficialId: { } official } => talk.Know.Roster.NameOf(official),
        { OrganizationId: { } body } => talk.Know.Roster.RepresentativeOf(body, talk.Know.Today)?.Name,
        _ => null,
    };
}
