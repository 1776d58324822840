using Dapper;
using ReportBot.Core.People;
using ReportBot.Core.Summaries;
using static ReportBot.Core.Tests.Summaries.Commune;

namespace ReportBot.Core.Tests.Summaries;

public sealed class SummaryFreezingTests
{
    private static readonly Access Secretary = new(UnitId, Minh, Roles.Secretary);

    [Fact]
    public async Task What_comes_after_freezing_is_told_and_not_counted()
    {
        await using var commune = await CommuneDb.OpenAsync();
        await commune.ReportAsync(1, """{"visited":true}""", At(9));
        await commune.ReportAsync(2, """{"visited":true}""", At(9));
        var frozen = await FreezeAsync(commune, At(11));
        Assert.Equal((2, (Supersession?)null), (frozen!.Received, frozen.Frozen!.Since));

        await commune.ReportAsync(4, """{"visited":true}""", At(12));
        await commune.ReportAsync(2, """{"visited":false}""", At(12, 18));
        var shown = commune.Readers.Read(db => SummaryOperations.Read(db, Secretary, View, ThePlan, September10, At(13)))!;

        Assert.Equal((2, At(11)), (shown.Received, shown.Frozen!.At));
        Assert.Equal(["H004"], shown.Frozen.Since!.AddedLate);
        Assert.Equal(["H002"], shown.Frozen.Since.Amended);
        Assert.Contains(
            "Số liệu đã chốt lúc 17:00 ngày 11/09. Từ đó: thêm 1 báo cáo muộn (H004); sửa 1 báo cáo (H002), chưa tính vào đây.",
            SummaryText.Write(shown)[0], StringComparison.Ordinal);
        Assert.Equal(2, SummaryJson.Read(SummaryJson.Write(shown)).Received);
        Assert.Equal(At(11), (await FreezeAsync(commune, At(14)))!.Frozen!.At);
    }

    [Fact]
    public async Task Undoing_takes_a_reason_and_is_kept()
    {
        await using var commune = await CommuneDb.OpenAsync();
        await FreezeAsync(commune, At(11));
        await commune.ReportAsync(4, """{"visited":true}""", At(12));

        Assert.False(await commune.WriteAsync(db => SummaryFreezing.Unfreeze(db, Secretary, View, September10, " vì ", At(13))));
        Assert.True(await commune.WriteAsync(db => SummaryFreezing.Unfreeze(db, Secretary, View, September10, "bổ sung báo cáo H004", At(13))));
        Assert.False(await commune.WriteAsync(db => SummaryFreezing.Unfreeze(db, Secretary, View, September10, "bổ sung báo cáo H004", At(13))));

        var shown = commune.Readers.Read(db => SummaryOperations.Read(db, Secretary, View, ThePlan, September10, At(14)))!;
        Assert.Equal((1, (FrozenMark?)null), (shown.Received, shown.Frozen));
        Assert.Equal("bổ sung báo cáo H004", commune.Readers.Read(db => db.QuerySingle<string>("SELECT reason FROM frozen_summaries")));
        Assert.Equal(
            ["frozen", "unfrozen"],
            commune.Readers.Read(db => db.Query<string>("SELECT outcome FROM audit WHERE operation = 'FreezeSummary' ORDER BY id").AsList()));
        Assert.NotNull(await FreezeAsync(commune, At(15)));
    }

    [Theory]
    [InlineData(Roles.Committee, UnitId)]
    [InlineData(Roles.Reporter, UnitId)]
    [InlineData(Roles.Secretary, 2)]
    public async Task Only_the_secretary_of_the_unit_freezes(Roles roles, long unit)
    {
        await using var commune = await CommuneDb.OpenAsync();
        var access = new Access(unit, Minh, roles);

        Assert.Null(await commune.WriteAsync(db => SummaryFreezing.Freeze(db, access, View, ThePlan, September10, At(11))));
        await FreezeAsync(commune, At(11));
        Assert.False(await commune.WriteAsync(db => SummaryFreezing.Unfreeze(db, access, View, September10, "bổ sung báo cáo", At(12))));
    }

    [Fact]
    public async Task A_period_that_has_not_begun_has_nothing_to_freeze()
    {
        await using var commune = await CommuneDb.OpenAsync();

        Assert.Null(await FreezeAsync(commune, At(1, month: 7)));
    }

    [Theory]
    [InlineData(9, 2)]
    [InlineData(11, 2)]
    [InlineData(14, 2)]
    [InlineData(16, null)]
    public async Task While_reports_are_taken_what_is_missing_speaks_against_it(int day, int? received)
    {
        await using var commune = await CommuneDb.OpenAsync();
        await commune.ReportAsync(1, """{"visited":true}""", At(8));
        await commune.ReportAsync(2, """{"visited":true}""", At(8));
        var expected = commune.Readers.Read(db => SummaryOperations.Read(db, Secretary, View, ThePlan, September10, At(day)))!.Expected;

        Assert.Equal(received is { } came ? (expected - came, expected) : null, Early(commune, Secretary, day));
        Assert.Null(Early(commune, Secretary with { Roles = Roles.Committee }, day));
        await FreezeAsync(commune, At(day));
        Assert.Null(Early(commune, Secretary, day));
    }

    private static (int, int)? Early(CommuneDb commune, Access access, int day) =>
        commune.Readers.Read(db => SummaryFreezing.Early(db, access, View, ThePlan, September10, At(day)));

    private static Task<Summary?> FreezeAsync(CommuneDb commune, DateTimeOffset now) =>
        commune.WriteAsync(db => SummaryFreezing.Freeze(db, Secretary, View, ThePlan, September10, now));
}
