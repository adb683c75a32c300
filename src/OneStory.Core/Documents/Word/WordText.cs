using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using WordRun = DocumentFormat.OpenXml.Wordprocessing.Run;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace OneStory.Documents.Word;

/// <summary>Paragraphs of rich text.</summary>
internal sealed class WordText(MainDocumentPart main)
{
    private readonly Dictionary<string, string> links = [];

    public WordParagraph Paragraph(string style, RichText text, Action<ParagraphProperties>? change = null)
    {
        var properties = new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } };
        if (text.RunsRightToLeft) properties.BiDi = new BiDi();
        change?.Invoke(properties);
        var paragraph = new WordParagraph(properties);
        foreach (var run in text.Runs)
        {
            if (run.Link is { } link) paragraph.Append(new Hyperlink(Run(run, isLink: true)) { Id = IdOf(link), History = true });
            else paragraph.Append(Run(run, isLink: false));
        }

        return paragraph;
    }

    private static WordRun Run(Documents.Run run, bool isLink)
    {
        var properties = new RunProperties();
        if (isLink) properties.RunStyle = new RunStyle { Val = "Hyperlink" };
        if (run.IsBold) (properties.Bold, properties.BoldComplexScript) = (new Bold(), new BoldComplexScript());
        if (run.IsItalic) (properties.Italic, properties.ItalicComplexScript) = (new Italic(), new ItalicComplexScript());
        if (PrintableText.RunsRightToLeft(run.Text)) properties.RightToLeftText = new RightToLeftText();
        var written = new WordRun();
        if (properties.HasChildren) written.Append(properties);
        foreach (var (index, line) in run.Text.Split('\n').Index())
        {
            if (index > 0) written.Append(new Break());
            if (line.Length > 0) written.Append(new Words(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return written;
    }

    private string IdOf(string link)
    {
        if (links.TryGetValue(link, out var id)) return id;
        links[link] = id = $"link{links.Count + 1}";
        main.AddHyperlinkRelationship(new Uri(link), isExternal: true, id);
        return id;
    }
}
