using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;
using ReportBot.Core.Documents.Content;
using ReportBot.Core.Text;

namespace ReportBot.Core.Documents.Word;

/// <summary>The small pieces that everything in the document is put together from.</summary>
internal static partial class WordParts
{
    private const double TwipsPerMm = 1440 / 25.4;

    /// <summary>A paragraph in a style.</summary>
    public static Paragraph Styled(string style, string text) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Text(text));

    /// <summary>A paragraph in a style with more properties; the style goes first, as the schema wants it.</summary>
    public static Paragraph Paragraph(string style, ParagraphProperties properties, params OpenXmlElement[] runs)
    {
        properties.PrependChild(new ParagraphStyleId { Val = style });
        return new Paragraph([properties, .. runs]);
    }

    /// <summary>A run of plain text; a line feed breaks the line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="properties">How it looks.</param>
    /// <param name="mayBreak">Codes keep their plain hyphen, by which they are searched for: where they have a column of their own width.</param>
    public static Run Text(string text, RunProperties? properties = null, bool mayBreak = false)
    {
        var run = properties is null ? new Run() : new Run(properties);
        var lines = CleanText.Lines(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                run.AppendChild(new Break());
            }

            if (mayBreak)
            {
                run.AppendChild(Piece(lines[i]));
            }
            else
            {
                AppendUnbroken(run, lines[i]);
            }
        }

        return run;
    }

    // "BC-000123", "KH-UBND": Word breaks a line at a hyphen, a code must not break.
    private static void AppendUnbroken(Run run, string line)
    {
        var start = 0;
        foreach (var match in CodeHyphen().EnumerateMatches(line))
        {
            run.AppendChild(Piece(line[start..match.Index]));
            run.AppendChild(new NoBreakHyphen());
            start = match.Index + match.Length;
        }

        run.AppendChild(Piece(line[start..]));
    }

    private static WordText Piece(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };

    [GeneratedRegex(@"(?<=[\p{Lu}\d…])-(?=[\p{Lu}\d])", RegexOptions.CultureInvariant, Patterns.Patience)]
    private static partial Regex CodeHyphen();

    /// <summary>A line below, as wide as asked for: an empty paragraph with a border, which the office can drag.</summary>
    public static Paragraph Rule(int columnTwips, double share)
    {
        var side = Twips(columnTwips * (1 - share) / 2);
        return Paragraph(WordStyles.Rule, new ParagraphProperties(
            new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1, Color = "000000" }),
            new SpacingBetweenLines { Before = "40" },
            new Indentation { Left = side, Right = side }));
    }

    /// <summary>A table without borders that holds two columns side by side.</summary>
    public static Table Columns(int left, int right, params (OpenXmlElement[] Left, OpenXmlElement[] Right)[] rows) => new(
    [
        new TableProperties(
            new TableWidth { Width = Twips(left + right), Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa })),
        new TableGrid(new GridColumn { Width = Twips(left) }, new GridColumn { Width = Twips(right) }),
        .. rows.Select(r => new TableRow(new TableRowProperties(new CantSplit()), Cell(left, r.Left), Cell(right, r.Right))),
    ]);

    /// <summary>Twips of so many mm.</summary>
    public static int Mm(double mm) => (int)Math.Round(mm * TwipsPerMm);

    /// <summary>A number as the schema writes it.</summary>
    public static string Twips(double twips) => ((int)Math.Round(twips)).ToString(CultureInfo.InvariantCulture);

    private static TableCell Cell(int width, OpenXmlElement[] content) => new(
    [
        new TableCellProperties(new TableCellWidth { Width = Twips(width), Type = TableWidthUnitValues.Dxa }),
        .. content,
    ]);
}
