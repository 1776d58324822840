using System.IO.Compression;
using System.Text;

namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>
/// Looks at a file that calls itself a workbook before anything is parsed: what it really is, and how much it
/// really holds. What an entry declares is not believed; its bytes are counted as they unpack, and thrown away.
/// </summary>
internal static class PackageCheck
{
    /// <summary>The largest file taken: a list of 3,000 households is about a third of a megabyte.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>The most that all parts together may unpack to.</summary>
    public const long MostUnpacked = 48L * 1024 * 1024;

    private const int MostEntries = 400;
    private const int MostRatio = 150;
    private const int RatioFrom = 4 * 1024 * 1024;
    private const int Step = 64 * 1024;

    private static readonly byte[] OldFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] Encrypted = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Why the file cannot be read, a whole sentence; null where it can.</summary>
    public static string? Refusal(byte[] file)
    {
        if (file.Length == 0)
        {
            return "Tệp trống, không có gì trong đó; hãy gửi lại.";
        }

        if (file.Length > MostBytes)
        {
            return "Tệp lớn quá 10 MB; danh sách một xã chỉ khoảng vài trăm KB. Hãy bỏ ảnh và các trang không dùng rồi lưu lại.";
        }

        if (file.AsSpan().StartsWith(OldFile))
        {
            return file.AsSpan().IndexOf(Encrypted) >= 0
                ? "Tệp có mật khẩu nên không đọc được; hãy bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc) rồi lưu lại."
                : "Tệp kiểu Excel cũ (.xls); hãy mở ra và lưu thành Excel Workbook (.xlsx).";
        }

        return file.AsSpan().StartsWith("PK"u8)
            ? OfPackage(file)
            : "Tệp không phải sổ Excel .xlsx, dù tên có thể ghi như vậy; hãy mở ra và lưu thành Excel Workbook (.xlsx).";
    }

    private static string? OfPackage(byte[] file)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            return OfEntries(package);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            return "Tệp hỏng hoặc bị cắt cụt khi gửi; hãy mở ra, lưu lại rồi gửi lại.";
        }
    }

    private static string? OfEntries(ZipArchive package)
    {
        if (package.Entries.Count > MostEntries || package.Entries.Any(e => e.Length < 0 || e.Length > MostUnpacked))
        {
            return TooMuch;
        }

        if (package.Entries.Any(e => e.IsEncrypted))
        {
            return "Tệp có mật khẩu nên không đọc được; hãy bỏ mật khẩu rồi lưu lại.";
        }

        if (package.Entries.Any(e => e.FullName.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
            || e.FullName.Contains("macrosheets", StringComparison.OrdinalIgnoreCase)))
        {
            return "Tệp có macro (.xlsm) nên không nhận; hãy lưu thành Excel Workbook (.xlsx), không kèm macro.";
        }

        if (package.Entries.GroupBy(e => e.FullName, StringComparer.OrdinalIgnoreCase).Any(g => g.Count() > 1))
        {
            return "Tệp hỏng: có phần trùng tên; hãy mở ra, lưu lại rồi gửi lại.";
        }

        return package.GetEntry("[Content_Types].xml") is null || !package.Entries.Any(e => e.FullName.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase))
            ? "Tệp không phải sổ Excel .xlsx; hãy mở ra và lưu thành Excel Workbook (.xlsx)."
            : Counted(package);
    }

    private static string? Counted(ZipArchive package)
    {
        var buffer = new byte[Step];
        long total = 0;
        foreach (var entry in package.Entries)
        {
            using var stream = entry.Open();
            long size = 0;
            int count;
            while ((count = stream.Read(buffer)) > 0)
            {
                size += count;
                if (total + size > MostUnpacked || (size > RatioFrom && size / Math.Max(1, entry.CompressedLength) > MostRatio))
                {
                    return TooMuch;
                }
            }

            if (size != entry.Length)
            {
                return "Tệp hỏng hoặc bị cắt cụt khi gửi; hãy mở ra, lưu lại rồi gửi lại.";
            }

            total += size;
        }

        return null;
    }

    private static string TooMuch =>
        "Tệp mở ra quá lớn so với một danh sách nên không nhận; hãy chép riêng phần danh sách sang một sổ mới rồi gửi lại.";
}
