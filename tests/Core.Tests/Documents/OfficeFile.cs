using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace ReportBot.Core.Tests.Documents;

/// <summary>Looks into files of the office: by the validator of the Open XML SDK.</summary>
internal static class OfficeFile
{
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

    private static void AssertValid(OpenXmlPackage package)
    {
        var found = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");
        Assert.Empty(found.Take(20));
    }
}
