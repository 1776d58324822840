using DocumentFormat.OpenXml;
using ReportBot.Core.Documents.Content;
using ReportBot.Core.Documents.Package;

namespace ReportBot.Core.Documents.Word;

/// <summary>A period's report as a Word document (.docx) in the layout of its plan; the same data gives the same bytes.</summary>
public static class WordFile
{
    /// <summary>Its media type.</summary>
    public const string Mime = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string Main = "word/document.xml";
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>The file.</summary>
    public static byte[] Write(DocumentData data)
    {
        var content = ReportComposer.Compose(data);
        var style = DocumentStyle.Of(data.Plan);
        var words = new DocumentWords(data.Plan, style);
        var charts = content.Body.OfType<Block.Picture>().Select(p => p.Chart).ToArray();
        var properties = new FileProperties(
            $"{content.Type} {content.Abstract}", data.Plan.Title, data.Plan.Header.IssuingBody, data.Summary.CompiledAt, $"{data.Plan.Code} {data.Period.Key}");
        return OpenPackage.Save(FileProperties.Root(Main), [
            new OpenPart(Main, Types + "document.main+xml", Xml(w => WordDocument.Write(w, data, content, style)), Relations(charts.Length)),
            Part("styles", WordStyles.Of(style)),
            Part("numbering", WordNumbering.Of(style)),
            Part("settings", WordSections.Settings()),
            new OpenPart("word/header1.xml", Types + "header+xml", Xml(w => w.WriteElement(WordSections.NumberedHeader()))),
            new OpenPart("word/header2.xml", Types + "header+xml", Xml(w => w.WriteElement(WordSections.EmptyHeader()))),
            .. charts.SelectMany((chart, i) => WordChart.Parts(i, chart, style.Font, words.Say("chart.data"), properties)),
            .. properties.Parts(),
        ]);
    }

    private static IReadOnlyList<OpenRelation> Relations(int charts) =>
    [
        new("rStyles", "styles", "word/styles.xml"), new("rNumbering", "numbering", "word/numbering.xml"),
        new("rSettings", "settings", "word/settings.xml"),
        new(WordSections.Numbered, "header", "word/header1.xml"), new(WordSections.Empty, "header", "word/header2.xml"),
        .. Enumerable.Range(0, charts).Select(i => new OpenRelation(WordBlocks.ChartId(i), "chart", WordChart.Name(i))),
    ];

    private static OpenPart Part(string name, OpenXmlElement root) =>
        new($"word/{name}.xml", Types + name + "+xml", Xml(w => w.WriteElement(root)));

    private static Action<Stream> Xml(Action<OpenXmlWriter> write) => stream =>
    {
        using var writer = OpenXmlWriter.Create(stream);
        writer.WriteStartDocument(standalone: true);
        write(writer);
    };
}
