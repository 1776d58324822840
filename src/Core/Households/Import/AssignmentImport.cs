using System.Globalization;
using ReportBot.Core.Households.Rosters;
using ReportBot.Core.Households.Workbooks;
using ReportBot.Core.Plans.Import;
using ReportBot.Core.Reports;
using ReportBot.Core.Storage;

namespace ReportBot.Core.Households.Import;

/// <summary>
/// Assignments of a list: one that is in force goes on, a new one opens, one that the list no longer names
/// ends the day before. Past ones are left alone, because past periods rest on them.
/// </summary>
internal sealed class AssignmentImport(ImportBatch batch, Roster known, RosterFile file, ImportedIds ids)
{
    private const string What = "phân công";

    private const string Insert = """
        INSERT INTO assignments (unit_id, official_id, organization_id, subject_kind, subject_id, role, from_date, to_date)
        VALUES (@unitId, @officialId, @organizationId, @kind, @subjectId, @role, @from, @to) RETURNING id
        """;

    private const string SetEnd = "UPDATE assignments SET to_date = @to WHERE id = @id AND unit_id = @unitId";

    private const string Delete = "DELETE FROM assignments WHERE id = @id AND unit_id = @unitId";

    private readonly HashSet<long> matched = [];

    private readonly ILookup<Parties, Assignment> before = known.Assignments.ToLookup(
        a => new Parties(a.OfficialId, a.OrganizationId, a.Subject, a.Role));

    /// <summary>Applies them.</summary>
    public void Apply()
    {
        foreach (var entry in file.Assignments)
        {
            var parties = PartiesOf(entry);
            if (Match(parties, entry) is { } old)
            {
                matched.Add(old.Id);
                GoOn(entry, old);
            }
            else
            {
                Open(entry, parties);
            }
        }

        foreach (var old in known.Assignments.Where(a => !matched.Contains(a.Id) && IsCurrent(a)))
        {
            End(old);
        }
    }

    // One that still runs goes on even where the list repeats another first day; a past one only says the same again.
    private Assignment? Match(Parties parties, AssignmentEntry entry)
    {
        var free = before[parties].Where(a => !matched.Contains(a.Id)).ToArray();
        return free.FirstOrDefault(a => IsCurrent(a) && a.From == (entry.From ?? file.AsOf))
            ?? free.FirstOrDefault(a => a.HoldsOn(file.AsOf) && (entry.To is null || entry.To >= file.AsOf))
            ?? free.FirstOrDefault(a => a.From == entry.From && a.To == entry.To);
    }

    private bool IsCurrent(Assignment assignment) => assignment.To is null || assignment.To >= file.AsOf;

    private void GoOn(AssignmentEntry entry, Assignment old)
    {
        if (entry.To == old.To)
        {
            batch.NoteUnchanged(What);
            return;
        }

        batch.Execute(SetEnd, new { id = old.Id, unitId = batch.UnitId, to = SqlDate.Write(entry.To) });
        batch.Note(
            entry.To is null ? ImportChangeKind.Changed : ImportChangeKind.Ended,
            What,
            Show(entry.Who, entry.On, entry.Role),
            entry.To is { } to ? string.Create(CultureInfo.InvariantCulture, $"đến {to:dd/MM/yyyy}") : "không còn hạn");
    }

    private void Open(AssignmentEntry entry, Parties parties)
    {
        // It must not lie over a past one of the same parties: then it begins anew with this list.
        var from = entry.From ?? file.AsOf;
        if (before[parties].Any(a => a.To < file.AsOf && a.To >= from))
        {
            from = file.AsOf;
        }

        if (entry.To < from)
        {
            batch.NoteUnchanged(What);
            return;
        }

        batch.Insert(Insert, new
        {
            unitId = batch.UnitId,
            officialId = parties.OfficialId,
            organizationId = parties.OrganizationId,
            kind = parties.Subject.KindWord,
            subjectId = parties.Subject.Id,
            role = HouseholdWords.Of(entry.Role),
            from = SqlDate.Write(from),
            to = SqlDate.Write(entry.To),
        });
        batch.Note(ImportChangeKind.New, What, Show(entry.Who, entry.On, entry.Role), string.Create(CultureInfo.InvariantCulture, $"từ {from:dd/MM/yyyy}"));
    }

    private void End(Assignment old)
    {
        var who = old.OfficialId is { } official ? known.Official(official)?.Code : known.Organization(old.OrganizationId!.Value)?.Code;
        var code = Show(who ?? "", known.Subject(old.Subject)?.Code ?? "", old.Role);
        if (old.From >= file.AsOf)
        {
            batch.Execute(Delete, new { id = old.Id, unitId = batch.UnitId });
            batch.Note(ImportChangeKind.Ended, What, code, "chưa bắt đầu, bỏ");
            return;
        }

        var last = file.AsOf.AddDays(-1);
        batch.Execute(SetEnd, new { id = old.Id, unitId = batch.UnitId, to = SqlDate.Write(last) });
        batch.Note(ImportChangeKind.Ended, What, code, string.Create(CultureInfo.InvariantCulture, $"đến {last:dd/MM/yyyy}"));
    }

    private Parties PartiesOf(AssignmentEntry entry)
    {
        var isOfficial = ids.Officials.TryGetValue(entry.Who, out var official);
        var subject = ids.Households.TryGetValue(entry.On, out var household) ? new SubjectId(SubjectKind.Household, household)
            : ids.Areas.TryGetValue(entry.On, out var area) ? new SubjectId(SubjectKind.Area, area)
            : new SubjectId(SubjectKind.Organization, ids.Organizations[entry.On]);
        return new Parties(isOfficial ? official : null, isOfficial ? null : ids.Organizations[entry.Who], subject, entry.Role);
    }

    private static string Show(string who, string on, AssignmentRole role) => $"{who} → {on}, {WorkbookWords.Show(role).ToLowerInvariant()}";

    private sealed record Parties(long? OfficialId, long? OrganizationId, SubjectId Subject, AssignmentRole Role);
}
