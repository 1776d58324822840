using System.Xml.Linq;

namespace ReportBot.Core.Documents.Excel;

/// <summary>The cell formats of the workbook.</summary>
internal static class WorkbookStyles
{
    private const int Formats = 6;

    /// <summary>A header: bold, shaded, wrapped.</summary>
    public const int Header = 1;

    /// <summary>A remark below a table.</summary>
    public const int Note = 2;

    private static readonly string[] Sides = ["left", "right", "top", "bottom"];

    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // Ids from 164 on are the workbook's own; 3 is "#,##0", 10 is "0.00%", 49 is text.
    private static readonly int[] NumberFormats = [49, 3, 10, 164, 165, 4];

    /// <summary>The format of a value, plain or in a sum.</summary>
    public static int Of(SheetFormat format, bool isTotal) => 3 + (int)format + (isTotal ? Formats : 0);

    /// <summary>Text that begins like a formula: with the mark that keeps it text when it is edited.</summary>
    public static int Quoted(bool isTotal) => 3 + (2 * Formats) + (isTotal ? 1 : 0);

    /// <summary>The part.</summary>
    public static XElement Part(string font) => new(
        S + "styleSheet",
        new XElement(S + "numFmts", new XAttribute("count", 2), NumberFormat(164, "dd/mm/yyyy"), NumberFormat(165, "dd/mm/yyyy hh:mm")),
        Counted("fonts", Font(font), Font(font, "b"), Font(font, "i")),
        Counted("fills", Fill("none"), Fill("gray125"), Fill("solid", "FFDDE6F0")),
        Counted("borders", Border(null), Border("thin")),
        Counted("cellStyleXfs", new XElement(S + "xf", new XAttribute("numFmtId", 0))),
        Counted(
            "cellXfs",
            [
                Format(0, 0, 0, 0), Format(49, 1, 2, 1, Align("center", wrap: true)), Format(49, 2, 0, 0),
                .. NumberFormats.Select((id, i) => Format(id, 0, 0, 1, Align(null, wrap: i == 0))),
                .. NumberFormats.Select((id, i) => Format(id, 1, 0, 1, Align(null, wrap: i == 0))),
                Format(49, 0, 0, 1, Align(null, wrap: true), quoted: true), Format(49, 1, 0, 1, Align(null, wrap: true), quoted: true),
            ]),
        Counted("cellStyles", new XElement(S + "cellStyle", new XAttribute("name", "Normal"), new XAttribute("xfId", 0), new XAttribute("builtinId", 0))));

    private static XElement Counted(string name, params IReadOnlyCollection<XElement> items) =>
        new(S + name, new XAttribute("count", items.Count), items);

    private static XElement NumberFormat(int id, string code) =>
        new(S + "numFmt", new XAttribute("numFmtId", id), new XAttribute("formatCode", code));

    private static XElement Font(string name, string? mark = null) => new(
        S + "font", mark is null ? null : new XElement(S + mark), new XElement(S + "sz", new XAttribute("val", 11)), new XElement(S + "name", new XAttribute("val", name)));

    private static XElement Fill(string pattern, string? colour = null) => new(
        S + "fill",
        new XElement(
            S + "patternFill", new XAttribute("patternType", pattern),
            colour is null ? null : new XElement(S + "fgColor", new XAttribute("rgb", colour))));

    private static XElement Border(string? style) => new(
        S + "border",
        Sides.Select(side => new XElement(S + side, style is null ? null : new XAttribute("style", style))),
        new XElement(S + "diagonal"));

    private static XElement Align(string? horizontal, bool wrap) => new(
        S + "alignment",
        horizontal is null ? null : new XAttribute("horizontal", horizontal), new XAttribute("vertical", horizontal is null ? "top" : "center"),
        wrap ? new XAttribute("wrapText", 1) : null);

    private static XElement Format(int number, int font, int fill, int border, XElement? alignment = null, bool quoted = false) => new(
        S + "xf",
        new XAttribute("numFmtId", number), new XAttribute("fontId", font), new XAttribute("fillId", fill), new XAttribute("borderId", border), new XAttribute("xfId", 0),
        new XAttribute("applyNumberFormat", 1), new XAttribute("applyFont", 1), new XAttribute("applyFill", 1), new XAttribute("applyBorder", 1),
        quoted ? new XAttribute("quotePrefix", 1) : null,
        alignment is null ? null : new XAttribute("applyAlignment", 1),
        alignment);
}
