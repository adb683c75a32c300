namespace OneStory.Documents.Pdf;

/// <summary>A box that pieces stand in: its ground and the bar at its left are drawn over as many pages as it reaches.</summary>
internal sealed record Box(double Left, double Width, Colour? Ground, Colour Bar);

/// <summary>What is placed on a page whole: a line, a picture, a row.</summary>
internal abstract class Piece
{
    public double SpaceBefore { get; set; }

    public abstract double Height { get; }

    /// <summary>The least room that makes it worth beginning here.</summary>
    public virtual double LeastHeight => Height;

    public bool KeepWithNext { get; set; }

    /// <summary>Where its top should stand on the page, if the page has not come further already.</summary>
    public double? Top { get; set; }

    public bool BeginsPage { get; set; }

    public Box? Box { get; set; }

    public TableHead? Head { get; set; }

    /// <summary>A heading is listed beside the document, at this depth and under this name.</summary>
    public (int Level, string Title)? Bookmark { get; set; }

    /// <summary>Draws on the sheet; as decoration, without tags, where it only repeats what has been read.</summary>
    public abstract void Draw(Sheet sheet, double top, bool isRepeat);
}

internal sealed class Gap(double height) : Piece
{
    public override double Height => height;

    public override void Draw(Sheet sheet, double top, bool isRepeat)
    {
    }
}

internal sealed class LinePiece(Line line, double left, double width, TextStyle style, bool toRight, Func<int, Tag?> tagOf, RichText text) : Piece
{
    /// <summary>A bullet or a number at the left of the line.</summary>
    public LinePiece? Label { get; set; }

    public override double Height => style.LineHeight;

    public override void Draw(Sheet sheet, double top, bool isRepeat)
    {
        Label?.Draw(sheet, top, isRepeat);
        var face = Typeface.Of(style.IsBold, style.IsItalic);
        var baseline = top + ((style.LineHeight - ((face.Ascent - face.Descent) * style.Size / 1000)) / 2) + (face.Ascent * style.Size / 1000);
        var at = toRight ? left + width - line.Width : left;
        foreach (var segment in Segments())
        {
            var tag = isRepeat ? null : tagOf(segment[0].Run);
            var wide = segment.Sum(glyph => glyph.Width);
            sheet.Draw(tag, () => DrawSegment(sheet, segment, at, baseline));
            if (text.Runs.ElementAtOrDefault(segment[0].Run)?.Link is { } link)
            {
                sheet.Fill(at, baseline + (style.Size * 0.12), wide, 0.6, style.Colour);
                if (tag is not null) sheet.AddLink(tag, link, text.Runs[segment[0].Run].Text, at, top, wide, style.LineHeight);
            }

            at += wide;
        }
    }

    private void DrawSegment(Sheet sheet, List<Glyph> segment, double left, double baseline)
    {
        foreach (var (run, before) in Sheet.ByFace(segment))
        {
            if (run[0].IsReplacement) sheet.BeginReadAs(string.Concat(run.Select(glyph => glyph.Source)));
            sheet.Text(run, left + before, baseline, style.Size, style.Colour);
            if (run[0].IsReplacement) sheet.EndReadAs();
        }
    }

    private int? LinkOf(Glyph glyph) => text.Runs.ElementAtOrDefault(glyph.Run)?.Link is null ? null : glyph.Run;

    /// <summary>A link is an element of its own, so it is drawn apart from the text around it.</summary>
    private IEnumerable<List<Glyph>> Segments()
    {
        var segment = new List<Glyph>();
        foreach (var glyph in line.Glyphs)
        {
            if (segment.Count > 0 && LinkOf(glyph) != LinkOf(segment[0]))
            {
                yield return segment;
                segment = [];
            }

            segment.Add(glyph);
        }

        if (segment.Count > 0) yield return segment;
    }
}

internal sealed class PicturePiece(int index, double left, double width, double height, Tag? tag) : Piece
{
    public override double Height => height;

    public override void Draw(Sheet sheet, double top, bool isRepeat) =>
        sheet.Draw(isRepeat ? null : tag, () => sheet.Picture(index, left, top, width, height));
}

internal sealed class RulePiece(double left, double width, double thickness, Colour colour) : Piece
{
    public override double Height => thickness;

    public override void Draw(Sheet sheet, double top, bool isRepeat) => sheet.Fill(left, top, width, thickness, colour);
}
