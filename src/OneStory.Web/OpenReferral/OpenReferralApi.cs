using Microsoft.Net.Http.Headers;
using OneStory.Data;
using OneStory.LocalOffer;
using OneStory.LocalOffer.OpenReferral;
using OneStory.LocalOffer.Search;
using OneStory.Places;
using OneStory.Registers;
using OneStory.Web.Access;
using OneStory.Web.Offer;

namespace OneStory.Web.OpenReferral;

/// <summary>The Local Offer as open data: Open Referral UK 3.0, read from memory.</summary>
public static class OpenReferralApi
{
    public const string Root = "/{authority}/open-referral/v3";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapOpenReferral(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Root).WithMetadata(new OpenToAllAttribute("What is published of the Local Offer, for other services to show."), new OpenDataAttribute()).RequireRateLimiting(Throttle.OpenData);
        Get("/", answer => answer.One(write => write.About(answer.Documentation)));
        Get("/services", Services);
        Get("/services/{id}", Service);
        Get("/organizations", Organizations);
        Get("/organizations/{id}", Organization);
        Get("/service_at_locations", answer => answer.List(answer.Feed.Sites(answer.Ask), (write, found) => write.ServiceAtLocation(found.Card.Entry, found.Card.Provider, found.Site, answer.Ask.Detail, found.Metres)));
        Get("/service_at_locations/{id}", answer => answer.Id is { } id && answer.Feed.Site(id) is { } found
            ? answer.One(write => write.ServiceAtLocation(found.Card.Entry, found.Card.Provider, found.Site, FeedDetail.Full)) : answer.NotFound("service at a location"));
        Get("/taxonomies", answer => answer.List([.. FeedTerms.Taxonomies.Where(taxonomy => Says(answer.Ask, taxonomy.Name, taxonomy.Description))], (write, taxonomy) => write.Taxonomy(taxonomy)));
        Get("/taxonomies/{id}", answer => FeedTerms.Taxonomies.FirstOrDefault(taxonomy => taxonomy.Id == answer.Id) is { } found ? answer.One(write => write.Taxonomy(found)) : answer.NotFound("taxonomy"));
        Get("/taxonomy_terms", answer => answer.List([.. FeedTerms.All.Where(term => Fits(term, answer.Ask))], (write, term) => write.Term(term)));
        Get("/taxonomy_terms/{id}", answer => answer.Id is { } id && FeedTerms.ById.TryGetValue(id, out var found) ? answer.One(write => write.Term(found)) : answer.NotFound("taxonomy term"));
        api.Map("/{**rest}", Otherwise);

