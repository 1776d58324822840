using System.CommandLine;
using ReportBot.Core.Households.Import;
using ReportBot.Core.People;
using ReportBot.Core.Plans.Import;

namespace ReportBot.Bot.Commands;

/// <summary>Brings a plan or a roster in: all of the file, or nothing of it and every reason.</summary>
internal static class ImportCommand
{
    private const int MostWorkbookBytes = 10 * 1024 * 1024;

    private static readonly string[] Workbooks = [".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv"];

    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string?>("file") { HelpName = "TỆP", Arity = ArgumentArity.ZeroOrOne, Description = "Kế hoạch (.json) hoặc danh sách (.xlsx, .json)." };
        var sample = new Option<bool>("--sample") { Description = "Kế hoạch: nhập cả danh sách mẫu nếu đơn vị chưa có ai. Danh sách .xlsx: là danh sách bịa ra để chạy thử." };
        var preview = new Option<bool>("--preview") { Description = "Chỉ xem danh sách .xlsx sẽ đổi gì, không nhập." };
        var undo = new Option<bool>("--undo") { Description = "Hoàn tác lần nhập danh sách gần nhất." };
        var named = UnitOption.Create();
        var command = new Command("import", "Nhập kế hoạch hoặc danh sách; nhập hết hoặc không nhập gì.") { file, sample, preview, undo, named };
        command.SetAction(async parsed =>
        {
            if (parsed.GetValue(undo))
            {
                return await UndoAsync(surroundings, parsed.GetValue(named));
            }

            var path = surroundings.FullPath(parsed.GetValue(file) ?? throw CommandException.Usage("Cần tên tệp: reportbot import TỆP."));
            var isWorkbook = Check(path);
            if (!isWorkbook && parsed.GetValue(preview))
            {
                throw new CommandException("Tùy chọn --preview dành cho danh sách .xlsx.");
            }

            await using var session = await DataSession.OpenAsync(surroundings);
            var code = parsed.GetValue(named);
            if (isWorkbook)
            {
                return await WorkbookAsync(surroundings, session, session.UnitIfAny(code), path, parsed.GetValue(sample), parsed.GetValue(preview));
            }

            // A plan names its unit, a list may: only what does not is for the unit named here.
            var access = Access.System(code is null ? 0 : session.Unit(code).UnitId);
            return await TellAsync(surroundings, await new ImportOperations(session.Gate, session.Clock).ImportAsync(access, path, parsed.GetValue(sample)), []);
        });
        return command;
    }

    private static async Task<int> UndoAsync(Surroundings surroundings, string? code)
    {
        await using var session = await DataSession.OpenAsync(surroundings);
        var unit = session.Unit(code);
        var access = Access.System(unit.UnitId);
        var offer = session.Readers.Read(db => ImportUndo.Look(db, access, unit))
            ?? throw new CommandException("Chưa có lần nhập danh sách nào để hoàn tác.");
        var refusal = await session.Gate.WriteAsync(db => ImportUndo.Run(db, access, session.Units.Get(db, unit.UnitId), offer.ImportId, session.Clock.GetUtcNow()));
        if (refusal is not null)
        {
            throw new CommandException(refusal);
        }

        await surroundings.Out.WriteLineAsync($"Đã hoàn tác lần nhập {offer.FileName} ({offer.Summary}).");
        return ExitCodes.Done;
    }

    private static async Task<int> WorkbookAsync(
        Surroundings surroundings, DataSession session, UnitView? unit, string path, bool isSample, bool previewOnly)
    {
        var access = Access.System(unit?.UnitId ?? 0);
        var name = Path.GetFileName(path);
        var content = ReadFile(path);
        var preview = session.Readers.Read(db => WorkbookImport.Preview(
            db, access, unit, content, name, session.Clock.GetUtcNow(), isSample));
        return preview.Roster is null || previewOnly
            ? await TellAsync(surroundings, preview.Result, preview.Notes, isPreview: true)
            : await TellAsync(surroundings, await new ImportOperations(session.Gate, session.Clock).ImportRosterAsync(access, preview.Roster, name), preview.Notes);
    }

    private static async Task<int> TellAsync(Surroundings surroundings, ImportResult result, IReadOnlyList<ImportRemark> notes, bool isPreview = false)
    {
        var to = result.IsApplied ? surroundings.Out : surroundings.Error;
        foreach (var line in ImportText.Lines(result, isPreview).Concat(notes.Select(n => n.Say())))
        {
            await to.WriteLineAsync(line);
        }

        return result.IsApplied ? ExitCodes.Done : ExitCodes.Failed;
    }

    /// <summary>Whether the file is a workbook, by its name; what it really is, its reader finds out.</summary>
    private static bool Check(string path)
    {
        if (!File.Exists(path))
        {
            throw new CommandException($"Không có tệp '{path}'; hãy xem lại tên.");
        }

        var ending = Path.GetExtension(path);
        if (Workbooks.Contains(ending, StringComparer.OrdinalIgnoreCase))
        {
            return true;
        }

        return ending.Equals(".json", StringComparison.OrdinalIgnoreCase)
            ? false
            : throw new CommandException("Chỉ nhập kế hoạch (.json) hoặc danh sách (.xlsx, .json); hãy chọn tệp có đuôi đó.");
    }

    private static byte[] ReadFile(string path)
    {
        try
        {
            return new FileInfo(path).Length > MostWorkbookBytes
                ? throw new CommandException("Tệp lớn quá 10 MB, không phải danh sách của một đơn vị.")
                : File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"Không đọc được tệp '{path}'; hãy kiểm tra quyền đọc.", e);
        }
    }
}
