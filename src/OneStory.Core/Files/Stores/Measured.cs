using System.Security.Cryptography;

namespace OneStory.Files;

/// <summary>Copies a stream, measuring and hashing what goes through.</summary>
internal static class Measured
{
    public static async Task<StoredObject> Copy(string key, Stream from, Stream to, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        var length = 0L;
        while (await from.ReadAsync(buffer, cancellation) is var read and > 0)
        {
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), cancellation);
            length += read;
        }

        return new(key, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
