using System.IO.Compression;

namespace OneStory.Returns.Text;

/// <summary>A zip from outside.</summary>
internal static class Zip
{
    /// <summary>Opens a file in the zip.</summary>
    public static Stream OpenEntry(ZipArchiveEntry entry)
    {
        try
        {
            return entry.Open();
        }
        catch (Exception broken) when (IsDamage(broken))
        {
            throw Damaged(broken);
        }
    }

    /// <summary>Whether this is how the base library says that a zip is damaged.</summary>
    public static bool IsDamage(Exception exception) => exception is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException;

    public static FileRefusedException Damaged(Exception broken) =>
        new(RefusedBecause.Broken, default, "The file is damaged inside its zip. Make it again, and send that.", broken);

    /// <param name="stream">One that can be sought: any other would be held whole.</param>
    public static ZipArchive Open(Stream stream)
    {
        if (!stream.CanSeek) throw new ArgumentException("A zip is read from a stream that can be sought.", nameof(stream));
        try
        {
            var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            _ = zip.Entries;
            return zip;
        }
        catch (Exception broken) when (IsDamage(broken))
        {
            stream.Dispose();
            throw new FileRefusedException(RefusedBecause.NotThisKindOfFile, default, "This is not a zip or a workbook, or it was cut short.", broken);
        }
    }
}
