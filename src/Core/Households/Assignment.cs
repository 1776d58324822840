using ReportBot.Core.Reports;

namespace ReportBot.Core.Households;

/// <summary>An official or an organization that looks after a subject, from a day to a day.</summary>
/// <param name="Id">Row id.</param>
/// <param name="OfficialId">Who; exactly one of this and <paramref name="OrganizationId"/>.</param>
/// <param name="OrganizationId">Which body; its representative reports.</param>
/// <param name="Subject">On what.</param>
/// <param name="Role">How.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included; null while it lasts.</param>
public sealed record Assignment(
    long Id, long? OfficialId, long? OrganizationId, SubjectId Subject, AssignmentRole Role, DateOnly From, DateOnly? To)
{
    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (To is null || day <= To);
}

/// <summary>How somebody looks after a subject; only the lead owes reports.</summary>
public enum AssignmentRole
{
    /// <summary>phụ trách chính: owes the reports</summary>
    Lead,

    /// <summary>phối hợp, giúp đỡ</summary>
    Support,

    /// <summary>theo dõi, giám sát</summary>
    Supervisor,
}
