using System.Globalization;
using OneStory.LocalOffer;
using OneStory.LocalOffer.OpenReferral;
using OneStory.LocalOffer.Search;

namespace OneStory.Web.OpenReferral;

/// <summary>A parameter that cannot be read, and why.</summary>
internal sealed class FeedAskException(string parameter, string why) : Exception(why)
{
    public string Parameter => parameter;
}

/// <summary>What a program asks of the feed, by the standard's names. What it does not know it leaves be; what it cannot read it refuses.</summary>
internal sealed record FeedAsk
{
    public const int DefaultSize = 50, LargestSize = 100, FurthestMetres = 200_000;
    private const int LongestSearch = 300, OldestAge = 130, MostTerms = 50;

    public string Search { get; private init; } = "";
    public int Page { get; private init; } = 1;

    /// <summary>Null for the usual.</summary>
    public int? Size { get; private init; }

    public bool IsLines { get; private init; }
    public bool IsMinimal { get; private init; }
    public bool IsFull { get; private init; }
    public bool WithServices { get; private init; }
    public IReadOnlyList<Guid> Terms { get; private init; } = [];
    public Guid? Taxonomy { get; private init; }
    public Guid? Organization { get; private init; }
    public Guid? Parent { get; private init; }
    public bool TopOnly { get; private init; }
    public DateTime? ModifiedAfter { get; private init; }
    public int? MinimumAge { get; private init; }
    public int? MaximumAge { get; private init; }
    public IReadOnlyList<string> Days { get; private init; } = [];
    public TimeOnly? StartTime { get; private init; }
    public TimeOnly? EndTime { get; private init; }
    public string? Postcode { get; private init; }
    public int? Proximity { get; private init; }

    /// <summary>Where the postcode is: found afterwards.</summary>
    public SearchOrigin? Origin { get; init; }

    public FeedDetail Detail => IsFull ? FeedDetail.Full : IsMinimal ? FeedDetail.Minimal : FeedDetail.Summary;

    /// <exception cref="FeedAskException">A value cannot be read.</exception>
    public static FeedAsk Read(IQueryCollection query)
    {
        var given = new Given(query);
        var ask = new FeedAsk
        {
            Search = given.Text("search") is { Length: > LongestSearch } ? throw new FeedAskException("search", $"search must be {LongestSearch} characters or fewer.") : given.Text("search") ?? "",
            Page = given.Number("page", 1, int.MaxValue) ?? 1,
            Size = given.Number("per_page", 1, int.MaxValue),
            IsLines = given.OneOf("format", "json", "ndjson") == "ndjson",
            IsMinimal = given.Flag("minimal"),
            IsFull = given.Flag("full"),
            WithServices = given.Flag("full_service"),
            Terms = given.Ids("taxonomy_term_id", MostTerms),
            Taxonomy = given.Id("taxonomy_id"),
            Organization = given.Id("organization_id"),
            Parent = given.Id("parent_id"),
            TopOnly = given.Flag("top_only"),
            ModifiedAfter = given.Instant("modified_after"),
            MinimumAge = given.Number("minimum_age", 0, OldestAge),
            MaximumAge = given.Number("maximum_age", 0, OldestAge),
            Days = [.. given.Many("day").Select(day => OfferDays.IsKnown(day.ToUpperInvariant()) ? day.ToUpperInvariant() : throw new FeedAskException("day", "day must be one or more of MO, TU, WE, TH, FR, SA, SU."))],
            StartTime = given.Time("start_time"),
            EndTime = given.Time("end_time"),
            Postcode = given.Text("postcode"),
            Proximity = given.Number("proximity", 1, FurthestMetres),
        };
        if (ask is { Proximity: not null, Postcode: null }) throw new FeedAskException("proximity", "proximity needs a postcode.");
        if (ask.MinimumAge > ask.MaximumAge) throw new FeedAskException("maximum_age", "maximum_age must not be below minimum_age.");
        if (ask is { IsMinimal: true, IsFull: true }) throw new FeedAskException("minimal", "minimal and full cannot both be true.");
        return ask;
    }

