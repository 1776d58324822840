using System.CommandLine;
using ReportBot.Core.People;
using ReportBot.Core.Summaries;

namespace ReportBot.Bot.Commands;

/// <summary>The compiled summary of a period.</summary>
internal static class SummaryCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var due = new Option<string>("--due") { HelpName = "NGÀY", Description = "Kỳ có hạn vào ngày này; bỏ trống: kỳ đang mở." };
        var format = new Option<string>("--format") { HelpName = "text|json", Description = "Dạng kết quả; mặc định text.", DefaultValueFactory = _ => "text" };
        var file = new Option<string>("--out") { HelpName = "TỆP", Description = "Ghi ra tệp thay vì màn hình." };
        var command = new Command("summary", "Tổng hợp một kỳ báo cáo.") { due, format, file };
        command.SetAction(async parsed =>
        {
            var write = Writer(parsed.GetValue(format)!);
            await using var session = await DataSession.OpenAsync(surroundings);
            var unit = session.Unit();
            var now = session.Clock.GetUtcNow();
            var (plan, period) = PeriodChoice.Of(unit, parsed.GetValue(due), now);
            var summary = session.Readers.Read(db => SummaryOperations.Read(db, Access.System(unit.UnitId), unit, plan, period, now))!;
            if (parsed.GetValue(file) is { } typed)
            {
                OutputFile.Write(surroundings.FullPath(typed), write(summary) + "\n");
                return;
            }

            await surroundings.Out.WriteLineAsync(write(summary));
        });
        return command;
    }

    private static Func<Summary, string> Writer(string format) => format.ToLowerInvariant() switch
    {
        "text" => summary => string.Join("\n\n", SummaryText.Write(summary)),
        "json" => SummaryJson.Write,
        "docx" or "xlsx" => throw new CommandException($"Bản này chưa xuất được {format}; hãy dùng --format text hoặc json."),
        _ => throw CommandException.Usage($"Không có dạng '{format}'; hãy chọn text hoặc json."),
    };
}
