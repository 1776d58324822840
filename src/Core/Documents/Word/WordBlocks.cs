using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportBot.Core.Documents.Content;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace ReportBot.Core.Documents.Word;

/// <summary>Writes blocks in their order; charts are counted through the whole document.</summary>
internal sealed class WordBlocks(OpenXmlWriter writer)
{
    private const int EmuPerTwip = 635;
    private int charts;

    /// <summary>By which the document names its charts.</summary>
    public static string ChartId(int index) => string.Create(CultureInfo.InvariantCulture, $"rChart{index + 1}");

    /// <summary>Writes them into a column so wide, twips.</summary>
    public void Write(IEnumerable<Block> blocks, int width)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Block.Heading heading:
                    writer.WriteElement(WordParts.Styled(WordStyles.Heading(heading.Level), heading.Text));
                    break;
                case Block.Paragraph paragraph:
                    writer.WriteElement(WordParts.Paragraph(
                        WordStyles.Body, paragraph.KeepNext ? new ParagraphProperties(new KeepNext()) : new ParagraphProperties(), WordParts.Text(paragraph.Text)));
                    break;
                case Block.Item item:
                    writer.WriteElement(WordParts.Styled(WordStyles.Item, "- " + item.Text));
                    break;
                case Block.Note note:
                    writer.WriteElement(WordParts.Styled(WordStyles.Note, note.Text));
                    break;
                case Block.Table table:
                    new WordTable(writer).Write(table.Content, width);
                    break;
                case Block.Picture picture:
                    writer.WriteElement(Chart(picture.Chart, width));
                    writer.WriteElement(WordParts.Styled(WordStyles.Rule, ""));
                    break;
                default:
                    throw new InvalidOperationException(block.GetType().Name);
            }
        }
    }

    private Paragraph Chart(ChartContent chart, int width)
    {
        var index = charts++;
        long wide = (long)width * EmuPerTwip;
        var high = chart.IsHorizontal ? Math.Min(Math.Max(1_500_000, (chart.Categories.Count * (150_000L + (90_000L * chart.Series.Count))) + 900_000), 7_500_000) : 2_600_000L;
        return WordParts.Paragraph(WordStyles.Centre, new ParagraphProperties(), new Run(new Drawing(new Wp.Inline(
            new Wp.Extent { Cx = wide, Cy = high },
            new Wp.DocProperties { Id = (uint)(index + 1), Name = string.Create(CultureInfo.InvariantCulture, $"Biểu đồ {index + 1}"), Description = chart.Title },
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = ChartId(index) }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 })));
    }
}
