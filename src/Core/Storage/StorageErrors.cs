using Microsoft.Data.Sqlite;

namespace ReportBot.Core.Storage;

/// <summary>Turns SQLite's result codes into sentences that say what to do.</summary>
internal static class StorageErrors
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int IoError = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;
    private const int Constraint = 19;

    /// <summary>Whether the failure lies in the store and not in the statement: the same work may succeed later.</summary>
    public static bool IsStoreFailure(Exception e) =>
        e is StorageException || (e is SqliteException sqlite && IsStoreFailure(sqlite));

    /// <summary>As above, by SQLite's own code.</summary>
    public static bool IsStoreFailure(SqliteException e) =>
        e.SqliteErrorCode is Busy or Locked or ReadOnly or IoError or Corrupt or Full or CannotOpen or NotADatabase;

    /// <summary>Whether a row cannot be written or deleted because others refer to it or it breaks a rule of its table.</summary>
    public static bool IsConstraint(System.Data.Common.DbException e) =>
        e is SqliteException { SqliteErrorCode: Constraint } || e.SqlState?.StartsWith("23", StringComparison.Ordinal) == true;

    /// <summary>Whether another program holds the file.</summary>
    public static bool IsBusy(SqliteException e) => e.SqliteErrorCode is Busy or Locked;

    /// <summary>The sentence for a failure of the store.</summary>
    public static StorageException Translate(SqliteException e, string path) => new(
        e.SqliteErrorCode switch
        {
            Busy or Locked => $"Cơ sở dữ liệu '{path}' đang bị chương trình khác khóa; hãy đóng chương trình đó rồi thử lại.",
            ReadOnly => $"Cơ sở dữ liệu '{path}' chỉ cho đọc; hãy cấp quyền ghi cho tệp và thư mục.",
            Full => $"Hết chỗ trên ổ đĩa chứa '{path}'; hãy giải phóng chỗ trống.",
            CannotOpen => $"Không mở được cơ sở dữ liệu '{path}'; hãy kiểm tra đường dẫn và quyền.",
            Corrupt or NotADatabase => $"Tệp '{path}' hỏng hoặc không phải cơ sở dữ liệu của ReportBot; hãy phục hồi từ bản sao lưu.",
            _ => $"Không đọc ghi được cơ sở dữ liệu '{path}' (mã {e.SqliteErrorCode.ToString(System.Globalization.CultureInfo.InvariantCulture)}).",
        },
        e)
    {
        MayPass = IsBusy(e),
    };
}
