using System.Numerics;

namespace OneStory.LocalOffer.Search;

/// <summary>Distance and access for one question: both are asked of one place, so they are worked out together.</summary>
internal sealed class Whereabouts
{
    private readonly Spots spots;
    private readonly Scratch scratch;
    private readonly Spot from;
    private readonly ulong mask;
    private readonly bool isPossible;
    private readonly double within = double.PositiveInfinity;

    public Whereabouts(SearchAsk ask, Spots spots, Scratch scratch)
    {
        (this.spots, this.scratch) = (spots, scratch);
        var wanted = spots.MaskFor(ask.Access);
        (mask, isPossible, IsAccess) = (wanted ?? 0, wanted is not null, ask.Access.Count > 0);
        if (ask.Origin is not { } origin) return;
        HasOrigin = true;
        from = origin.At.OnSphere();
        spots.ComingTo(origin.District?.ToUpperInvariant() ?? spots.DistrictNear(from), scratch.Coming);
        if (ask.Miles is { } miles) within = GeoPoint.Chord(miles);
    }

    public bool HasOrigin { get; }
    private bool IsAccess { get; }
    private bool IsDistance => !double.IsPositiveInfinity(within);

    public void Narrow()
    {
        if (!HasOrigin && !IsAccess) return;
        var filters = scratch.Filters;
        var access = IsAccess ? filters.Use(SearchFilter.Access) : null;
        var distance = IsDistance ? filters.Use(SearchFilter.Distance) : null;
        filters.Both.AsSpan().Clear();
        for (var word = 0; word < filters.Text.Length; word++)
            for (var left = filters.Text[word]; left != 0; left &= left - 1)
            {
                var entry = (word << 6) + BitOperations.TrailingZeroCount(left);
                var has = access is not null && isPossible && spots.HasAt(entry, mask);
                if (has) Bits.Add(access, entry);
                if (!HasOrigin) continue;
                scratch.Chord[entry] = spots.Nearest(entry, from, isPossible ? mask : 0);
                if (distance is null) continue;
                var isComing = IsComing(entry);
                var any = mask == 0 ? scratch.Chord[entry] : spots.Nearest(entry, from, 0);
                if (isComing || any <= within) Bits.Add(distance, entry);
                if (has && (isComing || scratch.Chord[entry] <= within)) Bits.Add(filters.Both, entry);
            }
    }

    public bool IsComing(int entry) => HasOrigin && Bits.Has(scratch.Coming, entry);

    public double MilesForRank(int entry, double ofWhatComes)
    {
        var chord = scratch.Chord[entry];
        var miles = double.IsPositiveInfinity(chord) ? 1000 : Math.Sqrt(chord) * 3958.76;
        return IsComing(entry) ? Math.Min(miles, ofWhatComes) : miles;
    }

    /// <summary>How far, and which place by its number.</summary>
    public (double? Miles, int? Place) Of(int entry)
    {
        if (!HasOrigin) return (null, null);
        var place = spots.NearestPlace(entry, from, isPossible ? mask : 0);
        return place is null ? (null, null) : (GeoPoint.Miles(scratch.Chord[entry]), place);
    }

    public int[] CountAccess(ReadOnlySpan<ulong> entries)
    {
        var counts = new int[spots.Features.Count];
        if (!isPossible) return counts;
        for (var word = 0; word < entries.Length; word++)
            for (var left = entries[word]; left != 0; left &= left - 1)
            {
                var entry = (word << 6) + BitOperations.TrailingZeroCount(left);
                for (var has = spots.FeaturesAt(entry, mask, from, IsComing(entry) ? double.PositiveInfinity : within); has != 0; has &= has - 1)
                    counts[BitOperations.TrailingZeroCount(has)]++;
            }

        return counts;
    }

    public int[] CountMiles(ReadOnlySpan<ulong> entries)
    {
        var counts = new int[SearchIndex.Radii.Count];
        if (!HasOrigin) return counts;
        for (var word = 0; word < entries.Length; word++)
            for (var left = entries[word]; left != 0; left &= left - 1)
            {
                var entry = (word << 6) + BitOperations.TrailingZeroCount(left);
                var chord = IsComing(entry) ? 0 : scratch.Chord[entry];
                for (var at = counts.Length - 1; at >= 0 && chord <= RadiusChords[at]; at--) counts[at]++;
            }

        return counts;
    }

    private static readonly double[] RadiusChords = [.. SearchIndex.Radii.Select(radius => GeoPoint.Chord(radius))];
}