    /// <summary>How many a page of an ordinary list holds.</summary>
    public int PageSize => Math.Min(Size ?? DefaultSize, LargestSize);

    /// <summary>Whether it is for everything there is.</summary>
    public bool IsForAll => Search.Length == 0 && HasNoFilter;

    /// <summary>Whether it is for a page of what the words find, and no more.</summary>
    public bool IsSearchAlone => Search.Length > 0 && HasNoFilter && !IsLines && !IsMinimal;

    private bool HasNoFilter => Terms.Count == 0 && Days.Count == 0
        && this is { Taxonomy: null, Organization: null, ModifiedAfter: null, MinimumAge: null, MaximumAge: null, StartTime: null, EndTime: null, Postcode: null };

    /// <summary>Whether the record fits what is asked by its own words; terms, text and places are the feed's to look up.</summary>
    public bool Fits(PublishedEntry entry, DateOnly today) =>
        (Organization is null || entry.ProviderId == Organization)
        && (ModifiedAfter is null || entry.ChangedAt >= ModifiedAfter)
        && (MinimumAge is null || entry.Content.MaximumAge is null || entry.Content.MaximumAge >= MinimumAge)
        && (MaximumAge is null || entry.Content.MinimumAge is null || entry.Content.MinimumAge <= MaximumAge)
        && (Days.Count == 0 && StartTime is null && EndTime is null || entry.Content.Times.Any(time => !time.IsOverOn(today) && IsOn(time)))
        && (Origin is null || entry.Content.Serves.Count == 0 || Origin.District is null || entry.Content.Serves.Contains(Origin.District));

    private bool IsOn(OfferTime time) =>
        (Days.Count == 0 || time.Days.Any(Days.Contains))
        && (StartTime is null || time.Closes > StartTime)
        && (EndTime is null || time.Opens < EndTime);

    private sealed class Given(IQueryCollection query)
    {
        public string? Text(string name) => query[name].LastOrDefault()?.Trim() is { Length: > 0 } text ? text : null;

        public IReadOnlyList<string> Many(string name) =>
            [.. query[name].OfType<string>().SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct()];

        public int? Number(string name, int least, int most) => Text(name) switch
        {
            null => null,
            { } text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
            _ => throw new FeedAskException(name, most == int.MaxValue ? $"{name} must be a whole number from {least}." : $"{name} must be a whole number from {least} to {most}."),
        };

        public bool Flag(string name) => OneOf(name, "true", "false") == "true";

        public string? OneOf(string name, params IReadOnlyList<string> known) => Text(name)?.ToLowerInvariant() switch
        {
            null => null,
            { } text when known.Contains(text) => text,
            _ => throw new FeedAskException(name, $"{name} must be {string.Join(" or ", known)}."),
        };

        public Guid? Id(string name) => Text(name) is { } text ? Parse(name, text) : null;

        public IReadOnlyList<Guid> Ids(string name, int most) => Many(name) is var all && all.Count > most ? throw new FeedAskException(name, $"{name} may be given {most} times at most.") : [.. all.Select(text => Parse(name, text))];

        public DateTime? Instant(string name) => Text(name) switch
        {
            null => null,
            { } text when DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"],
                CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) => at.UtcDateTime,
            _ => throw new FeedAskException(name, $"{name} must be a date or a date and time, such as 2026-11-21 or 2026-11-21T09:30:00Z."),
        };

        public TimeOnly? Time(string name) => Text(name) switch
        {
            null => null,
            { } text when TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) => time,
            _ => throw new FeedAskException(name, $"{name} must be a time of day, such as 16:30."),
        };

        private static Guid Parse(string name, string text) => Guid.TryParseExact(text, "D", out var id) ? id : throw new FeedAskException(name, $"{name} must be an id, such as {Guid.Empty}.");
    }
}
