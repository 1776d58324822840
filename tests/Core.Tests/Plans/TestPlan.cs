using ReportBot.Core.Forms;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Tests.Plans;

/// <summary>A small plan like the one of Kon Gang: the 10th and the 20th, and 15 December.</summary>
internal static class TestPlan
{
    public static readonly DateOnly From = new(2025, 9, 1);

    public static readonly DateOnly To = new(2025, 12, 31);

    public static ScheduleRule Monthly(params int[] days) => new()
    {
        Kind = PeriodKind.Periodic,
        DaysOfMonth = days,
        LateDays = 4,
        Form = "household-periodic",
        Reminders = [new ReminderRule(1, new TimeOnly(8, 0))],
    };

    public static ScheduleRule Yearly(string date, PeriodKind kind = PeriodKind.Annual) => new()
    {
        Kind = kind,
        DatesOfYear = [date],
        OpensDaysBefore = 14,
        Covers = PeriodSpan.Year,
        Form = "household-annual",
    };

    public static Plan Make(params ScheduleRule[] schedule) => new()
    {
        Code = "test-2025",
        Unit = new PlanUnit("test", "xã Thử"),
        Title = "giúp đỡ hộ nghèo",
        From = From,
        To = To,
        Header = new DocumentHeader("party", "ĐẢNG BỘ TỈNH", "ĐẢNG ỦY XÃ", "Số -KH/ĐU", "BC/ĐU", "Thử", "tháng 9 năm 2025"),
        Recipients = ["Tỉnh ủy"],
        Signer = new Signer("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Nguyễn Văn A"),
        Route = new ReportingRoute(["các chi bộ"], "Ban Thường vụ", "Ban Xây dựng Đảng"),
        Targets = [],
        Schedule = schedule.Length > 0 ? schedule : [Monthly(10, 20), Yearly("12-15")],
        Forms = [Form("household-periodic"), Form("household-annual")],
    };

    public static Period Period(this Plan plan, string key) =>
        PlanPeriods.Find(plan, key) ?? throw new KeyNotFoundException(key);

    private static Form Form(string id) => new(id, 1, "Báo cáo",
        [new Question { Key = "visited", Kind = QuestionKind.YesNo, Ask = "Đã thăm?", Label = "thăm" }]);
}
