using System.CommandLine;
using ReportBot.Core.People;
using ReportBot.Core.Summaries;

namespace ReportBot.Bot.Commands;

/// <summary>How a period stands: expected, received, missing.</summary>
internal static class StatusCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var due = new Option<string>("--due") { HelpName = "NGÀY", Description = "Kỳ có hạn vào ngày này (2025-09-10 hoặc 10/9/2025); bỏ trống: kỳ đang mở." };
        var json = new Option<bool>("--json") { Description = "In một dòng JSON." };
        var named = UnitOption.Create();
        var command = new Command("status", "Xem kỳ báo cáo: phải nộp, đã nộp, chưa nộp.") { due, json, named };
        command.SetAction(async parsed =>
        {
            await using var session = await DataSession.OpenAsync(surroundings);
            var unit = session.Unit(parsed.GetValue(named));
            var (plan, period) = PeriodChoice.Of(unit, parsed.GetValue(due), session.Clock.GetUtcNow());
            var status = session.Readers.Read(db => PeriodStatus.Of(db, Access.System(unit.UnitId), unit, plan, period))!;
            await surroundings.Out.WriteLineAsync(parsed.GetValue(json) ? StatusJson.Write(status) : StatusText.Write(status, period));
        });
        return command;
    }
}
