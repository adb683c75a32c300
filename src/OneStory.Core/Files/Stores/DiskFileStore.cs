namespace OneStory.Files;

/// <summary>Files in a folder of this machine, or one that several machines share.</summary>
/// <param name="folder">The folder; made where there is none. Nothing else may keep files in it.</param>
public sealed class DiskFileStore(string folder) : IFileStore
{
    private readonly string root = Directory.CreateDirectory(folder).FullName;

    /// <inheritdoc/>
    public async Task<StoredObject> Put(string key, Stream content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        var place = PlaceOf(key);
        var shard = Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        // Beside its place, so that it is on the same disk and the change of name is one step: there is never half a file.
        var arriving = Path.Combine(shard.FullName, $".{Path.GetRandomFileName()}");
        try
        {
            StoredObject stored;
            await using (var file = new FileStream(arriving, FileMode.CreateNew, FileAccess.Write, FileShare.None, 4096, FileOptions.Asynchronous))
            {
                stored = await Measured.Copy(key, content, file, cancellation);
                file.Flush(flushToDisk: true);
            }

            File.Move(arriving, place, overwrite: true);
            for (var changed = shard; changed is not null && changed.FullName.Length >= root.Length; changed = changed.Parent) FolderSync.Flush(changed.FullName);
            return stored;
        }
        finally
        {
            File.Delete(arriving);
        }
    }

    /// <inheritdoc/>
    public Task<Stream?> Open(string key, CancellationToken cancellation)
    {
        try
        {
            return Task.FromResult<Stream?>(new FileStream(PlaceOf(key), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    /// <inheritdoc/>
    public Task Delete(string key, CancellationToken cancellation)
    {
        var place = PlaceOf(key);
        if (File.Exists(place)) File.Delete(place);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<bool> Exists(string key, CancellationToken cancellation) => Task.FromResult(File.Exists(PlaceOf(key)));

    private string PlaceOf(string key) => Path.Combine(root, FileKey.Sharded(key));
}
