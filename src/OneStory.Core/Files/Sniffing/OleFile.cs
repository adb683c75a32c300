using System.Buffers.Binary;
using System.Text;

namespace OneStory.Files;

/// <summary>
/// What an OLE compound file is, by the names in its directory: an older Word document, or something we do not take. [MS-CFB].
/// </summary>
internal static class OleFile
{
    private const int HeaderLength = 512, EntryLength = 128, MostSectors = 4096, EntriesInHeader = 109;
    private const uint LastSector = 0xFFFFFFFA;

    public static Finding Look(Stream content)
    {
        var names = Names(content);
        bool Has(params string[] any) => Array.Exists(any, names.Contains);
        if (Has("EncryptedPackage")) return Finding.Locked;
        if (Has("Macros", "_VBA_PROJECT", "_VBA_PROJECT_CUR", "VBA")) return Finding.Macros;
        if (Has("WordDocument")) return Finding.Is(FileKind.Doc);
        if (Has("Workbook", "Book")) return Finding.Refused("This is an older Excel workbook (.xls). Save it as .xlsx or as a PDF and add that.");
        if (Has("PowerPoint Document")) return Finding.Refused("This is an older PowerPoint presentation (.ppt). Save it as .pptx or as a PDF and add that.");
        if (Has("__properties_version1.0")) return Finding.Refused("This is an Outlook message. Print it to a PDF and add that, and add what was attached to it one by one.");
        return names.Count == 0 ? Finding.Damaged("an older Word document") : Sniffer.Unknown;
    }

    private static HashSet<string> Names(Stream content)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var header = ReadAt(content, 0, HeaderLength);
        if (header.Length < HeaderLength) return names;
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        if (shift is not (9 or 12)) return names;
        var size = 1 << shift;
        var table = new Table(content, header, size);
        var sector = U32(header, 48);
        for (var seen = 0; sector < LastSector && seen < MostSectors; seen++, sector = table.After(sector))
            foreach (var entry in ReadAt(content, (sector + 1L) * size, size).Chunk(EntryLength))
                if (entry.Length == EntryLength && BinaryPrimitives.ReadUInt16LittleEndian(entry.AsSpan(64)) is >= 2 and <= 64 and var length)
                    names.Add(Encoding.Unicode.GetString(entry, 0, length - 2));
        return names;
    }

    /// <summary>The table that says which sector follows which; it is itself in sectors, listed in the header and then further on.</summary>
    private sealed class Table(Stream content, byte[] header, int size)
    {
        public uint After(uint sector)
        {
            var perSector = size / 4;
            var block = SectorOfBlock((int)(sector / perSector));
            return block >= LastSector ? LastSector : U32(ReadAt(content, (block + 1L) * size, size), (int)(sector % perSector) * 4);
        }

        private uint SectorOfBlock(int block)
        {
            if (block < EntriesInHeader) return U32(header, 76 + block * 4);
            var perSector = size / 4 - 1;
            var list = U32(header, 68);
            block -= EntriesInHeader;
            for (var seen = 0; list < LastSector && seen < MostSectors; seen++, block -= perSector)
            {
                var sector = ReadAt(content, (list + 1L) * size, size);
                if (block < perSector) return U32(sector, block * 4);
                list = U32(sector, perSector * 4);
            }

            return LastSector;
        }
    }

    private static uint U32(byte[] bytes, int at) => at + 4 <= bytes.Length ? BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)) : LastSector;

    private static byte[] ReadAt(Stream content, long offset, int length)
    {
        if (offset >= content.Length) return [];
        content.Position = offset;
        var bytes = new byte[length];
        return bytes[..content.ReadAtLeast(bytes, length, throwOnEndOfStream: false)];
    }
}
