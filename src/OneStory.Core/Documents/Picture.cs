using System.Buffers.Binary;

namespace OneStory.Documents;

public enum PictureFormat
{
    Png,
    Jpeg,
}

/// <summary>A PNG or JPEG picture, with the words that stand for it where it cannot be seen.</summary>
public sealed class Picture
{
    private const int MostPixels = 40_000_000;

    /// <exception cref="ArgumentException">
    /// The bytes are not a picture that can be printed, or there are no words for it: both are said plainly.
    /// </exception>
    public Picture(byte[] bytes, string words)
    {
        Words = PrintableText.CleanLine(words);
        if (Words.Length == 0) throw new ArgumentException("A picture needs words for those who cannot see it.", nameof(words));
        Bytes = bytes;
        (Format, Width, Height) = Png.SizeOf(bytes) is { } png ? (PictureFormat.Png, png.Width, png.Height)
            : Jpeg.HeaderOf(bytes) is { } jpeg ? (PictureFormat.Jpeg, jpeg.Width, jpeg.Height)
            : throw new ArgumentException("The picture is neither a PNG nor a JPEG that can be read.", nameof(bytes));
        if (Width < 1 || Height < 1 || (long)Width * Height > MostPixels)
            throw new ArgumentException($"The picture is {Width} by {Height} dots: use one of at most 40 million.", nameof(bytes));
        if (Format == PictureFormat.Png) Png.Decode(bytes);
    }

    public PictureFormat Format { get; }

    /// <summary>In dots.</summary>
    public int Width { get; }

    /// <summary>In dots.</summary>
    public int Height { get; }

    public string Words { get; }

    internal byte[] Bytes { get; }

    internal string MediaType => Format == PictureFormat.Png ? "image/png" : "image/jpeg";
}

/// <summary>The little that must be known of a JPEG to put it into a PDF as it is.</summary>
internal static class Jpeg
{
    public static (int Width, int Height, int Components)? HeaderOf(byte[] bytes)
    {
        if (bytes is not [0xFF, 0xD8, ..]) return null;
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            var marker = bytes[at + 1];
            if (marker is 0xC0 or 0xC1 or 0xC2)
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 7)), BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 5)), bytes[at + 9]);
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2));
        }

        return null;
    }
}
