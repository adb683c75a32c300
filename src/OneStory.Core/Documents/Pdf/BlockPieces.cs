namespace OneStory.Documents.Pdf;

/// <summary>Turns blocks into pieces, and makes the tags that they are read by.</summary>
internal sealed partial class BlockPieces(PrintedDocument document, Tag root)
{
    private readonly Typography type = new(document.Accent, document.IsLetter);
    private List<Piece> pieces = [];
    private bool hasBegun;
    private bool beginsPage;
    private bool needsRoom;

    public List<Picture> Pictures { get; } = [];

    /// <summary>The pieces of more blocks, to follow those before.</summary>
    public List<Piece> Of(IEnumerable<Block> blocks)
    {
        pieces = [];
        foreach (var block in blocks)
        {
            Add(block);
            needsRoom |= block is Table or KeyValues or Documents.Quote or Documents.Note;
        }

        return pieces;
    }

    /// <summary>What is said of a demonstration, at the very top of the first page.</summary>
    public List<Piece> OfDemonstration()
    {
        pieces = [];
        Note(new Note(new Paragraph(PrintedDocument.DemonstrationNotice)), padding: 4);
        pieces[0].Top = Sheet.Millimetres(8);
        hasBegun = false;
        return pieces;
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case PageBreak: beginsPage = true; break;
            case Cover cover: Cover(cover); break;
            case AddressBlock address: Address(address); break;
            case Heading heading: Heading(heading); break;
            case TextBlock text: Append(TextSetting.Of(text, type.Body, root, Flow.Left, Flow.Width, type.AfterParagraph)); break;
            case KeyValues values: Append(new TablePieces(type, root).Of(values)); break;
            case Table table: Append(new TablePieces(type, root).Of(table)); break;
            case Quote quote: Quote(quote, type.Quote, 14); break;
            case Note note: Note(note, padding: 10); break;
            case SignatureBlock signature: Signature(signature); break;
            case PictureBlock picture:
                Append([PictureOf(picture.Picture, Flow.Left, Math.Min(Flow.Width, Sheet.Millimetres(picture.WidthInMillimetres)), Flow.Width, before: 12)]);
                break;
            default: throw new InvalidOperationException($"There is no way to print a {block.GetType().Name}.");
        }
    }

    private void Append(List<Piece> more)
    {
        if (more.Count == 0) return;
        if (beginsPage) more[0].BeginsPage = true;
        if (needsRoom) more[0].SpaceBefore = Math.Max(more[0].SpaceBefore, 14);
        (beginsPage, hasBegun, needsRoom) = (false, true, false);
        pieces.AddRange(more);
    }

    private void Heading(Heading heading)
    {
        var (style, before) = type.HeadingOf(heading.Level);
        var level = heading.Level + (document.HasCover ? 1 : 0);
        var lines = TextSetting.Lines(heading.Text, style, root.Child($"H{level}"), Flow.Left, Flow.Width, before);
        foreach (var line in lines) line.KeepWithNext = true;
        lines[0].Bookmark = (heading.Level, heading.Text);
        Append(lines);
    }

    private void Quote(Quote quote, TextStyle style, double before)
    {
        var tag = root.Child("BlockQuote");
        var box = new Box(Flow.Left, Flow.Width, null, type.Accent);
        var inside = TextSetting.Lines(quote.Text, style, tag.Child("P"), Flow.Left + 18, Flow.Width - 24);
        if (quote.By is { Length: > 0 } by) inside.AddRange(TextSetting.Lines(by, type.Secondary, tag.Child("P"), Flow.Left + 18, Flow.Width - 24, before: 4));
        Append(Boxed(inside, box, before, padding: 2));
    }

    private void Note(Note note, double padding)
    {
        var tag = root.Child("Div");
        var box = new Box(Flow.Left, Flow.Width, type.Accent.Tint(0.07), type.Accent);
        var inside = new List<Piece>();
        if (note.Heading is { Length: > 0 } heading) inside.AddRange(TextSetting.Lines(heading, type.Caption, tag.Child("P"), Flow.Left + 16, Flow.Width - 30));
        foreach (var block in note.Blocks)
            inside.AddRange(TextSetting.Of(block, type.Body, tag, Flow.Left + 16, Flow.Width - 30, inside.Count == 0 ? 0 : 5));
        Append(Boxed(inside, box, 14, padding));
    }

    private static List<Piece> Boxed(List<Piece> inside, Box box, double before, double padding)
    {
        if (inside.Count == 0) return [];
        inside[^1].KeepWithNext = true;
        List<Piece> all = [new Gap(padding) { SpaceBefore = before, KeepWithNext = true }, .. inside, new Gap(padding)];
        foreach (var piece in all) piece.Box = box;
        return all;
    }

    private PicturePiece PictureOf(Picture picture, double left, double width, double most, double before)
    {
        var shape = Math.Min(Math.Min(1, most / width), Flow.Tallest / (width * picture.Height / picture.Width));
        if (!Pictures.Contains(picture)) Pictures.Add(picture);
        var tag = root.Child("Figure", attributes: null, picture.Words);
        return new(Pictures.IndexOf(picture), left, width * shape, width * shape * picture.Height / picture.Width, tag) { SpaceBefore = before };
    }
}
