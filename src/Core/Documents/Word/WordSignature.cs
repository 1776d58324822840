using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportBot.Core.Documents.Content;
using ReportBot.Core.Plans;

namespace ReportBot.Core.Documents.Word;

/// <summary>Recipients on the left, authority, post and room for the signature on the right.</summary>
internal static class WordSignature
{
    private const int BlankLines = 5;

    public static IEnumerable<OpenXmlElement> Of(DocumentData data, DocumentStyle style, DocumentWords words)
    {
        var plan = data.Plan;
        var name = SignerName.Of(plan, data.Roster, DateOnly.FromDateTime(data.Summary.CompiledAt.DateTime));
        var width = WordSections.TextWidth(style, landscape: false);
        var left = width * 48 / 100;
        yield return WordParts.Paragraph(WordStyles.Rule, new ParagraphProperties(new KeepNext()));
        yield return WordParts.Columns(left, width - left, (Recipients(plan, style, words), Signer(plan.Signer, name, style, words)));
    }

    private static OpenXmlElement[] Recipients(Plan plan, DocumentStyle style, DocumentWords words)
    {
        var label = style.IsParty
            ? new RunProperties(new FontSize { Val = "28" }, new Underline { Val = UnderlineValues.Single })
            : new RunProperties(new Bold(), new Italic(), new FontSize { Val = "24" });
        var mark = style.IsParty ? "," : ";";
        return
        [
            WordParts.Paragraph(WordStyles.Recipients, new ParagraphProperties(), WordParts.Text(words.Say("recipients"), label)),
            .. plan.Recipients.Select((r, i) => WordParts.Styled(
                WordStyles.Recipients, words.Spell($"- {r}{(i == plan.Recipients.Count - 1 ? "." : mark)}"))),
        ];
    }

    private static OpenXmlElement[] Signer(Signer signer, string name, DocumentStyle style, DocumentWords words) =>
    [
        .. words.Spell(signer.Authority).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Centred(line, bold: true)),
        .. words.Spell(signer.Post).Split('\n').Select(line => Centred(line, style.SignerPostBold)),
        .. Enumerable.Range(0, BlankLines).Select(_ => Centred("", bold: false)),
        // Nobody known: a line to be filled in.
        Centred(name.Length > 0 ? name : words.Say("signer.blank"), bold: true),
    ];

    private static Paragraph Centred(string text, bool bold) => WordParts.Paragraph(
        WordStyles.Centre, new ParagraphProperties(new KeepNext()), WordParts.Text(text, bold ? new RunProperties(new Bold()) : null));
}
