using ReportBot.Bot.Jobs;
using ReportBot.Tests.Shared;

namespace ReportBot.Bot.Tests.Jobs;

public sealed class BackupRotationTests
{
    private static readonly DateOnly Wednesday = new(2025, 9, 10);

    [Fact]
    public void Two_years_of_daily_copies_thin_out_to_days_weeks_and_months()
    {
        var days = Enumerable.Range(0, 730).Select(back => Wednesday.AddDays(-back)).ToList();

        var kept = days.Except(BackupRotation.Superseded(days)).ToList();

        Assert.Equal(Enumerable.Range(0, 7).Select(back => Wednesday.AddDays(-back)), kept.Take(7));
        Assert.Contains(new DateOnly(2025, 8, 31), kept); // Sunday of a week, last of its month
        Assert.Contains(new DateOnly(2025, 8, 24), kept);
        Assert.Contains(new DateOnly(2024, 10, 31), kept);
        Assert.DoesNotContain(new DateOnly(2024, 9, 30), kept);
        Assert.Equal(7 + 3 + 10, kept.Count);
    }

    [Fact]
    public void A_single_copy_is_never_superseded() => Assert.Empty(BackupRotation.Superseded([new DateOnly(2020, 1, 1)]));

    [Theory]
    [InlineData("reportbot-2025-09-10.db", true)]
    [InlineData("reportbot-2025-09-31.db", false)]
    [InlineData("reportbot-2025-09-10.db.tmp", false)]
    [InlineData("khac.db", false)]
    public void Only_its_own_copies_are_touched(string name, bool own) => Assert.Equal(own, BackupRotation.DayOf(name) is not null);

    [Fact]
    public async Task One_copy_a_day_and_the_superseded_go()
    {
        await using var store = await TestStore.NewAsync();
        var folder = Path.Combine(store.Folder, "sao-luu");
        for (var day = Wednesday.AddDays(-40); day <= Wednesday; day = day.AddDays(1))
        {
            BackupJob.Sweep(store.Database, folder, day);
        }

        var written = File.GetLastWriteTimeUtc(Path.Combine(folder, BackupRotation.NameOf(Wednesday)));
        BackupJob.Sweep(store.Database, folder, Wednesday);

        Assert.Equal(written, File.GetLastWriteTimeUtc(Path.Combine(folder, BackupRotation.NameOf(Wednesday))));
        Assert.InRange(Directory.GetFiles(folder).Length, 10, 13);
    }
}
