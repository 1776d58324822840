using System.CommandLine;
using ReportBot.Bot.Settings;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Commands;

/// <summary>A consistent copy, taken while the service runs.</summary>
internal static class BackupCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string>("file") { HelpName = "TỆP", Description = "Tệp sẽ chứa bản sao lưu." };
        var force = new Option<bool>("--force") { Description = "Ghi đè nếu tệp đã có." };
        var command = new Command("backup", "Sao lưu dữ liệu ra một tệp, cả khi dịch vụ đang chạy.") { file, force };
        command.SetAction(async parsed =>
        {
            var database = ProgramSettings.Load(surroundings).OpenDatabase();
            var target = surroundings.FullPath(parsed.GetRequiredValue(file));
            var copy = Backup.Write(database, target, parsed.GetValue(force));
            await surroundings.Out.WriteLineAsync(CopyText.Describe($"Đã sao lưu vào '{target}'", copy));
        });
        return command;
    }
}
