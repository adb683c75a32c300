using OneStory.Returns;

namespace OneStory.Files;

/// <summary>Opens the bytes of a file that may be given out. Whether the person may have it has been decided before.</summary>
public sealed class OpenFile(IFileStore store) : IUseCase
{
    /// <summary>A stream that can be sought, so that a sound can be begun in the middle; null where there is nothing to open.</summary>
    public async Task<Stream?> Do(StoredFile file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.State != FileState.Ready || await store.Open(file.Key, cancellation) is not { } content) return null;
        if (content.CanSeek) return content;
        await using (content)
        {
            var copy = TemporaryFile.Create();
            await content.CopyToAsync(copy, cancellation);
            copy.Position = 0;
            return copy;
        }
    }
}
