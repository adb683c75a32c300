using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace OneStory.Documents.Word;

/// <summary>Turns blocks into paragraphs and tables. Distances are in twentieths of a point.</summary>
internal sealed class WordBlocks(PrintedDocument document, MainDocumentPart main)
{
    private const int TopOfText = 1417;
    private const int LetterLine = 290;
    private const int AddressTop = 3005;
    private const int DateTop = 5557;
    private const double TextWidthInMillimetres = 166;

    private readonly WordPictures pictures = new(main.AddImagePart);
    private readonly List<OpenXmlElement> written = [];
    private bool beginsPage;

    public WordText Text { get; } = new(main);

    public WordLists Lists { get; } = new();

    public List<OpenXmlElement> All()
    {
        foreach (var block in document.Blocks) Add(block);
        // Word needs a paragraph after a table that ends the document.
        if (written is [] or [.., DocumentFormat.OpenXml.Wordprocessing.Table]) written.Add(Tiny());
        return written;
    }

    public IEnumerable<WordParagraph> TextBlock(TextBlock block, string style, string bullet, string number)
    {
        switch (block)
        {
            case Documents.Paragraph paragraph:
                return [Text.Paragraph(style, paragraph.Text)];
            case BulletList list:
                return list.Items.Select(item => Text.Paragraph(bullet, item));
            case NumberedList list:
                var id = Lists.Begin();
                return list.Items.Select(item => Text.Paragraph(number, item, properties =>
                    properties.NumberingProperties = new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = id })));
            default:
                throw new InvalidOperationException($"There is no way to write a {block.GetType().Name}.");
        }
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case PageBreak: beginsPage = true; break;
            case Cover cover: Cover(cover); break;
            case Heading heading: Append(Text.Paragraph($"Heading{heading.Level}", heading.Text)); break;
            case TextBlock text: Append([.. TextBlock(text, "Normal", "ListBullet", "ListNumber")]); break;
            case KeyValues { Rows.Count: > 0 } values: Table(new WordTables(this).Of(values)); break;
            case KeyValues: break;
            case Documents.Table table: Table(table); break;
            case Quote quote: Quote(quote, "Quote"); break;
            case Note note: Note(note); break;
            case AddressBlock address: Address(address); break;
            case SignatureBlock signature: Signature(signature); break;
            case PictureBlock picture:
                Append(WithPicture("Normal", picture.Picture, Math.Min(TextWidthInMillimetres, picture.WidthInMillimetres)));
                break;
            default: throw new InvalidOperationException($"There is no way to write a {block.GetType().Name}.");
        }
    }

    private void Append(params OpenXmlElement[] elements)
    {
        if (elements.Length == 0) return;
        if (beginsPage)
        {
            // A break is a property of a paragraph, so a table that begins a page has a paragraph of no height before it.
            var first = elements[0] as WordParagraph ?? Tiny();
            if (first != elements[0]) written.Add(first);
            first.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
            beginsPage = false;
        }

        written.AddRange(elements);
    }

    private static WordParagraph Tiny() =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = "Normal" }, new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact }));

    private void Table(Documents.Table table)
    {
        if (table.Caption.Length > 0) Append(Text.Paragraph("Caption", table.Caption));
        Table(new WordTables(this).Of(table));
    }

    /// <summary>A table takes no room before or after itself, and two that touch become one.</summary>
    private void Table(DocumentFormat.OpenXml.Wordprocessing.Table table)
    {
        Append(table);
        var after = Tiny();
        after.ParagraphProperties!.SpacingBetweenLines!.After = "160";
        Append(after);
    }

    private void Cover(Cover cover)
    {
        if (written.Count > 0) beginsPage = true;
        Append(Sender());
        Append(Text.Paragraph("Title", cover.Title, properties => properties.SpacingBetweenLines = Before(2600)));
        if (cover.Subtitle is { Length: > 0 } subtitle) Append(Text.Paragraph("Subtitle", subtitle));
        foreach (var line in cover.Lines) Append(Text.Paragraph("CoverLine", line));
        if (document.Version is { Length: > 0 } version) Append(Text.Paragraph("CoverLine", version));
        if (cover.Quote is { } quote) Quote(quote, "CoverQuote", before: 800);
        beginsPage = true;
    }

    private WordParagraph Sender() => document.Crest is { } crest
        ? WithPicture("Sender", crest, Math.Min(TextWidthInMillimetres, 20.0 * crest.Width / crest.Height))
        : Text.Paragraph("Sender", document.AuthorityName);

    private WordParagraph WithPicture(string style, Documents.Picture picture, double width)
    {
        var paragraph = Text.Paragraph(style, RichText.Empty);
        paragraph.Append(pictures.Run(picture, width));
        return paragraph;
    }

    private void Quote(Quote quote, string style, int before = 200)
    {
        var hasSource = quote.By is { Length: > 0 };
        Append(Text.Paragraph(style, quote.Text, properties =>
        {
            properties.SpacingBetweenLines = Around(before, hasSource ? 0 : 240);
            if (hasSource) properties.KeepNext = new KeepNext();
        }));
        if (hasSource) Append(Text.Paragraph("QuoteSource", quote.By!, properties => properties.SpacingBetweenLines = Around(0, 240)));
    }

    private void Note(Note note)
    {
        List<WordParagraph> all = [];
        if (note.Heading is { Length: > 0 } heading)
            all.Add(Text.Paragraph("Note", Documents.Run.Bold(heading), properties => properties.KeepNext = new KeepNext()));
        all.AddRange(note.Blocks.SelectMany(block => TextBlock(block, "Note", "NoteBullet", "NoteNumber")));
        if (all.Count == 0) return;
        foreach (var (index, paragraph) in all.Index())
            paragraph.ParagraphProperties!.SpacingBetweenLines = Around(index == 0 ? 240 : 0, index == all.Count - 1 ? 240 : 60);
        Append([.. all]);
    }

    /// <summary>Lines of a fixed height, so that the address is in the window of the envelope and the date below it. A crest is in the head of the page.</summary>
    private void Address(AddressBlock address)
    {
        if (written.Count > 0) beginsPage = true;
        var at = TopOfText;
        if (document.Crest is null && document.AuthorityName.Length > 0) Line(document.AuthorityName, at, bold: true);
        foreach (var line in address.From) Line(line, at, atRight: true);
        foreach (var (index, line) in address.To.Index()) Line(line, index == 0 ? AddressTop : at);
        string?[] rows = [address.Date, Labelled("Our reference", address.OurReference), Labelled("Your reference", address.YourReference)];
        foreach (var (index, row) in rows.Where(row => row is { Length: > 0 }).Index()) Line(row!, index == 0 ? DateTop : at);
        written[^1].GetFirstChild<ParagraphProperties>()!.SpacingBetweenLines!.After = "320";

        void Line(string text, int top, bool bold = false, bool atRight = false)
        {
            var before = Math.Max(0, top - at);
            Append(Text.Paragraph("Letterhead", new Documents.Run(text, bold), properties =>
            {
                properties.SpacingBetweenLines = Before(before);
                if (atRight) properties.Indentation = new Indentation { Left = "5460" };
            }));
            at += before + LetterLine;
        }
    }

    private static string? Labelled(string label, string? value) => value is { Length: > 0 } ? $"{label}: {value}" : null;

    private void Signature(SignatureBlock signature)
    {
        List<RichText> lines = [signature.Closing, Documents.Run.Bold(signature.Name)];
        if (signature.Role is { Length: > 0 } role) lines.Add(role);
        lines.AddRange(signature.Contact);
        // A signature alone on a page belongs to nothing.
        if (written is [.., WordParagraph last]) last.ParagraphProperties!.KeepNext = new KeepNext();
        foreach (var (index, line) in lines.Index())
        {
            Append(Text.Paragraph("CoverLine", line, properties =>
            {
                if (index < lines.Count - 1) properties.KeepNext = new KeepNext();
                properties.SpacingBetweenLines = Around(index switch { 0 => 280, 1 => 900, _ => 0 }, 0);
            }));
        }
    }

    private static SpacingBetweenLines Before(int before) => new() { Before = Number(before) };

    private static SpacingBetweenLines Around(int before, int after) => new() { Before = Number(before), After = Number(after) };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
