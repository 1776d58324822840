using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace ReportBot.Core.Households.Workbooks.Reading;

/// <summary>
/// One pass over the raw XML of a workbook for what the reader of cells does not tell: which cells are formulas, and
/// how far down and to the right something really stands. Document types and entities are refused on the way.
/// </summary>
internal sealed class SheetScan
{
    /// <summary>Something further to the right than this is no list.</summary>
    private const int MostColumns = 256;

    /// <summary>Something further down than this is no list of one unit.</summary>
    private const int MostRows = 50_000;

    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true, IgnoreComments = true,
    };

    private readonly Dictionary<string, SheetExtent> extents = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Why it cannot be read; null where it can.</summary>
    public string? Refusal { get; private set; }

    /// <summary>What is known of a sheet by its part's name within the package.</summary>
    public SheetExtent? Of(string part) => extents.GetValueOrDefault(part);

    /// <summary>Goes over all parts.</summary>
    public static SheetScan Of(byte[] file)
    {
        var scan = new SheetScan();
        using var package = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        try
        {
            foreach (var entry in package.Entries.Where(IsXml))
            {
                using var stream = entry.Open();
                using var xml = XmlReader.Create(stream, Safe);
                scan.Read(entry.FullName, xml);
            }
        }
        catch (XmlException)
        {
            scan.Refusal ??= "Trong tệp có phần không đọc được hoặc không được phép (khai báo DTD, thực thể ngoài); hãy mở bằng Excel, lưu lại rồi gửi lại.";
        }

        return scan;
    }

    private static bool IsXml(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private void Read(string part, XmlReader xml)
    {
        if (!part.Contains("/worksheets/", StringComparison.OrdinalIgnoreCase) || part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
        {
            while (xml.Read())
            {
                // Only so that what is forbidden in it comes to light.
            }

            return;
        }

        var extent = ReadSheet(xml);
        extents[part] = extent;
        if (extent.LastColumn >= MostColumns || extent.LastRow > MostRows)
        {
            Refusal ??= string.Create(
                CultureInfo.InvariantCulture,
                $"Có trang chứa dữ liệu tới dòng {extent.LastRow}, cột {extent.LastColumn + 1}, quá xa so với một danh sách; hãy xóa các dòng, cột thừa rồi lưu lại.");
        }
    }

    private static SheetExtent ReadSheet(XmlReader xml)
    {
        var extent = new SheetExtent();
        var (row, column, isError) = (0, -1, false);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "row":
                    row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : row + 1;
                    column = -1;
                    break;
                case "c":
                    (row, column) = CellReference.Read(xml.GetAttribute("r")) ?? (row, column + 1);
                    isError = xml.GetAttribute("t") == "e";
                    extent.SeeCell(column);
                    break;
                case "f":
                    extent.SeeFormula(row, column);
                    break;
                case "v" or "is" when !xml.IsEmptyElement:
                    extent.SeeValue(row, column, isError);
                    break;
            }
        }

        return extent;
    }
}

/// <summary>How far a sheet reaches and which of its cells are formulas.</summary>
internal sealed class SheetExtent
{
    private readonly HashSet<(int Row, int Column)> formulas = [];
    private readonly HashSet<(int Row, int Column)> errors = [];

    /// <summary>The last row in which something stands, from 1; 0 for an empty sheet.</summary>
    public int LastRow { get; private set; }

    /// <summary>The last column that has a cell, filled or not, from 0.</summary>
    public int LastColumn { get; private set; } = -1;

    /// <summary>Whether a cell is a formula.</summary>
    public bool IsFormula(int row, int column) => formulas.Contains((row, column));

    /// <summary>Whether a cell says #REF! or the like.</summary>
    public bool IsError(int row, int column) => errors.Contains((row, column));

    internal void SeeCell(int column) => LastColumn = Math.Max(LastColumn, column);

    internal void SeeValue(int row, int column, bool isError = false)
    {
        if (isError)
        {
            errors.Add((row, column));
        }

        LastRow = Math.Max(LastRow, row);
        SeeCell(column);
    }

    internal void SeeFormula(int row, int column)
    {
        formulas.Add((row, column));
        SeeValue(row, column);
    }
}

/// <summary>"C12" as row and column.</summary>
internal static class CellReference
{
    /// <summary>Row from 1, column from 0; null for what is no reference.</summary>
    public static (int Row, int Column)? Read(string? text)
    {
        var (column, i) = (0, 0);
        while (text is not null && i < text.Length && i < 4 && char.IsAsciiLetter(text[i]))
        {
            column = (column * 26) + (char.ToUpperInvariant(text[i++]) - 'A' + 1);
        }

        return i > 0 && int.TryParse(text.AsSpan(i), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? (row, column - 1) : null;
    }
}
