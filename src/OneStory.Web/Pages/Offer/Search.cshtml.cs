using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OneStory.LocalOffer;
using OneStory.LocalOffer.Search;
using OneStory.Web.Access;
using OneStory.Web.Offer;

namespace OneStory.Web.Pages.Offer;

/// <summary>
/// What was found. The form is posted, so that a postcode never stands in an address; what answers is the address that can be kept and
/// passed on. Posting it changes nothing, so it needs no token.
/// </summary>
[OpenToAll("The Local Offer is published for everybody (Children and Families Act 2014, section 30).")]
[IgnoreAntiforgeryToken]
public sealed class SearchModel(OfferIndexes indexes, Lazy<PostcodesAway> postcodes, Lazy<NoteMissedSearch> missed, IOptions<OfferMaps> maps) : PublicOfferPage(indexes)
{
    private const int MostGuides = 3;

    public OfferSearch Query { get; private set; } = new();
    public SearchAnswer Found { get; private set; } = null!;
    public IReadOnlyList<SearchHit> Guides { get; private set; } = [];

    /// <summary>A place that was given and is not known.</summary>
    public string? UnknownPlace { get; private set; }

    /// <summary>The map's pictures, where the authority has chosen any.</summary>
    public MapTiles? Tiles { get; private set; }

    public string To => In("search");
    public int Pages => Math.Max(1, (Found.Total + Found.Meant.Size - 1) / Found.Meant.Size);
    public bool HasOrigin => Found.Meant.Origin is not null;

    /// <summary>"34 results for “autism club” near HP20".</summary>
    public string Heading => (Found.Total switch { 0 => "Nothing found", 1 => "1 result", var many => $"{SearchPageParts.Number(many)} results" }) + For + Near;

    private string For => Shown.Length == 0 ? "" : $" for “{(Shown.Length > 60 ? OfferSearch.Cut(Shown, 60) + "…" : Shown)}”";
    private string Near => Query.Where.Length > 0 && UnknownPlace is null ? $" near {Query.Where}" : "";
    private string Shown => Found.Correction?.Shown ?? Query.Text;

    public async Task<IActionResult> OnGet()
    {
        Query = OfferSearch.Read(Request.Query);
        if (PostcodesAway.IsNeeded(Query)) return Redirect(To + (await postcodes.Value.From(Query)).ToAddress());
        var origin = Origin();
        var ask = Query.ToAsk(origin);
        Found = Held.Index.Find(ask);
        if (Found.Total > 0 && Query.Page > Pages) Found = Held.Index.Find(ask with { Page = Pages });
        if (Query.Text.Length > 0 && Found.Meant.Page == 1) Guides = Held.Guides.Find(new() { Text = Query.Text, IsExact = Query.IsExact, Size = MostGuides }).Hits;
        if (Found.Total == 0 && Query.Page == 1) await missed.Value.Do(Query.Text, Query.Filters(), Held.Index.Knows, Held.IsTown);
        if (maps.Value.Maps.TryGetValue(Authority.Slug, out var tiles)) Allow(Tiles = tiles);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        var asked = OfferSearch.Read(Request.Form);
        if (asked.Where != (string?)Request.Form["was"]) asked = asked with { Near = null };
        return Redirect(To + (await postcodes.Value.From(asked)).ToAddress() is var address && asked.Wrong.Count == 0 ? address : WithAge(address));
    }

    /// <summary>That an age could not be read is said on the page; what was typed instead, which may be anything, stands in no address.</summary>
    private string WithAge(string address) => (string?)Request.Form["age"] is { Length: > 0 } && !address.Contains("age=", StringComparison.Ordinal)
        ? $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}wrong=age" : address;

    /// <summary>Lets pictures come from the map's server, to this page alone.</summary>
    private void Allow(MapTiles tiles)
    {
        var host = new Uri(tiles.Url.Replace("{s}", "a", StringComparison.Ordinal)).GetLeftPart(UriPartial.Authority);
        var from = tiles.Url.Contains("{s}", StringComparison.Ordinal) ? host.Replace("//a.", "//*.", StringComparison.Ordinal) : host;
        Response.Headers.ContentSecurityPolicy = Response.Headers.ContentSecurityPolicy.ToString().Replace("img-src 'self'", $"img-src 'self' {from}", StringComparison.Ordinal);
    }

    private SearchOrigin? Origin()
    {
        if (Query.Near is { } near) return new(near, Query.Where, SearchWords.Outcode(Query.Where));
        if (Query.Where.Length == 0) return null;
        var known = Held.Find(Query.Where);
        if (known is null) UnknownPlace = Query.Where;
        return known;
    }
}
