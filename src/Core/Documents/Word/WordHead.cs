using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportBot.Core.Documents.Content;
using ReportBot.Core.Summaries;

namespace ReportBot.Core.Documents.Word;

/// <summary>The head of the document and of each annex: who issues it, number and day left blank, kind and abstract.</summary>
internal static class WordHead
{
    private const string PartyLine = "ĐẢNG CỘNG SẢN VIỆT NAM";
    private const string StateLine = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private const string StateMotto = "Độc lập - Tự do - Hạnh phúc";
    private const string PartyDashes = "-----";

    private static readonly string[] Places = [" XÃ ", " PHƯỜNG ", " THỊ TRẤN ", " ĐẶC KHU ", " HUYỆN ", " THỊ XÃ ", " THÀNH PHỐ ", " TỈNH "];

    public static IEnumerable<OpenXmlElement> Of(DocumentData data, ReportContent content, DocumentStyle style, DocumentWords words)
    {
        var width = WordSections.TextWidth(style, landscape: false);
        var left = (int)(width * (style.IsParty ? 0.44 : 0.38));
        var right = width - left;
        yield return WordParts.Columns(left, right, (Issuer(data, style, left), National(style, right)), (
            [Line(words.Spell(style.Number), style.IsParty ? 14 : 13)],
            [Line(PlaceAndDate(data, words), 14, italic: true)]));
        yield return WordParts.Styled(WordStyles.Title, content.Type);
        yield return WordParts.Styled(WordStyles.Abstract, content.Abstract);
        yield return style.IsParty ? WordParts.Styled(WordStyles.Centre, PartyDashes) : WordParts.Rule(width, 0.25);
        yield return WordParts.Styled(WordStyles.Rule, "");
        if (style.Addressees.Count > 0)
        {
            yield return WordParts.Styled(WordStyles.Centre, Addressees(style, words));
            yield return WordParts.Styled(WordStyles.Centre, "");
        }
    }

    public static IEnumerable<OpenXmlElement> OfAnnex(DocumentData data, ReportContent content, int index, DocumentStyle style, DocumentWords words)
    {
        yield return WordParts.Styled(WordStyles.AnnexTitle, words.Say("annex", ("number", content.Annexes.Count == 1 ? "" : ReportComposer.Roman(index + 1))).TrimEnd());
        yield return WordParts.Styled(WordStyles.Abstract, content.Annexes[index].Title);
        yield return WordParts.Paragraph(WordStyles.Centre, new ParagraphProperties(), WordParts.Text(
            words.Say(
                "annex.attached",
                ("number", SummaryWords.Small(style.Number)), ("date", DateWithBlank(data, words)), ("body", InWords(data))),
            new RunProperties(new Italic())));
        yield return WordParts.Styled(WordStyles.Rule, "");
    }

    private static OpenXmlElement[] Issuer(DocumentData data, DocumentStyle style, int width)
    {
        var header = data.Plan.Header;
        var size = style.HeaderSize;
        return
        [
            Line(words: header.ParentBody, size),
            Line(Wrapped(header.IssuingBody, size, width), size, bold: true),
            style.IsParty ? Line("*", size) : WordParts.Rule(width, 0.35),
        ];
    }

    // A name that needs two lines is broken before the place, not within it.
    private static string Wrapped(string body, int size, int width)
    {
        var fits = Share(body, size, width) < 1;
        var place = fits ? -1 : Places.Select(p => body.IndexOf(p, StringComparison.Ordinal)).FirstOrDefault(i => i > 0, -1);
        return place < 0 ? body : body[..place] + "\n" + body[(place + 1)..];
    }

    private static OpenXmlElement[] National(DocumentStyle style, int width) => style.IsParty
        ? [Line(PartyLine, style.HeaderSize, bold: true), WordParts.Rule(width, Share(PartyLine, style.HeaderSize, width))]
        : [
            Line(StateLine, Math.Min(style.HeaderSize, 13), bold: true), Line(StateMotto, 13, bold: true),
            WordParts.Rule(width, Share(StateMotto, 13, width)),
        ];

    // The line is as long as the words above it; capitals and small letters of this font measure so on average.
    private static double Share(string text, int size, int width)
    {
        var em = text.Any(char.IsLower) ? 0.48 : 0.68;
        return Math.Min(1, text.Length * size * em * 20 / width);
    }

    private static Paragraph Line(string words, int size, bool bold = false, bool italic = false)
    {
        var run = new RunProperties();
        if (bold)
        {
            run.AppendChild(new Bold());
        }

        if (italic)
        {
            run.AppendChild(new Italic());
        }

        run.AppendChild(new FontSize { Val = WordParts.Twips(size * 2) });
        return WordParts.Paragraph(WordStyles.Centre, new ParagraphProperties(), WordParts.Text(words, run));
    }

    private static string PlaceAndDate(DocumentData data, DocumentWords words) =>
        $"{data.Plan.Header.Place}, {DateWithBlank(data, words)}";

    // The day is set when it is signed; months 1 and 2 with a zero (Decree 30/2020, Annex I, II.4.b).
    private static string DateWithBlank(DocumentData data, DocumentWords words)
    {
        var at = data.Summary.CompiledAt;
        return words.Say(
            "annex.date",
            ("month", at.ToString(at.Month < 3 ? "MM" : "%M", CultureInfo.InvariantCulture)), ("year", at.ToString("yyyy", CultureInfo.InvariantCulture)));
    }

    private static string Addressees(DocumentStyle style, DocumentWords words) => style.Addressees.Count == 1
        ? $"{words.Say("addressee")} {style.Addressees[0]}."
        : words.Say("addressee") + "\n" + string.Join('\n', style.Addressees.Select((a, i) => $"- {a}{(i == style.Addressees.Count - 1 ? "." : ";")}"));

    // "ĐẢNG ỦY XÃ KON GANG" within a sentence: only the names that the plan writes elsewhere keep their capitals.
    private static string InWords(DocumentData data)
    {
        var words = data.Plan.Header.IssuingBody.ToLowerInvariant();
        foreach (var name in new[] { data.Plan.Header.Place, data.View.Name })
        {
            words = words.Replace(name.ToLowerInvariant(), name, StringComparison.Ordinal);
        }

        return SummaryWords.Capital(words);
    }
}