        void Get(string path, Func<FeedAnswer, Task> give) => api.MapMethods(path, Reading, (RequestDelegate)(context => Answer(context, give)));
    }

    private static async Task Answer(HttpContext context, Func<FeedAnswer, Task> give)
    {
        var services = context.RequestServices;
        var authority = services.GetRequiredService<Here>().Required;
        var held = await services.GetRequiredService<OfferIndexes>().Of(authority, services.GetRequiredService<UkClock>().Today);
        if (IsKnown(context, held)) return;
        try
        {
            var ask = await Placed(FeedAsk.Read(context.Request.Query), services);
            await give(new(context, authority, Feed.Of(held), ask));
        }
        catch (FeedAskException wrong)
        {
            await OpenData.Refuse(context, StatusCodes.Status400BadRequest, wrong.Message, wrong.Parameter);
        }
    }

    /// <summary>Says which version this is, and whether the caller has it already.</summary>
    private static bool IsKnown(HttpContext context, OfferHeld held)
    {
        var (headers, tag, changed) = (context.Response.GetTypedHeaders(), new EntityTagHeaderValue($"\"{held.Stamp}-{held.Day:yyyyMMdd}\"", isWeak: true), new DateTimeOffset(held.ChangedAt));
        (headers.ETag, headers.LastModified, context.Response.Headers.CacheControl) = (tag, changed, context.Request.Query.ContainsKey("postcode") ? "no-store" : "public, max-age=60");
        var asked = context.Request.GetTypedHeaders();
        var isKnown = asked.IfNoneMatch is { Count: > 0 } tags ? tags.Any(one => one.Compare(tag, useStrongComparison: false) || one.Equals(EntityTagHeaderValue.Any)) : asked.IfModifiedSince >= changed.AddTicks(-(changed.Ticks % TimeSpan.TicksPerSecond));
        if (isKnown) context.Response.StatusCode = StatusCodes.Status304NotModified;
        return isKnown;
    }

    private static async Task<FeedAsk> Placed(FeedAsk ask, IServiceProvider services)
    {
        if (ask.Postcode is null) return ask;
        if (await services.GetRequiredService<ReferenceQuery>().Find(ask.Postcode) is not { } known) throw new FeedAskException("postcode", "We do not know this postcode.");
        var (latitude, longitude) = NationalGrid.ToDegrees(known.Easting, known.Northing);
        return ask with { Origin = new(new(latitude, longitude), "", SearchWords.Outcode(known.Postcode)) };
    }

    /// <summary>The services that fit; where somebody keeps a copy, those with them that are gone since.</summary>
    private static async Task Services(FeedAnswer answer)
    {
        int? most = answer.Ask.IsMinimal ? int.MaxValue : null;
        var found = answer.Feed.Services(answer.Ask);
        if (answer.Ask.ModifiedAfter is not { } since)
        {
            await answer.List(found, Write, most);
            return;
        }

        var gone = await answer.Services.GetRequiredService<EntriesQuery>().GoneSince(since);
        List<Action<FeedWriter>> all =
        [
            .. found.Items.Select(Found),
            .. gone.Where(entry => answer.Feed.Service(entry.Id) is null && (answer.Ask.Organization is null || entry.ProviderId == answer.Ask.Organization)).Select(Gone),
        ];
        await answer.List(new FeedList<Action<FeedWriter>>(all), (write, one) => one(write), most);

        void Write(FeedWriter write, FoundService one) => write.Service(one.Card.Entry, one.Card.Provider, answer.Ask.Detail, one.Metres);
        Action<FeedWriter> Found(FoundService one) => write => Write(write, one);
        static Action<FeedWriter> Gone(OfferEntry entry) => write => write.Gone(entry);
    }

    private static async Task Service(FeedAnswer answer)
    {
        if (answer.Id is { } id && answer.Feed.Service(id) is { } card) await answer.One(write => write.Service(card.Entry, card.Provider, FeedDetail.Full));
        else if (answer.Id is { } gone && await answer.Services.GetRequiredService<EntriesQuery>().ById(gone) is { IsPublic: false } view) await answer.One(write => write.Gone(view.Entry));
        else await answer.NotFound("service");
    }

    private static Task Organizations(FeedAnswer answer) => answer.List(
        [.. answer.Feed.Organizations.Where(provider => (answer.Ask.Organization is null || provider.Id == answer.Ask.Organization) && Says(answer.Ask, provider.Name, provider.Description))],
        (write, provider) => write.Organization(provider, ServicesOf(answer, provider.Id), answer.Ask.WithServices ? FeedDetail.Full : FeedDetail.Summary));

    private static Task Organization(FeedAnswer answer) => answer.Id is { } id && answer.Feed.ServicesOf(id) is [var card, ..]
        ? answer.One(write => write.Organization(card.Provider, ServicesOf(answer, id), FeedDetail.Full)) : answer.NotFound("organization");

    private static IEnumerable<PublishedEntry>? ServicesOf(FeedAnswer answer, Guid organization) =>
        answer.Ask.IsFull || answer.Ask.WithServices ? answer.Feed.ServicesOf(organization).Select(card => card.Entry) : null;

    private static bool Fits(FeedTerm term, FeedAsk ask) =>
        (ask.Taxonomy is null || term.Taxonomy.Id == ask.Taxonomy) && (ask.Parent is null || term.ParentId == ask.Parent) && !(ask.TopOnly && term.ParentId is not null) && Says(ask, term.Name, term.Description);

    private static bool Says(FeedAsk ask, params IEnumerable<string> words) => ask.Search.Length == 0 || words.Any(text => SearchText.Fold(text).Contains(SearchText.Fold(ask.Search), StringComparison.Ordinal));

    private static Task Otherwise(HttpContext context)
    {
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            (context.Response.Headers.AccessControlAllowMethods, context.Response.Headers.AccessControlAllowHeaders, context.Response.Headers.AccessControlMaxAge) = ("GET, HEAD, OPTIONS", "*", "86400");
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        if (Reading.Contains(context.Request.Method)) return OpenData.Refuse(context, StatusCodes.Status404NotFound, "There is nothing at this address.");
        context.Response.Headers.Allow = "GET, HEAD, OPTIONS";
        return OpenData.Refuse(context, StatusCodes.Status405MethodNotAllowed, "This can only be read.");
    }
}
