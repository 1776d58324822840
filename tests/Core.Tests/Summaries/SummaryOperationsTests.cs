using Dapper;
using ReportBot.Core.People;
using ReportBot.Core.Summaries;
using static ReportBot.Core.Tests.Summaries.Commune;

namespace ReportBot.Core.Tests.Summaries;

public sealed class SummaryOperationsTests
{
    private static readonly Access Secretary = new(UnitId, Minh, Roles.Secretary);

    [Theory]
    [InlineData(Roles.Secretary, UnitId, true)]
    [InlineData(Roles.Committee, UnitId, true)]
    [InlineData(Roles.Reporter, UnitId, false)]
    [InlineData(Roles.Administrator, UnitId, false)]
    [InlineData(Roles.Secretary, 2, false)]
    public async Task Only_secretary_and_committee_of_the_unit_read_it(Roles roles, long unit, bool allowed)
    {
        await using var commune = await CommuneDb.OpenAsync();
        var access = new Access(unit, Thom, roles);

        Assert.Equal(allowed, await commune.WriteAsync(db => SummaryOperations.Compile(db, access, View, ThePlan, September10, At(10)) is not null));
        Assert.Equal(allowed, commune.Readers.Read(db => SummaryOperations.Read(db, access, View, ThePlan, September10, At(10)) is not null));
        Assert.Equal(allowed, commune.Readers.Read(db => MissingList.Of(db, access, View, ThePlan, September10) is not null));
        Assert.Equal(allowed, commune.Readers.Read(db => PeriodStatus.Of(db, access, View, ThePlan, September10) is not null));
        Assert.Equal(allowed, commune.Readers.Read(db => LateList.Of(db, access, View, ThePlan, September10, null, At(12)) is not null));
    }

