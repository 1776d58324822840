using System.Globalization;
using System.Xml.Linq;

namespace ReportBot.Core.Documents.Package;

/// <summary>What a file says about itself: title, issuer, when it was made, its language.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Subject">Of which plan and period.</param>
/// <param name="Creator">The issuing body.</param>
/// <param name="CreatedAt">When its figures were compiled.</param>
/// <param name="Keywords">For searching; no personal data.</param>
internal sealed record FileProperties(string Title, string Subject, string Creator, DateTimeOffset CreatedAt, string Keywords)
{
    /// <summary>The name of the part with them.</summary>
    public const string CoreName = "docProps/core.xml";

    /// <summary>The name of the part with the program.</summary>
    public const string AppName = "docProps/app.xml";

    /// <summary>The references of the file itself: to its main part and its properties.</summary>
    public static IReadOnlyList<OpenRelation> Root(string mainPart) =>
    [
        new("rId1", "officeDocument", mainPart), new("rId2", "core-properties", CoreName), new("rId3", "extended-properties", AppName),
    ];

    /// <summary>The parts.</summary>
    public IReadOnlyList<OpenPart> Parts() =>
    [
        new(CoreName, "application/vnd.openxmlformats-package.core-properties+xml", stream => OpenPackage.WriteXml(stream, Core())),
        new(AppName, "application/vnd.openxmlformats-officedocument.extended-properties+xml", stream => OpenPackage.WriteXml(stream, App())),
    ];

    private XElement Core()
    {
        XNamespace cp = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        XNamespace terms = "http://purl.org/dc/terms/";
        XNamespace xsi = "http://www.w3.org/2001/XMLSchema-instance";
        var at = CreatedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        return new XElement(
            cp + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", cp.NamespaceName), new XAttribute(XNamespace.Xmlns + "dc", dc.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "dcterms", terms.NamespaceName), new XAttribute(XNamespace.Xmlns + "xsi", xsi.NamespaceName),
            new XElement(dc + "title", Title), new XElement(dc + "subject", Subject), new XElement(dc + "creator", Creator),
            new XElement(cp + "keywords", Keywords), new XElement(dc + "language", "vi-VN"), new XElement(cp + "lastModifiedBy", Creator),
            new XElement(terms + "created", new XAttribute(xsi + "type", "dcterms:W3CDTF"), at),
            new XElement(terms + "modified", new XAttribute(xsi + "type", "dcterms:W3CDTF"), at));
    }

    private XElement App()
    {
        XNamespace names = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
        return new XElement(names + "Properties", new XElement(names + "Application", "ReportBot"), new XElement(names + "Company", Creator));
    }
}
