namespace ReportBot.Core.People;

/// <summary>Who asks for an operation: every operation takes one and decides by it.</summary>
/// <param name="UnitId">The unit whose data may be touched.</param>
/// <param name="OfficialId">The official; null for the service's own sweeps and for the command line on the machine.</param>
/// <param name="Roles">What the official may do.</param>
public sealed record Access(long UnitId, long? OfficialId, Roles Roles)
{
    /// <summary>The service itself: sweeps, and the command line of whoever owns the machine and its database.</summary>
    public static Access System(long unitId) =>
        new(unitId, null, Roles.Reporter | Roles.Secretary | Roles.Committee | Roles.Administrator);

    /// <summary>Whether one of these roles is held.</summary>
    public bool HasAny(Roles roles) => (Roles & roles) != Roles.None;
}
