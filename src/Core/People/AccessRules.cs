namespace ReportBot.Core.People;

/// <summary>
/// The access matrix: operation × role × own or another's subject. What is refused looks like what does not
/// exist (OWASP ASVS 8.2).
/// </summary>
public static class AccessRules
{
    /// <summary>Whether somebody with these roles may do it to an own subject, or to another's.</summary>
    public static bool Allows(Operation operation, Roles roles, bool own) =>
        (roles & (own ? RolesForOwn(operation) : RolesForAny(operation))) != Roles.None;

    /// <summary>Whether this access may do it to an own subject, or to another's.</summary>
    public static bool Allows(this Access access, Operation operation, bool own = false) =>
        Allows(operation, access.Roles, own);

    private static Roles RolesForOwn(Operation operation) => operation switch
    {
        Operation.ListSubjects or Operation.EditDraft or Operation.FileReport or Operation.ReadProposed => Roles.Reporter,
        Operation.ReadHistory => Roles.Reporter | Roles.Secretary | Roles.Committee,
        Operation.ManageOwnChats => Roles.Reporter | Roles.Secretary | Roles.Committee | Roles.Administrator,
        Operation.ProposeStatus or Operation.RegisterExit => Roles.Reporter | Roles.Secretary,
        _ => RolesForAny(operation),
    };

    private static Roles RolesForAny(Operation operation) => operation switch
    {
        Operation.ListSubjects or Operation.EditDraft or Operation.FileReport or Operation.ReadProposed => Roles.None,
        Operation.ReadHistory => Roles.Secretary | Roles.Committee,
        Operation.ReadSummary => Roles.Secretary | Roles.Committee,
        Operation.Export => Roles.Secretary | Roles.Committee,
        Operation.FreezeSummary => Roles.Secretary,
        Operation.ListMissing => Roles.Secretary | Roles.Committee,
        Operation.Nudge => Roles.Secretary,
        Operation.ReturnReport or Operation.ReviewReport or Operation.ReopenPeriod => Roles.Secretary,
        Operation.ProposeStatus or Operation.CheckProposal or Operation.RegisterExit => Roles.Secretary,
        Operation.Recognise => Roles.Committee,
        Operation.Invite => Roles.Secretary | Roles.Administrator,
        Operation.Import => Roles.Administrator | Roles.Secretary,
        Operation.ManageOwnChats => Roles.None,
        Operation.ManageBroadcasts => Roles.Secretary | Roles.Administrator,
        Operation.LinkBoard => Roles.Administrator,
        Operation.ReadBudget => Roles.Administrator | Roles.Secretary,
    };
}
