using System.CommandLine;
using ReportBot.Core.People;
using ReportBot.Core.Plans.Import;

namespace ReportBot.Bot.Commands;

/// <summary>Brings a plan or a roster in: all of the file, or nothing of it and every reason.</summary>
internal static class ImportCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string>("file") { HelpName = "TỆP", Description = "Tệp kế hoạch hoặc danh sách (.json)." };
        var sample = new Option<bool>("--sample") { Description = "Nhập cả danh sách mẫu mà tệp kế hoạch nêu, nếu đơn vị chưa có ai." };
        var command = new Command("import", "Nhập kế hoạch hoặc danh sách; nhập hết hoặc không nhập gì.") { file, sample };
        command.SetAction(async parsed =>
        {
            var path = surroundings.FullPath(parsed.GetRequiredValue(file));
            Check(path);
            await using var session = await DataSession.OpenAsync(surroundings);
            var access = Access.System(session.Readers.Read(session.Units.Default)?.UnitId ?? 0);
            var result = await new ImportOperations(session.Gate, session.Clock).ImportAsync(access, path, parsed.GetValue(sample));
            var to = result.IsApplied ? surroundings.Out : surroundings.Error;
            foreach (var line in ImportText.Lines(result))
            {
                await to.WriteLineAsync(line);
            }

            return result.IsApplied ? ExitCodes.Done : ExitCodes.Failed;
        });
        return command;
    }

    private static void Check(string path)
    {
        if (!File.Exists(path))
        {
            throw new CommandException($"Không có tệp '{path}'; hãy xem lại tên.");
        }

        if (!Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase))
        {
            throw new CommandException("Bản này nhập tệp .json; hãy chọn tệp kế hoạch hoặc danh sách có đuôi .json.");
        }
    }
}
