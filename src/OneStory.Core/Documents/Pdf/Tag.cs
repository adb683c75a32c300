using System.Text;

namespace OneStory.Documents.Pdf;

/// <summary>An element of the structure that reads the document aloud in order (ISO 32000-1, 14.7).</summary>
internal sealed class Tag(string type, Tag? parent = null)
{
    private readonly List<object> content = [];

    public string Type { get; } = type;

    /// <summary>Attributes as PDF has them, such as the scope of a heading of a table.</summary>
    public string? Attributes { get; init; }

    /// <summary>Words that stand for a picture.</summary>
    public string? Words { get; init; }

    /// <summary>
    /// The text in the order in which it is read, where it stands on paper in another. It is kept here and not beside the
    /// shapes, because programs that copy text turn right-to-left text round themselves and would do it twice.
    /// </summary>
    public string? ReadAs { get; set; }

    public int Id { get; private set; }

    public Tag Child(string type, string? attributes = null, string? words = null)
    {
        var child = new Tag(type, this) { Attributes = attributes, Words = words };
        content.Add(child);
        return child;
    }

    public void Add(Mark mark) => content.Add(mark);

    public void Add(LinkArea link) => content.Add(link);

    public void Reserve(PdfFile file)
    {
        Id = file.Reserve();
        foreach (var child in content.OfType<Tag>()) child.Reserve(file);
    }

    public void Write(PdfFile file, int root)
    {
        var kids = new StringBuilder();
        foreach (var part in content)
        {
            kids.Append(part switch
            {
                Tag child => $"{child.Id} 0 R ",
                Mark mark => $"<</Type/MCR/Pg {mark.Sheet.Id} 0 R/MCID {mark.Number}>>",
                LinkArea link => $"<</Type/OBJR/Pg {link.Sheet.Id} 0 R/Obj {link.Id} 0 R>>",
                _ => throw new InvalidOperationException("A tag holds tags, marks and links."),
            });
        }

        var attributes = Attributes is null ? "" : $"/A<<{Attributes}>>";
        var words = Words is null ? "" : $"/Alt{PdfFile.Text(Words)}";
        var readAs = ReadAs is null ? "" : $"/ActualText{PdfFile.Text(ReadAs)}";
        file.Set(Id, $"<</Type/StructElem/S/{Type}/P {parent?.Id ?? root} 0 R{attributes}{words}{readAs}/K[{kids}]>>");
        foreach (var child in content.OfType<Tag>()) child.Write(file, root);
    }
}

/// <summary>A stretch of a page that belongs to a tag.</summary>
internal sealed record Mark(Sheet Sheet, int Number);

/// <summary>The part of a page that leads somewhere when it is chosen.</summary>
internal sealed class LinkArea(Sheet sheet, Tag tag, string address, string words, double[] corners)
{
    public Sheet Sheet => sheet;

    public Tag Tag => tag;

    public int Id { get; private set; }

    public void Write(PdfFile file, int key) =>
        Id = file.Add($"<</Type/Annot/Subtype/Link/Rect[{PdfFile.Numbers(corners)}]/Border[0 0 0]/F 4/StructParent {key}"
            + $"/Contents{PdfFile.Text(words)}/A<</S/URI/URI{PdfFile.Text(address)}>>>>");
}
