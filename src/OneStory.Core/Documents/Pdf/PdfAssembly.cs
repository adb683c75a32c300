using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace OneStory.Documents.Pdf;

/// <summary>Everything around the pages: structure, bookmarks, pictures, properties.</summary>
internal sealed class PdfAssembly(PrintedDocument document)
{
    private readonly PdfFile file = new();

    public void Write(Stream output, Flow flow, Tag root, IReadOnlyList<Picture> pictures, FontsInUse fonts)
    {
        var (catalog, pages, tree) = (file.Reserve(), file.Reserve(), file.Reserve());
        foreach (var sheet in flow.Sheets) sheet.Id = file.Reserve();
        root.Reserve(file);
        var pictureIds = pictures.Select(picture => PdfPictures.Write(file, picture)).ToList();
        var resources = file.Add($"<</Font<<{fonts.Write(file)}>>/XObject<<{string.Concat(pictureIds.Select((id, index) => $"/P{index} {id} 0 R"))}>>>>");
        var parents = WritePages(flow.Sheets, pages, resources);
        root.Write(file, tree);
        file.Set(tree, $"<</Type/StructTreeRoot/K {root.Id} 0 R/ParentTree<</Nums[{parents.Nums}]>>/ParentTreeNextKey {parents.Next}>>");
        file.Set(pages, $"<</Type/Pages/Count {flow.Sheets.Count}/Kids[{string.Concat(flow.Sheets.Select(sheet => $"{sheet.Id} 0 R "))}]>>");
        var outline = WriteOutline(flow.Bookmarks);
        var metadata = file.AddStream("/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(Metadata()), compress: false);
        file.Set(catalog, $"<</Type/Catalog/Pages {pages} 0 R/StructTreeRoot {tree} 0 R/MarkInfo<</Marked true>>/Lang{PdfFile.Text(document.Language)}"
            + $"/ViewerPreferences<</DisplayDocTitle true>>/Metadata {metadata} 0 R{(outline is { } id ? $"/Outlines {id} 0 R/PageMode/UseOutlines" : "")}>>");
        var written = document.WrittenAt is { } at ? $"/CreationDate{Date(at)}/ModDate{Date(at)}" : "";
        var info = file.Add($"<</Title{PdfFile.Text(document.Title)}/Author{PdfFile.Text(document.AuthorityName)}/Creator(OneStory)/Producer(OneStory){written}>>");
        file.Write(output, catalog, info);
    }

    private (string Nums, int Next) WritePages(List<Sheet> sheets, int pages, int resources)
    {
        var (nums, next) = (new StringBuilder(), sheets.Count);
        var links = new StringBuilder();
        foreach (var (index, sheet) in sheets.Index())
        {
            foreach (var link in sheet.Links)
            {
                link.Write(file, next);
                links.Append(CultureInfo.InvariantCulture, $"{next++} {link.Tag.Id} 0 R ");
            }

            var content = file.AddStream("", sheet.Content());
            file.Set(sheet.Id, $"<</Type/Page/Parent {pages} 0 R/MediaBox[0 0 {PdfFile.Numbers(Sheet.Width, Sheet.Height)}]/Resources {resources} 0 R"
                + $"/Contents {content} 0 R/StructParents {index}/Tabs/S/Annots[{string.Concat(sheet.Links.Select(link => $"{link.Id} 0 R "))}]>>");
            nums.Append(CultureInfo.InvariantCulture, $"{index}[{string.Concat(sheet.Marked.Select(tag => $"{tag.Id} 0 R "))}]");
        }

        return ($"{nums}{links}", next);
    }

    private int? WriteOutline(List<(int Level, string Title, Sheet Sheet, double Top)> bookmarks)
    {
        if (bookmarks.Count == 0) return null;
        var (outline, ids) = (file.Reserve(), bookmarks.Select(_ => file.Reserve()).ToList());
        var parents = new int[bookmarks.Count];
        for (var i = 0; i < bookmarks.Count; i++)
        {
            parents[i] = i - 1;
            while (parents[i] >= 0 && bookmarks[parents[i]].Level >= bookmarks[i].Level) parents[i] = parents[parents[i]];
        }

        var children = Enumerable.Range(0, parents.Length).GroupBy(i => parents[i]).ToDictionary(group => group.Key, group => group.ToList());
        for (var i = 0; i < bookmarks.Count; i++)
        {
            var siblings = children[parents[i]];
            var place = siblings.BinarySearch(i);
            var entry = new StringBuilder($"<</Title{PdfFile.Text(bookmarks[i].Title)}/Parent {(parents[i] < 0 ? outline : ids[parents[i]])} 0 R");
            if (place > 0) entry.Append(CultureInfo.InvariantCulture, $"/Prev {ids[siblings[place - 1]]} 0 R");
            if (place < siblings.Count - 1) entry.Append(CultureInfo.InvariantCulture, $"/Next {ids[siblings[place + 1]]} 0 R");
            entry.Append(Children(i)).Append(CultureInfo.InvariantCulture, $"/Dest[{bookmarks[i].Sheet.Id} 0 R/XYZ 0 {PdfFile.Number(Sheet.Height - bookmarks[i].Top + 10)} 0]>>");
            file.Set(ids[i], entry.ToString());
        }

        file.Set(outline, $"<</Type/Outlines{Children(-1)}>>");
        return outline;

        string Children(int parent) => children.TryGetValue(parent, out var below)
            ? $"/First {ids[below[0]]} 0 R/Last {ids[below[^1]]} 0 R/Count {(parent < 0 ? below.Count : -below.Count)}"
            : "";
    }

    private string Metadata()
    {
        XNamespace rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", dc = "http://purl.org/dc/elements/1.1/", x = "adobe:ns:meta/";
        XElement Dc(string name, string kind, string value) =>
            new(dc + name, new XElement(rdf + kind, new XElement(rdf + "li", kind is "Alt" ? new XAttribute(XNamespace.Xml + "lang", "x-default") : null, value)));
        var packet = new XElement(x + "xmpmeta", new XAttribute(XNamespace.Xmlns + "x", x), new XElement(rdf + "RDF",
            new XAttribute(XNamespace.Xmlns + "rdf", rdf),
            new XElement(rdf + "Description", new XAttribute(rdf + "about", ""), new XAttribute(XNamespace.Xmlns + "dc", dc),
                Dc("title", "Alt", document.Title), Dc("creator", "Seq", document.AuthorityName), Dc("language", "Bag", document.Language))));
        return $"<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n{packet}\n<?xpacket end=\"r\"?>";
    }

    private static string Date(DateTimeOffset at) => PdfFile.Text(at.UtcDateTime.ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture));
}
