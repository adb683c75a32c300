using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace OneStory.Returns.Csv;

/// <summary>
/// A file of data as bodies publish them: compressed or not, in UTF-8 or, where it is not that, in Windows-1252. It is gone
/// through once to find that out and to take its fingerprint, and then read as a stream.
/// </summary>
public sealed class DataFile
{
    private static readonly Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private readonly string path;

    /// <exception cref="IOException">The file cannot be read.</exception>
    public DataFile(string path)
    {
        this.path = path;
        using (var raw = File.OpenRead(path)) Sha256 = Convert.ToHexStringLower(SHA256.HashData(raw));
        Encoding = IsUtf8() ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    }

    /// <summary>The fingerprint of the file as it lies, by which the same file is known again.</summary>
    public string Sha256 { get; }

    public Encoding Encoding { get; }

    public TextReader Open() => new StreamReader(Bytes(), Encoding);

    private Stream Bytes()
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    private bool IsUtf8()
    {
        using var reader = new StreamReader(Bytes(), Strict, detectEncodingFromByteOrderMarks: false);
        var buffer = new char[1 << 15];
        try
        {
            while (reader.Read(buffer, 0, buffer.Length) > 0)
            {
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
