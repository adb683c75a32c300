using System.Runtime.InteropServices;

namespace OneStory.LocalOffer.Search;

public enum SearchSort
{
    Relevance,
    Distance,
    Name,
    Checked,
}

public enum SearchArea
{
    Anywhere,
    Inside,
    Outside,
}

/// <summary>Where somebody looks from.</summary>
/// <param name="District">The district of the postcode, where it is known.</param>
public sealed record SearchOrigin(GeoPoint At, string Name, string? District = null);

/// <summary>Years of age, both ends included.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct AgeSpan(int From, int To)
{
    public AgeSpan(int age) : this(age, age)
    {
    }
}

/// <summary>What somebody looks for. What is left out narrows nothing.</summary>
public sealed record SearchAsk
{
    public string? Text { get; init; }
    public SearchOrigin? Origin { get; init; }

    /// <summary>How far from the origin, at most.</summary>
    public int? Miles { get; init; }

    public AgeSpan? Age { get; init; }
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Any of these; each includes its children.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Any of these: MO, TU, WE, TH, FR, SA, SU.</summary>
    public IReadOnlyList<string> Days { get; init; } = [];

    public bool IsFree { get; init; }

    /// <summary>All of these, at one place.</summary>
    public IReadOnlyList<string> Access { get; init; } = [];

    public IReadOnlyList<string> Delivery { get; init; } = [];
    public bool NeedsNoDiagnosis { get; init; }
    public bool NeedsNoPlan { get; init; }
    public IReadOnlyList<string> Routes { get; init; } = [];
    public SearchArea Area { get; init; }
    public SearchSort Sort { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public int Size { get; init; } = 20;

    /// <summary>Search for the words as they are written, though they look misspelt.</summary>
    public bool IsExact { get; init; }

    /// <summary>Keys of <see cref="UnderstoodChip"/> that somebody took away: their words are searched for as words.</summary>
    public IReadOnlyList<string> NotMeant { get; init; } = [];
}
