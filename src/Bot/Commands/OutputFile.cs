using System.Text;

namespace ReportBot.Bot.Commands;

/// <summary>A file that a command writes: whole or not at all.</summary>
internal static class OutputFile
{
    // Without a mark: scripts read these files.
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Refuses to write over a file that people keep and work in. What is compiled anew each time (<c>--out</c>) goes
    /// over its last edition, as scripts expect; an empty file holds nothing to lose.
    /// </summary>
    /// <exception cref="CommandException">There is something at that name.</exception>
    public static void RefuseExisting(string path, bool force)
    {
        if (!force && File.Exists(path) && new FileInfo(path).Length > 0)
        {
            throw new CommandException($"Tệp '{path}' đã có; hãy chọn tên khác hoặc thêm --force để ghi đè.");
        }
    }

    /// <summary>Finds out whether it can be written before something is done that is told nowhere else.</summary>
    /// <exception cref="CommandException">It cannot be written.</exception>
    public static void Try(string path)
    {
        var temporary = path + ".tmp";
        Store(path, () => File.WriteAllBytes(temporary, []));
        Discard(temporary);
    }

    /// <exception cref="CommandException">It cannot be written.</exception>
    public static void Write(string path, string text) => Write(path, Plain.GetBytes(text));

    /// <exception cref="CommandException">It cannot be written.</exception>
    public static void Write(string path, byte[] content)
    {
        var temporary = path + ".tmp";
        Store(path, () =>
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, path, overwrite: true);
        });
    }

    private static void Store(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Discard(path + ".tmp");
            throw new CommandException($"Không ghi được tệp '{path}'; hãy kiểm tra thư mục và quyền.", e);
        }
    }

    // Where the folder itself is missing or closed there is nothing to take away.
    private static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
}
