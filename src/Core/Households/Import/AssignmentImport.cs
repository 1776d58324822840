using ReportBot.Core.Households.Rosters;
using ReportBot.Core.Plans.Import;
using ReportBot.Core.Reports;
using ReportBot.Core.Storage;
using ReportBot.Core.Text;

namespace ReportBot.Core.Households.Import;

/// <summary>
/// Assignments of a list, as <see cref="DutyPlan"/> works them out: one that is in force goes on, a new one opens, one
/// that the list no longer names ends. Past ones are left alone, because past periods rest on them.
/// </summary>
internal sealed class AssignmentImport(ImportBatch batch, Roster known, ImportedIds ids)
{
    private const ImportedKind What = ImportedKind.Assignment;

    private const string Insert = """
        INSERT INTO assignments (unit_id, official_id, organization_id, subject_kind, subject_id, role, from_date, to_date)
        VALUES (@unitId, @officialId, @organizationId, @kind, @subjectId, @role, @from, @to) RETURNING id
        """;

    private const string SetEnd = "UPDATE assignments SET to_date = @to WHERE id = @id AND unit_id = @unitId";

    private const string Delete = "DELETE FROM assignments WHERE id = @id AND unit_id = @unitId";

    /// <summary>Applies them.</summary>
    public void Apply(DutyPlan plan)
    {
        foreach (var step in plan.Steps)
        {
            if (step.Old is { } old)
            {
                GoOn(step.Entry, old);
            }
            else
            {
                Open(step.Entry, step.From);
            }
        }

        foreach (var end in plan.Ends)
        {
            End(end.Old, end.Last);
        }
    }

    private void GoOn(AssignmentEntry entry, Assignment old)
    {
        if (entry.To == old.To)
        {
            batch.NoteUnchanged(What);
            return;
        }

        batch.Execute(SetEnd, new { id = old.Id, unitId = batch.UnitId, to = SqlDate.Write(entry.To) });
        batch.Note(
            entry.To is null ? ImportChangeKind.Changed : ImportChangeKind.Ended, What, Code(entry.Who, entry.On), Role(entry.Role),
            entry.To is { } to ? Until(to) : ImportRemark.Of("no-end"));
    }

    private void Open(AssignmentEntry entry, DateOnly from)
    {
        if (entry.To < from)
        {
            batch.NoteUnchanged(What);
            return;
        }

        var parties = PartiesOf(entry);
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
        var since = ImportRemark.Of("from", ("day", DateText.Format(from)));
        batch.Note(ImportChangeKind.New, What, Code(entry.Who, entry.On), entry.To is { } to ? [Role(entry.Role), since, Until(to)] : [Role(entry.Role), since]);
    }

    private void End(Assignment old, DateOnly? last)
    {
        var who = old.OfficialId is { } official ? known.Official(official)?.Code : known.Organization(old.OrganizationId!.Value)?.Code;
        if (last is null)
        {
            batch.Execute(Delete, new { id = old.Id, unitId = batch.UnitId });
        }
        else
        {
            batch.Execute(SetEnd, new { id = old.Id, unitId = batch.UnitId, to = SqlDate.Write(last.Value) });
        }

        batch.Note(
            ImportChangeKind.Ended, What, Code(who ?? "", known.Subject(old.Subject)?.Code ?? ""), Role(old.Role),
            last is { } day ? Until(day) : ImportRemark.Of("never-began"));
    }

    private Parties PartiesOf(AssignmentEntry entry)
    {
        var isOfficial = ids.Officials.TryGetValue(entry.Who, out var official);
        var subject = ids.Households.TryGetValue(entry.On, out var household) ? new SubjectId(SubjectKind.Household, household)
            : ids.Areas.TryGetValue(entry.On, out var area) ? new SubjectId(SubjectKind.Area, area)
            : new SubjectId(SubjectKind.Organization, ids.Organizations[entry.On]);
        return new Parties(isOfficial ? official : null, isOfficial ? null : ids.Organizations[entry.Who], subject, entry.Role);
    }

    private static string Code(string who, string on) => $"{who} → {on}";

    private static ImportRemark Role(AssignmentRole role) => ImportRemark.Of("role." + HouseholdWords.Of(role));

    private static ImportRemark Until(DateOnly day) => ImportRemark.Of("until", ("day", DateText.Format(day)));

    private sealed record Parties(long? OfficialId, long? OrganizationId, SubjectId Subject, AssignmentRole Role);
}
