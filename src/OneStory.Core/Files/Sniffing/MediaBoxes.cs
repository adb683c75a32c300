using System.Buffers.Binary;
using System.Text;

namespace OneStory.Files;

/// <summary>
/// What a file of boxes is: HEIC, M4A, MP4 or MOV. Telephones write sound under the brands of video, so where the brand does not
/// tell, the tracks do. ISO/IEC 14496-12.
/// </summary>
internal static class MediaBoxes
{
    private const int MostBoxes = 2000, MostBrands = 256;

    private static readonly string[] Heic = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];
    private static readonly string[] Video =
        ["isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "avc1", "dash", "M4V ", "M4VH", "M4VP", "MSNV", "3gp4", "3gp5", "3gp6", "f4v "];

    public static Finding Look(Stream content)
    {
        var brands = Brands(content);
        if (brands.Length == 0) return Finding.Damaged("a picture, a sound recording or a video");
        var major = brands[0];
        if (brands.Contains("avif", StringComparer.Ordinal) || string.Equals(major, "avis", StringComparison.Ordinal)) return Finding.IsA("an AVIF picture");
        if (Heic.Contains(major)) return Finding.Is(FileKind.Heic);
        if (major is "M4A " or "M4B ") return Finding.Is(FileKind.M4a);
        if (string.Equals(major, "qt  ", StringComparison.Ordinal)) return Finding.Is(FileKind.Mov);
        if (!Video.Contains(major)) return Sniffer.Unknown;
        var tracks = Tracks(content, 0, content.Length, new(MostBoxes)).ToHashSet(StringComparer.Ordinal);
        if (tracks.Contains("vide")) return Finding.Is(FileKind.Mp4);
        return tracks.Contains("soun") ? Finding.Is(FileKind.M4a) : Finding.Damaged("a sound recording or a video");
    }

    private static string[] Brands(Stream content)
    {
        var (length, _) = Header(content, 0, content.Length);
        if (length is < 16 or > MostBrands || length % 4 != 0) return [];
        var box = new byte[length];
        content.Position = 0;
        if (content.ReadAtLeast(box, box.Length, throwOnEndOfStream: false) < box.Length) return [];
        return [Encoding.ASCII.GetString(box, 8, 4), .. box.Skip(16).Chunk(4).Select(Encoding.ASCII.GetString)];
    }

    private sealed class Allowance(int boxes)
    {
        private int left = boxes;

        public bool Spend() => left-- > 0;
    }

    /// <summary>The kinds of the tracks (vide, soun): each is said in moov, trak, mdia, hdlr.</summary>
    private static IEnumerable<string> Tracks(Stream content, long from, long to, Allowance allowance)
    {
        while (from + 8 <= to && allowance.Spend())
        {
            var (length, type) = Header(content, from, to);
            if (length < 8) yield break;
            if (type is "moov" or "trak" or "mdia")
                foreach (var track in Tracks(content, from + 8, from + length, allowance)) yield return track;
            else if (string.Equals(type, "hdlr", StringComparison.Ordinal) && length >= 20) yield return Letters(content, from + 16);
            from += length;
        }
    }

    /// <summary>How long a box is, never more than there is room for, and its type. A length of 0 runs to the end, and of 1 stands after the type.</summary>
    private static (long Length, string Type) Header(Stream content, long from, long to)
    {
        Span<byte> header = stackalloc byte[16];
        content.Position = from;
        var read = content.ReadAtLeast(header, 16, throwOnEndOfStream: false);
        if (read < 8) return (0, "");
        long length = BinaryPrimitives.ReadUInt32BigEndian(header);
        if (length == 0) length = to - from;
        if (length == 1 && read == 16) length = (long)Math.Min(BinaryPrimitives.ReadUInt64BigEndian(header[8..]), long.MaxValue);
        return (Math.Min(length, to - from), Encoding.ASCII.GetString(header[4..8]));
    }

    private static string Letters(Stream content, long at)
    {
        Span<byte> letters = stackalloc byte[4];
        content.Position = at;
        return Encoding.ASCII.GetString(letters[..content.ReadAtLeast(letters, 4, throwOnEndOfStream: false)]);
    }
}
