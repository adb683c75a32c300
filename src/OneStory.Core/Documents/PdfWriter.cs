using OneStory.Documents.Pdf;

namespace OneStory.Documents;

/// <summary>
/// Writes a document as a tagged PDF on A4, with its fonts inside. Letters beyond Latin, Greek and Cyrillic are drawn
/// in the fallback font where it has them; a character that neither has is printed as a box, keeps its meaning when it is
/// copied or read aloud, and is owned up to at the end of the document.
/// </summary>
public static class PdfWriter
{
    /// <summary>What is said at the end of a document with characters that could not be drawn.</summary>
    public const string MissingCharactersNotice =
        "Some characters cannot be printed here and are shown as a box (\u25A1). The Word copy of this document has them.";

    /// <param name="document">What to write.</param>
    /// <param name="output">Where to; it is left open.</param>
    public static void Write(PrintedDocument document, Stream output)
    {
        var (fonts, root) = (new FontsInUse(), new Tag("Document"));
        var (flow, blocks) = (new Flow(fonts), new BlockPieces(document, root));
        if (document.IsDemonstration) flow.Place(blocks.OfDemonstration());
        flow.Place(blocks.Of(document.Blocks));
        if (fonts.HaveMissed) flow.Place(blocks.Of([new Note(new Paragraph(MissingCharactersNotice))]));
        Furniture.Draw(document, flow.Sheets);
        new PdfAssembly(document).Write(output, flow, root, blocks.Pictures, fonts);
    }
}
