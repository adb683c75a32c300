using System.IO.Compression;

namespace OneStory.Returns.Text;

/// <summary>A zip from outside.</summary>
internal static class Zip
{
    public static ZipArchive Open(Stream stream)
    {
        try
        {
            return new(stream, ZipArchiveMode.Read);
        }
        catch (InvalidDataException broken)
        {
            stream.Dispose();
            throw new FileRefusedException(RefusedBecause.NotThisKindOfFile, default, "This is not a zip or a workbook, or it was cut short.", broken);
        }
    }
}
