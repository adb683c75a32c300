using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace OneStory.Files;

/// <summary>
/// The list of what is in a ZIP file, read from its end within bounds, so that a file made to exhaust a reader does not. (The
/// framework's own reader has no bounds.)
/// </summary>
internal sealed class ZipDirectory
{
    private const int MostEntries = 10_000, MostDirectory = 8 * 1024 * 1024, EndLength = 22, MostComment = ushort.MaxValue, Stored = 0, Deflated = 8;
    private const uint EndMark = 0x06054b50, EntryMark = 0x02014b50, LocalMark = 0x04034b50;

    private readonly Stream content;
    private readonly Dictionary<string, Entry> entries = new(StringComparer.OrdinalIgnoreCase);

    private ZipDirectory(Stream content) => this.content = content;

    private sealed record Entry(int Method, bool Encrypted, long Compressed, long Unpacked, long Local);

    public IEnumerable<string> Names => entries.Keys;

    /// <summary>The size of everything unpacked, as the file itself says.</summary>
    public long Unpacked => entries.Values.Sum(entry => entry.Unpacked);

    /// <summary>The directory, or null where there is none that makes sense.</summary>
    public static ZipDirectory? Of(Stream content)
    {
        var tail = ReadAt(content, Math.Max(0, content.Length - EndLength - MostComment), EndLength + MostComment);
        var end = LastEnd(tail);
        if (end < 0) return null;
        var size = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 12));
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        if (size > MostDirectory || offset + (long)size > content.Length) return null;
        var directory = new ZipDirectory(content);
        return directory.Add(ReadAt(content, offset, (int)size)) ? directory : null;
    }

    public bool Has(string name) => entries.ContainsKey(name);

    /// <summary>The beginning of what is in an entry, at most so many bytes; null where there is none or it is damaged.</summary>
    public byte[]? Read(string name, int most)
    {
        if (!entries.TryGetValue(name, out var entry) || entry.Encrypted) return null;
        var local = ReadAt(content, entry.Local, 30);
        if (local.Length < 30 || BinaryPrimitives.ReadUInt32LittleEndian(local) != LocalMark) return null;
        content.Position = entry.Local + 30 + BinaryPrimitives.ReadUInt16LittleEndian(local.AsSpan(26)) + BinaryPrimitives.ReadUInt16LittleEndian(local.AsSpan(28));
        var bytes = new byte[(int)Math.Min(most, Math.Min(entry.Unpacked, int.MaxValue))];
        try
        {
            using var deflate = entry.Method == Deflated ? new DeflateStream(content, CompressionMode.Decompress, leaveOpen: true) : null;
            if (entry.Method is not (Stored or Deflated)) return null;
            return bytes[..(deflate ?? content).ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private bool Add(ReadOnlySpan<byte> directory)
    {
        while (directory.Length >= 46 && BinaryPrimitives.ReadUInt32LittleEndian(directory) == EntryMark)
        {
            int name = BinaryPrimitives.ReadUInt16LittleEndian(directory[28..]);
            var whole = 46 + name + BinaryPrimitives.ReadUInt16LittleEndian(directory[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(directory[32..]);
            if (whole > directory.Length || entries.Count == MostEntries) return false;
            // Two entries of one name are read differently by different readers, which is how a macro is hidden from one of them.
            if (!entries.TryAdd(Encoding.UTF8.GetString(directory.Slice(46, name)), new(
                    BinaryPrimitives.ReadUInt16LittleEndian(directory[10..]),
                    (BinaryPrimitives.ReadUInt16LittleEndian(directory[8..]) & 1) == 1,
                    BinaryPrimitives.ReadUInt32LittleEndian(directory[20..]),
                    BinaryPrimitives.ReadUInt32LittleEndian(directory[24..]),
                    BinaryPrimitives.ReadUInt32LittleEndian(directory[42..])))) return false;
            directory = directory[whole..];
        }

        return entries.Count > 0;
    }

    private static int LastEnd(ReadOnlySpan<byte> tail)
    {
        for (var at = tail.Length - EndLength; at >= 0; at--)
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail[at..]) == EndMark) return at;
        return -1;
    }

    private static byte[] ReadAt(Stream content, long offset, int length)
    {
        if (offset > content.Length) return [];
        content.Position = offset;
        var bytes = new byte[Math.Min(length, content.Length - offset)];
        return bytes[..content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }
}
