using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportBot.Core.Documents.Content;

namespace ReportBot.Core.Documents.Word;

/// <summary>The main part: head, text, signature and annexes, written element by element so that a long list costs no memory.</summary>
internal static class WordDocument
{
    private static readonly KeyValuePair<string, string>[] Names =
    [
        new("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
        new("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
        new("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        new("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        new("c", "http://schemas.openxmlformats.org/drawingml/2006/chart"),
    ];

    public static void Write(OpenXmlWriter writer, DocumentData data, ReportContent content, DocumentStyle style)
    {
        var words = new DocumentWords(data.Plan, style);
        writer.WriteStartElement(new Document(), [], Names);
        writer.WriteStartElement(new Body());
        WriteAll(writer, WordHead.Of(data, content, style, words));
        var blocks = new WordBlocks(writer);
        blocks.Write(content.Body, WordSections.TextWidth(style, landscape: false));
        WriteAll(writer, WordSignature.Of(data, style, words));
        for (var i = 0; i < content.Annexes.Count; i++)
        {
            // A section's properties stand in its own last paragraph.
            writer.WriteElement(WordParts.Paragraph(WordStyles.SectionEnd, new ParagraphProperties(WordSections.Of(style, landscape: i > 0, restart: i > 0))));
            WriteAll(writer, WordHead.OfAnnex(data, content, i, style, words));
            blocks.Write(content.Annexes[i].Blocks, WordSections.TextWidth(style, landscape: true));
        }

        writer.WriteElement(WordSections.Of(style, landscape: content.Annexes.Count > 0, restart: content.Annexes.Count > 0));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteAll(OpenXmlWriter writer, IEnumerable<OpenXmlElement> elements)
    {
        foreach (var element in elements)
        {
            writer.WriteElement(element);
        }
    }
}
