using System.CommandLine;
using ReportBot.Bot.Settings;
using ReportBot.Core.Storage;

namespace ReportBot.Bot.Commands;

/// <summary>Brings a copy back, or proves that it could be.</summary>
internal static class RestoreCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string>("file") { HelpName = "TỆP", Description = "Bản sao lưu." };
        var check = new Option<bool>("--check") { Description = "Chỉ thử phục hồi trên một bản chép, không đổi dữ liệu." };
        var command = new Command("restore", "Phục hồi dữ liệu từ bản sao lưu; dữ liệu cũ được giữ lại bên cạnh.") { file, check };
        command.SetAction(async parsed =>
        {
            var database = ProgramSettings.Load(surroundings).OpenDatabase();
            var source = surroundings.FullPath(parsed.GetRequiredValue(file));
            if (parsed.GetValue(check))
            {
                await surroundings.Out.WriteLineAsync(CopyText.Describe($"Bản sao lưu '{source}' phục hồi được", Restore.Check(source)));
                return;
            }

            var done = await Restore.ApplyAsync(database, source, surroundings.Time);
            await surroundings.Out.WriteLineAsync(CopyText.Describe($"Đã phục hồi '{database.Path}'", done.Copy));
            if (done.KeptAside is { } aside)
            {
                await surroundings.Out.WriteLineAsync($"Dữ liệu cũ được giữ ở '{aside}'.");
            }

            if (done.HeldBack > 0)
            {
                await surroundings.Out.WriteLineAsync($"{CopyText.Count(done.HeldBack)} tin chưa gửi của bản sao lưu được giữ lại, không gửi.");
            }
        });
        return command;
    }
}
