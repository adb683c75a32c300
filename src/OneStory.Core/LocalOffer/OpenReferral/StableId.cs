using System.Security.Cryptography;
using System.Text;

namespace OneStory.LocalOffer.OpenReferral;

/// <summary>Ids for what has none of its own: the same thing has the same id each time, on every node (RFC 9562, version 5).</summary>
public static class StableId
{
    private static readonly Guid Ours = new("6f9a1c52-4e0d-5b7f-9c3a-2d8e71b0a645");

    public static Guid Of(string name) => Of(Ours, name);

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "An id is made of it, as version 5 says. It protects nothing.")]
    public static Guid Of(Guid within, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var bytes = new byte[16 + Encoding.UTF8.GetByteCount(name)];
        within.TryWriteBytes(bytes, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, bytes.AsSpan(16));
        Span<byte> hash = stackalloc byte[20];
        SHA1.HashData(bytes, hash);
        hash[6] = (byte)(hash[6] & 0x0F | 0x50);
        hash[8] = (byte)(hash[8] & 0x3F | 0x80);
        return new(hash[..16], bigEndian: true);
    }
}
