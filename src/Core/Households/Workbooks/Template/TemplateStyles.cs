using DocumentFormat.OpenXml.Spreadsheet;

namespace ReportBot.Core.Households.Workbooks.Template;

/// <summary>The cell formats of the workbook: what may be filled in is unlocked, all else is protected.</summary>
internal static class TemplateStyles
{
    public const uint Plain = 0;
    public const uint Title = 1;
    public const uint Header = 2;
    public const uint Text = 3;
    public const uint Date = 4;
    public const uint Number = 5;
    public const uint Example = 6;
    public const uint Words = 7;
    public const uint Label = 8;
    public const uint Hint = 9;
    public const uint DayToFill = 10;

    private const uint DateFormat = 164;
    private const uint TextFormat = 49;
    private const uint WholeFormat = 1;

    /// <summary>The format of a column's own cells.</summary>
    public static uint Of(CellFormat format) => format switch
    {
        CellFormat.Text => Text,
        CellFormat.Date => Date,
        CellFormat.Number => Number,
    };

    /// <summary>All formats, in the order of the constants.</summary>
    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "dd/mm/yyyy" }) { Count = 1 },
        new Fonts(
            FontOf(11, "FF1F2933"), FontOf(14, "FF12395B", bold: true), FontOf(11, "FFFFFFFF", bold: true),
            FontOf(11, "FF6B7280", italic: true), FontOf(11, "FF1F2933", bold: true), FontOf(10, "FF4B5563", italic: true)) { Count = 6 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FF12395B"), Solid("FFEEF1F4"), Solid("FFFFFBE6")) { Count = 5 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Thin("FFB8C2CC")) { Count = 2 },
        new CellStyleFormats(new DocumentFormat.OpenXml.Spreadsheet.CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        new CellFormats(
            Format(0, 0, 0, 0),
            Format(0, 1, 0, 0),
            Format(0, 2, 2, 1, Centre()),
            Format(TextFormat, 0, 0, 1, Top(), isOpen: true),
            Format(DateFormat, 0, 0, 1, Middle(), isOpen: true),
            Format(WholeFormat, 0, 0, 1, Middle(), isOpen: true),
            Format(TextFormat, 3, 3, 1, Top()),
            Format(0, 0, 0, 0, Top()),
            Format(0, 4, 0, 0, Top()),
            Format(0, 5, 0, 0),
            Format(DateFormat, 4, 4, 1, Middle(), isOpen: true)) { Count = 11 },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static DocumentFormat.OpenXml.Spreadsheet.CellFormat Format(
        uint number, uint font, uint fill, uint border, Alignment? alignment = null, bool isOpen = false)
    {
        var format = new DocumentFormat.OpenXml.Spreadsheet.CellFormat
        {
            NumberFormatId = number, FontId = font, FillId = fill, BorderId = border, FormatId = 0,
            ApplyNumberFormat = true, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true, ApplyProtection = true,
            Alignment = alignment,
        };
        format.Protection = new Protection { Locked = !isOpen };
        return format;
    }

    private static Font FontOf(double size, string colour, bool bold = false, bool italic = false)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        if (italic)
        {
            font.Append(new Italic());
        }

        font.Append(new FontSize { Val = size }, new Color { Rgb = colour }, new FontName { Val = "Times New Roman" }, new FontFamilyNumbering { Val = 1 });
        return font;
    }

    private static Fill Solid(string colour) => new(new PatternFill(
        new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    private static Border Thin(string colour) => new(
        new LeftBorder(new Color { Rgb = colour }) { Style = BorderStyleValues.Thin },
        new RightBorder(new Color { Rgb = colour }) { Style = BorderStyleValues.Thin },
        new TopBorder(new Color { Rgb = colour }) { Style = BorderStyleValues.Thin },
        new BottomBorder(new Color { Rgb = colour }) { Style = BorderStyleValues.Thin },
        new DiagonalBorder());

    private static Alignment Centre() => new()
    {
        Horizontal = HorizontalAlignmentValues.Center, Vertical = VerticalAlignmentValues.Center, WrapText = true,
    };

    private static Alignment Middle() => new() { Horizontal = HorizontalAlignmentValues.Center, Vertical = VerticalAlignmentValues.Top };

    private static Alignment Top() => new() { Vertical = VerticalAlignmentValues.Top, WrapText = true };
}
