using ReportBot.Core.Forms;
using ReportBot.Core.Households;
using ReportBot.Core.People;
using ReportBot.Core.Reminders;
using ReportBot.Core.Reports;
using ReportBot.Core.Tests.Summaries;
using static ReportBot.Core.Tests.Summaries.Commune;

namespace ReportBot.Core.Tests.Reminders;

public sealed class ReminderSweepTests
{
    [Fact]
    public async Task Each_is_reminded_of_what_is_missing_of_the_own_by_code_alone()
    {
        await using var commune = await LinkedAsync();
        await commune.ReportAsync(1, """{"nil":true}""", At(8));
        await DraftAsync(commune, Thom, 2, """{"visited":true,"visit_date":"2025-09-08"}""");

        await SweepAsync(commune, At(9, 8));

        var thom = Outgoing.Of(commune).Single(o => o.Chat == "thom");
        Assert.Equal(
            "Mai là hạn kỳ 10/9. Đồng chí còn 2 hộ chưa báo cáo: H002 (đang dở câu 3), H003.\nKhông có gì mới? Gõ: H003 không có gì mới",
            thom.Text);
        Assert.Equal(
            ["Làm tiếp H002|/baocao H002 kon-gang-2025/periodic:2025-09-10", "Báo cáo ngay|/baocao kon-gang-2025/periodic:2025-09-10"],
            thom.Message.Buttons.Select(b => b.Label + "|" + b.Data));
        Assert.Equal(1, thom.Priority);
        Assert.DoesNotContain(Outgoing.Of(commune), o => o.Text.Contains("Hộ ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reminder_ends_with_the_reader_s_own_link_where_links_are_given()
    {
        await using var commune = await LinkedAsync();
        await commune.Gate.WriteAsync(db => FormLinks.MakeKey(db, At(8)));

        await commune.WriteAsync(db => ReminderSweep.Run(db, View, At(9, 8), new FormLinks(new Uri("https://bao-cao.example"))));

        var text = Outgoing.Of(commune).Single(o => o.Chat == "thom").Text;
        var token = text.Split("Điền trên trang web: https://bao-cao.example/form/")[1];
        Assert.Equal(Thom, commune.Readers.Read(db => FormLinks.Open(db, token, At(9, 8)))!.OfficialId);
    }

    [Fact]
    public async Task Who_has_reported_everything_is_left_in_peace()
    {
        await using var commune = await LinkedAsync();
        foreach (var household in (long[])[1, 2, 3])
        {
            await commune.ReportAsync(household, """{"nil":true}""", At(8));
        }

        await SweepAsync(commune, At(9, 8));

        Assert.DoesNotContain(Outgoing.Of(commune), o => o.Chat == "thom");
        Assert.Contains(Outgoing.Of(commune), o => o.Chat == "klah");
    }

    [Fact]
    public async Task The_representative_is_reminded_for_a_body()
    {
        await using var commune = await LinkedAsync();
        await SweepAsync(commune, At(10, 16));

        Assert.StartsWith(
            "Hôm nay là hạn kỳ 10/9. Đồng chí còn 3 hộ chưa báo cáo: H010, H011, H012.",
            Outgoing.Of(commune).Single(o => o.Chat == "lan").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_reminder_is_given_once_however_often_it_is_asked_for()
    {
        await using var commune = await LinkedAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SweepAsync(commune, At(9, 8))));
        await SweepAsync(commune, At(9, 12));

        Assert.Single(Outgoing.Of(commune), o => o.Chat == "thom");
    }

    [Fact]
    public async Task After_a_downtime_one_message_says_how_it_stands_now()
    {
        await using var commune = await LinkedAsync();
        await SweepAsync(commune, At(10, 20));
        await SweepAsync(commune, At(10, 20, 1));

        Assert.StartsWith("Hôm nay là hạn", Outgoing.Of(commune).Single(o => o.Chat == "thom").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_overdue_note_says_until_when_late_reports_are_taken()
    {
        await using var commune = await LinkedAsync();
        await SweepAsync(commune, At(11, 8));

        Assert.StartsWith(
            "Kỳ 10/9 đã quá hạn, còn nhận báo cáo muộn đến hết ngày 15/09. Đồng chí còn 3 hộ chưa báo cáo: H001, H002, H003.",
            Outgoing.Of(commune).Single(o => o.Chat == "thom").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_periods_are_one_message()
    {
        await using var commune = await LinkedAsync();
        var sent = await SweepAsync(commune, At(12, 8, month: 12));

        Assert.Equal(["annual:2025-12-15", "periodic:2025-12-10"], sent.Where(s => s.OfficialId == Thom).Select(s => s.Period).Order(StringComparer.Ordinal));
        var text = Outgoing.Of(commune).Single(o => o.Chat == "thom").Text;
        Assert.Equal(
            """
            Kỳ 10/12 đã quá hạn, còn nhận báo cáo muộn đến hết ngày 15/12. Đồng chí còn 3 hộ chưa báo cáo: H001, H002, H003.
            Còn 3 ngày đến hạn kỳ năm 15/12. Đồng chí còn 3 hộ chưa báo cáo: H001, H002, H003.
            Không có gì mới? Gõ: H001 không có gì mới
            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public async Task Nobody_is_written_to_at_night_and_a_locked_period_is_over()
    {
        await using var commune = await LinkedAsync();
        Assert.Empty(await SweepAsync(commune, At(9, 23)));
        Assert.Empty(await SweepAsync(commune, At(10, 3)));
        Assert.Empty(await SweepAsync(commune, At(16, 9)));
    }

    [Fact]
    public async Task Whoever_links_later_gets_no_old_reminder()
    {
        await using var commune = await CommuneDb.OpenAsync();
        await SweepAsync(commune, At(9, 8));
        await commune.LinkAsync(Thom, "thom", At(9, 9));
        await SweepAsync(commune, At(9, 10));
        Assert.Empty(Outgoing.Of(commune));

        await SweepAsync(commune, At(10, 8));
        Assert.Single(Outgoing.Of(commune));
    }

    [Fact]
    public async Task The_secretary_hears_once_a_period_who_has_no_chat()
    {
        await using var commune = await CommuneDb.OpenAsync();
        await commune.LinkAsync(Minh, "minh", At(1));
        await commune.LinkAsync(Thom, "thom", At(1));
        await SweepAsync(commune, At(9, 8));
        await SweepAsync(commune, At(10, 8));

        Assert.Equal(
            """
            Chưa ghép máy, chưa nhắc được kỳ 10/9:
            Siu Klah (H004, H005)
            Rơ Châm Blin (H006, H007, H008, H009)
            Nguyễn Thị Lan (H010, H011, H012)
            Mã mời: gõ /moi và họ tên.
            """.ReplaceLineEndings("\n"),
            Outgoing.Of(commune).Single(o => o.Chat == "minh").Text);
    }

    [Fact]
    public async Task English_is_spoken_to_whoever_chose_it()
    {
        await using var commune = await CommuneDb.OpenAsync();
        await commune.LinkAsync(Klah, "klah", At(1), "en");
        await SweepAsync(commune, At(9, 8));

        Assert.Equal(
            "Period 10/9 is due tomorrow. You still owe reports on 2 households: H004, H005.\nNothing new? Type: H004 không có gì mới",
            Outgoing.Of(commune).Single().Text);
    }

    internal static async Task<CommuneDb> LinkedAsync(Roster? roster = null)
    {
        var commune = await CommuneDb.OpenAsync(roster);
        foreach (var (official, chat) in new[] { (Thom, "thom"), (Blin, "blin"), (Lan, "lan"), (Minh, "minh"), (Hoa, "hoa"), (Klah, "klah") })
        {
            await commune.LinkAsync(official, chat, At(1));
        }

        return commune;
    }

    internal static Task<IReadOnlyList<SentReminder>> SweepAsync(CommuneDb commune, DateTimeOffset now) =>
        commune.WriteAsync(db => ReminderSweep.Run(db, View, now));

    internal static Task DraftAsync(CommuneDb commune, long official, long household, string answers) => commune.Gate.WriteAsync(db =>
        DraftStore.Save(db, new Access(UnitId, official, Roles.Reporter), new Draft
        {
            PlanCode = ThePlan.Code, PeriodKey = September10.Key, Subject = new SubjectId(SubjectKind.Household, household),
            FormId = "household-periodic", FormVersion = 1, Answers = AnswersJson.Read(HouseholdForm, answers),
            StartedAt = At(8), UpdatedAt = At(8),
        }));
}
