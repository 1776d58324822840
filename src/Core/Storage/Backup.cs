using Dapper;
using Microsoft.Data.Sqlite;

namespace ReportBot.Core.Storage;

/// <summary>A consistent copy of the database, taken beside the running service.</summary>
public static class Backup
{
    /// <summary>Writes a proven copy: it gets its name only after its check and its sync.</summary>
    /// <param name="database">What to copy.</param>
    /// <param name="target">The file to make.</param>
    /// <param name="overwrite">Replace a file of that name.</param>
    /// <exception cref="StorageException">There is no database, the file exists, or the copy could not be made; nothing is left behind.</exception>
    public static CopyContent Write(Database database, string target, bool overwrite)
    {
        if (!File.Exists(database.Path))
        {
            throw new StorageException($"Chưa có cơ sở dữ liệu ở '{database.Path}', chưa có gì để sao lưu.");
        }

        if (string.Equals(Path.GetFullPath(target), database.Path, StringComparison.Ordinal))
        {
            throw new StorageException("Bản sao lưu không được trùng với tệp dữ liệu đang dùng; hãy chọn tên khác.");
        }

        if (File.Exists(target) && !overwrite)
        {
            throw new StorageException($"Tệp '{target}' đã có; hãy chọn tên khác hoặc thêm --force để ghi đè.");
        }

        var temporary = target + ".tmp";
        try
        {
            PrivateFile.Create(temporary);
            using (var source = database.OpenReader())
            {
                // Copying reads the database only, but the engine counts it as a write.
                source.Execute("PRAGMA query_only=OFF");
                source.Execute("VACUUM INTO @temporary", new { temporary });
            }

            var content = Prove(temporary, target);
            PrivateFile.Sync(temporary);
            File.Move(temporary, target, overwrite);
            return content;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"Không ghi được tệp '{target}'; hãy kiểm tra thư mục, quyền và chỗ trống.", e);
        }
        catch (SqliteException e)
        {
            throw StorageErrors.Translate(e, database.Path);
        }
        finally
        {
            PrivateFile.DeleteIfThere(temporary);
        }
    }

    private static CopyContent Prove(string copy, string shownPath)
    {
        using var connection = Database.OpenCopy(copy);
        return CopyContent.Prove(connection, shownPath);
    }
}
