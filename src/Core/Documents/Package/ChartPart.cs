using System.Globalization;
using System.Xml.Linq;
using ReportBot.Core.Documents.Content;

namespace ReportBot.Core.Documents.Package;

/// <summary>Where the values of a chart lie.</summary>
/// <param name="Categories">The range of its categories.</param>
/// <param name="Values">The range of a series, from 0.</param>
/// <param name="Name">The cell with the name of a series; null where no cell has just that.</param>
/// <param name="Workbook">The part with the workbook of its own; null where the cells are in the workbook around it.</param>
internal sealed record ChartCells(string Categories, Func<int, string> Values, Func<int, string>? Name = null, string? Workbook = null);

/// <summary>
/// A bar chart as DrawingML (ECMA-376 part 1, section 21.2). Its series point at the cells they come from: of the
/// workbook around it, or in a document of a small workbook of its own, which "Edit data" opens.
/// </summary>
internal static class ChartPart
{
    /// <summary>Its media type.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string WorkbookId = "rWorkbook";
    private const int MostSingleSteps = 10;

    // Dark and light of one colour stay apart in black and white print too.
    private static readonly string[] Colours = ["9DB7D5", "1F4E79", "C55A11"];

    /// <summary>The part.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="chart">What it shows.</param>
    /// <param name="font">The font of its words.</param>
    /// <param name="cells">Where its values lie.</param>
    public static OpenPart Of(string name, ChartContent chart, string font, ChartCells cells) => new(
        name, ContentType, stream => OpenPackage.WriteXml(stream, Space(chart, font, cells)),
        cells.Workbook is { } workbook ? [new OpenRelation(WorkbookId, "package", workbook)] : []);

    private static XElement Space(ChartContent chart, string font, ChartCells cells) => new(
        C + "chartSpace",
        new XAttribute(XNamespace.Xmlns + "c", C.NamespaceName), new XAttribute(XNamespace.Xmlns + "a", A.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName),
        Val("roundedCorners", "0"),
        new XElement(
            C + "chart",
            Title(chart.Title),
            Val("autoTitleDeleted", "0"),
            new XElement(
                C + "plotArea",
                new XElement(C + "layout"),
                Bars(chart, cells),
                Axis(chart, isCategory: true),
                Axis(chart, isCategory: false)),
            chart.Series.Count > 1 ? new XElement(C + "legend", Val("legendPos", "b"), Val("overlay", "0")) : null,
            Val("plotVisOnly", "1"),
            Val("dispBlanksAs", "gap")),
        new XElement(
            C + "txPr",
            new XElement(A + "bodyPr"),
            new XElement(
                A + "p",
                new XElement(A + "pPr", new XElement(A + "defRPr", new XAttribute("sz", 1000), new XElement(A + "latin", new XAttribute("typeface", font)))),
                new XElement(A + "endParaRPr", new XAttribute("lang", "vi-VN")))),
        cells.Workbook is null ? null : new XElement(C + "externalData", new XAttribute(R + "id", WorkbookId), Val("autoUpdate", "0")));

    private static XElement Title(string text) => new(
        C + "title",
        new XElement(C + "tx", new XElement(
            C + "rich",
            new XElement(A + "bodyPr"),
            new XElement(
                A + "p",
                new XElement(A + "pPr", new XElement(A + "defRPr", new XAttribute("sz", 1200), new XAttribute("b", 1))),
                new XElement(A + "r", new XElement(A + "rPr", new XAttribute("lang", "vi-VN"), new XAttribute("sz", 1200), new XAttribute("b", 1)), new XElement(A + "t", text))))),
        Val("overlay", "0"));

    private static XElement Bars(ChartContent chart, ChartCells cells) => new(
        C + "barChart",
        Val("barDir", chart.IsHorizontal ? "bar" : "col"),
        Val("grouping", "clustered"),
        Val("varyColors", "0"),
        chart.Series.Select((s, i) => Series(chart, s, i, cells)),
        Val("gapWidth", chart.Categories.Count switch { 1 => "400", 2 => "250", 3 => "150", _ => "60" }),
        Val("axId", "111111111"),
        Val("axId", "222222222"));

