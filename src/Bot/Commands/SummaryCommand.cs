using System.CommandLine;
using System.Text;
using ReportBot.Core.Documents;
using ReportBot.Core.People;
using ReportBot.Core.Plans;
using ReportBot.Core.Summaries;

namespace ReportBot.Bot.Commands;

/// <summary>The compiled summary of a period.</summary>
internal static class SummaryCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var due = new Option<string>("--due") { HelpName = "NGÀY", Description = "Kỳ có hạn vào ngày này; bỏ trống: kỳ đang mở." };
        var format = new Option<string>("--format") { HelpName = "text|docx|xlsx|json", Description = "Dạng kết quả; mặc định text.", DefaultValueFactory = _ => "text" };
        var file = new Option<string>("--out") { HelpName = "TỆP", Description = "Ghi ra tệp thay vì màn hình." };
        var named = UnitOption.Create();
        var command = new Command("summary", "Tổng hợp một kỳ báo cáo.") { due, format, file, named };
        command.SetAction(async parsed =>
        {
            var write = Writer(parsed.GetValue(format)!);
            await using var session = await DataSession.OpenAsync(surroundings);
            var unit = session.Unit(parsed.GetValue(named));
            var now = session.Clock.GetUtcNow();
            var (plan, period) = PeriodChoice.Of(unit, parsed.GetValue(due), now);
            var made = write(session, unit, plan, period, now);
            if (parsed.GetValue(file) is { } typed)
            {
                OutputFile.Write(surroundings.FullPath(typed), made.Content);
            }
            else if (made.FileName is { } name)
            {
                OutputFile.Write(surroundings.FullPath(name), made.Content);
                await surroundings.Error.WriteLineAsync($"Đã ghi {name}");
            }
            else
            {
                await surroundings.Out.WriteAsync(Encoding.UTF8.GetString(made.Content));
            }
        });
        return command;
    }

    private static Func<DataSession, UnitView, Plan, Period, DateTimeOffset, Made> Writer(string format) => format.ToLowerInvariant() switch
    {
        "text" => (session, unit, plan, period, now) => Text(string.Join("\n\n", SummaryText.Write(Summary(session, unit, plan, period, now)))),
        "json" => (session, unit, plan, period, now) => Text(SummaryJson.Write(Summary(session, unit, plan, period, now))),
        "docx" => (session, unit, plan, period, now) => Document(DocumentKind.Word, session, unit, plan, period, now),
        "xlsx" => (session, unit, plan, period, now) => Document(DocumentKind.Excel, session, unit, plan, period, now),
        _ => throw CommandException.Usage($"Không có dạng '{format}'; hãy chọn text, docx, xlsx hoặc json."),
    };

    private static Summary Summary(DataSession session, UnitView unit, Plan plan, Period period, DateTimeOffset now) =>
        session.Readers.Read(db => SummaryOperations.Read(db, Access.System(unit.UnitId), unit, plan, period, now))!;

    private static Made Text(string text) => new(Encoding.UTF8.GetBytes(text + "\n"), null);

    private static Made Document(DocumentKind kind, DataSession session, UnitView unit, Plan plan, Period period, DateTimeOffset now)
    {
        var data = session.Readers.Read(db => DocumentReading.Read(db, Access.System(unit.UnitId), unit, plan, period, now))!;
        var file = DocumentFile.Make(kind, data);
        return new Made(file.Content, file.Name);
    }

    private sealed record Made(byte[] Content, string? FileName);
}
