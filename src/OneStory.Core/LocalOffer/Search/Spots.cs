namespace OneStory.LocalOffer.Search;

/// <summary>Every place of every entry, as points on a sphere and what they offer by way of access.</summary>
internal sealed class Spots
{
    private readonly int[] starts;
    private readonly Spot[] spots;
    private readonly ulong[] access;
    private readonly int[] placeOf;
    private readonly string?[] districts;
    private readonly ulong[] comesEverywhere;
    private readonly Dictionary<string, ulong[]> comesTo = [];
    private readonly Dictionary<string, int> features;

    public Spots(IReadOnlyList<SearchEntry> entries, IReadOnlyList<Term> terms, Func<string, GeoPoint?> postcode)
    {
        features = terms.Where(term => term.List == "access").Take(64).Select((term, at) => (term.Id, at)).ToDictionary();
        var (points, masks, numbers, codes) = (new List<Spot>(), new List<ulong>(), new List<int>(), new List<string?>());
        starts = new int[entries.Count + 1];
        comesEverywhere = Bits.Empty(entries.Count);
        for (var entry = 0; entry < entries.Count; entry++)
        {
            var content = entries[entry].Content;
            for (var number = 0; number < content.Places.Count; number++)
            {
                var place = content.Places[number];
                var at = place is { Latitude: { } latitude, Longitude: { } longitude } ? new GeoPoint(latitude, longitude) : postcode(place.Postcode);
                points.Add(at?.OnSphere() ?? new Spot(double.NaN, double.NaN, double.NaN));
                masks.Add(MaskOf(place.Access));
                numbers.Add(number);
                codes.Add(DistrictOf(place.Postcode));
            }

            starts[entry + 1] = points.Count;
            if (content.Places.Count > 0 && !content.Delivery.Any(way => way is "online" or "comes-to-you" or "by-phone")) continue;
            if (content.Serves.Count == 0) Bits.Add(comesEverywhere, entry);
            foreach (var district in content.Serves.Select(served => served.Trim().ToUpperInvariant()))
            {
                if (!comesTo.TryGetValue(district, out var set)) comesTo[district] = set = Bits.Empty(entries.Count);
                Bits.Add(set, entry);
            }
        }

        (spots, access, placeOf, districts) = ([.. points], [.. masks], [.. numbers], [.. codes]);
    }

    public Dictionary<string, int> Features => features;

    /// <summary>The features asked for; null where one is asked that no place can have.</summary>
    public ulong? MaskFor(IReadOnlyList<string> ids) => ids.All(features.ContainsKey) ? MaskOf(ids) : null;

    /// <summary>Those that need not be near: what is online, by phone, or comes to the origin, or has no place at all.</summary>
    public void ComingTo(string? district, Span<ulong> into)
    {
        comesEverywhere.CopyTo(into);
        if (district is not null && comesTo.TryGetValue(district, out var set)) Bits.Join(into, set);
    }

    /// <summary>The chord to the nearest of an entry's places that has all of the access; no number where there is none.</summary>
    public double Nearest(int entry, in Spot from, ulong mask)
    {
        var least = double.PositiveInfinity;
        for (var at = starts[entry]; at < starts[entry + 1]; at++)
            if ((access[at] & mask) == mask && spots[at].ChordTo(from) is var chord && chord < least) least = chord;
        return least;
    }

    public bool HasAt(int entry, ulong mask)
    {
        for (var at = starts[entry]; at < starts[entry + 1]; at++)
            if ((access[at] & mask) == mask) return true;
        return false;
    }

    /// <summary>Every feature there is at a place that has all of the mask and is within the chord.</summary>
    public ulong FeaturesAt(int entry, ulong mask, in Spot from, double within)
    {
        var all = 0UL;
        for (var at = starts[entry]; at < starts[entry + 1]; at++)
            if ((access[at] & mask) == mask && (double.IsPositiveInfinity(within) || spots[at].ChordTo(from) <= within)) all |= access[at];
        return all;
    }

    /// <summary>Which of the entry's places is the nearest with the access asked for, by its number.</summary>
    public int? NearestPlace(int entry, in Spot from, ulong mask)
    {
        int? nearest = null;
        var least = double.PositiveInfinity;
        for (var at = starts[entry]; at < starts[entry + 1]; at++)
            if ((access[at] & mask) == mask && spots[at].ChordTo(from) is var chord && chord < least) (least, nearest) = (chord, placeOf[at]);
        return nearest;
    }

    /// <summary>The postcode district of the place nearest to a point.</summary>
    public string? DistrictNear(in Spot from)
    {
        string? district = null;
        var least = double.PositiveInfinity;
        for (var at = 0; at < spots.Length; at++)
            if (spots[at].ChordTo(from) is var chord && chord < least) (least, district) = (chord, districts[at]);
        return district;
    }

    public static string? DistrictOf(string postcode)
    {
        var code = postcode.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return code.Length > 4 ? code[..^3] : null;
    }

    private ulong MaskOf(IReadOnlyList<string> ids)
    {
        var mask = 0UL;
        foreach (var id in ids)
            if (features.TryGetValue(id, out var bit)) mask |= 1UL << bit;
        return mask;
    }
}
