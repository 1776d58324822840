using System.Text;

namespace ReportBot.Bot.Commands;

/// <summary>A file that a command writes: whole or not at all.</summary>
internal static class OutputFile
{
    // Without a mark: scripts read these files.
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    /// <exception cref="CommandException">It cannot be written.</exception>
    public static void Write(string path, string text) => Write(path, Plain.GetBytes(text));

    /// <exception cref="CommandException">It cannot be written.</exception>
    public static void Write(string path, byte[] content)
    {
        var temporary = path + ".tmp";
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Discard(temporary);
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
