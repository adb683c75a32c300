namespace OneStory.Files;

/// <summary>What was put away.</summary>
/// <param name="Key">Where, as <see cref="FileKey.New"/> made it.</param>
/// <param name="Length">How many bytes arrived.</param>
/// <param name="Sha256">The hash of them, in small hexadecimal letters: that a file is the one that was put is checked by it.</param>
public sealed record StoredObject(string Key, long Length, string Sha256);

/// <summary>
/// Where the bytes of files are kept. It knows nothing of whose they are: who may see a file is decided before it is asked.
/// </summary>
public interface IFileStore
{
    /// <summary>Keeps the rest of the stream under the key: wholly and for good, or not at all. The same key again replaces it.</summary>
    Task<StoredObject> Put(string key, Stream content, CancellationToken cancellation);

    /// <summary>What is under the key, for the caller to dispose; null where there is nothing.</summary>
    Task<Stream?> Open(string key, CancellationToken cancellation);

    /// <summary>Takes away what is under the key, if anything is.</summary>
    Task Delete(string key, CancellationToken cancellation);

    /// <summary>Whether anything is under the key.</summary>
    Task<bool> Exists(string key, CancellationToken cancellation);
}
