using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ExcelDataReader;
using ReportBot.Core.Text;

namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>Reads the cells of a workbook that has passed the checks.</summary>
internal static class GridReader
{
    private const int MostMerges = 20_000;
    // The reader of cells asks for this code page even where it never uses it.
    static GridReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>The visible sheets; null with the reason where the file cannot be read.</summary>
    public static (Grid? Grid, string? Refusal) Read(byte[] file)
    {
        if (PackageCheck.Refusal(file) is { } refusal)
        {
            return (null, refusal);
        }

        var scan = SheetScan.Of(file);
        if (scan.Refusal is { } unfit)
        {
            return (null, unfit);
        }

        try
        {
            return (Cells(file, scan), null);
        }
        catch (Exception e) when (e is ExcelDataReader.Exceptions.ExcelReaderException or InvalidDataException or XmlException
            or InvalidOperationException or FormatException or ArgumentException or IndexOutOfRangeException or NullReferenceException
            or KeyNotFoundException or OverflowException or IOException)
        {
            // The library was not written for files that are meant to harm: whatever it trips over is the file's fault.
            return (null, "Tệp hỏng hoặc không đúng dạng sổ Excel; hãy mở bằng Excel, lưu lại rồi gửi lại.");
        }
    }

    private static Grid Cells(byte[] file, SheetScan scan)
    {
        var parts = Parts(file);
        using var stream = new MemoryStream(file, writable: false);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        var sheets = new List<GridSheet>();
        do
        {
            var extent = parts.TryGetValue(reader.Name, out var part) ? scan.Of(part) : null;
            if (extent is { LastRow: > 0 } && reader.VisibleState == "visible")
            {
                sheets.Add(Sheet(reader, extent));
            }
        }
        while (reader.NextResult());

        return new Grid(sheets);
    }

    private static GridSheet Sheet(IExcelDataReader reader, SheetExtent extent)
    {
        var rows = new List<GridRow>();
        for (var number = 1; number <= extent.LastRow && reader.Read(); number++)
        {
            var cells = new GridCell[reader.FieldCount];
            var last = -1;
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = Cell(reader, i, extent.IsFormula(number, i), extent.IsError(number, i));
                last = cells[i].IsEmpty ? last : i;
            }

            if (last >= 0)
            {
                rows.Add(new GridRow(number, cells[..(last + 1)]));
            }
        }

        var merges = (reader.MergeCells ?? []).Take(MostMerges)
            .Select(m => new GridMerge(m.FromRow + 1, m.FromColumn, m.ToRow + 1, m.ToColumn));
        return new GridSheet(VietnameseText.Normalize(reader.Name).Trim(), rows, [.. merges]);
    }

    private static GridCell Cell(IExcelDataReader reader, int column, bool isFormula, bool isError) => reader.GetValue(column) switch
    {
        _ when isError => new GridCell("", IsFormula: isFormula, IsError: true),
        null => isFormula ? new GridCell("", IsFormula: true) : GridCell.Empty,
        DateTime moment => new GridCell(DateText.Format(DateOnly.FromDateTime(moment)), DateOnly.FromDateTime(moment), IsFormula: isFormula),
        double number => new GridCell(NumberText(number, reader.GetNumberFormatString(column)), Number: number, IsFormula: isFormula),
        int number => new GridCell(NumberText(number, reader.GetNumberFormatString(column)), Number: number, IsFormula: isFormula),
        bool yes => new GridCell(yes ? "x" : "", IsFormula: isFormula),
        string text => new GridCell(Clean(text), IsFormula: isFormula),
        var other => new GridCell(Clean(Convert.ToString(other, CultureInfo.InvariantCulture) ?? ""), IsFormula: isFormula),
    };

    // "000" shows 12 as 012, and what is shown is what the office means.
    private static string NumberText(double number, string? format)
    {
        var whole = Math.Abs(number) < 1e15 && number == Math.Floor(number);
        return whole && format is { Length: > 1 and <= 12 } && format.All(c => c == '0')
            ? ((long)number).ToString(format, CultureInfo.InvariantCulture)
            : whole ? ((long)number).ToString(CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);
    }

    private static string Clean(string text)
    {
        var lines = VietnameseText.Normalize(text).Split('\n')
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Where(line => line.Length > 0);
        return string.Join('\n', lines);
    }

    // The reader of cells names sheets and the scan names parts; the workbook's own relations join the two.
    private static Dictionary<string, string> Parts(byte[] file)
    {
        using var package = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        var book = package.Entries.First(e => e.FullName.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase));
        var folder = book.FullName[..^"workbook.xml".Length];
        var relations = package.GetEntry($"{folder}_rels/workbook.xml.rels");
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (relations is null)
        {
            return found;
        }

        var targets = Load(relations).Root!.Elements().ToDictionary(
            r => (string?)r.Attribute("Id") ?? "", r => (string?)r.Attribute("Target") ?? "", StringComparer.Ordinal);
        foreach (var sheet in Load(book).Descendants().Where(e => e.Name.LocalName == "sheet"))
        {
            var id = (string?)sheet.Attribute(Relationships + "id") ?? (string?)sheet.Attribute(StrictRelationships + "id") ?? "";
            if (targets.TryGetValue(id, out var target))
            {
                found[(string?)sheet.Attribute("name") ?? ""] = target.StartsWith('/') ? target[1..] : folder + target;
            }
        }

        return found;
    }

    private static XDocument Load(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(xml);
    }
}