    [Fact]
    public async Task Whose_report_came_late_is_told_with_the_day_and_a_later_correction_is_not_late()
    {
        await using var commune = await CommuneDb.OpenAsync();
        await commune.ReportAsync(1, """{"visited":true}""", At(8));
        Assert.Equal(["Kỳ 10/9/2025: hạn hết ngày 10/09 nên chưa có ai nộp muộn; đã nhận 1/12 hộ."], Late(commune, At(10)));
        Assert.StartsWith("Kỳ 10/9/2025: chưa có báo cáo nào nộp muộn; đã nhận 1/12 hộ, còn 11 chưa nộp dù đã hết hạn ngày 10/09.", Late(commune, At(11))[0], StringComparison.Ordinal);

        await commune.ReportAsync(4, """{"nil":true}""", At(11, 9));
        await commune.ReportAsync(6, """{"nil":true}""", At(12, 9));
        await commune.ReportAsync(1, """{"visited":false}""", At(12, 10));

        var text = Assert.Single(Late(commune, At(13)));
        Assert.StartsWith("NỘP MUỘN, kỳ 10/9/2025 (hạn hết ngày 10/09): 2/12 hộ\n", text, StringComparison.Ordinal);
        Assert.Contains("H004 ngày 11/09 (sau hạn 1 ngày)", text, StringComparison.Ordinal);
        Assert.Contains("H006 ngày 12/09 (sau hạn 2 ngày)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("H001", text, StringComparison.Ordinal);
        Assert.EndsWith("Chưa nộp đến nay: 9 hộ. Xem tên thì gõ: chưa nộp", text, StringComparison.Ordinal);

        static IReadOnlyList<string> Late(CommuneDb commune, DateTimeOffset now) =>
            commune.Readers.Read(db => LateList.Of(db, Secretary, View, ThePlan, September10, null, now))!;
    }

    [Fact]
    public async Task One_question_is_answered_with_the_codes_behind_it_and_a_period_is_set_against_the_one_before()
    {
        await using var commune = await CommuneDb.OpenAsync();
        await commune.ReportAsync(1, """{"visited":true,"difficulty":"thiếu nước tưới"}""", At(8));
        await commune.ReportAsync(2, """{"visited":false}""", At(8));
        var summary = commune.Readers.Read(db => SummaryOperations.Read(db, Secretary, View, ThePlan, September10, At(9)))!;

        Assert.Equal("Kỳ 10/9/2025: theo 2/12 hộ đã báo cáo.\nĐã thăm 1 hộ.\nRồi (1): H001\nChưa (1): H002", Assert.Single(FigureList.Of(summary, "visited")!));
        Assert.Equal("Kỳ 10/9/2025: theo 2/12 hộ đã báo cáo.\nH001: “thiếu nước tưới”", Assert.Single(FigureList.Of(summary, "difficulty")!));
        Assert.Equal("Kỳ 10/9/2025: chưa báo cáo nào ghi việc này (đã nhận 2/12 hộ).", Assert.Single(FigureList.Of(summary, "income")!));
        Assert.Null(FigureList.Of(summary, "no-such"));
        Assert.Equal("Kỳ 10/9/2025: kỳ trước không có báo cáo nào nên chưa so được. Kỳ này đã nhận 2/12 hộ.", ComparisonText.Write(summary));

        var before = summary with { Previous = new PreviousPeriod("periodic:2025-08-20", new DateOnly(2025, 8, 20), 12, 5, []) };
        Assert.Contains("Báo cáo: kỳ này 2/12 hộ, kỳ trước (20/8) 5/12.\nSo với kỳ trước (20/8): -3 hộ có báo cáo", ComparisonText.Write(before).Replace('−', '-'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_after_it_makes_it_outdated_and_the_next_one_says_what_came()
    {
        await using var commune = await CommuneDb.OpenAsync();
        await commune.ReportAsync(1, """{"visited":true}""", At(8));
        await commune.ReportAsync(2, """{"visited":true}""", At(9));
        Assert.Null((await CompileAsync(commune, At(10))).Replaces);

        await commune.ReportAsync(4, """{"nil":true}""", At(11, 9));
        await commune.ReportAsync(6, """{"nil":true}""", At(12, 9));
        await commune.ReportAsync(2, """{"visited":false}""", At(12, 10));
        var second = await CompileAsync(commune, At(12));

        Assert.Equal(At(10), second.Replaces!.CompiledAt);
        Assert.Equal(["H004", "H006"], second.Replaces.AddedLate);
        Assert.Equal(["H002"], second.Replaces.Amended);
        Assert.Empty(second.Replaces.Added);
        Assert.Contains(
            "Bản trước (lúc 17:00 ngày 10/09) đã cũ: thêm 2 báo cáo muộn (H004, H006); sửa 1 báo cáo (H002).",
            SummaryText.Write(second)[0], StringComparison.Ordinal);
        Assert.Null((await CompileAsync(commune, At(13))).Replaces);
    }

    [Fact]
    public async Task What_everybody_was_sent_stays_the_one_compared_with()
    {
        await using var commune = await CommuneDb.OpenAsync();
        await commune.WriteAsync(db => SummaryOperations.Compile(db, View, ThePlan, September10, At(11, 0), isPeriodEnd: true));
        await commune.ReportAsync(4, """{"nil":true}""", At(11, 9));
        await CompileAsync(commune, At(11, 10));
        await commune.ReportAsync(5, """{"nil":true}""", At(11, 11));
        await CompileAsync(commune, At(11, 12));

        var third = await CompileAsync(commune, At(11, 13));

        Assert.True(third.Replaces!.WasSent);
        Assert.Equal(["H004", "H005"], third.Replaces.AddedLate);
    }

    [Fact]
    public async Task The_same_figures_are_kept_once()
    {
        await using var commune = await CommuneDb.OpenAsync();
        await commune.ReportAsync(1, """{"visited":true}""", At(8));
        await CompileAsync(commune, At(9));
        await CompileAsync(commune, At(9, 18));
        Assert.Equal(1, Kept(commune));

        await commune.ReportAsync(2, """{"visited":true}""", At(9, 19));
        await CompileAsync(commune, At(9, 20));
        Assert.Equal(2, Kept(commune));
    }

    [Fact]
    public async Task Reading_keeps_nothing()
    {
        await using var commune = await CommuneDb.OpenAsync();
        await commune.ReportAsync(1, """{"visited":true}""", At(8));

        var read = commune.Readers.Read(db => SummaryOperations.Read(db, Secretary, View, ThePlan, September10, At(9)))!;

        Assert.Equal(1, read.Received);
        Assert.Equal(0, Kept(commune));
    }

    [Fact]
    public async Task The_status_is_what_scripts_outside_rely_on()
    {
        await using var commune = await CommuneDb.OpenAsync();
        for (var household = 1; household <= 10; household++)
        {
            await commune.ReportAsync(household, """{"nil":true}""", household == 10 ? At(11) : At(9));
        }

        var status = commune.Readers.Read(db => PeriodStatus.Of(db, Secretary, View, ThePlan, September10))!;

        Assert.Equal(
            """{"due":"2025-09-10","expected":12,"received":10,"on_time":9,"late":1,"missing":[{"subject":"H011","official":"Nguyễn Thị Lan"},{"subject":"H012","official":"Nguyễn Thị Lan"}]}""",
            StatusJson.Write(status));
        Assert.Equal(
            "Kỳ 10/9/2025: nhận 10/12 hộ (83,33 %), đúng hạn 9, muộn 1, chưa nộp 2.\nH011 Nguyễn Thị Lan\nH012 Nguyễn Thị Lan",
            StatusText.Write(status, September10));
    }

    private static Task<Summary> CompileAsync(CommuneDb commune, DateTimeOffset now) =>
        commune.WriteAsync(db => SummaryOperations.Compile(db, Secretary, View, ThePlan, September10, now)!);

    private static int Kept(CommuneDb commune) => commune.Readers.Read(db => db.ExecuteScalar<int>("SELECT COUNT(*) FROM summaries"));
}
