using System.Text.Json;
using OneStory.Data;
using OneStory.LocalOffer;
using OneStory.LocalOffer.Search;

namespace OneStory.Web.Offer;

/// <summary>An entry with whoever runs it, as lists show it.</summary>
public sealed record OfferCard(PublishedEntry Entry, OfferProvider Provider, bool IsStale, DateOnly Day, string Root)
{
    private CardHtml? html;

    public EntryContent Content => Entry.Content;
    public string Address => $"{Root}/entry/{Entry.Slug}";

    /// <summary>Written the first time it is shown.</summary>
    internal CardHtml Html => html ??= CardHtml.Of(this);
}

/// <summary>What the public has of an authority's Local Offer, ready to be searched and read: made whole, and never changed.</summary>
public sealed partial class OfferHeld
{
    private const int MostTowns = 12;

    private readonly Dictionary<string, OfferCard> bySlug;
    private readonly Dictionary<string, List<OfferCard>> byCategory = [];
    private readonly IReadOnlyDictionary<string, GeoPoint> districts;
    private readonly Dictionary<string, NamedPlace> towns;
    private IReadOnlyList<int>? covered;

    private OfferHeld((long Number, DateTime At) stamp, DateOnly day, string root, List<OfferCard> cards, List<OfferPage> pages, Words words, IReadOnlyDictionary<string, GeoPoint> districts, ILogger log)
    {
        (Stamp, ChangedAt, Day, Root, Cards, Pages, this.districts) = (stamp.Number, DateTime.SpecifyKind(stamp.At, DateTimeKind.Utc), day, root, cards, pages, districts);
        bySlug = cards.ToDictionary(card => card.Entry.Slug, StringComparer.Ordinal);
        foreach (var card in cards)
            foreach (var category in card.Content.Categories.SelectMany(id => OfferTerms.WithParents("category", id)).Select(term => term.Id).Distinct())
            {
                if (!byCategory.TryGetValue(category, out var of)) byCategory[category] = of = [];
                of.Add(card);
            }

        List<SearchEntry> entries = [.. cards.Select(ForSearch)];
        Towns = SearchSource.TownsOf(entries);
        towns = Towns.GroupBy(town => SearchText.Fold(town.Name)).ToDictionary(same => same.Key, same => same.First());
        MapTowns = JsonSerializer.Serialize(entries.SelectMany(entry => entry.Content.Places).Where(place => place is { Town: not null, Latitude: not null }).GroupBy(place => SearchText.Fold(place.Town!)).OrderByDescending(town => town.Count()).Take(MostTowns)
            .Select(town => towns.GetValueOrDefault(town.Key)).OfType<NamedPlace>().Select(town => new object[] { town.Name, Math.Round(town.At.Latitude, 4), Math.Round(town.At.Longitude, 4) }));
        Index = SearchIndex.Build(new() { Entries = entries, Terms = OfferTerms.All, Words = words, Places = Towns, Postcode = District, Today = day });
        Guides = SearchIndex.Build(new() { Entries = [.. pages.Select(page => ForSearch(page, log))], Terms = OfferTerms.All, Words = words });
        Freshness = new(cards.Count, cards.Count(card => card.Entry.CheckedOn >= day.AddDays(-Reviewing.LatelyDays)), cards.Count(card => card.IsStale), 0, pages.Count, pages.Count(page => page.ReviewDue < day));
    }

    public long Stamp { get; }

    /// <summary>When what is published last changed.</summary>
    public DateTime ChangedAt { get; }

    public DateOnly Day { get; }

    /// <summary>"/ashmere/local-offer".</summary>
    public string Root { get; }

    public SearchIndex Index { get; }

    /// <summary>The pages of guidance, found by the same words.</summary>
    public SearchIndex Guides { get; }

    /// <summary>By name.</summary>
    public IReadOnlyList<OfferCard> Cards { get; }

    public IReadOnlyList<OfferPage> Pages { get; }
    public IReadOnlyList<NamedPlace> Towns { get; }

    /// <summary>The towns with most in them, to be written on a map that has no other ground.</summary>
    public string MapTowns { get; }

    public Freshness Freshness { get; }

    /// <summary>How many entries answer each item of the law's list: counted when it is first asked for.</summary>
    public IReadOnlyList<int> Covered => covered ??= Coverage.Count(Cards.Select(card => card.Content));

    public OfferCard? this[string slug] => bySlug.GetValueOrDefault(slug);

    /// <summary>Those of a category and of what is under it.</summary>
    public IReadOnlyList<OfferCard> In(string category) => byCategory.GetValueOrDefault(category, []);

    public bool IsTown(string name) => towns.ContainsKey(SearchText.Fold(name));

    /// <summary>The middle of a postcode district, or of a town by its name; null where neither is known.</summary>
    public SearchOrigin? Find(string where)
    {
        if (towns.TryGetValue(SearchText.Fold(where), out var town)) return new(town.At, town.Name, town.District);
        return SearchWords.Outcode(where) is { } outcode && District(outcode) is { } at ? new(at, outcode, outcode) : null;
    }

    internal static async Task<OfferHeld> Make(IServiceProvider services, string slug, DateOnly today, IReadOnlyDictionary<string, GeoPoint> districts)
    {
        var (entries, root) = (services.GetRequiredService<EntriesQuery>(), $"/{slug}/local-offer");
        var stamp = await services.GetRequiredService<StampQuery>().Last();
        var published = await entries.Published().ToListAsync();
        var providers = await entries.Providers();
        var cards = published.ConvertAll(entry => new OfferCard(entry, providers[entry.ProviderId], entry.IsStaleOn(today), today, root));
        cards.Sort((one, other) => string.Compare(one.Content.Name, other.Content.Name, StringComparison.OrdinalIgnoreCase));
        var pages = await services.GetRequiredService<PagesQuery>().Published();
        var words = Words.OwnList().With(await services.GetRequiredService<WordsQuery>().All());
        return new(stamp, today, root, cards, pages, words, districts, services.GetRequiredService<ILogger<OfferHeld>>());
    }

    private GeoPoint? District(string code) => districts.TryGetValue(code.Split(' ')[0].ToUpperInvariant(), out var at) ? at : null;

    private static SearchEntry ForSearch(OfferCard card) => new()
    {
        Id = card.Entry.Id,
        Slug = card.Entry.Slug,
        Content = card.Content,
        Organisation = card.Provider.Name,
        CheckedOn = card.Entry.CheckedOn,
        IsStale = card.IsStale,
    };

    private static SearchEntry ForSearch(OfferPage page, ILogger log) => new()
    {
        Id = page.Id,
        Slug = page.Slug,
        Content = new() { Name = page.Title, Summary = page.Summary, Description = WordsOf(page, log) },
        CheckedOn = page.CheckedOn,
    };

    /// <summary>One page that cannot be read does not keep the others from being found.</summary>
    private static string WordsOf(OfferPage page, ILogger log)
    {
        try
        {
            return OfferMarkdown.ToWords(page.Markdown);
        }
        catch (ArgumentException problem)
        {
            Unreadable(log, problem, page.Slug);
            return "";
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The page {Slug} of the Local Offer cannot be read and is found by its title alone.")]
    private static partial void Unreadable(ILogger log, Exception problem, string slug);
}
