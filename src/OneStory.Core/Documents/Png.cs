using System.Buffers.Binary;
using System.IO.Compression;

namespace OneStory.Documents;

/// <summary>Red, green and blue for every dot, and how solid each is where any is not.</summary>
internal sealed record Pixels(int Width, int Height, byte[] Rgb, byte[]? Alpha);

/// <summary>Reads a PNG (ISO/IEC 15948) of any depth that is not interlaced.</summary>
internal static class Png
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static (int Width, int Height)? SizeOf(byte[] bytes) =>
        bytes.Length > 33 && bytes.AsSpan().StartsWith(Signature)
            ? (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)))
            : null;

    /// <exception cref="ArgumentException">The picture is interlaced or damaged.</exception>
    public static Pixels Decode(byte[] bytes)
    {
        var (width, height) = SizeOf(bytes)!.Value;
        int depth = bytes[24], type = bytes[25];
        if (bytes[28] != 0) throw new ArgumentException("The PNG is interlaced: save it again without interlacing.", nameof(bytes));
        try
        {
            var channels = type switch { 0 or 3 => 1, 2 => 3, 4 => 2, 6 => 4, _ => throw Damaged() };
            if (depth is not (1 or 2 or 4 or 8 or 16)) throw Damaged();
            var (palette, transparency, data) = Chunks(bytes);
            var lines = Unfiltered(data, height, ((width * channels * depth) + 7) / 8, Math.Max(1, channels * depth / 8));
            return Coloured(width, height, depth, type, channels, lines, palette, transparency);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            throw new ArgumentException("The PNG is damaged.", nameof(bytes), fault);
        }
    }

    private static InvalidDataException Damaged() => new("The PNG is damaged.");

    private static (byte[] Palette, byte[] Transparency, byte[] Data) Chunks(byte[] bytes)
    {
        byte[] palette = [], transparency = [];
        using var data = new MemoryStream();
        for (var at = 8; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
            var content = bytes.AsSpan(at + 8, length);
            var name = bytes.AsSpan(at + 4, 4);
            if (name.SequenceEqual("PLTE"u8)) palette = content.ToArray();
            else if (name.SequenceEqual("tRNS"u8)) transparency = content.ToArray();
            else if (name.SequenceEqual("IDAT"u8)) data.Write(content);
            at += 12 + length;
        }

        return (palette, transparency, data.ToArray());
    }

    private static byte[] Unfiltered(byte[] data, int height, int stride, int step)
    {
        using var inflated = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        var lines = new byte[height * stride];
        for (var y = 0; y < height; y++)
        {
            var filter = inflated.ReadByte();
            var line = lines.AsSpan(y * stride, stride);
            inflated.ReadExactly(line);
            for (var x = 0; x < stride; x++)
            {
                int left = x >= step ? line[x - step] : 0;
                int above = y > 0 ? lines[((y - 1) * stride) + x] : 0;
                int corner = x >= step && y > 0 ? lines[((y - 1) * stride) + x - step] : 0;
                line[x] += (byte)(filter switch { 0 => 0, 1 => left, 2 => above, 3 => (left + above) / 2, 4 => Paeth(left, above, corner), _ => throw Damaged() });
            }
        }

        return lines;
    }

    private static int Paeth(int left, int above, int corner)
    {
        var guess = left + above - corner;
        int toLeft = Math.Abs(guess - left), toAbove = Math.Abs(guess - above), toCorner = Math.Abs(guess - corner);
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }

    private static Pixels Coloured(int width, int height, int depth, int type, int channels, byte[] lines, byte[] palette, byte[] transparency)
    {
        var rgb = new byte[width * height * 3];
        var alpha = new byte[width * height];
        var stride = lines.Length / height;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (at, dot) = ((y * width) + x, x * channels);
                int Sample(int channel) => SampleAt(lines, y * stride, dot + channel, depth);
                byte Scaled(int channel) => depth == 16 ? (byte)(Sample(channel) >> 8) : (byte)(Sample(channel) * 255 / ((1 << depth) - 1));
                alpha[at] = type switch
                {
                    3 => Sample(0) < transparency.Length ? transparency[Sample(0)] : (byte)255,
                    4 => Scaled(1),
                    6 => Scaled(3),
                    _ => Enumerable.Range(0, channels).All(c => (c * 2) + 1 < transparency.Length && Sample(c) == BinaryPrimitives.ReadUInt16BigEndian(transparency.AsSpan(c * 2))) ? (byte)0 : (byte)255,
                };
                for (var c = 0; c < 3; c++)
                    rgb[(at * 3) + c] = type == 3 ? palette[(Sample(0) * 3) + c] : Scaled(channels < 3 ? 0 : c);
            }
        }

        return new(width, height, rgb, alpha.All(a => a == 255) ? null : alpha);
    }

    private static int SampleAt(byte[] lines, int start, int index, int depth) => depth switch
    {
        16 => BinaryPrimitives.ReadUInt16BigEndian(lines.AsSpan(start + (index * 2))),
        8 => lines[start + index],
        _ => (lines[start + (index * depth / 8)] >> (8 - depth - (index * depth % 8))) & ((1 << depth) - 1),
    };
}
