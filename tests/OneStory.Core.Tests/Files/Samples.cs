using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OneStory.Core.Tests.Files;

/// <summary>Small files of every kind: written by the libraries that write them where there is one, and by hand from their standards where not.</summary>
public static class Samples
{
    /// <summary>One empty page; locked, where asked, by the standard handler of ISO 32000-2, 7.6.4.</summary>
    public static byte[] Pdf(bool locked = false)
    {
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
            .. locked ? [$"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{new string('a', 64)}> /U <{new string('b', 64)}> >>"] : Array.Empty<string>(),
        ];
        var pdf = new StringBuilder("%PDF-1.7\n");
        var places = new List<string> { "0000000000 65535 f \n" };
        foreach (var (number, content) in objects.Index())
        {
            places.Add(string.Create(CultureInfo.InvariantCulture, $"{pdf.Length:D10} 00000 n \n"));
            pdf.Append(CultureInfo.InvariantCulture, $"{number + 1} 0 obj\n{content}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count}\n{string.Concat(places)}trailer\n<< /Size {places.Count} /Root 1 0 R {(locked ? "/Encrypt 4 0 R /ID [<01> <01>]" : "")} >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    public static byte[] Word(WordprocessingDocumentType type = WordprocessingDocumentType.Document)
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, type))
            word.AddMainDocumentPart().Document = new Document(new Body(new Paragraph(new Run(new Text("Ada likes trains.")))));
        return stream.ToArray();
    }

    public static byte[] Excel(SpreadsheetDocumentType type = SpreadsheetDocumentType.Workbook)
    {
        using var stream = new MemoryStream();
        using (var excel = SpreadsheetDocument.Create(stream, type))
            excel.AddWorkbookPart().Workbook = new(new DocumentFormat.OpenXml.Spreadsheet.Sheets());
        return stream.ToArray();
    }

    public static byte[] PowerPoint()
    {
        using var stream = new MemoryStream();
        using (var slides = PresentationDocument.Create(stream, PresentationDocumentType.Presentation))
            slides.AddPresentationPart().Presentation = new();
        return stream.ToArray();
    }

    public static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }

        return stream.ToArray();
    }

    public static byte[] OpenDocument(params (string Name, string Content)[] more) =>
        Zip([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<office:document-content/>"), .. more]);

    /// <summary>An OLE compound file of 512-byte sectors: the table in the first, the directory in as many as it needs.</summary>
    public static byte[] Ole(params string[] names)
    {
        string[] all = ["Root Entry", .. names];
        var sectors = (all.Length + 3) / 4;
        var file = new byte[512 * (2 + sectors)];
        Convert.FromHexString("D0CF11E0A1B11AE1").CopyTo(file, 0);
        U16(file, 30, 9);
        U32(file, 44, 1);
        U32(file, 48, 1);
        U32(file, 68, 0xFFFFFFFE);
        for (var at = 76; at < 1024; at += 4) U32(file, at, 0xFFFFFFFF);
        U32(file, 76, 0);
        U32(file, 512, 0xFFFFFFFD);
        for (var sector = 1; sector <= sectors; sector++) U32(file, 512 + sector * 4, sector == sectors ? 0xFFFFFFFE : (uint)sector + 1);
        for (var i = 0; i < all.Length; i++)
        {
            Encoding.Unicode.GetBytes(all[i]).CopyTo(file, 1024 + i * 128);
            U16(file, 1024 + i * 128 + 64, (ushort)((all[i].Length + 1) * 2));
        }

        return file;
    }

    public static byte[] Png(int width = 1, int height = 1)
    {
        var png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        return png;
    }

    /// <summary>A JPEG's head: an application segment, a table, and the frame.</summary>
    public static byte[] Jpeg(int width = 1, int height = 1, byte frame = 0xC0) =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xDB, 0, 4, 0, 0, 0xFF,
        0xFF, frame, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0, 0xFF, 0xD9,
    ];

    public static byte[] Gif { get; } = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    public static byte[] WebPLossy(int width, int height) =>
        Riff("WEBP", [.. "VP8 "u8, 10, 0, 0, 0, 0x30, 1, 0, 0x9D, 1, 0x2A, (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8)]);

    public static byte[] WebPLossless(int width, int height)
    {
        var bits = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bits, (uint)(width - 1) | (uint)(height - 1) << 14);
        return Riff("WEBP", [.. "VP8L"u8, 5, 0, 0, 0, 0x2F, .. bits, 0, 0, 0, 0, 0]);
    }

    public static byte[] WebPExtended(int width, int height) =>
        Riff("WEBP", [.. "VP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, .. U24(width - 1), .. U24(height - 1)]);

    public static byte[] Wav { get; } = Riff("WAVE", [.. "fmt "u8, 16, 0, 0, 0, 1, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x40, 0x1F, 0, 0, 1, 0, 8, 0]);

    /// <summary>A film's boxes: the brand, and a track of each kind.</summary>
    public static byte[] Boxes(string brand, params string[] tracks) =>
    [
        .. Box("ftyp", [.. Encoding.ASCII.GetBytes(brand), 0, 0, 2, 0, .. "isom"u8]),
        .. Box("mdat", new byte[5000]),
        .. Box("moov", [.. Box("mvhd", new byte[100]), .. tracks.SelectMany(kind => Box("trak", [.. Box("tkhd", new byte[84]), .. Box("mdia", Box("hdlr", [0, 0, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(kind), .. new byte[13]]))]))]),
    ];

    public static byte[] Mp3 { get; } = [.. Mp3Frame(), .. Mp3Frame()];

    public static byte[] Ogg(string codec) => [.. "OggS\0"u8, .. new byte[23], .. Encoding.Latin1.GetBytes(codec), .. new byte[20]];

    public static byte[] Matroska(string type, string codec) =>
        [0x1A, 0x45, 0xDF, 0xA3, 0x9F, 0x42, 0x82, (byte)(0x80 | type.Length), .. Encoding.ASCII.GetBytes(type), .. new byte[60], 0x86, (byte)(0x80 | codec.Length), .. Encoding.ASCII.GetBytes(codec)];

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    // MPEG-1 layer III, 128 thousand bits a second, 44,100 samples a second: 417 bytes.
    private static byte[] Mp3Frame() => [0xFF, 0xFB, 0x90, 0, .. new byte[413]];

    private static byte[] Riff(string form, byte[] chunks) => [.. "RIFF"u8, (byte)(chunks.Length + 4), 0, 0, 0, .. Encoding.ASCII.GetBytes(form), .. chunks];

    private static byte[] Box(string type, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length + 8);
        return [.. length, .. Encoding.ASCII.GetBytes(type), .. content];
    }

    private static byte[] U24(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16)];

    private static void U16(byte[] file, int at, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), value);

    private static void U32(byte[] file, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), value);
}
