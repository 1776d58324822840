using DocumentFormat.OpenXml.Wordprocessing;

namespace ReportBot.Core.Documents.Word;

/// <summary>The numbers of headings, as Word's own numbering: "I- ", "1. " for the Party, "I. ", "1. " for the State.</summary>
internal static class WordNumbering
{
    /// <summary>The numbering that headings use.</summary>
    public const int Headings = 1;

    public static Numbering Of(DocumentStyle style) => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.Multilevel },
            Level(0, NumberFormatValues.UpperRoman, style.IsParty ? "%1-" : "%1.", "Heading1", style),
            Level(1, NumberFormatValues.Decimal, "%2.", "Heading2", style))
        { AbstractNumberId = 0 },
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = Headings });

    private static Level Level(int index, NumberFormatValues format, string text, string heading, DocumentStyle style) => new(
        new StartNumberingValue { Val = 1 },
        new NumberingFormat { Val = format },
        new ParagraphStyleIdInLevel { Val = heading },
        new LevelSuffix { Val = LevelSuffixValues.Space },
        new LevelText { Val = text },
        new LevelJustification { Val = LevelJustificationValues.Left },
        new PreviousParagraphProperties(new Indentation { Left = "0", FirstLine = WordParts.Twips(WordParts.Mm(style.IndentMm)) }))
    { LevelIndex = index };
}
