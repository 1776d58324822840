using System.Data.Common;
using Dapper;
using ReportBot.Core.Storage;

namespace ReportBot.Core.Households.Recognition;

/// <summary>The stored proposals and their SQL; who may touch them is decided by the operations.</summary>
internal static class ProposalStore
{
    private const string Columns = """
        id AS Id, number AS Number, household_id AS HouseholdId, kind AS Kind, grounds AS Grounds, report_number AS ReportNumber,
        proposed_by AS ProposedBy, proposed_at AS ProposedAt, state AS State, checked_by AS CheckedBy, checked_on AS CheckedOn,
        check_grounds AS CheckGrounds, to_status AS ToStatus, decision_number AS DecisionNumber, decision_date AS DecisionDate,
        reason AS Reason
        """;

    private const string SelectWaiting =
        $"SELECT {Columns} FROM status_proposals WHERE unit_id = @unitId AND state IN ('open', 'checked') ORDER BY number";

    private const string SelectAll = $"SELECT {Columns} FROM status_proposals WHERE unit_id = @unitId ORDER BY number";

    private const string SelectNumber = $"SELECT {Columns} FROM status_proposals WHERE unit_id = @unitId AND number = @number";

    private const string SelectHousehold =
        $"SELECT {Columns} FROM status_proposals WHERE unit_id = @unitId AND household_id = @household ORDER BY number DESC";

    private const string Insert = """
        INSERT INTO status_proposals (unit_id, number, household_id, kind, grounds, report_number, proposed_by, proposed_at, state)
        SELECT @unitId, COALESCE(MAX(number), 0) + 1, @household, @kind, @grounds, @reportNumber, @by, @now, 'open'
        FROM status_proposals WHERE unit_id = @unitId
        RETURNING number
        """;

    private const string SetGrounds =
        "UPDATE status_proposals SET grounds = @grounds, report_number = @reportNumber WHERE unit_id = @unitId AND number = @number";

    private const string SetCheck = """
        UPDATE status_proposals SET state = @state, checked_by = @checkedBy, checked_on = @checkedOn, check_grounds = @grounds,
          to_status = @to, check_recorded_by = @by, check_recorded_at = @now, reason = @reason
        WHERE unit_id = @unitId AND number = @number
        """;

    private const string SetDecision = """
        UPDATE status_proposals SET state = @state, decision_number = @decisionNumber, decision_date = @decisionDate,
          decided_by = @by, decided_at = @now, reason = @reason
        WHERE unit_id = @unitId AND number = @number
        """;

    private const string InsertStatus = """
        INSERT INTO household_statuses (unit_id, household_id, status, from_date, decision)
        VALUES (@unitId, @household, @status, @from, @decision)
        """;

    private const string DeleteStatus = """
        DELETE FROM household_statuses
        WHERE unit_id = @unitId AND household_id = @household AND from_date = @from AND decision = @decision
        """;

    /// <summary>Those that wait for a check or for the committee, by number.</summary>
    public static IReadOnlyList<StatusProposal> Waiting(DbConnection db, long unitId) =>
        [.. db.Query<Row>(SelectWaiting, new { unitId }).Select(r => r.ToProposal())];

    /// <summary>All of a unit, by number.</summary>
    public static IReadOnlyList<StatusProposal> All(DbConnection db, long unitId) =>
        [.. db.Query<Row>(SelectAll, new { unitId }).Select(r => r.ToProposal())];

    /// <summary>The one with this number; null when there is none.</summary>
    public static StatusProposal? Numbered(DbConnection db, long unitId, long number) =>
        db.QueryFirstOrDefault<Row>(SelectNumber, new { unitId, number })?.ToProposal();

    /// <summary>Those on one household, newest first.</summary>
    public static IReadOnlyList<StatusProposal> On(DbConnection db, long unitId, long household) =>
        [.. db.Query<Row>(SelectHousehold, new { unitId, household }).Select(r => r.ToProposal())];

