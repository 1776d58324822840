using System.Globalization;
using System.Text;
using System.Xml;

namespace ReportBot.Core.Documents.Excel;

/// <summary>Writes one worksheet row by row, so that a long sheet never lies in memory.</summary>
internal sealed class SheetWriter : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly XmlWriter xml;
    private readonly SheetContent sheet;
    private int row;

    public SheetWriter(Stream stream, SheetContent sheet)
    {
        this.sheet = sheet;
        xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
    }

    public void Write()
    {
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        WriteView();
        WriteColumns();
        xml.WriteStartElement("sheetData", Main);
        WriteHeader();
        WriteRows();
        WriteNotes();
        xml.WriteEndElement();
        WriteEnd();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    public void Dispose() => xml.Dispose();

    private void WriteView()
    {
        Start("sheetPr");
        Leaf("pageSetUpPr", ("fitToPage", "1"));
        End();
        Start("sheetViews");
        Start("sheetView", ("showGridLines", sheet.IsTable ? "1" : "0"), ("workbookViewId", "0"));
        if (sheet.IsTable)
        {
            var first = SheetValue.Address(0, sheet.HeaderRows + 1);
            Leaf("pane", ("ySplit", Text(sheet.HeaderRows)), ("topLeftCell", first), ("activePane", "bottomLeft"), ("state", "frozen"));
            Leaf("selection", ("pane", "bottomLeft"), ("activeCell", first), ("sqref", first));
        }

        End();
        End();
    }

    private void WriteColumns()
    {
        Start("cols");
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            Leaf("col", ("min", Text(i + 1)), ("max", Text(i + 1)), ("width", Text(sheet.Columns[i].Width)), ("customWidth", "1"));
        }

        End();
    }

    private void WriteHeader()
    {
        if (sheet.Header is not { } header)
        {
            StartRow(RowHeight.Of(sheet.Columns.Select(c => ((string?)c.Title, c.Width)), isBold: true));
            for (var i = 0; i < sheet.Columns.Count; i++)
            {
                TextCell(i, sheet.Columns[i].Title, WorkbookStyles.Header);
            }

            End();
            return;
        }

        for (var r = 0; r < sheet.HeaderRows; r++)
        {
            StartRow(RowHeight.Of(header.Where(c => c.Row == r).Select(c => ((string?)c.Text, WidthOf(c))), isBold: true, rows: header.Where(c => c.Row == r).Min(c => c.Rows)));
            for (var i = 0; i < sheet.Columns.Count; i++)
            {
                TextCell(i, header.FirstOrDefault(c => c.Row == r && c.Column == i)?.Text ?? "", WorkbookStyles.Header);
            }

            End();
        }
    }

    private void WriteRows()
    {
        IReadOnlyList<object?>? held = null;
        foreach (var values in sheet.Rows)
        {
            if (held is not null)
            {
                WriteRow(held, isTotal: false);
            }

            held = values;
        }

        if (held is not null)
        {
            WriteRow(held, sheet.HasTotal);
        }
    }

    private void WriteRow(IReadOnlyList<object?> values, bool isTotal)
    {
        StartRow(RowHeight.Of(values.Select((v, i) => (v as string, sheet.Columns[i].Width)), isTotal));
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value)
            {
                Cell(i, value, sheet.Columns[i].Format, isTotal);
            }
            else
            {
                Leaf("c", ("r", SheetValue.Address(i, row)), ("s", Text(WorkbookStyles.Of(SheetFormat.Text, isTotal))));
            }
        }

        End();
    }

    private void Cell(int column, object value, SheetFormat format, bool isTotal)
    {
        switch (value)
        {
            case string text:
                TextCell(column, text, SheetValue.LooksLikeFormula(SheetValue.Text(text)) ? WorkbookStyles.Quoted(isTotal) : WorkbookStyles.Of(SheetFormat.Text, isTotal));
                break;
            case DateOnly day:
                NumberCell(column, SheetValue.Serial(day.ToDateTime(TimeOnly.MinValue)), WorkbookStyles.Of(SheetFormat.Day, isTotal));
                break;
            case DateTimeOffset local:
                NumberCell(column, SheetValue.Serial(local.DateTime), WorkbookStyles.Of(SheetFormat.Time, isTotal));
                break;
            default:
                NumberCell(column, Convert.ToString(value, CultureInfo.InvariantCulture)!, WorkbookStyles.Of(format == SheetFormat.Text ? SheetFormat.Number : format, isTotal));
                break;
        }
    }

    private void TextCell(int column, string text, int style)
    {
        Start("c", ("r", SheetValue.Address(column, row)), ("s", Text(style)), ("t", "inlineStr"));
        Start("is");
        Start("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(SheetValue.Text(text));
        End();
        End();
        End();
    }

    private void NumberCell(int column, string number, int style)
    {
        Start("c", ("r", SheetValue.Address(column, row)), ("s", Text(style)));
        xml.WriteElementString("v", Main, number);
        End();
    }

    private void WriteNotes()
    {
        foreach (var note in sheet.Notes)
        {
            StartRow();
            TextCell(0, note, WorkbookStyles.Note);
            End();
        }
    }

    private void WriteEnd()
    {
        var lastRow = row - sheet.Notes.Count;
        if (sheet.IsTable && lastRow > sheet.HeaderRows)
        {
            Leaf("autoFilter", ("ref", $"{SheetValue.Address(0, sheet.HeaderRows)}:{SheetValue.Address(sheet.Columns.Count - 1, lastRow)}"));
        }

        if (sheet.Header is { } header)
        {
            WriteMerged([.. header.Where(c => c.Rows > 1 || c.Columns > 1)]);
        }

        Leaf("pageMargins", ("left", "0.5"), ("right", "0.4"), ("top", "0.6"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        Leaf("pageSetup", ("paperSize", "9"), ("orientation", "landscape"), ("fitToWidth", Text(PagesWide())), ("fitToHeight", sheet.IsTable ? "0" : "1"));
        Start("headerFooter");
        xml.WriteElementString("oddHeader", Main, "&C&P");
        xml.WriteElementString("oddFooter", Main, "&L&A&R&P/&N");
        End();
        if (sheet.Charts.Count > 0)
        {
            Start("drawing");
            xml.WriteAttributeString("r", "id", Relations, "rDrawing");
            End();
        }
    }

    // So that print stays readable: about so many characters fit on a page.
    private int PagesWide() => sheet.IsTable ? 1 + ((sheet.Columns.Sum(c => c.Width) - 1) / 210) : 1;

    private void WriteMerged(Content.HeaderCell[] merged)
    {
        if (merged.Length == 0)
        {
            return;
        }

        Start("mergeCells", ("count", Text(merged.Length)));
        foreach (var cell in merged)
        {
            Leaf("mergeCell", ("ref", $"{SheetValue.Address(cell.Column, cell.Row + 1)}:{SheetValue.Address(cell.Column + cell.Columns - 1, cell.Row + cell.Rows)}"));
        }

        End();
    }

    private int WidthOf(Content.HeaderCell cell) => sheet.Columns.Skip(cell.Column).Take(cell.Columns).Sum(c => c.Width);

    private void StartRow(int? height = null)
    {
        row++;
        if (height is { } points)
        {
            Start("row", ("r", Text(row)), ("ht", Text(points)), ("customHeight", "1"));
        }
        else
        {
            Start("row", ("r", Text(row)));
        }
    }

    private void Start(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Main);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }
    }

    private void Leaf(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        End();
    }

    private void End() => xml.WriteEndElement();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
