using System.Buffers;
using System.Security.Cryptography;

namespace OneStory.Files;

/// <summary>
/// The key of a file in a store: 32 hexadecimal digits drawn at random. It says nothing of the file, cannot be guessed, and can
/// name no other place than its own.
/// </summary>
public static class FileKey
{
    private const int Length = 32;
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>A key that nothing has.</summary>
    public static string New() => RandomNumberGenerator.GetHexString(Length, lowercase: true);

    /// <summary>The key, spread over folders so that none of them grows long: "ab/cd/abcd…".</summary>
    /// <exception cref="ArgumentException">It is not a key that was made here.</exception>
    internal static string Sharded(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Length == Length && !key.AsSpan().ContainsAnyExcept(Digits)
            ? $"{key[..2]}/{key[2..4]}/{key}"
            : throw new ArgumentException("The key of a file is 32 hexadecimal digits in small letters, as FileKey.New makes it.", nameof(key));
    }
}
