using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using OneStory.Documents;

namespace OneStory.Core.Tests.Documents;

/// <summary>Documents written, and read again by programs that are not ours.</summary>
internal static class Printed
{
    public static readonly DateTimeOffset Monday = new(2026, 12, 14, 9, 0, 0, TimeSpan.Zero);

    public static PrintedDocument Document(params IReadOnlyList<Block> blocks) => new()
    {
        Title = "A letter about Asha",
        AuthorityName = "Larkfield Council",
        Blocks = blocks,
        WrittenAt = Monday,
    };

    public static byte[] Pdf(PrintedDocument document)
    {
        using var stream = new MemoryStream();
        PdfWriter.Write(document, stream);
        return stream.ToArray();
    }

    public static byte[] Word(PrintedDocument document)
    {
        using var stream = new MemoryStream();
        WordWriter.Write(document, stream);
        return stream.ToArray();
    }

    public static WordprocessingDocument OpenedWord(PrintedDocument document) =>
        WordprocessingDocument.Open(new MemoryStream(Word(document)), isEditable: false);

    /// <summary>The text in the order in which the pages draw it.</summary>
    public static string PdfText(PrintedDocument document) => Poppler("pdftotext", Pdf(document), file => ["-raw", "-enc", "UTF-8", file, "-"]);

    public static string PdfFacts(PrintedDocument document) => Poppler("pdfinfo", Pdf(document), file => [file]);

    public static string PdfTags(PrintedDocument document) => Poppler("pdfinfo", Pdf(document), file => ["-struct-text", file]);

    public static string PdfFonts(PrintedDocument document) => Poppler("pdffonts", Pdf(document), file => [file]);

    public static int Pages(PrintedDocument document) =>
        int.Parse(PdfFacts(document).Split('\n').Single(line => line.StartsWith("Pages:", StringComparison.Ordinal))["Pages:".Length..]);

    /// <summary>Draws every page small: a page that cannot be drawn is complained of.</summary>
    public static void ShouldDraw(PrintedDocument document) => Poppler("pdftoppm", Pdf(document), file => ["-r", "8", file]);

    /// <summary>All that is in the file, unpacked.</summary>
    public static string Unpacked(PrintedDocument document)
    {
        var (pdf, text) = (Pdf(document), new StringBuilder());
        for (var at = pdf.AsSpan().IndexOf("stream\n"u8); at >= 0;)
        {
            using var packed = new ZLibStream(new MemoryStream(pdf, at + 7, pdf.Length - at - 7), CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            try
            {
                packed.CopyTo(unpacked);
            }
            catch (InvalidDataException)
            {
                // The metadata is not packed.
            }

            text.Append(Encoding.Latin1.GetString(unpacked.ToArray()));
            var next = pdf.AsSpan(at + 7).IndexOf(">>\nstream\n"u8);
            at = next < 0 ? -1 : at + 7 + next + 3;
        }

        return text.ToString();
    }

    /// <summary>Runs a reader of PDFs; whatever it complains of fails the test.</summary>
    private static string Poppler(string program, byte[] pdf, Func<string, string[]> arguments)
    {
        var path = Path.Combine("/usr/bin", program);
        Assert.SkipUnless(File.Exists(path), $"{path} is not there: install poppler-utils");
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, pdf);
            using var reader = Process.Start(new ProcessStartInfo(path, arguments(file)) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 })!;
            var complaints = reader.StandardError.ReadToEndAsync();
            var text = reader.StandardOutput.ReadToEnd();
            reader.WaitForExit();
            complaints.Result.ShouldBeEmpty();
            reader.ExitCode.ShouldBe(0);
            return text;
        }
        finally
        {
            File.Delete(file);
        }
    }
}

internal static class Order
{
    /// <summary>Each part is there, after the one before.</summary>
    public static void ShouldSayInOrder(this string text, params string[] parts)
    {
        var at = 0;
        foreach (var part in parts)
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            found.ShouldBeGreaterThanOrEqualTo(0, $"'{part}' should come next in:\n{text[at..]}");
            at = found + part.Length;
        }
    }
}
