using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace OneStory.Files;

/// <summary>How many pixels a picture has, read from its header without unpacking it: a small file can unpack to fill a memory.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ImageSize(int Width, int Height)
{
    private const int HeaderLength = 30, MostSegments = 500;

    public long Pixels => (long)Width * Height;

    /// <summary>The size of a PNG, JPEG, GIF or WebP picture; null where the header gives none, so that the file is damaged.</summary>
    /// <param name="content">The picture, in a stream that can be sought; left at its beginning.</param>
    public static ImageSize? Read(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Span<byte> header = stackalloc byte[HeaderLength];
        content.Position = 0;
        var head = header[..content.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false)];
        var size = Sniffer.At(head, 1, "PNG"u8) ? OfPng(head)
            : Sniffer.At(head, 0, "GIF8"u8) && head.Length >= 10 ? Of(U16(head[6..]), U16(head[8..]))
            : Sniffer.At(head, 8, "WEBP"u8) ? OfWebP(head)
            : Sniffer.At(head, 0, [0xFF, 0xD8]) ? OfJpeg(content)
            : null;
        content.Position = 0;
        return size;
    }

    private static ImageSize? OfPng(ReadOnlySpan<byte> head) => Sniffer.At(head, 12, "IHDR"u8) && head.Length >= 24
        ? Of(BinaryPrimitives.ReadUInt32BigEndian(head[16..]), BinaryPrimitives.ReadUInt32BigEndian(head[20..]))
        : null;

    // RFC 9649, 2.5 to 2.7: lossy, lossless and extended.
    private static ImageSize? OfWebP(ReadOnlySpan<byte> head)
    {
        if (head.Length < HeaderLength) return null;
        if (Sniffer.At(head, 12, "VP8X"u8)) return Of(U24(head[24..]) + 1, U24(head[27..]) + 1);
        if (Sniffer.At(head, 12, "VP8L"u8) && head[20] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(head[21..]);
            return Of((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);
        }

        return Sniffer.At(head, 12, "VP8 "u8) && Sniffer.At(head, 23, [0x9D, 0x01, 0x2A])
            ? Of(U16(head[26..]) & 0x3FFFu, U16(head[28..]) & 0x3FFFu)
            : null;
    }

    // ITU-T T.81, B.2.2: the size is in the start of the frame, after any number of other segments.
    private static ImageSize? OfJpeg(Stream content)
    {
        Span<byte> segment = stackalloc byte[9];
        var at = 2L;
        for (var seen = 0; seen < MostSegments; seen++)
        {
            content.Position = at;
            if (content.ReadAtLeast(segment, 9, throwOnEndOfStream: false) < 9 || segment[0] != 0xFF) return null;
            var marker = segment[1];
            if (marker == 0xFF) at++;
            else if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return Of(BinaryPrimitives.ReadUInt16BigEndian(segment[7..]), BinaryPrimitives.ReadUInt16BigEndian(segment[5..]));
            else if (marker is 0xDA or 0xD9) return null;
            else at += 2 + BinaryPrimitives.ReadUInt16BigEndian(segment[2..]);
        }

        return null;
    }

    private static ImageSize? Of(uint width, uint height) =>
        width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue ? new((int)width, (int)height) : null;

    private static uint U16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static uint U24(ReadOnlySpan<byte> bytes) => (uint)(bytes[0] | bytes[1] << 8 | bytes[2] << 16);
}
