using System.IO.Compression;

namespace OneStory.Returns.Sen2;

/// <summary>A return in whichever of its three forms: told apart by what is in the file, never by its name.</summary>
public static class Sen2File
{
    /// <exception cref="FileRefusedException">It is none of them, or broken.</exception>
    public static ISen2Source Open(Stream stream, int? expectedYear = null)
    {
        var seekable = Package.Seekable(stream);
        if (!Package.Is(seekable)) return Sen2Reader.Open(seekable, expectedYear);
        return IsWorkbook(seekable) ? Sen2Template.Open(seekable, expectedYear) : Sen2Blades.OpenZip(seekable, expectedYear);
    }

    private static bool IsWorkbook(Stream stream)
    {
        try
        {
            using var package = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return package.GetEntry("[Content_Types].xml") is not null;
        }
        catch (InvalidDataException broken)
        {
            throw new FileRefusedException(RefusedBecause.Broken, default, "This file begins as a package of files and is broken. Export it again.", broken);
        }
        finally
        {
            stream.Position = 0;
        }
    }
}
