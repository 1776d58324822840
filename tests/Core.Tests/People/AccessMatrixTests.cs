using ReportBot.Core.People;

namespace ReportBot.Core.Tests.People;

/// <summary>Every operation × role × own or a colleague's household × another unit, each really tried.</summary>
public sealed class AccessMatrixTests
{
    private const Roles Office = Roles.Secretary | Roles.Committee;

    // Who may do it to an own household, and who to a colleague's. An operation that is missing here fails below.
    private static readonly Dictionary<Operation, (Roles Own, Roles Others)> Matrix = new()
    {
        [Operation.ListSubjects] = (Roles.Reporter, Roles.None),
        [Operation.EditDraft] = (Roles.Reporter, Roles.None),
        [Operation.FileReport] = (Roles.Reporter, Roles.None),
        [Operation.ReadProposed] = (Roles.Reporter, Roles.None),
        [Operation.ReadHistory] = (Roles.Reporter | Office, Office),
        [Operation.ReadSummary] = (Office, Office),
        [Operation.Export] = (Office, Office),
        [Operation.FreezeSummary] = (Roles.Secretary, Roles.Secretary),
        [Operation.ListMissing] = (Office, Office),
        [Operation.Nudge] = (Roles.Secretary, Roles.Secretary),
        [Operation.ReturnReport] = (Roles.Secretary, Roles.Secretary),
        [Operation.ReviewReport] = (Roles.Secretary, Roles.Secretary),
        [Operation.ReopenPeriod] = (Roles.Secretary, Roles.Secretary),
        [Operation.ProposeStatus] = (Roles.Reporter | Roles.Secretary, Roles.Secretary),
        [Operation.CheckProposal] = (Roles.Secretary, Roles.Secretary),
        [Operation.Recognise] = (Roles.Committee, Roles.Committee),
        [Operation.RegisterExit] = (Roles.Reporter | Roles.Secretary, Roles.Secretary),
        [Operation.Invite] = (Roles.Secretary | Roles.Administrator, Roles.Secretary | Roles.Administrator),
        [Operation.ManageOwnChats] = (Office | Roles.Reporter | Roles.Administrator, Roles.None),
        [Operation.ManageBroadcasts] = (Roles.Secretary | Roles.Administrator, Roles.Secretary | Roles.Administrator),
        [Operation.LinkBoard] = (Roles.Administrator, Roles.Administrator),
        [Operation.ReadBudget] = (Roles.Secretary | Roles.Administrator, Roles.Secretary | Roles.Administrator),
        [Operation.Import] = (Roles.Secretary | Roles.Administrator, Roles.Secretary | Roles.Administrator),
    };

    private static readonly Roles[] EachRole = [Roles.None, .. Enum.GetValues<Roles>().Where(r => r != Roles.None)];

    public static TheoryData<Operation, Roles> Cells()
    {
        var cells = new TheoryData<Operation, Roles>();
        foreach (var operation in Enum.GetValues<Operation>())
        {
            foreach (var role in EachRole)
            {
                cells.Add(operation, role);
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task It_is_done_for_these_roles_and_for_nobody_else(Operation operation, Roles role)
    {
        Assert.True(Matrix.TryGetValue(operation, out var may), "Say here who may do it.");
        await using var trials = await AccessTrials.NewAsync(role);

        Assert.False(await trials.TryAsync(operation, own: true, elsewhere: true));
        Assert.Equal((may.Others & role) != Roles.None, await trials.TryAsync(operation, own: false));
        Assert.Equal((may.Own & role) != Roles.None, await trials.TryAsync(operation, own: true));
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void The_rules_say_the_same(Operation operation, Roles role)
    {
        Assert.Equal((Matrix[operation].Others & role) != Roles.None, AccessRules.Allows(operation, role, own: false));
        Assert.Equal((Matrix[operation].Own & role) != Roles.None, AccessRules.Allows(operation, role, own: true));
    }
}
