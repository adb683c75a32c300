using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace OneStory.Access;

/// <summary>A secret that goes out in a link and is kept only as its hash.</summary>
public static class OneTimeSecret
{
    /// <summary>256 bits from the system's generator, as 43 characters that an address can hold.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256 in hex. A secret this long needs no salt.</summary>
    public static string Hash(string? secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret ?? "")));
}
