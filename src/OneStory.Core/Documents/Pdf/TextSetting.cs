using System.Globalization;

namespace OneStory.Documents.Pdf;

/// <summary>Sets paragraphs and lists into lines, and tags them.</summary>
internal static class TextSetting
{
    private const double Indent = 16;

    public static List<Piece> Of(TextBlock block, TextStyle style, Tag parent, double left, double width, double before) => block switch
    {
        Paragraph paragraph => Lines(paragraph.Text, style, parent.Child("P"), left, width, before),
        BulletList list => ListPieces(list.Items, _ => "\u2022", "Disc", style, parent, left, width, before),
        NumberedList list => ListPieces(list.Items, index => string.Create(CultureInfo.InvariantCulture, $"{index + 1}."), "Decimal", style, parent, left, width, before),
        _ => throw new InvalidOperationException($"There is no way to print a {block.GetType().Name}."),
    };

    private static List<Piece> ListPieces(IReadOnlyList<RichText> items, Func<int, string> label, string numbering, TextStyle style, Tag parent, double left, double width, double before)
    {
        if (items.Count == 0) return [];
        var list = parent.Child("L", $"/O/List/ListNumbering/{numbering}");
        var indent = Math.Max(Indent, Pdf.Lines.Of(label(items.Count - 1), style, width)[0].Width + 6);
        return [.. items.SelectMany((item, index) =>
        {
            var tag = list.Child("LI");
            var mark = (LinePiece)Lines(label(index), style, tag.Child("Lbl"), left + 2, indent)[0];
            var lines = Lines(item, style, tag.Child("LBody"), left + 2 + indent, width - 2 - indent);
            ((LinePiece)lines[0]).Label = mark;
            lines[0].SpaceBefore = index == 0 ? before : style.Size / 3;
            return lines;
        })];
    }

    public static List<Piece> Lines(RichText text, TextStyle style, Tag? tag, double left, double width, double before = 0)
    {
        var tags = new Dictionary<int, Tag?>();
        var lines = Pdf.Lines.Of(text, style, width);
        if (tag is not null && text.HasRightToLeft && text.Runs.All(run => run.Link is null)) tag.ReadAs = text.PlainText;
        Tag? TagOf(int run)
        {
            if (tag is null || text.Runs.ElementAtOrDefault(run)?.Link is null) return tag;
            if (!tags.TryGetValue(run, out var link)) tags[run] = link = tag.Child("Link");
            return link;
        }

        return [.. lines.Select((line, index) => (Piece)new LinePiece(line, left, width, style, text.RunsRightToLeft, TagOf, text)
        {
            SpaceBefore = index == 0 ? before : 0,
            KeepWithNext = lines.Count > 1 && (index == 0 || index == lines.Count - 2),
        })];
    }
}
