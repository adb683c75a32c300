using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace OneStory.Documents.Pdf;

/// <summary>The objects of a PDF file (ISO 32000-1), written with object streams so that tags cost little room.</summary>
internal sealed class PdfFile
{
    private const int ObjectsInAStream = 200;

    private readonly List<byte[]?> objects = [];
    private readonly HashSet<int> streams = [];

    public int Reserve()
    {
        objects.Add(null);
        return objects.Count;
    }

    public void Set(int id, string content) => objects[id - 1] = Encoding.Latin1.GetBytes(content);

    public int Add(string content)
    {
        var id = Reserve();
        Set(id, content);
        return id;
    }

    public int AddStream(string entries, byte[] data, bool compress = true)
    {
        var id = Reserve();
        objects[id - 1] = StreamObject(entries, data, compress);
        streams.Add(id);
        return id;
    }

    public void Write(Stream output, int root, int info)
    {
        var places = new Dictionary<int, (byte Kind, long At, int Index)>();
        PackObjects(places);
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"u8);
        foreach (var id in streams.Order())
        {
            places[id] = (1, file.Position, 0);
            file.Write(Latin($"{id} 0 obj\n"));
            file.Write(objects[id - 1]);
            file.Write("\nendobj\n"u8);
        }

        var (start, xref) = (file.Position, Reserve());
        places[xref] = (1, start, 0);
        var mark = Convert.ToHexString(SHA256.HashData(file.ToArray()).AsSpan(0, 16));
        file.Write(Latin($"{xref} 0 obj\n"));
        file.Write(StreamObject($"/Type/XRef/Size {xref + 1}/W[1 4 2]/Root {root} 0 R/Info {info} 0 R/ID[<{mark}><{mark}>]", Table(places, xref), compress: true));
        file.Write(Latin($"\nendobj\nstartxref\n{start}\n%%EOF\n"));
        file.WriteTo(output);
    }

    /// <summary>A text string: as it is where it is plain, else in UTF-16.</summary>
    public static string Text(string text) => text.All(c => c is >= ' ' and <= '~')
        ? $"({text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)})"
        : $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    public static string Numbers(params ReadOnlySpan<double> values)
    {
        var text = new StringBuilder();
        foreach (var value in values) text.Append(text.Length == 0 ? "" : " ").Append(Number(value));
        return text.ToString();
    }

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    private void PackObjects(Dictionary<int, (byte Kind, long At, int Index)> places)
    {
        foreach (var pack in Enumerable.Range(1, objects.Count).Where(id => !streams.Contains(id)).Chunk(ObjectsInAStream))
        {
            var (index, content) = (new StringBuilder(), new StringBuilder());
            var home = objects.Count + 1;
            foreach (var (number, id) in pack.Index())
            {
                index.Append(CultureInfo.InvariantCulture, $"{id} {content.Length} ");
                content.Append(Encoding.Latin1.GetString(objects[id - 1] ?? throw new InvalidOperationException($"Object {id} was never written."))).Append('\n');
                places[id] = (2, home, number);
            }

            AddStream($"/Type/ObjStm/N {pack.Length}/First {index.Length}", Latin($"{index}{content}"));
        }
    }

    private static byte[] StreamObject(string entries, byte[] data, bool compress)
    {
        var packed = compress ? Deflated(data) : data;
        return [.. Latin($"<<{entries}{(compress ? "/Filter/FlateDecode" : "")}/Length {packed.Length}>>\nstream\n"), .. packed, .. "\nendstream"u8];
    }

    private static byte[] Deflated(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(data);
        return packed.ToArray();
    }

    private static byte[] Table(Dictionary<int, (byte Kind, long At, int Index)> places, int last)
    {
        var table = new byte[(last + 1) * 7];
        table[5] = table[6] = 0xFF;
        for (var id = 1; id <= last; id++)
        {
            var entry = table.AsSpan(id * 7, 7);
            entry[0] = places[id].Kind;
            BinaryPrimitives.WriteUInt32BigEndian(entry[1..], (uint)places[id].At);
            BinaryPrimitives.WriteUInt16BigEndian(entry[5..], (ushort)places[id].Index);
        }

        return table;
    }
}
