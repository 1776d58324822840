using System.CommandLine;

namespace ReportBot.Bot.Commands;

/// <summary>The workbook to fill in, which this version has not yet.</summary>
internal static class TemplateCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { HelpName = "TỆP.xlsx", Description = "Tệp sẽ chứa bảng để điền." };
        var command = new Command("template", "Bảng Excel để điền danh sách (chưa có trong bản này).") { file };
        command.SetAction(_ => Task.FromException(new CommandException(
            "Bản này chưa có bảng Excel; hãy lập danh sách theo mẫu .json (xem: reportbot sample) rồi dùng reportbot import.")));
        return command;
    }
}
