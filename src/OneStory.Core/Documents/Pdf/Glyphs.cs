using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace OneStory.Documents.Pdf;

/// <summary>One shape on the page.</summary>
/// <param name="Width">In points.</param>
/// <param name="Source">The text it stands for.</param>
/// <param name="Run">Which run of the rich text it belongs to.</param>
/// <param name="IsReplacement">Whether no font has the character and a box stands in for it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Glyph(Typeface Face, ushort Id, double Width, string Source, int Run, bool IsReplacement, bool IsThickened)
{
    public int Code => char.ConvertToUtf32(Source, 0);

    public bool IsSpace => Source is " ";

    public bool IsLineEnd => Source is "\n";
}

internal sealed record TextStyle(double Size, double LineHeight, bool IsBold = false, bool IsItalic = false)
{
    public Colour Colour { get; init; } = Colour.Text;
}

internal static class Glyphs
{
    private const int Box = 0x25A1;

    /// <summary>Every glyph of the text in reading order, line ends among them.</summary>
    public static List<Glyph> Of(RichText text, TextStyle style)
    {
        var (codes, runs) = (new List<int>(), new List<int>());
        foreach (var (index, run) in text.Runs.Index())
        {
            foreach (var rune in run.Text.EnumerateRunes().Where(rune => !IsInvisible(rune)))
            {
                codes.Add(rune.Value);
                runs.Add(index);
            }
        }

        var (forms, glyphs) = (Arabic.Joined(codes), new List<Glyph>(codes.Count));
        for (var i = 0; i < forms.Length; i++)
        {
            if (forms[i] == 0) continue;
            var source = char.ConvertFromUtf32(codes[i]) + (i + 1 < forms.Length && forms[i + 1] == 0 ? char.ConvertFromUtf32(codes[i + 1]) : "");
            var run = text.Runs[runs[i]];
            glyphs.Add(Drawn(forms[i], codes[i], source, runs[i], style, run.IsBold || style.IsBold, run.IsItalic || style.IsItalic));
        }

        return glyphs;
    }

    private static Glyph Drawn(int form, int code, string source, int run, TextStyle style, bool bold, bool italic)
    {
        var plain = Typeface.Of(bold, italic);
        if (source is "\n") return new(plain, 0, 0, source, run, IsReplacement: false, IsThickened: false);
        var (face, drawn) = plain.Has(form) ? (plain, form)
            : Typeface.Fallback.Has(form) ? (Typeface.Fallback, form)
            : plain.Has(code) ? (plain, code)
            : Typeface.Fallback.Has(code) ? (Typeface.Fallback, code)
            : (Typeface.Fallback, 0);
        var glyph = face.GlyphOf(drawn == 0 ? Box : drawn);
        var width = face.WidthOf(glyph) * style.Size / 1000;
        return new(face, glyph, width, source, run, drawn == 0, bold && face == Typeface.Fallback);
    }

    /// <summary>Joiners, direction marks, soft hyphens and choices between forms of one character are not drawn.</summary>
    private static bool IsInvisible(Rune rune) =>
        rune.Value is 0x00AD or 0x200B or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF)
        || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;
}
