using ReportBot.Core.Households.Rosters;

namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>The known assignments that a workbook says nothing of: they stay while both of their ends do.</summary>
internal static class KeptAssignments
{
    /// <summary>All of them.</summary>
    public static IEnumerable<AssignmentEntry> Of(RosterDraft draft, IReadOnlyList<FilledTable> tables)
    {
        if (draft.Kinds.Contains(SheetKind.Assignments))
        {
            return [];
        }

        var duties = tables.Where(t => t.Table.Kind == SheetKind.Duties).ToArray();
        return draft.Current.Assignments.Where(a => IsThere(draft, a) && !duties.Any(d => Speaks(draft, d, a)));
    }

    // A list without a column of roles is about those who lead. One of areas speaks of those that it names: it may be a
    // short one, and the others go on. One of households is the list of them, and whom it does not name is gone.
    private static bool Speaks(RosterDraft draft, FilledTable duties, AssignmentEntry assignment) =>
        (duties.Table.Has(Field.Role) || assignment.Role == AssignmentRole.Lead)
        && (duties.ListsHouseholds ? draft.Households.WithCode(assignment.On) is not null : draft.Assignments.Any(a => a.Role == assignment.Role && string.Equals(a.On, assignment.On, StringComparison.OrdinalIgnoreCase)));

    private static bool IsThere(RosterDraft draft, AssignmentEntry assignment) =>
        (draft.Officials.WithCode(assignment.Who) is not null || draft.Organizations.WithCode(assignment.Who) is not null)
        && (draft.Households.WithCode(assignment.On) is not null || draft.Areas.WithCode(assignment.On) is not null
            || draft.Organizations.WithCode(assignment.On) is not null);
}
