namespace OneStory.LocalOffer.Search;

/// <summary>An entry as the search takes it.</summary>
public sealed record SearchEntry
{
    public required Guid Id { get; init; }
    public required string Slug { get; init; }
    public required EntryContent Content { get; init; }
    public string Organisation { get; init; } = "";
    public DateOnly CheckedOn { get; init; }

    /// <summary>Whether it was last checked too long ago to be relied on.</summary>
    public bool IsStale { get; init; }
}

/// <summary>A place by the name people call it.</summary>
/// <param name="District">Its postcode district, by which what comes to you is known to come: "HP20".</param>
public sealed record NamedPlace(string Name, GeoPoint At, string? District = null);

/// <summary>Everything an index is built from.</summary>
public sealed record SearchSource
{
    public required IReadOnlyList<SearchEntry> Entries { get; init; }

    /// <summary>Times whose last day was before it are on no day any more.</summary>
    public DateOnly? Today { get; init; }

    public IReadOnlyList<Term> Terms { get; init; } = [];
    public Words Words { get; init; } = Words.None;
    public IReadOnlyList<NamedPlace> Places { get; init; } = [];

    /// <summary>Where a postcode ("HP20 1UX") or a postcode district ("HP20") is; null for one there is not.</summary>
    public Func<string, GeoPoint?> Postcode { get; init; } = _ => null;

    /// <summary>The towns the entries name, each in the middle of its entries' places.</summary>
    public static IReadOnlyList<NamedPlace> TownsOf(IEnumerable<SearchEntry> entries) =>
    [
        .. entries.SelectMany(entry => entry.Content.Places)
            .Where(place => place is { Town: not null, Latitude: not null, Longitude: not null })
            .GroupBy(place => place.Town!, StringComparer.OrdinalIgnoreCase)
            .Select(town => new NamedPlace(
                town.Key,
                new(town.Average(place => place.Latitude!.Value), town.Average(place => place.Longitude!.Value)),
                town.GroupBy(place => Spots.DistrictOf(place.Postcode)).MaxBy(district => district.Count())!.Key)),
    ];
}
