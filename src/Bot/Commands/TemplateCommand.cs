using System.CommandLine;
using ReportBot.Core.Households.Import;

namespace ReportBot.Bot.Commands;

/// <summary>Writes the workbook that an office fills in, empty or with the list that is in force.</summary>
internal static class TemplateCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string>("file") { HelpName = "TỆP.xlsx", Description = "Tệp sẽ chứa bảng để điền." };
        var current = new Option<bool>("--current") { Description = "Điền sẵn danh sách đang dùng, để sửa rồi nhập lại." };
        var force = new Option<bool>("--force") { Description = "Ghi đè nếu tệp đã có." };
        var named = UnitOption.Create();
        var command = new Command("template", "Bảng Excel để điền cán bộ, hộ và phân công.") { file, current, force, named };
        command.SetAction(async parsed =>
        {
            var path = surroundings.FullPath(parsed.GetRequiredValue(file));
            if (!Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase))
            {
                throw new CommandException("Tên tệp phải có đuôi .xlsx, ví dụ danh-sach.xlsx.");
            }

            OutputFile.RefuseExisting(path, parsed.GetValue(force));
            await using var session = await DataSession.OpenAsync(surroundings);
            var filled = parsed.GetValue(current);
            var view = filled ? session.Unit(parsed.GetValue(named)) : session.UnitIfAny(parsed.GetValue(named));
            OutputFile.Write(path, WorkbookImport.Template(view, session.Clock.GetUtcNow(), filled));
            await surroundings.Out.WriteLineAsync($"Đã ghi bảng để điền: {Path.GetFileName(path)}");
            return ExitCodes.Done;
        });
        return command;
    }
}
