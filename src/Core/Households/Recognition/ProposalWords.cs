namespace ReportBot.Core.Households.Recognition;

/// <summary>The words of proposals in storage.</summary>
internal static class ProposalWords
{
    public static string Of(ProposalKind kind) => kind switch
    {
        ProposalKind.Exit => "exit",
        ProposalKind.NearPoorExit => "near-poor-exit",
        ProposalKind.Relapse => "relapse",
        ProposalKind.NewlyPoor => "newly-poor",
    };

    public static string Of(ProposalState state) => state switch
    {
        ProposalState.Open => "open",
        ProposalState.Checked => "checked",
        ProposalState.Recognised => "recognised",
        ProposalState.Refused => "refused",
        ProposalState.Withdrawn => "withdrawn",
    };

    /// <exception cref="InvalidDataException">No such word.</exception>
    public static ProposalKind ParseKind(string word) => word switch
    {
        "exit" => ProposalKind.Exit,
        "near-poor-exit" => ProposalKind.NearPoorExit,
        "relapse" => ProposalKind.Relapse,
        "newly-poor" => ProposalKind.NewlyPoor,
        _ => throw new InvalidDataException($"Unknown kind of proposal {word}."),
    };

    /// <exception cref="InvalidDataException">No such word.</exception>
    public static ProposalState ParseState(string word) => word switch
    {
        "open" => ProposalState.Open,
        "checked" => ProposalState.Checked,
        "recognised" => ProposalState.Recognised,
        "refused" => ProposalState.Refused,
        "withdrawn" => ProposalState.Withdrawn,
        _ => throw new InvalidDataException($"Unknown state of a proposal {word}."),
    };
}
