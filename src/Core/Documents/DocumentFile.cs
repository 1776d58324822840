using System.Globalization;
using ReportBot.Core.Documents.Excel;
using ReportBot.Core.Documents.Word;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Documents;

/// <summary>What kind of file.</summary>
public enum DocumentKind
{
    /// <summary>The official report: .docx.</summary>
    Word,

    /// <summary>The figures behind it: .xlsx.</summary>
    Excel,
}

/// <summary>A file for people.</summary>
/// <param name="Name">As it is saved: letters without marks, so that every system takes it.</param>
/// <param name="Mime">Its media type.</param>
/// <param name="Content">Its bytes.</param>
public sealed record DocumentFile(string Name, string Mime, byte[] Content)
{
    /// <summary>Makes it; a pure function of the data.</summary>
    public static DocumentFile Make(DocumentKind kind, DocumentData data) => kind switch
    {
        DocumentKind.Word => new DocumentFile(NameOf(data, "docx"), WordFile.Mime, WordFile.Write(data)),
        DocumentKind.Excel => new DocumentFile(NameOf(data, "xlsx"), ExcelFile.Mime, ExcelFile.Write(data)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };

    /// <summary>The kind as files and commands name it.</summary>
    public static string Extension(DocumentKind kind) => kind == DocumentKind.Word ? "docx" : "xlsx";

    /// <summary>The kind of an extension.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such kind.</exception>
    public static DocumentKind KindOf(string extension) => extension switch
    {
        "docx" => DocumentKind.Word,
        "xlsx" => DocumentKind.Excel,
        _ => throw new ArgumentOutOfRangeException(nameof(extension), extension, "No such kind."),
    };

    private static string NameOf(DocumentData data, string extension) => string.Create(
        CultureInfo.InvariantCulture, $"bao-cao-{data.View.Code}-{Period.KindWord(data.Period.Kind)}-{data.Period.Due:yyyy-MM-dd}.{extension}");
}
