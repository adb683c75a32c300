using System.Runtime.InteropServices;

namespace OneStory.LocalOffer.Search;

/// <summary>For each term, the entries that have it and how strongly each says it: all terms in two rows, one after another.</summary>
internal sealed class Postings
{
    private readonly int[] starts;
    private readonly int[] entries;
    private readonly ushort[] strengths;

    private Postings(int[] starts, int[] entries, ushort[] strengths) => (this.starts, this.entries, this.strengths) = (starts, entries, strengths);

    /// <summary>What a whole strength of 1 is kept as.</summary>
    public const float Whole = ushort.MaxValue;

    public int CountOf(int term) => term >= 0 && term + 1 < starts.Length ? starts[term + 1] - starts[term] : 0;
    public ReadOnlySpan<int> EntriesOf(int term) => entries.AsSpan(starts[term], CountOf(term));
    public ReadOnlySpan<ushort> StrengthsOf(int term) => strengths.AsSpan(starts[term], CountOf(term));

    /// <summary>Gathers them entry by entry.</summary>
    internal sealed class Gathering
    {
        private readonly List<int> terms = [];
        private readonly List<ushort> strengths = [];
        private readonly List<int> ends = [];

        public void Add(int term, float strength)
        {
            terms.Add(term);
            strengths.Add((ushort)Math.Clamp(strength * Whole, 1, Whole));
        }

        public void EndEntry() => ends.Add(terms.Count);

        public Postings Sorted(int termCount)
        {
            var starts = new int[termCount + 1];
            foreach (var term in CollectionsMarshal.AsSpan(terms)) starts[term + 1]++;
            for (var term = 0; term < termCount; term++) starts[term + 1] += starts[term];
            var next = starts.AsSpan(0, termCount).ToArray();
            var (entries, sorted) = (new int[terms.Count], new ushort[terms.Count]);
            for (int entry = 0, at = 0; entry < ends.Count; entry++)
                for (; at < ends[entry]; at++)
                {
                    var to = next[terms[at]]++;
                    (entries[to], sorted[to]) = (entry, strengths[at]);
                }

            return new(starts, entries, sorted);
        }
    }
}
