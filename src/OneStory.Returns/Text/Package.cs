namespace OneStory.Returns;

/// <summary>Whether a file is a package of files, as zips and workbooks are: told by how it begins, never by its name.</summary>
internal static class Package
{
    public static bool Is(Stream stream)
    {
        Span<byte> head = stackalloc byte[2];
        var read = stream.ReadAtLeast(head, 2, throwOnEndOfStream: false);
        stream.Position = 0;
        return read == 2 && head.SequenceEqual("PK"u8);
    }

    /// <summary>The stream itself, or a copy on disk where it can only be read once.</summary>
    public static Stream Seekable(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (stream.CanSeek) return stream;
        var file = TemporaryFile.Create();
        stream.CopyTo(file);
        file.Position = 0;
        return file;
    }
}