    private static XElement Series(ChartContent chart, ChartSeries series, int index, ChartCells cells) => new(
        C + "ser",
        Val("idx", Number(index)),
        Val("order", Number(index)),
        new XElement(C + "tx", cells.Name?.Invoke(index) is { } cell ? Strings([series.Name], cell) : new XElement(C + "v", series.Name)),
        new XElement(C + "spPr", new XElement(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", chart.Series.Count == 1 ? Colours[1] : Colours[index % Colours.Length])))),
        Val("invertIfNegative", "0"),
        new XElement(
            C + "dLbls",
            Val("numFmt", null, ("formatCode", "General"), ("sourceLinked", "0")),
            new XElement(C + "spPr", new XElement(A + "noFill")),
            Val("showLegendKey", "0"), Val("showVal", "1"), Val("showCatName", "0"), Val("showSerName", "0"), Val("showPercent", "0"), Val("showBubbleSize", "0")),
        new XElement(C + "cat", Strings(chart.Categories, cells.Categories)),
        new XElement(C + "val", Numbers(series.Values, cells.Values(index))));

    private static XElement Strings(IReadOnlyList<string> values, string range) => new(
        C + "strRef",
        new XElement(C + "f", range),
        new XElement(C + "strCache", Val("ptCount", Number(values.Count)), values.Select((v, i) => Point(i, v))));

    private static XElement Numbers(IReadOnlyList<decimal> values, string range) => new(
        C + "numRef",
        new XElement(C + "f", range),
        new XElement(
            C + "numCache",
            new XElement(C + "formatCode", "General"), Val("ptCount", Number(values.Count)),
            values.Select((v, i) => Point(i, v.ToString(CultureInfo.InvariantCulture)))));

    private static XElement Point(int index, string value) =>
        new(C + "pt", new XAttribute("idx", index), new XElement(C + "v", value));

    // Lying bars begin at the bottom unless the axis is turned round.
    private static XElement Axis(ChartContent chart, bool isCategory) => new(
        C + (isCategory ? "catAx" : "valAx"),
        Val("axId", isCategory ? "111111111" : "222222222"),
        new XElement(C + "scaling", Val("orientation", isCategory && chart.IsHorizontal ? "maxMin" : "minMax"), isCategory ? null : Limits(chart)),
        Val("delete", "0"),
        Val("axPos", isCategory == chart.IsHorizontal ? "l" : "b"),
        isCategory ? null : new XElement(C + "majorGridlines", new XElement(C + "spPr", new XElement(
            A + "ln", new XAttribute("w", 6350), new XElement(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", "D9D9D9")))))),
        Val("numFmt", null, ("formatCode", "General"), ("sourceLinked", "0")),
        Val("majorTickMark", "none"),
        Val("minorTickMark", "none"),
        Val("tickLblPos", "nextTo"),
        Val("crossAx", isCategory ? "222222222" : "111111111"),
        Val("crosses", isCategory || !chart.IsHorizontal ? "autoZero" : "max"),
        isCategory ? Val("auto", "1") : Step(chart),
        // Each lying bar has its name, also where a long one takes two lines.
        isCategory && chart.IsHorizontal ? Val("tickLblSkip", "1") : null);

    private static object[] Limits(ChartContent chart) =>
        chart.Top is { } top ? [Val("max", Number(top)), Val("min", "0")] : [Val("min", "0")];

    // A few households are counted one by one: an axis of fifths of a household says nothing.
    private static XElement? Step(ChartContent chart) =>
        chart.Top is null && chart.Series.SelectMany(s => s.Values).DefaultIfEmpty().Max() < MostSingleSteps ? Val("majorUnit", "1") : null;

    private static XElement Val(string name, string? value, params (string Name, string Value)[] more) => new(
        C + name,
        value is null ? null : new XAttribute("val", value),
        more.Select(m => new XAttribute(m.Name, m.Value)));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
