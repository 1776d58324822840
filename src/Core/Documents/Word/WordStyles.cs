using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportBot.Core.Documents.Word;

/// <summary>The styles of the document: the office changes a style and the whole document follows.</summary>
internal static class WordStyles
{
    public const string Normal = "Normal";
    public const string Body = "BodyText";
    public const string Item = "GachDau";
    public const string Note = "GhiChu";
    public const string Title = "Title";
    public const string Abstract = "TrichYeu";
    public const string Centre = "GiuaTrang";
    public const string Caption = "Caption";
    public const string Cell = "OBang";
    public const string HeadCell = "DauBang";
    public const string Grid = "BangSoLieu";
    public const string Rule = "DuongKe";
    public const string PageHeader = "Header";
    public const string SectionEnd = "HetPhan";
    public const string Recipients = "NoiNhan";
    public const string AnnexTitle = "PhuLuc";

    /// <summary>The style of a heading.</summary>
    public static string Heading(int level) => level == 1 ? "Heading1" : "Heading2";

    /// <summary>All of them.</summary>
    public static Styles Of(DocumentStyle style)
    {
        var body = style.BodySize;
        return new Styles(
        [
            Defaults(style),
            Make(Normal, "Normal", null, body, isDefault: true),
            Make(Body, "Body Text", Normal, body, p: Paragraph(style)),
            Make("Heading1", "heading 1", Normal, body, bold: true, p: HeadingParagraph(style, 0), next: Body),
            Make("Heading2", "heading 2", Normal, body, bold: true, p: HeadingParagraph(style, 1), next: Body),
            Make(Item, "Gạch đầu dòng", Body, body),
            Make(Note, "Ghi chú", Body, body - 2, italic: true),
            Make(Title, "Title", Normal, style.TitleSize, bold: true, p: Centred(before: 12)),
            Make(Abstract, "Trích yếu", Normal, body, bold: true, p: Centred()),
            Make(Centre, "Giữa trang", Normal, body, p: Centred()),
            Make(Caption, "caption", Normal, body - 1, italic: true, p: Centred(before: 6, after: 3, keepNext: true)),
            Make(Cell, "Ô bảng", Normal, 11),
            Make(HeadCell, "Đầu bảng", Cell, 11, bold: true, p: Centred()),
            Make(Rule, "Đường kẻ", Normal, 4, p: Centred()),
            Make(PageHeader, "header", Normal, 13, p: Centred()),
            Make(SectionEnd, "Hết phần", Normal, 1),
            Make(Recipients, "Nơi nhận", Normal, style.IsParty ? 12 : 11),
            Make(AnnexTitle, "Phụ lục", Normal, 14, bold: true, p: Centred(outline: 0)),
            TableStyle(),
        ]);
    }

    private static DocDefaults Defaults(DocumentStyle style) => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            Fonts(style.Font), new FontSize { Val = Half(style.BodySize) }, new FontSizeComplexScript { Val = Half(style.BodySize) },
            new Languages { Val = "vi-VN", EastAsia = "vi-VN", Bidi = "ar-SA" })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
            new SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto })));

    private static RunFonts Fonts(string font) => new() { Ascii = font, HighAnsi = font, EastAsia = font, ComplexScript = font };

    private static Style Make(
        string id, string name, string? based, int size, bool bold = false, bool italic = false, StyleParagraphProperties? p = null,
        string? next = null, bool isDefault = false)
    {
        var made = new Style { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault)
        {
            made.Default = true;
        }

        made.AppendChild(new StyleName { Val = name });
        if (based is not null)
        {
            made.AppendChild(new BasedOn { Val = based });
        }

        if (next is not null)
        {
            made.AppendChild(new NextParagraphStyle { Val = next });
        }

        made.AppendChild(new PrimaryStyle());
        if (p is not null)
        {
            made.AppendChild(p);
        }

        var run = new StyleRunProperties();
        if (bold)
        {
            run.AppendChild(new Bold());
        }

        if (italic)
        {
            run.AppendChild(new Italic());
        }

        run.AppendChild(new FontSize { Val = Half(size) });
        run.AppendChild(new FontSizeComplexScript { Val = Half(size) });
        made.AppendChild(run);
        return made;
    }

    private static StyleParagraphProperties Paragraph(DocumentStyle style) => new(
        Spacing(style),
        new Indentation { FirstLine = WordParts.Twips(WordParts.Mm(style.IndentMm)) },
        new Justification { Val = JustificationValues.Both });

    private static StyleParagraphProperties HeadingParagraph(DocumentStyle style, int level) => new(
        new KeepNext(),
        new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = WordNumbering.Headings }),
        Spacing(style),
        new Justification { Val = JustificationValues.Both },
        new OutlineLevel { Val = level });

    private static SpacingBetweenLines Spacing(DocumentStyle style) => new()
    {
        Before = "0",
        After = WordParts.Twips(style.ParagraphPoints * 20),
        Line = WordParts.Twips(style.LinePoints is { } exact ? exact * 20 : 240 * style.LinePercent / 100.0),
        LineRule = style.LinePoints is null ? LineSpacingRuleValues.Auto : LineSpacingRuleValues.Exact,
    };

    private static StyleParagraphProperties Centred(int before = 0, int after = 0, bool keepNext = false, int? outline = null)
    {
        var p = new StyleParagraphProperties();
        if (keepNext)
        {
            p.AppendChild(new KeepNext());
        }

        p.AppendChild(new SpacingBetweenLines { Before = WordParts.Twips(before * 20), After = WordParts.Twips(after * 20) });
        p.AppendChild(new Justification { Val = JustificationValues.Center });
        if (outline is { } level)
        {
            p.AppendChild(new OutlineLevel { Val = level });
        }

        return p;
    }

    private static Style TableStyle() => new(
        new StyleName { Val = "Bảng số liệu" },
        new PrimaryStyle(),
        new StyleTableProperties(
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 },
                new BottomBorder { Val = BorderValues.Single, Size = 4 }, new RightBorder { Val = BorderValues.Single, Size = 4 },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = 57, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 57, Type = TableWidthValues.Dxa })))
    { Type = StyleValues.Table, StyleId = Grid };

    private static string Half(int points) => WordParts.Twips(points * 2);
}
