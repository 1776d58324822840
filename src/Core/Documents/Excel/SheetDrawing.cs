using System.Globalization;
using System.Xml.Linq;

namespace ReportBot.Core.Documents.Excel;

/// <summary>Where the charts of a sheet lie: one below the other, to the right of its cells.</summary>
internal static class SheetDrawing
{
    private const int FewestRows = 20;
    private const int Columns = 9;

    private static readonly XNamespace X = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>By which the drawing names its charts.</summary>
    public static string ChartId(int index) => string.Create(CultureInfo.InvariantCulture, $"rChart{index + 1}");

    /// <summary>The part.</summary>
    public static XElement Of(SheetContent sheet)
    {
        var drawing = new XElement(
            X + "wsDr", new XAttribute(XNamespace.Xmlns + "xdr", X.NamespaceName), new XAttribute(XNamespace.Xmlns + "a", A.NamespaceName));
        var top = 1;
        for (var i = 0; i < sheet.Charts.Count; i++)
        {
            var rows = RowsOf(sheet.Charts[i].Chart);
            drawing.Add(new XElement(
                X + "twoCellAnchor",
                Corner("from", sheet.Columns.Count + 1, top),
                Corner("to", sheet.Columns.Count + 1 + Columns, top + rows),
                Frame(sheet.Charts[i].Chart.Title, i),
                new XElement(X + "clientData")));
            top += rows + 1;
        }

        return drawing;
    }

    // Every lying bar has room for its name.
    private static int RowsOf(Content.ChartContent chart) =>
        chart.IsHorizontal ? Math.Max(FewestRows, 6 + (chart.Categories.Count * (chart.Series.Count > 1 ? 3 : 2) / 2)) : FewestRows;

    private static XElement Frame(string title, int index) => new(
        X + "graphicFrame",
        new XAttribute("macro", ""),
        new XElement(
            X + "nvGraphicFramePr",
            new XElement(X + "cNvPr", new XAttribute("id", index + 2), new XAttribute("name", $"Biểu đồ {(index + 1).ToString(CultureInfo.InvariantCulture)}"), new XAttribute("descr", title)),
            new XElement(X + "cNvGraphicFramePr")),
        new XElement(
            X + "xfrm",
            new XElement(A + "off", new XAttribute("x", 0), new XAttribute("y", 0)), new XElement(A + "ext", new XAttribute("cx", 0), new XAttribute("cy", 0))),
        new XElement(A + "graphic", new XElement(
            A + "graphicData",
            new XAttribute("uri", C.NamespaceName),
            new XElement(C + "chart", new XAttribute(XNamespace.Xmlns + "c", C.NamespaceName), new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName), new XAttribute(R + "id", ChartId(index))))));

    private static XElement Corner(string name, int column, int row) => new(
        X + name, new XElement(X + "col", column), new XElement(X + "colOff", 0), new XElement(X + "row", row), new XElement(X + "rowOff", 0));
}
