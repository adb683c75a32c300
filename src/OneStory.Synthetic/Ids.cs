using System.Buffers.Binary;

namespace OneStory.Synthetic;

/// <summary>
/// Ids that come out the same from the same seed, rise as rows are written so that indexes grow at their end, and are
/// version 7 by their form: a made-up instant, then the authority, the seed and a count.
/// </summary>
internal sealed class Ids(long seed, int authority)
{
    private const long Beginning = 1_700_000_000_000;
    private const int AtMost = 0x1000;

    /// <summary>What an authority stands on comes before its children.</summary>
    private long child = -1_000_000;

    private int count;

    /// <summary>The next ids are those of a child.</summary>
    public void Begin(long number) => (child, count) = (number, 0);

    public Guid Next()
    {
        if (count == AtMost) (child, count) = (child + 1, 0);
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, (Beginning + child) << 16);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)(0x7000 | count++));
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], 0x8000_0000_0000_0000UL | ((ulong)authority << 48) | (Draw.Mix((ulong)seed) >> 16));
        return new(bytes, bigEndian: true);
    }
}
