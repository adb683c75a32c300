namespace OneStory.LocalOffer.Search;

/// <summary>The lowest keys of many, kept in a heap whose highest is on top.</summary>
internal ref struct Best(ulong[] keys, int most)
{
    private readonly int most = Math.Min(most, keys.Length);

    public int Count { get; private set; }

    public void Add(ulong key)
    {
        if (Count < most)
        {
            keys[Count] = key;
            Rise(Count++);
        }
        else if (most > 0 && key < keys[0])
        {
            keys[0] = key;
            Sink();
        }
    }

    public readonly ReadOnlySpan<ulong> Sorted()
    {
        var span = keys.AsSpan(0, Count);
        span.Sort();
        return span;
    }

    private readonly void Rise(int at)
    {
        for (var up = (at - 1) / 2; at > 0 && keys[at] > keys[up]; at = up, up = (at - 1) / 2) (keys[at], keys[up]) = (keys[up], keys[at]);
    }

    private readonly void Sink()
    {
        for (var at = 0; ;)
        {
            var down = 2 * at + 1;
            if (down >= Count) return;
            if (down + 1 < Count && keys[down + 1] > keys[down]) down++;
            if (keys[at] >= keys[down]) return;
            (keys[at], keys[down]) = (keys[down], keys[at]);
            at = down;
        }
    }
}
