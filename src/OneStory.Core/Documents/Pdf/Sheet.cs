using System.Globalization;
using System.Text;

namespace OneStory.Documents.Pdf;

/// <summary>One page. Places are in points from the top left of an A4 sheet.</summary>
internal sealed class Sheet(FontsInUse fonts)
{
    public const double Width = 595.28;
    public const double Height = 841.89;
    private const double LeanOfWatermark = Math.PI / 4;

    private readonly StringBuilder furthest = new();
    private readonly StringBuilder behind = new();
    private readonly StringBuilder front = new();

    public int Id { get; set; }

    public List<Tag> Marked { get; } = [];

    public List<LinkArea> Links { get; } = [];

    public SortedSet<int> Pictures { get; } = [];

    public static double Millimetres(double length) => length * 72 / 25.4;

    public byte[] Content() => Encoding.Latin1.GetBytes($"{furthest}{behind}{front}");

    /// <summary>Draws as part of the tag, or as decoration where there is none.</summary>
    public void Draw(Tag? tag, Action draw)
    {
        if (tag is null)
        {
            front.Append("/Artifact<</Type/Pagination>>BDC\n");
        }
        else
        {
            front.Append(CultureInfo.InvariantCulture, $"/{tag.Type}<</MCID {Marked.Count}>>BDC\n");
            tag.Add(new Mark(this, Marked.Count));
            Marked.Add(tag);
        }

        draw();
        front.Append("EMC\n");
    }

    public void AddLink(Tag tag, string address, string words, double left, double top, double width, double height)
    {
        var link = new LinkArea(this, tag, address, words, [left, Height - top - height, left + width, Height - top]);
        Links.Add(link);
        tag.Add(link);
    }

    /// <summary>A rectangle of colour under the text; never read aloud.</summary>
    public void Fill(double left, double top, double width, double height, Colour colour) =>
        behind.Append(CultureInfo.InvariantCulture,
            $"/Artifact<</Type/Layout>>BDC\n{Paint(colour)} rg {PdfFile.Numbers(left, Height - top - height, width, height)} re f\nEMC\n");

    /// <summary>Text in one face, in the order it stands.</summary>
    public void Text(IReadOnlyList<Glyph> glyphs, double left, double baseline, double size, Colour colour)
    {
        if (glyphs.Count == 0) return;
        var thick = glyphs[0].IsThickened ? $"2 Tr {Paint(colour)} RG {PdfFile.Number(size / 30)} w " : "";
        Show(front, glyphs, size, colour, thick, $"1 0 0 1 {PdfFile.Numbers(left, Height - baseline)}");
        if (thick.Length > 0) front.Append("0 Tr\n");
    }

    /// <summary>Begins text that is to be read and copied as other than its shapes.</summary>
    public void BeginReadAs(string text) =>
        front.Append(CultureInfo.InvariantCulture, $"/Span<</ActualText<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>>>BDC\n");

    public void EndReadAs() => front.Append("EMC\n");

    public void Picture(int index, double left, double top, double width, double height)
    {
        Pictures.Add(index);
        front.Append(CultureInfo.InvariantCulture, $"q {PdfFile.Numbers(width, 0, 0, height, left, Height - top - height)} cm /P{index} Do Q\n");
    }

    /// <summary>A word across the whole page, under everything.</summary>
    public void Watermark(string word)
    {
        var glyphs = Glyphs.Of(word, new TextStyle(1, 1, IsBold: true));
        var size = Math.Min(150, 600 / Math.Max(1, glyphs.Sum(glyph => glyph.Width)));
        var (across, up) = (Math.Cos(LeanOfWatermark), Math.Sin(LeanOfWatermark));
        var half = glyphs.Sum(glyph => glyph.Width) * size / 2;
        furthest.Append("/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\n");
        foreach (var (run, before) in ByFace(glyphs))
        {
            var along = (before * size) - half;
            var (x, y) = ((Width / 2) + (along * across) + (size * 0.35 * up), (Height / 2) + (along * up) - (size * 0.35 * across));
            Show(furthest, run, size, Colour.Text.Tint(0.07), "", $"{Cosine(across)} {Cosine(up)} {Cosine(-up)} {Cosine(across)} {PdfFile.Numbers(x, y)}");
        }

        furthest.Append("EMC\n");
    }

    /// <summary>Runs of one face, with how far along each begins.</summary>
    public static IEnumerable<(List<Glyph> Run, double Before)> ByFace(IReadOnlyList<Glyph> glyphs)
    {
        var (start, before) = (0, 0.0);
        for (var i = 1; i <= glyphs.Count; i++)
        {
            if (i < glyphs.Count && glyphs[i].Face == glyphs[start].Face && glyphs[i].IsThickened == glyphs[start].IsThickened
                && glyphs[i].IsReplacement == glyphs[start].IsReplacement && glyphs[i].Run == glyphs[start].Run) continue;
            var run = glyphs.Skip(start).Take(i - start).ToList();
            yield return (run, before);
            before += run.Sum(glyph => glyph.Width);
            start = i;
        }
    }

    private void Show(StringBuilder target, IReadOnlyList<Glyph> glyphs, double size, Colour colour, string before, string place)
    {
        target.Append(CultureInfo.InvariantCulture, $"BT {before}/{fonts.NameOf(glyphs[0].Face, glyphs)} {PdfFile.Number(size)} Tf {Paint(colour)} rg {place} Tm <");
        foreach (var glyph in glyphs) target.Append(glyph.Id.ToString("X4", CultureInfo.InvariantCulture));
        target.Append("> Tj ET\n");
    }

    private static string Paint(Colour colour) => string.Join(' ', new[] { colour.Red, colour.Green, colour.Blue }.Select(part => Cosine(part / 255.0)));

    private static string Cosine(double part) => part.ToString("0.####", CultureInfo.InvariantCulture);
}
