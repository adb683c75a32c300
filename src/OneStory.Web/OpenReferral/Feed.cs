using System.Collections;
using System.Runtime.CompilerServices;
using OneStory.LocalOffer;
using OneStory.LocalOffer.OpenReferral;
using OneStory.LocalOffer.Search;
using OneStory.Web.Offer;

namespace OneStory.Web.OpenReferral;

/// <summary>What was found: all of it, or of so many the page that was asked for.</summary>
/// <param name="Total">How many there are, where these are a page of them.</param>
internal readonly record struct FeedList<T>(IReadOnlyList<T> Items, int? Total = null);

/// <summary>A service that was found, and how far away its nearest place is.</summary>
internal readonly record struct FoundService(OfferCard Card, double? Metres);

/// <summary>A place that was found, with its service.</summary>
internal readonly record struct FoundSite(OfferCard Card, FeedSite Site, double? Metres);

/// <summary>What is published of an authority's Local Offer, looked up by id and by what the standard filters by. Made once for each copy of it.</summary>
internal sealed class Feed
{
    private const double MetresInAMile = 1609.344;
    private static readonly ConditionalWeakTable<OfferHeld, Feed> Made = [];

    private readonly OfferHeld held;
    private readonly Dictionary<Guid, int> byId;
    private readonly Dictionary<Guid, List<int>> byTerm = [];
    private readonly Dictionary<Guid, List<OfferCard>> byOrganization;
    private readonly FeedSite[][] sites;
    private readonly IReadOnlyList<FoundService> allServices;
    private readonly IReadOnlyList<FoundSite> allSites;
    private readonly Dictionary<Guid, (int Card, FeedSite Site)> bySite = [];

    private Feed(OfferHeld held)
    {
        this.held = held;
        byId = held.Cards.Select((card, at) => (card.Entry.Id, at)).ToDictionary();
        sites = [.. held.Cards.Select(card => FeedSite.Of(card.Entry).ToArray())];
        allServices = [.. held.Cards.Select(card => new FoundService(card, null))];
        allSites = [.. held.Cards.SelectMany((card, at) => sites[at].Select(site => new FoundSite(card, site, null)))];
        byOrganization = held.Cards.GroupBy(card => card.Provider.Id).ToDictionary(of => of.Key, of => of.ToList());
        Organizations = [.. byOrganization.Values.Select(cards => cards[0].Provider).OrderBy(provider => provider.Name, StringComparer.OrdinalIgnoreCase).ThenBy(provider => provider.Id)];
        for (var at = 0; at < sites.Length; at++)
        {
            foreach (var site in sites[at]) bySite[site.Id] = (at, site);
            foreach (var term in FeedTerms.Of(held.Cards[at].Content, withAccess: true).SelectMany(FeedTerms.WithParents).Select(term => term.Id).Distinct()) Under(term).Add(at);
        }
    }

    /// <summary>Those who run what is published, by name.</summary>
    public IReadOnlyList<OfferProvider> Organizations { get; }

    public static Feed Of(OfferHeld held) => Made.GetValue(held, made => new(made));

    public OfferCard? Service(Guid id) => byId.TryGetValue(id, out var at) ? held.Cards[at] : null;

    public FoundSite? Site(Guid id) => bySite.TryGetValue(id, out var found) ? new(held.Cards[found.Card], found.Site, null) : null;

    public IReadOnlyList<OfferCard> ServicesOf(Guid organization) => byOrganization.GetValueOrDefault(organization, []);

    /// <summary>The services that fit: nearest first where there is a distance, best first where there is text, otherwise by name.</summary>
    public FeedList<FoundService> Services(FeedAsk ask)
    {
        if (ask.IsForAll) return new(allServices);
        if (ask.IsSearchAlone)
        {
            var answer = held.Index.Find(new() { Text = ask.Search, Page = ask.Page, Size = ask.PageSize });
            return new([.. answer.Hits.Select(hit => new FoundService(held.Cards[byId[hit.Entry.Id]], null))], answer.Total);
        }

        var fitting = Fitting(ask).Select(at => new FoundService(held.Cards[at], Nearest(at, ask.Origin)));
        return new(ask.Proximity is { } within ? [.. fitting.Where(found => found.Metres <= within).OrderBy(found => found.Metres)] : [.. fitting]);
    }

    /// <summary>The places of the services that fit, each near enough itself.</summary>
    public FeedList<FoundSite> Sites(FeedAsk ask)
    {
        if (ask.IsForAll) return new(allSites);
        var fitting = Fitting(ask).SelectMany(at => sites[at].Select(site => new FoundSite(held.Cards[at], site, Metres(site, ask.Origin))));
        return new(ask.Proximity is { } within ? [.. fitting.Where(found => found.Metres <= within).OrderBy(found => found.Metres)] : [.. fitting]);
    }

    private IEnumerable<int> Fitting(FeedAsk ask)
    {
        var all = ask.Search.Length == 0 ? Enumerable.Range(0, sites.Length) : held.Index.Find(new() { Text = ask.Search, Size = int.MaxValue }).Hits.Select(hit => byId[hit.Entry.Id]);
        if (ask.Terms.Count > 0) all = all.Where(Any(ask.Terms).Get);
        if (ask.Taxonomy is { } taxonomy) all = all.Where(Any(FeedTerms.All.Where(term => term.Taxonomy.Id == taxonomy).Select(term => term.Id)).Get);
        return all.Where(at => ask.Fits(held.Cards[at].Entry, held.Day));
    }

    private BitArray Any(IEnumerable<Guid> terms)
    {
        var set = new BitArray(sites.Length);
        foreach (var at in terms.SelectMany(term => byTerm.GetValueOrDefault(term, []))) set[at] = true;
        return set;
    }

    private double? Nearest(int at, SearchOrigin? origin) => origin is null ? null : sites[at].Min(site => Metres(site, origin));

    private static double? Metres(FeedSite site, SearchOrigin? origin) => origin is null || site.At is not { } there ? null : origin.At.MilesTo(there) * MetresInAMile;

    private List<int> Under(Guid term) => byTerm.TryGetValue(term, out var under) ? under : byTerm[term] = [];
}
