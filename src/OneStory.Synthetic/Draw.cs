namespace OneStory.Synthetic;

/// <summary>Chance that comes out the same from the same seed, on every machine and in every version (SplitMix64).</summary>
internal sealed class Draw(ulong seed)
{
    private ulong state = seed;

    /// <summary>A stream of its own for one thing, so that what is drawn for one child changes nothing of another.</summary>
    public static Draw For(params ReadOnlySpan<long> parts)
    {
        var mixed = 0x9E3779B97F4A7C15UL;
        foreach (var part in parts) mixed = Mix(mixed ^ unchecked((ulong)part)) + 0x9E3779B97F4A7C15UL;
        return new(mixed);
    }

    /// <summary>From 0 up to and without 1.</summary>
    public double Unit()
    {
        state = unchecked(state + 0x9E3779B97F4A7C15UL);
        return (Mix(state) >> 11) * (1.0 / (1UL << 53));
    }

    public bool Chance(double of) => Unit() < of;

    /// <summary>A whole number, both ends included.</summary>
    public int Between(int from, int to) => from + (int)(Unit() * (to - from + 1));

    /// <summary>A wait with a long tail.</summary>
    public int Tail(double mean, int most) => (int)Math.Min(most, -mean * Math.Log(1 - Unit()));

    /// <summary>About nought, with a spread.</summary>
    public double Around(double spread) => (Unit() + Unit() + Unit() + Unit() - 2) * Math.Sqrt(3) * spread;

    public T Pick<T>(IReadOnlyList<T> from) => from[(int)(Unit() * from.Count)];

    internal static ulong Mix(ulong value) => unchecked(Finish((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL));

    private static ulong Finish(ulong value)
    {
        var once = unchecked((value ^ (value >> 27)) * 0x94D049BB133111EBUL);
        return once ^ (once >> 31);
    }
}

/// <summary>Weights to pick by.</summary>
internal sealed class Weights
{
    private readonly double[] upTo;

    public Weights(IEnumerable<double> weights)
    {
        var sum = 0.0;
        upTo = [.. weights.Select(weight => sum += Math.Max(0, weight))];
    }

    public int Pick(Draw draw)
    {
        var at = Array.BinarySearch(upTo, draw.Unit() * upTo[^1]);
        return Math.Min(at >= 0 ? at + 1 : ~at, upTo.Length - 1);
    }
}
