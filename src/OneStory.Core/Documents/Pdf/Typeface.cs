using System.Buffers.Binary;

namespace OneStory.Documents.Pdf;

/// <summary>A TrueType font that ships with the software, and what printing needs to know of it.</summary>
internal sealed class Typeface
{
    private static readonly Lazy<Typeface>[] Faces =
        [.. new[] { "LiberationSans-Regular", "LiberationSans-Bold", "LiberationSans-Italic", "LiberationSans-BoldItalic", "DejaVuSans" }
            .Select(name => new Lazy<Typeface>(() => new Typeface(name)))];

    private readonly byte[] data;
    private readonly Dictionary<string, (int At, int Length)> tables = [];
    private readonly Dictionary<int, ushort> glyphs = [];
    private readonly int metricCount;

    private Typeface(string name)
    {
        Name = name;
        using var resource = typeof(Typeface).Assembly.GetManifestResourceStream($"OneStory.Documents.Fonts.{name}")
            ?? throw new InvalidOperationException($"The font {name} is not in the assembly.");
        data = new byte[resource.Length];
        resource.ReadExactly(data);
        for (var i = 0; i < U16(4); i++)
            tables[string.Concat(data.Skip(12 + (i * 16)).Take(4).Select(b => (char)b))] = ((int)U32(20 + (i * 16)), (int)U32(24 + (i * 16)));
        UnitsPerEm = U16(At("head") + 18);
        Box = [.. Enumerable.Range(0, 4).Select(i => Em(I16(At("head") + 36 + (i * 2))))];
        Ascent = Em(I16(At("hhea") + 4));
        Descent = Em(I16(At("hhea") + 6));
        CapHeight = Em(I16(At("OS/2") + 88));
        metricCount = U16(At("hhea") + 34);
        GlyphCount = U16(At("maxp") + 4);
        ReadCharacters();
    }

    /// <summary>The face that has Arabic, Hebrew, Armenian, Georgian and more, in one weight: bold is drawn thicker.</summary>
    public static Typeface Fallback => Faces[4].Value;

    public string Name { get; }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    /// <summary>These are in thousandths of the size of the type, as are widths.</summary>
    public double Ascent { get; }

    public double Descent { get; }

    public double CapHeight { get; }

    public IReadOnlyList<double> Box { get; }

    public static Typeface Of(bool bold, bool italic) => Faces[(bold ? 1 : 0) + (italic ? 2 : 0)].Value;

    public bool IsItalic => Name.EndsWith("Italic", StringComparison.Ordinal);

    public bool Has(int codePoint) => glyphs.ContainsKey(codePoint);

    public ushort GlyphOf(int codePoint) => glyphs.GetValueOrDefault(codePoint);

    public double WidthOf(ushort glyph) => Em(U16(At("hmtx") + (Math.Min(glyph, metricCount - 1) * 4)));

    public ReadOnlySpan<byte> Part(string tag) => tables.TryGetValue(tag, out var table) ? data.AsSpan(table.At, table.Length) : [];

    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var (start, end) = (Location(glyph), Location(glyph + 1));
        return data.AsSpan(At("glyf") + start, end - start);
    }

    private int Location(int glyph) =>
        U16(At("head") + 50) == 0 ? U16(At("loca") + (glyph * 2)) * 2 : (int)U32(At("loca") + (glyph * 4));

    private void ReadCharacters()
    {
        var cmap = At("cmap");
        for (var i = 0; i < U16(cmap + 2); i++)
        {
            var table = cmap + (int)U32(cmap + 8 + (i * 8));
            if (U16(cmap + 4 + (i * 8)) != 3) continue;
            if (U16(table) == 4) ReadSegments(table);
            else if (U16(table) == 12) ReadGroups(table);
        }
    }

    private void ReadSegments(int table)
    {
        var count = U16(table + 6) / 2;
        int ends = table + 14, starts = ends + (count * 2) + 2, deltas = starts + (count * 2), offsets = deltas + (count * 2);
        for (var i = 0; i < count; i++)
        {
            var (first, last, offset) = (U16(starts + (i * 2)), U16(ends + (i * 2)), U16(offsets + (i * 2)));
            for (int code = first; code <= last && code < 0xFFFF; code++)
            {
                var glyph = offset == 0 ? code : U16(offsets + (i * 2) + offset + ((code - first) * 2));
                if (offset == 0 || glyph != 0) Keep(code, (ushort)(glyph + U16(deltas + (i * 2))));
            }
        }
    }

    private void ReadGroups(int table)
    {
        for (var i = 0; i < U32(table + 12); i++)
        {
            var group = table + 16 + (i * 12);
            for (var code = U32(group); code <= U32(group + 4); code++) Keep((int)code, (ushort)(U32(group + 8) + code - U32(group)));
        }
    }

    private void Keep(int code, ushort glyph)
    {
        if (glyph != 0) glyphs[code] = glyph;
    }

    private int At(string tag) => tables[tag].At;

    private double Em(int units) => units * 1000.0 / UnitsPerEm;

    private ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at));

    private short I16(int at) => BinaryPrimitives.ReadInt16BigEndian(data.AsSpan(at));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(at));
}
