namespace ReportBot.Core.Households.Recognition;

/// <summary>
/// Somebody says that a household has left poverty, or has become poor. It goes the way proposal → check by the
/// office → recognition by the committee; until a decision is recorded the household's status does not change.
/// </summary>
public sealed record StatusProposal
{
    /// <summary>Row id.</summary>
    public required long Id { get; init; }

    /// <summary>The number people see, without its letters.</summary>
    public required long Number { get; init; }

    /// <summary>The household's row id.</summary>
    public required long Household { get; init; }

    /// <summary>What is said of it.</summary>
    public required ProposalKind Kind { get; init; }

    /// <summary>Why, in the proposer's words.</summary>
    public required string Grounds { get; init; }

    /// <summary>The report behind it; null when it was proposed by itself.</summary>
    public long? ReportNumber { get; init; }

    /// <summary>Who proposed.</summary>
    public required long ProposedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>How far it has come.</summary>
    public required ProposalState State { get; init; }

    /// <summary>What the check found; null before it.</summary>
    public ProposalCheck? Check { get; init; }

    /// <summary>The decision behind a recognised one; null for all others.</summary>
    public RecognitionDecision? Decision { get; init; }

    /// <summary>Why it was refused; empty for all others.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The number as people see it: DN-3.</summary>
    public string Code => Show(Number);

    /// <summary>A number as people see it.</summary>
    public static string Show(long number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"DN-{number}");
}

/// <summary>The check of a proposal on the spot.</summary>
/// <param name="By">Who checked, as written: "Tổ rà soát, ông Minh".</param>
/// <param name="On">The day.</param>
/// <param name="Grounds">What they found.</param>
/// <param name="To">The status that it leads to; null where the household does not qualify.</param>
public sealed record ProposalCheck(string By, DateOnly On, string Grounds, HouseholdStatus? To);

/// <summary>A decision as a document is named.</summary>
/// <param name="Number">Number and symbol as printed: "45/QĐ-UBND".</param>
/// <param name="On">Its date; the status holds from that day.</param>
public sealed record RecognitionDecision(string Number, DateOnly On)
{
    /// <summary>As kept with the status: "QĐ 45/QĐ-UBND ngày 20/12/2025".</summary>
    public string Text => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{(Number.StartsWith("QĐ", StringComparison.OrdinalIgnoreCase) ? "" : "QĐ ")}{Number} ngày {On:dd/MM/yyyy}");
}

/// <summary>What a proposal says of a household.</summary>
public enum ProposalKind
{
    /// <summary>thoát nghèo</summary>
    Exit,

    /// <summary>thoát cận nghèo</summary>
    NearPoorExit,

    /// <summary>tái nghèo</summary>
    Relapse,

    /// <summary>phát sinh nghèo mới</summary>
    NewlyPoor,
}

/// <summary>How far a proposal has come.</summary>
public enum ProposalState
{
    /// <summary>Waits for the check.</summary>
    Open,

    /// <summary>Checked and found right; waits for the committee.</summary>
    Checked,

    /// <summary>Recognised by a decision.</summary>
    Recognised,

    /// <summary>Not confirmed by the check, or not recognised.</summary>
    Refused,

    /// <summary>Taken back by whoever proposed it.</summary>
    Withdrawn,
}
