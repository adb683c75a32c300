using System.Buffers.Binary;

namespace OneStory.Documents.Pdf;

/// <summary>A font with the outlines of the glyphs in use and of no others. Glyphs keep their numbers.</summary>
internal static class FontSubset
{
    private static readonly string[] Tables = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

    public static byte[] Of(Typeface face, IEnumerable<ushort> used)
    {
        var (outlines, locations) = Outlines(face, WithParts(face, used));
        var parts = Tables.Select(tag => (Tag: tag, Data: tag switch
        {
            "glyf" => outlines,
            "loca" => locations,
            "head" => Head(face),
            _ => face.Part(tag).ToArray(),
        })).Where(part => part.Data.Length > 0).ToList();
        return Assembled(parts);
    }

    /// <summary>Accented letters are drawn from the glyphs of the letter and the accent, so those are needed too.</summary>
    private static SortedSet<int> WithParts(Typeface face, IEnumerable<ushort> used)
    {
        var all = new SortedSet<int> { 0 };
        var waiting = new Stack<int>(used.Select(glyph => (int)glyph));
        while (waiting.TryPop(out var glyph))
        {
            if (!all.Add(glyph)) continue;
            var outline = face.Outline(glyph);
            if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0) continue;
            for (int at = 10, flags = 0x20; (flags & 0x20) != 0;)
            {
                flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
                waiting.Push(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]));
                at += 4 + ((flags & 1) != 0 ? 4 : 2) + ((flags & 8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0);
            }
        }

        return all;
    }

    private static (byte[] Outlines, byte[] Locations) Outlines(Typeface face, SortedSet<int> glyphs)
    {
        using var outlines = new MemoryStream();
        var locations = new byte[(face.GlyphCount + 1) * 4];
        for (var glyph = 0; glyph < face.GlyphCount; glyph++)
        {
            if (glyphs.Contains(glyph)) outlines.Write(face.Outline(glyph));
            while (outlines.Length % 4 != 0) outlines.WriteByte(0);
            BinaryPrimitives.WriteUInt32BigEndian(locations.AsSpan((glyph + 1) * 4), (uint)outlines.Length);
        }

        // A font in which nothing but spaces is used still needs the table: readers refuse a font without it.
        if (outlines.Length == 0) outlines.Write([0, 0, 0, 0]);
        return (outlines.ToArray(), locations);
    }

    private static byte[] Head(Typeface face)
    {
        var head = face.Part("head").ToArray();
        head.AsSpan(8, 4).Clear();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        return head;
    }

    private static byte[] Assembled(List<(string Tag, byte[] Data)> parts)
    {
        var power = (int)Math.Log2(parts.Count);
        var font = new byte[12 + (parts.Count * 16) + parts.Sum(part => Padded(part.Data.Length))];
        BinaryPrimitives.WriteUInt32BigEndian(font, 0x00010000);
        ushort[] search = [(ushort)parts.Count, (ushort)(16 << power), (ushort)power, (ushort)((parts.Count * 16) - (16 << power))];
        for (var i = 0; i < 4; i++) BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(4 + (i * 2)), search[i]);
        var (at, head) = (12 + (parts.Count * 16), 0);
        foreach (var (number, (tag, data)) in parts.Index())
        {
            data.CopyTo(font, at);
            var entry = font.AsSpan(12 + (number * 16), 16);
            for (var i = 0; i < 4; i++) entry[i] = (byte)tag[i];
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Sum(font.AsSpan(at, Padded(data.Length))));
            BinaryPrimitives.WriteUInt32BigEndian(entry[8..], (uint)at);
            BinaryPrimitives.WriteUInt32BigEndian(entry[12..], (uint)data.Length);
            if (string.Equals(tag, "head", StringComparison.Ordinal)) head = at;
            at += Padded(data.Length);
        }

        BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(head + 8), 0xB1B0AFBA - Sum(font));
        return font;
    }

    private static int Padded(int length) => (length + 3) / 4 * 4;

    private static uint Sum(ReadOnlySpan<byte> data)
    {
        uint sum = 0;
        for (var at = 0; at < data.Length; at += 4) sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(data[at..]));
        return sum;
    }
}
