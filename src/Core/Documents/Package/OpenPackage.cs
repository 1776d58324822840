using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ReportBot.Core.Documents.Package;

/// <summary>A part of an Office Open XML file.</summary>
/// <param name="Name">Without a leading slash: <c>word/document.xml</c>.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Write">Writes its bytes.</param>
/// <param name="Relations">What it refers to.</param>
internal sealed record OpenPart(string Name, string ContentType, Action<Stream> Write, params IReadOnlyList<OpenRelation> Relations);

/// <summary>A reference from a part, or from the file itself.</summary>
/// <param name="Id">By which the part names it.</param>
/// <param name="Type">The last word of the relationship's type: <c>styles</c>, <c>chart</c>.</param>
/// <param name="Target">The part's whole name.</param>
internal sealed record OpenRelation(string Id, string Type, string Target);

/// <summary>
/// Writes the parts of an Office Open XML file (ECMA-376 part 2) into a zip: in the order given, each with the same
/// time, so that the same parts give the same bytes. Parts are written straight into the zip and never lie in memory whole.
/// </summary>
internal static class OpenPackage
{
    private const string TypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string RelationsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string RelationTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string CoreProperties = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    private const string RelationsType = "application/vnd.openxmlformats-package.relationships+xml";

    // The first moment that a zip can tell.
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The file's bytes.</summary>
    public static byte[] Save(IReadOnlyList<OpenRelation> root, IReadOnlyList<OpenPart> parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            // First, because that is how a sniffing mail server knows what kind of file it is.
            Add(zip, "[Content_Types].xml", stream => WriteXml(stream, ContentTypes(parts)));
            Add(zip, "_rels/.rels", stream => WriteXml(stream, Relations("", root)));
            foreach (var part in parts)
            {
                Add(zip, part.Name, part.Write);
                if (part.Relations.Count > 0)
                {
                    var slash = part.Name.LastIndexOf('/');
                    Add(zip, $"{part.Name[..slash]}/_rels{part.Name[slash..]}.rels", stream => WriteXml(stream, Relations(part.Name, part.Relations)));
                }
            }
        }

        return file.ToArray();
    }

    /// <summary>Writes XML as a part.</summary>
    public static void WriteXml(Stream stream, XElement root)
    {
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(writer);
    }

    private static void Add(ZipArchive zip, string name, Action<Stream> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Moment;
        using var stream = entry.Open();
        write(stream);
    }

    private static XElement ContentTypes(IReadOnlyList<OpenPart> parts)
    {
        XNamespace types = TypesNamespace;
        return new XElement(
            types + "Types",
            new XElement(types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", RelationsType)),
            parts.Select(p => new XElement(
                types + "Override", new XAttribute("PartName", "/" + p.Name), new XAttribute("ContentType", p.ContentType))));
    }

    private static XElement Relations(string from, IReadOnlyList<OpenRelation> relations)
    {
        XNamespace names = RelationsNamespace;
        var up = string.Concat(Enumerable.Repeat("../", from.Count(c => c == '/')));
        return new XElement(
            names + "Relationships",
            relations.Select(r => new XElement(
                names + "Relationship",
                new XAttribute("Id", r.Id),
                new XAttribute("Type", r.Type == "core-properties" ? CoreProperties : RelationTypes + r.Type),
                new XAttribute("Target", up + r.Target))));
    }
}
