using System.Data.Common;
using ReportBot.Core.Conversations;
using ReportBot.Core.Forms;
using ReportBot.Core.People;
using ReportBot.Core.Reports;
using ReportBot.Core.Tests.Conversations;
using ReportBot.Tests.Shared;

namespace ReportBot.Core.Tests.Reports;

/// <summary>A locked period opened again for one subject: dated, expiring, and for nobody and nothing else.</summary>
public sealed class ReopeningTests : IAsyncLifetime
{
    private const string Key = "periodic:2025-08-20";
    private static readonly Access Thom = new(1, 1, Roles.Reporter);
    private static readonly Access Secretary = new(1, 90, Roles.Secretary);

    private TestStore store = null!;

    public async ValueTask InitializeAsync()
    {
        store = await TestStore.NewAsync();
        await StoredOffice.NewAsync(store);
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task It_takes_that_report_to_the_end_of_the_day_and_marks_it_late()
    {
        Assert.Equal(FilingRefusal.Locked, Assert.IsType<Outcome.NotFiled>(await File("H012", At(2))).Reason);
        Assert.Equal(new DateOnly(2025, 9, 5), Assert.IsType<Outcome.Reopened>(await Reopen("H012", null, At(2))).Until);
        Assert.Equal(FilingRefusal.Locked, Assert.IsType<Outcome.NotFiled>(await File("H013", At(2))).Reason);
        Assert.True(Assert.IsType<Outcome.Filed>(await File("H012", At(5, 23))).Reports[0].IsLate);
    }

    [Fact]
    public async Task After_its_day_the_period_is_locked_again()
    {
        await Reopen("H012", new DateOnly(2025, 9, 3), At(2));
        Assert.Equal(FilingRefusal.Locked, Assert.IsType<Outcome.NotFiled>(await File("H012", At(4, 0))).Reason);
        await Reopen("H012", new DateOnly(2025, 9, 4), At(4, 0));
        Assert.IsType<Outcome.Filed>(await File("H012", At(4, 1)));
    }

    [Theory]
    [InlineData("H012", "2025-09-01")]
    [InlineData("H012", "2025-10-04")]
    [InlineData("H018", null)]
    public async Task A_day_that_is_over_or_far_off_and_a_subject_that_owes_nothing_are_refused(string household, string? until) =>
        Assert.IsType<Outcome.NotFound>(await Reopen(
            household, until is null ? null : DateOnly.ParseExact(until, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), At(2)));

    private static DateTimeOffset At(int day, int hour = 9) => new(2025, 9, day, hour, 0, 0, TimeSpan.FromHours(7));

    private Task<Outcome> Reopen(string household, DateOnly? until, DateTimeOffset now) => Do((db, view) => ReportReview.Reopen(
        db, Secretary, view, new Request.Reopen(new PeriodRef(KonGang.Plan.Code, Key), KonGang.H(household), until), now));

    private Task<Outcome> File(string household, DateTimeOffset now) => Do((db, view) => ReportFiling.File(
        db, Thom, view, [new Filing(KonGang.Plan.Code, Key, KonGang.H(household), "household-periodic", 1, Answers.Nil)], "test", now));

    private Task<Outcome> Do(Func<DbConnection, UnitView, Outcome> work) => store.Gate.WriteAsync(db => work(db, new UnitDirectory().Get(db, 1)));
}
