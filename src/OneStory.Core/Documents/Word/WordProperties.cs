using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OneStory.Documents.Word;

internal static class WordProperties
{
    /// <summary>Written by hand, because the library's own names the part by chance.</summary>
    public static void Write(WordprocessingDocument package, PrintedDocument document)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", dc = "http://purl.org/dc/elements/1.1/";
        XNamespace terms = "http://purl.org/dc/terms/", xsi = "http://www.w3.org/2001/XMLSchema-instance";
        var part = package.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "core");
        var properties = new XElement(core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "dc", dc), new XAttribute(XNamespace.Xmlns + "dcterms", terms), new XAttribute(XNamespace.Xmlns + "xsi", xsi),
            new XElement(dc + "title", document.Title),
            new XElement(dc + "creator", document.AuthorityName),
            new XElement(dc + "language", document.Language));
        if (document.WrittenAt is { } at)
        {
            foreach (var name in new[] { "created", "modified" })
                properties.Add(new XElement(terms + name, new XAttribute(xsi + "type", "dcterms:W3CDTF"), at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)));
        }

        using var stream = part.GetStream(FileMode.Create);
        properties.Save(stream);
    }

    public static Settings Settings(PrintedDocument document) => new(
        new DefaultTabStop { Val = 720 },
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = new StringValue("15"),
        }),
        new ThemeFontLanguages { Val = document.Language });
}
