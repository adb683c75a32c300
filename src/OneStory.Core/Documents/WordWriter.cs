using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OneStory.Documents.Word;

namespace OneStory.Documents;

/// <summary>
/// Writes a document for Word and for whatever else opens its files: named styles, so that headings can be walked and
/// restyled, numbered lists that are lists, header rows that repeat, and words for every picture.
/// </summary>
public static class WordWriter
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="document">What to write.</param>
    /// <param name="output">Where to; it is left open.</param>
    public static void Write(PrintedDocument document, Stream output)
    {
        using var packed = new MemoryStream();
        using (var package = WordprocessingDocument.Create(packed, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "main");
            WordProperties.Write(package, document);
            WordStyles.Write(main.AddNewPart<StyleDefinitionsPart>("styles"), document);
            main.AddNewPart<DocumentSettingsPart>("settings").Settings = WordProperties.Settings(document);
            var blocks = new WordBlocks(document, main);
            var body = new Body(blocks.All());
            body.Append(WordFurniture.Section(document, main));
            main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = blocks.Lists.Numbering();
            main.Document = new Document(body);
        }

        CopyWithoutClock(packed, output);
    }

    /// <summary>A zip holds the time at which each part was written; the same document must give the same bytes.</summary>
    private static void CopyWithoutClock(MemoryStream packed, Stream output)
    {
        using var parts = new ZipArchive(packed, ZipArchiveMode.Read);
        using var copy = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var part in parts.Entries)
        {
            var entry = copy.CreateEntry(part.FullName);
            entry.LastWriteTime = Epoch;
            using var from = part.Open();
            using var to = entry.Open();
            from.CopyTo(to);
        }
    }
}
