using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OneStory.Documents.Pdf;

/// <summary>The fonts of one document, each with the glyphs it has drawn and the text they stand for.</summary>
internal sealed class FontsInUse
{
    private readonly List<(Typeface Face, SortedDictionary<ushort, string> Glyphs)> fonts = [];

    /// <summary>Whether a character was asked for that no font has.</summary>
    public bool HaveMissed { get; private set; }

    /// <summary>The name by which pages call the font.</summary>
    public string NameOf(Typeface face, IEnumerable<Glyph> drawn)
    {
        var index = fonts.FindIndex(font => font.Face == face);
        if (index < 0)
        {
            index = fonts.Count;
            fonts.Add((face, []));
        }

        foreach (var glyph in drawn)
        {
            HaveMissed |= glyph.IsReplacement;
            fonts[index].Glyphs.TryAdd(glyph.Id, glyph.IsReplacement ? "\u25A1" : glyph.Source.Replace('\u00A0', ' '));
        }

        return $"F{index}";
    }

    /// <summary>Writes every font, and returns the entries of the resources that name them.</summary>
    public string Write(PdfFile file) =>
        string.Concat(fonts.Index().Select(font => $"/F{font.Index} {Write(file, font.Item.Face, font.Item.Glyphs)} 0 R"));

    private static int Write(PdfFile file, Typeface face, SortedDictionary<ushort, string> glyphs)
    {
        var outlines = FontSubset.Of(face, glyphs.Keys);
        var name = $"/{Tag(outlines)}+{face.Name}";
        var program = file.AddStream($"/Length1 {outlines.Length}", outlines);
        var descriptor = file.Add(
            $"<</Type/FontDescriptor/FontName{name}/Flags {(face.IsItalic ? 68 : 4)}/FontBBox[{PdfFile.Numbers([.. face.Box])}]"
            + $"/ItalicAngle {(face.IsItalic ? -12 : 0)}/Ascent {PdfFile.Number(face.Ascent)}/Descent {PdfFile.Number(face.Descent)}"
            + $"/CapHeight {PdfFile.Number(face.CapHeight)}/StemV 80/FontFile2 {program} 0 R>>");
        var widths = string.Concat(glyphs.Keys.Select(glyph => $"{glyph}[{PdfFile.Number(face.WidthOf(glyph))}]"));
        var descendant = file.Add(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/FontDescriptor {descriptor} 0 R/CIDToGIDMap/Identity/DW 1000/W[{widths}]>>");
        var text = file.AddStream("", Encoding.ASCII.GetBytes(ToUnicode(glyphs)));
        return file.Add($"<</Type/Font/Subtype/Type0/BaseFont{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {text} 0 R>>");
    }

    /// <summary>Six capitals that tell this choice of glyphs from another (ISO 32000-1, 9.6.4).</summary>
    private static string Tag(byte[] outlines) => string.Concat(SHA256.HashData(outlines).Take(6).Select(b => (char)('A' + (b % 26))));

    private static string ToUnicode(SortedDictionary<ushort, string> glyphs)
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
        foreach (var part in glyphs.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{part.Length} beginbfchar\n");
            foreach (var (glyph, text) in part)
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}><{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>\n");
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
