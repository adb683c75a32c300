using System.Buffers.Binary;
using System.IO.Compression;
using OneStory.Documents;

namespace OneStory.Core.Tests.Documents;

public class Pictures
{
    /// <summary>Kind and depth of every PNG that there can be.</summary>
    public static TheoryData<int, int> Kinds() => new()
    {
        { 0, 1 }, { 0, 2 }, { 0, 4 }, { 0, 8 }, { 0, 16 }, { 2, 8 }, { 2, 16 }, { 3, 1 }, { 3, 2 }, { 3, 4 }, { 3, 8 }, { 4, 8 }, { 4, 16 }, { 6, 8 }, { 6, 16 },
    };

    [Theory, MemberData(nameof(Kinds))]
    public void A_PNG_of_any_kind_can_be_printed(int kind, int depth)
    {
        var document = Printed.Document(new PictureBlock(new Picture(Png(kind, depth), "A square"), 30));
        Printed.ShouldDraw(document);
        Writing_for_Word.ShouldBeValid(document);
    }

    [Fact]
    public void A_JPEG_is_put_in_as_it_is()
    {
        var picture = new Picture(Convert.FromBase64String(SmallJpeg), "A page");
        (picture.Format, picture.Width, picture.Height).ShouldBe((PictureFormat.Jpeg, 17, 24));
        var document = Printed.Document(new PictureBlock(picture, 30));
        Printed.ShouldDraw(document);
        Writing_for_Word.ShouldBeValid(document);
        Printed.Pdf(document).AsSpan().IndexOf(Convert.FromBase64String(SmallJpeg)).ShouldBePositive();
        HtmlWriter.Write(document).ShouldContain($"src=\"data:image/jpeg;base64,{SmallJpeg}\" alt=\"A page\" width=\"17\" height=\"24\"");
    }

    [Fact]
    public void A_JPEG_cut_short_is_refused_plainly()
    {
        foreach (var length in Enumerable.Range(2, 150))
            Should.Throw<ArgumentException>(() => new Picture(Convert.FromBase64String(SmallJpeg)[..length], "x"));
    }

    [Fact]
    public void An_interlaced_PNG_is_refused_plainly() =>
        Should.Throw<ArgumentException>(() => new Picture(Png(2, 8, interlaced: true), "x")).Message.ShouldContain("interlaced");

    [Fact]
    public void A_PNG_cut_short_is_refused_plainly()
    {
        var whole = Png(2, 8);
        foreach (var length in Enumerable.Range(34, whole.Length - 34 - 40))
            Should.Throw<ArgumentException>(() => new Picture(whole[..length], "x"));
    }

    [Fact]
    public void A_picture_with_no_size_is_refused() => Should.Throw<ArgumentException>(() => new Picture(Png(2, 8, side: 0), "x")).Message.ShouldContain("0 by 0");

    private static byte[] Png(int kind, int depth, bool interlaced = false, int side = 9)
    {
        var channels = kind switch { 0 or 3 => 1, 2 => 3, 4 => 2, _ => 4 };
        var stride = ((side * channels * depth) + 7) / 8;
        using var lines = new MemoryStream();
        using (var deflate = new ZLibStream(lines, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < side; y++)
            {
                deflate.WriteByte((byte)(y % 5));
                for (var x = 0; x < stride; x++) deflate.WriteByte((byte)(kind == 3 ? 0 : (x * 37) + y));
            }
        }

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), side);
        (header[8], header[9], header[12]) = ((byte)depth, (byte)kind, (byte)(interlaced ? 1 : 0));
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", header), .. kind == 3 ? Chunk("PLTE", new byte[] { 200, 30, 30 }) : [], .. Chunk("IDAT", lines.ToArray()), .. Chunk("IEND", [])];
    }

    /// <summary>The check sum is left nought: nothing here reads it.</summary>
    private static byte[] Chunk(string name, byte[] data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        for (var i = 0; i < 4; i++) chunk[4 + i] = (byte)name[i];
        data.CopyTo(chunk, 8);
        return chunk;
    }

    private const string SmallJpeg =
        "/9j/4AAQSkZJRgABAQEAAgACAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H///"
        + "/6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wAARCAAY"
        + "ABEDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhBy"
        + "JxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKT"
        + "lJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAA"
        + "AAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRom"
        + "JygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExc"
        + "bHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDXVcM3zE5PQnpTsU3vSj8aAFooooAQ4z3oGPf8qKKAFooooA//"
        + "2Q==";
}
