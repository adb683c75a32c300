using OneStory.Documents;

namespace OneStory.Core.Tests.Documents;

internal static class Hostile
{
    /// <summary>The text in every place that takes one.</summary>
    public static PrintedDocument Everywhere(string text) => new()
    {
        Title = text,
        AuthorityName = text,
        Footer = text,
        Version = text,
        Watermark = text,
        Blocks =
        [
            new Cover(text) { Subtitle = text, Lines = [text], Quote = new Quote(text) { By = text } },
            new AddressBlock([text, text]) { From = [text], Date = text, OurReference = text, YourReference = text },
            new Heading(1, text), new Heading(2, text), new Heading(3, text),
            new Paragraph(new RichText(new Run(text), Run.Bold(text), Run.Italic(text), Run.LinkTo(text, "https://example.org/"))),
            new BulletList(text), new NumberedList(text), new BulletList(), new NumberedList(),
            new KeyValues(new KeyValue(text, text)), new KeyValues(),
            new Table(text, [text, text], new Row(text, new Cell(new BulletList(text))), new Row(new Cell(), text)),
            new Table(text, [text]),
            new Quote(text) { By = text },
            new Note(new Paragraph(text)) { Heading = text }, new Note(),
            new PictureBlock(Examples.Code, 500),
            new SignatureBlock(text) { Closing = text, Role = text, Contact = [text] },
            new PageBreak(),
        ],
    };
}
