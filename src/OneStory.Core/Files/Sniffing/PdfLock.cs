namespace OneStory.Files;

/// <summary>Whether a PDF is encrypted. Its owner can open it; the page here cannot show it.</summary>
internal static class PdfLock
{
    private const int BufferLength = 64 * 1024;

    public static Finding Look(Stream content) => Finding.Is(FileKind.Pdf, IsEncrypted(content)
        ? "This PDF is locked with a password or with restrictions, so it cannot be previewed here. Download it to open it."
        : null);

    // ISO 32000-2, 7.5.5: /Encrypt stands in the trailer, or in the dictionary of a cross-reference stream, in clear in both.
    private static bool IsEncrypted(Stream content)
    {
        var key = "/Encrypt"u8;
        var buffer = new byte[BufferLength];
        var kept = 0;
        content.Position = 0;
        while (content.Read(buffer, kept, BufferLength - kept) is var read and > 0)
        {
            var seen = buffer.AsSpan(0, kept + read);
            for (var from = 0; seen[from..].IndexOf(key) is var found and >= 0; from += found + key.Length)
                if (from + found + key.Length < seen.Length && seen[from + found + key.Length] is (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t' or (byte)'<' or 0)
                    return true;
            kept = Math.Min(key.Length, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }

        return false;
    }
}
