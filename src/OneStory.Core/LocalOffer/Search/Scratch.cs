namespace OneStory.LocalOffer.Search;

/// <summary>What one search writes on, used again by the next.</summary>
internal sealed class Scratch(int entries)
{
    public FilterBits Filters { get; } = new(entries);
    public float[] Score { get; } = new float[entries];

    /// <summary>How much of the question each entry answers.</summary>
    public float[] Cover { get; } = new float[entries];

    public float[] UnitScore { get; } = new float[entries];
    public float[] UnitCover { get; } = new float[entries];
    public int[] UnitTouched { get; } = new int[entries];
    public int UnitCount { get; set; }
    public int[] Touched { get; } = new int[entries];
    public int Count { get; set; }
    public double[] Chord { get; } = new double[entries];
    public ulong[] Coming { get; } = Bits.Empty(entries);
    public ulong[] Keys { get; } = new ulong[entries];

    public void Clear()
    {
        foreach (var entry in Touched.AsSpan(0, Count)) (Score[entry], Cover[entry]) = (0, 0);
        Count = 0;
        Filters.Clear();
    }
}
