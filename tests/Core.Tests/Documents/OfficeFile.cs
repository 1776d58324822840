using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace ReportBot.Core.Tests.Documents;

/// <summary>Looks into files of the office: by the validator of the Open XML SDK.</summary>
internal static class OfficeFile
{
    /// <summary>Leaves the file in the folder that the environment names, to be looked at.</summary>
    public static void Keep(string name, byte[] file)
    {
        if (Environment.GetEnvironmentVariable("REPORTBOT_KEEP_DOCUMENTS") is { } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, name), file);
        }
    }

    public static void AssertValidWord(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        AssertValid(document);
    }

    public static void AssertValidExcel(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        AssertValid(document);
    }

    /// <summary>All text of a document, a line a paragraph.</summary>
    public static string TextOf(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        return string.Join('\n', document.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(p => string.Concat(p.Descendants().Select(Shown))));
    }

    private static string Shown(OpenXmlElement element) => element switch
    {
        DocumentFormat.OpenXml.Wordprocessing.Text text => text.Text,
        DocumentFormat.OpenXml.Wordprocessing.NoBreakHyphen => "-",
        _ => "",
    };

    private static void AssertValid(OpenXmlPackage package)
    {
        var found = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");
        Assert.Empty(found.Take(20));
    }
}
