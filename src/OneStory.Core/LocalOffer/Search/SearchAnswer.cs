namespace OneStory.LocalOffer.Search;

/// <summary>What one of the filters of <see cref="SearchAsk"/> narrows by.</summary>
public enum SearchFilter
{
    Category,
    Need,
    Age,
    Day,
    Free,
    Delivery,
    Diagnosis,
    Plan,
    Route,
    Area,
    Access,
    Distance,
}

public sealed record SearchAnswer
{
    /// <summary>How many were found, on all pages.</summary>
    public required int Total { get; init; }

    public required IReadOnlyList<SearchHit> Hits { get; init; }
    public required SearchFacets Facets { get; init; }

    /// <summary>What was asked, once what was understood is taken into it: what the page shows as chosen.</summary>
    public required SearchAsk Meant { get; init; }

    /// <summary>What was taken out of the text and made a filter.</summary>
    public IReadOnlyList<UnderstoodChip> Understood { get; init; } = [];

    public Correction? Correction { get; init; }

    /// <summary>Words that no entry has and nothing is like.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>Whether the text was longer than is read.</summary>
    public bool WasCut { get; init; }

    /// <summary>Why there is nothing; null where there is something.</summary>
    public Blame? Blame { get; init; }
}

/// <param name="Miles">To the nearest of its places that meets what is asked; null where there is no origin or no place.</param>
/// <param name="ComesToYou">Counted as near because it is online, by phone or comes to the origin.</param>
public sealed record SearchHit(SearchEntry Entry, double Score, double? Miles, OfferPlace? Place, bool ComesToYou);

/// <summary>Showing results for one text, search instead for the other.</summary>
public sealed record Correction(string Shown, string Asked);

/// <param name="Key">Given back in <see cref="SearchAsk.NotMeant"/> to take it away.</param>
/// <param name="Says">"Age 6", "Near Aylesbury".</param>
public sealed record UnderstoodChip(string Key, SearchFilter Filter, string Says, string Words);

/// <summary>Why nothing was found.</summary>
/// <param name="Filter">The one whose leaving out finds most; null where no filter alone is to blame.</param>
/// <param name="Found">How many there are without it.</param>
/// <param name="TextAlone">How many there are with no filter at all.</param>
/// <param name="WiderMiles">The next distance that finds something.</param>
public sealed record Blame(SearchFilter? Filter, int Found, int TextAlone, int? WiderMiles, int WiderFound);

/// <summary>
/// For each choice of each filter, how many there would be. A filter's own choice is left out, so that a second choice beside the
/// first shows what it would bring; of access features, which are all asked for together, it shows how many would be left.
/// </summary>
public sealed class SearchFacets
{
    internal SearchFacets(FacetCounts categories, FacetCounts needs, FacetCounts ages, FacetCounts days, FacetCounts delivery, FacetCounts routes, FacetCounts access, FacetCounts single, int[] miles)
    {
        (Categories, Needs, Ages, Days, Delivery, Routes, Access) = (categories, needs, ages, days, delivery, routes, access);
        (Free, NeedsNoDiagnosis, NeedsNoPlan, Inside, Outside) = (single["free"], single["diagnosis"], single["plan"], single["inside"], single["outside"]);
        Miles = SearchIndex.Radii.Select((radius, at) => (radius, miles[at])).ToDictionary();
    }

    public FacetCounts Categories { get; }
    public FacetCounts Needs { get; }

    /// <summary>By <see cref="AgeBand"/>.</summary>
    public FacetCounts Ages { get; }

    public FacetCounts Days { get; }
    public FacetCounts Delivery { get; }
    public FacetCounts Routes { get; }
    public FacetCounts Access { get; }
    public int Free { get; }
    public int NeedsNoDiagnosis { get; }
    public int NeedsNoPlan { get; }
    public int Inside { get; }
    public int Outside { get; }

    /// <summary>Within each of <see cref="SearchIndex.Radii"/>; noughts where there is no origin.</summary>
    public IReadOnlyDictionary<int, int> Miles { get; }
}

/// <summary>Counts by the id of a term.</summary>
public sealed class FacetCounts
{
    private readonly Dictionary<string, int> at;
    private readonly int[] counts;

    internal FacetCounts(Dictionary<string, int> at, int[] counts) => (this.at, this.counts) = (at, counts);

    public IEnumerable<string> Ids => at.Keys;
    public int this[string id] => at.TryGetValue(id, out var place) ? counts[place] : 0;
}

/// <summary>Ages as a family thinks of them.</summary>
public sealed record AgeBand(string Id, AgeSpan Span)
{
    public static IReadOnlyList<AgeBand> All { get; } = [new("0-4", new(0, 4)), new("5-10", new(5, 10)), new("11-15", new(11, 15)), new("16-18", new(16, 18)), new("19-25", new(19, 25))];
}

/// <summary>Something to offer while somebody types.</summary>
/// <param name="Slug">Of the entry, where it is one.</param>
public sealed record Suggestion(string Text, string? Slug);
