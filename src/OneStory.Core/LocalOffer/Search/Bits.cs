using System.Numerics;

namespace OneStory.LocalOffer.Search;

/// <summary>Sets of entries, one bit for each.</summary>
internal static class Bits
{
    public static int WordsFor(int count) => (count + 63) >> 6;
    public static ulong[] Empty(int count) => new ulong[WordsFor(count)];
    public static bool Has(ReadOnlySpan<ulong> set, int at) => (set[at >> 6] >> at & 1) != 0;
    public static void Add(Span<ulong> set, int at) => set[at >> 6] |= 1UL << at;

    public static void Fill(Span<ulong> set, int count)
    {
        set.Fill(ulong.MaxValue);
        if ((count & 63) != 0) set[^1] = (1UL << count) - 1;
    }

    public static void Keep(Span<ulong> set, ReadOnlySpan<ulong> only)
    {
        for (var at = 0; at < set.Length; at++) set[at] &= only[at];
    }

    public static void Join(Span<ulong> set, ReadOnlySpan<ulong> more)
    {
        for (var at = 0; at < set.Length; at++) set[at] |= more[at];
    }

    public static int Count(ReadOnlySpan<ulong> set)
    {
        var count = 0;
        foreach (var word in set) count += BitOperations.PopCount(word);
        return count;
    }

    public static int CountBoth(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        var count = 0;
        for (var at = 0; at < one.Length; at++) count += BitOperations.PopCount(one[at] & other[at]);
        return count;
    }
}
