using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using ReportBot.Core.Households.Workbooks.Template;

namespace ReportBot.Core.Tests.Households.Workbooks;

/// <summary>A workbook written part by part, so that a test can also write what no spreadsheet program would.</summary>
internal sealed class SheetFile
{
    private readonly List<(string Name, string Xml)> sheets = [];
    private readonly Dictionary<string, byte[]> extra = new(StringComparer.Ordinal);

    public SheetFile Sheet(string name, IReadOnlyList<object?[]> rows, params string[] merges)
    {
        var data = new StringBuilder();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Length > 0)
            {
                data.Append(CultureInfo.InvariantCulture, $"<row r=\"{i + 1}\">");
                for (var c = 0; c < rows[i].Length; c++)
                {
                    data.Append(Cell(SheetXml.At(c, i + 1), rows[i][c]));
                }

                data.Append("</row>");
            }
        }

        var joined = merges.Length == 0 ? "" : $"<mergeCells>{string.Concat(merges.Select(m => $"<mergeCell ref=\"{m}\"/>"))}</mergeCells>";
        return RawSheet(name, $"<sheetData>{data}</sheetData>{joined}");
    }

    /// <summary>A sheet by its inner XML.</summary>
    public SheetFile RawSheet(string name, string inner)
    {
        sheets.Add((name, $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{inner}</worksheet>"));
        return this;
    }

    /// <summary>Another part of the package, or in the place of one.</summary>
    public SheetFile Part(string path, byte[] content)
    {
        extra[path] = content;
        return this;
    }

    public SheetFile Part(string path, string content) => Part(path, Encoding.UTF8.GetBytes(content));

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in Parts())
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(extra.Remove(path, out var other) ? other : Encoding.UTF8.GetBytes(content));
            }

            foreach (var (path, content) in extra)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private IEnumerable<(string Path, string Content)> Parts()
    {
        const string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        const string relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        yield return ("[Content_Types].xml", head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
        yield return ("_rels/.rels", head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + $"<Relationship Id=\"rId1\" Type=\"{relation}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        yield return ("xl/workbook.xml", head + $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"{relation}\"><sheets>"
            + string.Concat(sheets.Select((s, i) => $"<sheet name=\"{Escape(s.Name)}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>")) + "</sheets></workbook>");
        yield return ("xl/_rels/workbook.xml.rels", head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{relation}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))
            + $"<Relationship Id=\"rIdS\" Type=\"{relation}/styles\" Target=\"styles.xml\"/></Relationships>");
        yield return ("xl/styles.xml", head + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts count=\"2\">"
            + "<numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"000\"/></numFmts>"
            + "<cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/><xf numFmtId=\"165\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        for (var i = 0; i < sheets.Count; i++)
        {
            yield return ($"xl/worksheets/sheet{i + 1}.xml", head + sheets[i].Xml);
        }
    }

    private static string Cell(string at, object? value) => value switch
    {
        null or "" => "",
        Formula formula => $"<c r=\"{at}\"><f>{Escape(formula.Text)}</f><v>{Escape(formula.Cached)}</v></c>",
        Padded padded => $"<c r=\"{at}\" s=\"2\"><v>{padded.Number}</v></c>",
        DateOnly day => $"<c r=\"{at}\" s=\"1\"><v>{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>",
        int number => $"<c r=\"{at}\"><v>{number}</v></c>",
        string text => $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escape(text)}</t></is></c>",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static string Escape(string text) => SecurityElement.Escape(text)!;
}

/// <summary>A cell that is worked out, with the value that the last program left there.</summary>
internal sealed record Formula(string Text, string Cached);

/// <summary>A number shown with leading zeros.</summary>
internal sealed record Padded(int Number);
