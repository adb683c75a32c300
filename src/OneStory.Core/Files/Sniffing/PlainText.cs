using System.Text;

namespace OneStory.Files;

/// <summary>Whether a file is nothing but text: UTF-8, or UTF-16 that says so, without a control character from beginning to end.</summary>
internal static class PlainText
{
    private const int BufferLength = 16 * 1024;

    private static readonly string[] Code =
        ["<!doctype html", "<html", "<head", "<body", "<script", "<svg", "<iframe", "<?xml", "<?php", "<!--", "<!entity", "<!doctype svg", "<meta", "<div", "<style", "<%"];

    public static Finding Look(Stream content, ReadOnlySpan<byte> head)
    {
        var encoding = EncodingOf(head);
        return First(content, encoding) switch
        {
            null when encoding is UTF8Encoding && !head.ContainsAnyInRange((byte)0, (byte)8) => Finding.Refused(
                "This looks like text saved in an older way, and some of its letters would be lost. Save it again as UTF-8, as a Word document or as a PDF."),
            null => Sniffer.Unknown,
            var first when Array.Exists(Code, code => first.StartsWith(code, StringComparison.OrdinalIgnoreCase)) => Finding.WebPage,
            _ => Finding.Is(FileKind.PlainText),
        };
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> head) =>
        Sniffer.At(head, 0, [0xFF, 0xFE]) ? new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true)
        : Sniffer.At(head, 0, [0xFE, 0xFF]) ? new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true)
        : new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>The first words of the text, or null where the file is not text throughout.</summary>
    private static string? First(Stream content, Encoding encoding)
    {
        content.Position = 0;
        var decoder = encoding.GetDecoder();
        var bytes = new byte[BufferLength];
        var chars = new char[encoding.GetMaxCharCount(BufferLength)];
        var first = "";
        try
        {
            int read;
            do
            {
                read = content.Read(bytes);
                var text = chars.AsSpan(0, decoder.GetChars(bytes, 0, read, chars, 0, flush: read == 0));
                if (text.ContainsAny(Controls)) return null;
                if (first.Length == 0) first = text.TrimStart("\ufeff \t\r\n\f").ToString();
            }
            while (read > 0);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        return first;
    }

    private static readonly System.Buffers.SearchValues<char> Controls = System.Buffers.SearchValues.Create(
        string.Concat(Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\u0085'))));
}
