namespace ReportBot.Core.Plans.Income;

/// <summary>The national poverty line of income over a span of days.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Rural">In the country, VND per person and month.</param>
/// <param name="Urban">In towns, VND per person and month.</param>
/// <param name="Source">The decree.</param>
public sealed record IncomeLine(DateOnly From, DateOnly To, long Rural, long Urban, string Source)
{
    /// <summary>The line for where a household lives, VND per person and month.</summary>
    public long Of(AreaSetting setting) => setting == AreaSetting.Urban ? Urban : Rural;
}

/// <summary>Where a household lives, as the decrees divide it.</summary>
public enum AreaSetting
{
    /// <summary>nông thôn</summary>
    Rural,

    /// <summary>thành thị</summary>
    Urban,
}
