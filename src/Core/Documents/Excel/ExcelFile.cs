using System.Globalization;
using System.Xml.Linq;
using ReportBot.Core.Documents.Content;
using ReportBot.Core.Documents.Package;

namespace ReportBot.Core.Documents.Excel;

/// <summary>A period's figures as a workbook (.xlsx); the same data gives the same bytes.</summary>
public static class ExcelFile
{
    /// <summary>Its media type.</summary>
    public const string Mime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Main = "xl/workbook.xml";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string DrawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";

    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The file.</summary>
    public static byte[] Write(DocumentData data)
    {
        var at = new Composing(data);
        var properties = new FileProperties(
            at.Words.Say("type") + " " + at.Abstract, data.Plan.Title, data.Plan.Header.IssuingBody, data.Summary.CompiledAt, $"{data.Plan.Code} {data.Period.Key}");
        return Write(Workbook.Of(at), properties, at.Style.Font);
    }

    /// <summary>Any sheets as a workbook.</summary>
    internal static byte[] Write(IReadOnlyList<SheetContent> sheets, FileProperties properties, string font)
    {
        var parts = new List<OpenPart>
        {
            new(Main, Types + "sheet.main+xml", stream => OpenPackage.WriteXml(stream, Book(sheets)),
            [
                .. sheets.Select((_, i) => new OpenRelation(Id(i), "worksheet", Name(i))), new OpenRelation("rStyles", "styles", "xl/styles.xml"),
            ]),
            new("xl/styles.xml", Types + "styles+xml", stream => OpenPackage.WriteXml(stream, WorkbookStyles.Part(font))),
        };
        var charts = 0;
        for (var i = 0; i < sheets.Count; i++)
        {
            var sheet = sheets[i];
            var drawing = string.Create(CultureInfo.InvariantCulture, $"xl/drawings/drawing{i + 1}.xml");
            parts.Add(new OpenPart(Name(i), Types + "worksheet+xml", stream => WriteSheet(stream, sheet), sheet.Charts.Count == 0 ? [] : [new OpenRelation("rDrawing", "drawing", drawing)]));
            if (sheet.Charts.Count > 0)
            {
                var names = sheet.Charts.Select((_, c) => string.Create(CultureInfo.InvariantCulture, $"xl/charts/chart{charts + c + 1}.xml")).ToArray();
                parts.Add(new OpenPart(
                    drawing, DrawingType, stream => OpenPackage.WriteXml(stream, SheetDrawing.Of(sheet)), [.. names.Select((n, c) => new OpenRelation(SheetDrawing.ChartId(c), "chart", n))]));
                parts.AddRange(sheet.Charts.Select((chart, c) => ChartPart.Of(names[c], chart.Chart, font, CellsOf(chart))));
                charts += names.Length;
            }
        }

        parts.AddRange(properties.Parts());
        return OpenPackage.Save(FileProperties.Root(Main), parts);
    }

    private static void WriteSheet(Stream stream, SheetContent sheet)
    {
        using var writer = new SheetWriter(stream, sheet);
        writer.Write();
    }

    private static ChartCells CellsOf(SheetChart chart) => new(
        SheetValue.Range(chart.Sheet, chart.Categories, chart.FirstRow, chart.Chart.Categories.Count),
        series => SheetValue.Range(chart.Sheet, chart.Series[series], chart.FirstRow, chart.Chart.Categories.Count));

    private static XElement Book(IReadOnlyList<SheetContent> sheets) => new(
        S + "workbook",
        new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName),
        new XElement(S + "bookViews", new XElement(S + "workbookView", new XAttribute("activeTab", 0))),
        new XElement(
            S + "sheets",
            sheets.Select((s, i) => new XElement(S + "sheet", new XAttribute("name", s.Name), new XAttribute("sheetId", i + 1), new XAttribute(R + "id", Id(i))))),
        new XElement(
            S + "definedNames",
            sheets.Select((s, i) => (Sheet: s, Index: i)).Where(s => s.Sheet.IsTable).Select(s => new XElement(
                S + "definedName", new XAttribute("name", "_xlnm.Print_Titles"), new XAttribute("localSheetId", s.Index),
                string.Create(CultureInfo.InvariantCulture, $"'{s.Sheet.Name}'!$1:${s.Sheet.HeaderRows}")))));

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{index + 1}.xml");

    private static string Id(int index) => string.Create(CultureInfo.InvariantCulture, $"rSheet{index + 1}");
}