    /// <summary>Adds an open one; returns its number.</summary>
    public static long Add(DbConnection db, long unitId, NewProposal proposal, long by, DateTimeOffset now) => db.ExecuteScalar<long>(Insert, new
    {
        unitId,
        household = proposal.Household,
        kind = ProposalWords.Of(proposal.Kind),
        grounds = proposal.Grounds,
        reportNumber = proposal.ReportNumber,
        by,
        now = now.ToUnixTimeMilliseconds(),
    });

    /// <summary>Changes the grounds of one that waits.</summary>
    public static void Reword(DbConnection db, long unitId, long number, string grounds, long? reportNumber) =>
        db.Execute(SetGrounds, new { unitId, number, grounds, reportNumber });

    /// <summary>Records a check; it is refused where the check leads to no status.</summary>
    public static void Checked(DbConnection db, long unitId, long number, ProposalCheck check, long by, DateTimeOffset now) => db.Execute(SetCheck, new
    {
        unitId,
        number,
        state = ProposalWords.Of(check.To is null ? ProposalState.Refused : ProposalState.Checked),
        checkedBy = check.By,
        checkedOn = SqlDate.Write(check.On),
        grounds = check.Grounds,
        to = check.To is { } to ? HouseholdWords.Of(to) : null,
        by,
        now = now.ToUnixTimeMilliseconds(),
        reason = check.To is null ? check.Grounds : null,
    });

    /// <summary>Sets state, decision and reason.</summary>
    public static void Decided(
        DbConnection db, long unitId, long number, ProposalState state, RecognitionDecision? decision, string? reason, long by, DateTimeOffset now) =>
        db.Execute(SetDecision, new
        {
            unitId,
            number,
            state = ProposalWords.Of(state),
            decisionNumber = decision?.Number,
            decisionDate = SqlDate.Write(decision?.On),
            by,
            now = now.ToUnixTimeMilliseconds(),
            reason,
        });

    /// <summary>Writes the status that a decision brings.</summary>
    public static void WriteStatus(DbConnection db, long unitId, long household, HouseholdStatus status, RecognitionDecision decision) =>
        db.Execute(InsertStatus, new
        {
            unitId, household, status = HouseholdWords.Of(status), from = SqlDate.Write(decision.On), decision = decision.Text,
        });

    /// <summary>Takes that status back; false when it is not there as written.</summary>
    public static bool EraseStatus(DbConnection db, long unitId, long household, RecognitionDecision decision) =>
        db.Execute(DeleteStatus, new { unitId, household, from = SqlDate.Write(decision.On), decision = decision.Text }) == 1;

    private sealed record Row(
        long Id, long Number, long HouseholdId, string Kind, string Grounds, long? ReportNumber, long ProposedBy, long ProposedAt,
        string State, string? CheckedBy, string? CheckedOn, string? CheckGrounds, string? ToStatus, string? DecisionNumber,
        string? DecisionDate, string? Reason)
    {
        public StatusProposal ToProposal() => new()
        {
            Id = Id,
            Number = Number,
            Household = HouseholdId,
            Kind = ProposalWords.ParseKind(Kind),
            Grounds = Grounds,
            ReportNumber = ReportNumber,
            ProposedBy = ProposedBy,
            ProposedAt = DateTimeOffset.FromUnixTimeMilliseconds(ProposedAt),
            State = ProposalWords.ParseState(State),
            Check = CheckedBy is null || CheckedOn is null
                ? null
                : new ProposalCheck(CheckedBy, SqlDate.Read(CheckedOn), CheckGrounds ?? "", ToStatus is null ? null : HouseholdWords.ParseStatus(ToStatus)),
            Decision = DecisionNumber is null || DecisionDate is null ? null : new RecognitionDecision(DecisionNumber, SqlDate.Read(DecisionDate)),
            Reason = Reason ?? "",
        };
    }
}

/// <summary>A proposal as it is made.</summary>
/// <param name="Household">The household's row id.</param>
/// <param name="Kind">What is said of it.</param>
/// <param name="Grounds">Why.</param>
/// <param name="ReportNumber">The report behind it, where there is one.</param>
public sealed record NewProposal(long Household, ProposalKind Kind, string Grounds, long? ReportNumber = null);
