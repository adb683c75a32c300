using System.Text;
using System.Xml;

namespace OneStory.Files;

/// <summary>What a ZIP file is, by what is in it: Word, Excel, PowerPoint, OpenDocument, or an archive.</summary>
internal static class OfficePackage
{
    private const int MostUnpacked = 1024 * 1024 * 1024, MostContentTypes = 1024 * 1024;

    private static readonly (string Main, FileKind Kind)[] MainParts =
    [
        (".wordprocessingml.document.main+xml", FileKind.Docx),
        (".spreadsheetml.sheet.main+xml", FileKind.Xlsx),
        (".presentationml.presentation.main+xml", FileKind.Pptx),
    ];

    private static readonly string[] MacroTypes = ["macroEnabled", "vbaProject", "macrosheet"];

    public static Finding Look(Stream content)
    {
        if (ZipDirectory.Of(content) is not { } zip) return Finding.Damaged("a Word, Excel or PowerPoint document or a ZIP archive");
        if (zip.Unpacked > MostUnpacked) return Finding.Refused("This file unpacks to more than 1 GB, which no document needs. Add the documents in it one by one.");
        if (zip.Names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return Finding.Macros;
        if (zip.Has("mimetype")) return OpenDocument(zip, Encoding.ASCII.GetString(zip.Read("mimetype", 100) ?? []).Trim());
        if (zip.Has("[Content_Types].xml")) return OpenXml(zip);
        if (zip.Has("META-INF/MANIFEST.MF") || zip.Has("AndroidManifest.xml")) return Finding.Program;
        if (zip.Has("Index/Document.iwa") || zip.Has("Index.zip"))
            return Finding.Refused("This is an Apple Pages, Numbers or Keynote document. Open it, choose Export To and then PDF, and add the PDF.");
        return Finding.IsA("a ZIP archive");
    }

    private static Finding OpenDocument(ZipDirectory zip, string type)
    {
        if (zip.Names.Any(name => name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase)))
            return Finding.Macros;
        if (Encoding.UTF8.GetString(zip.Read("META-INF/manifest.xml", MostContentTypes) ?? []).Contains("encryption-data", StringComparison.Ordinal)) return Finding.Locked;
        return type switch
        {
            "application/vnd.oasis.opendocument.text" => Finding.Is(FileKind.Odt),
            "application/vnd.oasis.opendocument.spreadsheet" => Finding.IsA("an OpenDocument spreadsheet"),
            "application/vnd.oasis.opendocument.presentation" => Finding.IsA("an OpenDocument presentation"),
            "application/epub+zip" => Finding.IsA("an electronic book"),
            _ => Finding.IsA("a ZIP archive"),
        };
    }

    private static Finding OpenXml(ZipDirectory zip)
    {
        var types = ContentTypes(zip);
        if (types.Count == 0) return Finding.Damaged("a Word, Excel or PowerPoint document");
        if (types.Exists(type => Array.Exists(MacroTypes, macro => type.Contains(macro, StringComparison.OrdinalIgnoreCase)))) return Finding.Macros;
        foreach (var (main, kind) in MainParts)
            if (types.Exists(type => type.EndsWith(main, StringComparison.OrdinalIgnoreCase))) return Finding.Is(kind);
        return Finding.IsA("an Office file that is not a document, a workbook or a presentation");
    }

    // What the main part is called is the writer's choice ("word/document2.xml" is met): its type is not.
    private static List<string> ContentTypes(ZipDirectory zip)
    {
        var types = new List<string>();
        using var part = new MemoryStream(zip.Read("[Content_Types].xml", MostContentTypes) ?? []);
        using var xml = XmlReader.Create(part, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        try
        {
            while (xml.Read())
                if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("ContentType") is { } type) types.Add(type.Trim());
        }
        catch (XmlException)
        {
            return [];
        }

        return types;
    }
}
