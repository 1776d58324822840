using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace ReportBot.Core.Documents.Word;

/// <summary>
/// Pages: A4, upright for the text, lying for annexes, the number centred in the top margin and none on a first page;
/// each annex counts its own pages (Decree 30/2020, Annex I, part I, II and III.1.đ).
/// </summary>
internal static class WordSections
{
    /// <summary>The header with the page number.</summary>
    public const string Numbered = "rHeader";

    /// <summary>The header of first pages.</summary>
    public const string Empty = "rFirst";

    private const int Short = 210;
    private const int Long = 297;

    /// <summary>The width between the margins, twips.</summary>
    public static int TextWidth(DocumentStyle style, bool landscape) =>
        WordParts.Mm((landscape ? Long : Short) - style.Margins.Left - style.Margins.Right);

    /// <summary>The properties of a section.</summary>
    public static SectionProperties Of(DocumentStyle style, bool landscape, bool restart)
    {
        var (width, height) = landscape ? (Long, Short) : (Short, Long);
        var size = new PageSize { Width = (uint)WordParts.Mm(width), Height = (uint)WordParts.Mm(height) };
        if (landscape)
        {
            size.Orient = PageOrientationValues.Landscape;
        }

        var section = new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = Numbered },
            new HeaderReference { Type = HeaderFooterValues.First, Id = Empty },
            new SectionType { Val = SectionMarkValues.NextPage },
            size,
            new PageMargin
            {
                Top = WordParts.Mm(style.Margins.Top), Bottom = WordParts.Mm(style.Margins.Bottom),
                Left = (uint)WordParts.Mm(style.Margins.Left), Right = (uint)WordParts.Mm(style.Margins.Right),
                Header = (uint)WordParts.Mm(10), Footer = (uint)WordParts.Mm(10), Gutter = 0,
            });
        if (restart)
        {
            section.AppendChild(new PageNumberType { Start = 1 });
        }

        section.AppendChild(new TitlePage());
        return section;
    }

    /// <summary>The page number, centred.</summary>
    public static Header NumberedHeader() => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.PageHeader }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        new Run(new WordText("2")),
        new Run(new FieldChar { FieldCharType = FieldCharValues.End })));

    /// <summary>Nothing on a first page.</summary>
    public static Header EmptyHeader() => new(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.PageHeader })));

    /// <summary>Written for the Word of 2013 and later, in Vietnamese.</summary>
    public static Settings Settings() => new(
        new Zoom { Percent = "100" },
        new DefaultTabStop { Val = 720 },
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15",
        }),
        new ThemeFontLanguages { Val = "vi-VN" },
        new DecimalSymbol { Val = "," },
        new ListSeparator { Val = ";" });
}
