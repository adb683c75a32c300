using System.Net;
using System.Text.Json.Nodes;
using OneStory.LocalOffer;
using OneStory.LocalOffer.OpenReferral;
using OneStory.LocalOffer.Search;
using OneStory.Places;

namespace OneStory.Web.Tests.LocalOffer.Api;

public sealed class Narrowing_the_feed(FeedHost feed) : IClassFixture<FeedHost>
{
    private const string Filter = "/services?";

    [Fact]
    public Task By_a_term() => Narrows($"taxonomy_term_id={FeedHost.Term("need", "ASD")}", content => content.Needs.Contains("ASD"));

    [Fact]
    public Task By_a_term_with_those_under_it() => Narrows($"taxonomy_term_id={FeedHost.Term("category", "leisure")}", content => content.Categories.Intersect(["swimming", "clubs"]).Any());

    [Fact]
    public Task By_a_broad_area_through_its_needs() => Narrows($"taxonomy_term_id={FeedHost.Term("broad-area", "communication-and-interaction")}", content => content.Needs.Contains("ASD"));

    [Fact]
    public Task By_any_of_several_terms() => Narrows($"taxonomy_term_id={FeedHost.Term("need", "ASD")},{FeedHost.Term("access", "hoist")}", content => content.Needs.Contains("ASD") || content.Places.Any(place => place.Access.Contains("hoist")));

    [Fact]
    public Task By_a_list_that_has_any_term() => Narrows($"taxonomy_id={FeedTerms.Taxonomies.Single(taxonomy => taxonomy.List == "need").Id}", content => content.Needs.Any(need => need != "NOPE"));

    [Fact]
    public Task By_age_where_the_spans_meet() => Narrows("minimum_age=1&maximum_age=2", content => (content.MaximumAge ?? 99) >= 1 && (content.MinimumAge ?? 0) <= 2);

    [Fact]
    public Task By_day() => Narrows("day=SA,SU", content => content.Times.Any(time => time.Days.Intersect(["SA", "SU"]).Any()));

    [Fact]
    public Task By_day_and_time_at_once() => Narrows("day=TU&start_time=16:00&end_time=17:00", content => content.Times.Any(time => time.Days.Contains("TU") && time.Closes > new TimeOnly(16, 0) && time.Opens < new TimeOnly(17, 0)));

    [Fact]
    public async Task By_who_runs_it()
    {
        var provider = feed.Providers[1].Id;
        await Same($"{Filter}organization_id={provider}", feed.Published.Where(entry => entry.ProviderId == provider));
        (await feed.Names($"{Filter}organization_id={Guid.NewGuid()}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task By_words_and_a_filter_with_them()
    {
        var found = await All("search=trampolining");
        found.ShouldBe(feed.Published.Where(entry => entry.Content.Summary.StartsWith("Trampolining", StringComparison.Ordinal)).Select(entry => entry.Name), ignoreOrder: true);
        (await All($"search=trampolining&taxonomy_term_id={FeedHost.Term("need", "ASD")}"))
            .ShouldBe(feed.Published.Where(entry => entry.Content.Summary.StartsWith("Trampolining", StringComparison.Ordinal) && entry.Content.Needs.Contains("ASD")).Select(entry => entry.Name), ignoreOrder: true);
        (await All("search=zzqqvv")).ShouldBeEmpty();
        var pages = new List<string>();
        for (var page = 1; page <= (found.Count + 6) / 7; page++) pages.AddRange((await feed.Contents($"/services?search=trampolining&page={page}&per_page=7")).Select(item => (string)item!["name"]!));
        pages.ShouldBe(found);
        ((int)(await feed.Read("/services?search=trampolining&page=3&per_page=7"))["total_items"]!).ShouldBe(found.Count);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(4_000)]
    [InlineData(9_999)]
    public async Task By_metres_from_a_postcode_as_the_haversine_has_it(int metres)
    {
        var (latitude, longitude) = NationalGrid.ToDegrees(FeedHost.Easting, FeedHost.Northing);
        var expected = feed.Published.SelectMany(entry => entry.Content.Places.Where(place => place.Latitude is not null).Select(place => (entry, far: Haversine(latitude, longitude, place.Latitude!.Value, place.Longitude!.Value)))).Where(pair => pair.far <= metres).OrderBy(pair => pair.far).ToList();
        expected.Count.ShouldBeInRange(1, 100);
        var sites = await feed.Contents($"/service_at_locations?postcode=hp201uy&proximity={metres}&per_page=100");
        sites.Select(site => (double)site!["distance"]!).ShouldBe(expected.Select(pair => Math.Round(pair.far)), tolerance: 1);
        sites.Select(site => (string)site!["service"]!["name"]!).ShouldBe(expected.Select(pair => pair.entry.Name), ignoreOrder: true);
        (await All($"postcode=HP20+1UY&proximity={metres}")).ShouldBe(expected.Select(pair => pair.entry.Name).Distinct(), ignoreOrder: true);
    }

    [Fact]
    public async Task By_a_postcode_alone_to_what_serves_it()
    {
        (await All("postcode=HP20+1UY")).ShouldContain("Full Splash");
        var answer = await feed.Fetch("/services?postcode=ZZ99+9ZZ");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Terms_by_their_list_their_parent_and_the_top()
    {
        var need = FeedTerms.Taxonomies.Single(taxonomy => taxonomy.List == "need").Id;
        (await feed.Names($"/taxonomy_terms?taxonomy_id={need}")).ShouldBe(OfferTerms.Of("need").Select(term => term.Name));
        (await feed.Names($"/taxonomy_terms?parent_id={FeedHost.Term("category", "leisure")}")).ShouldBe(OfferTerms.Of("category").Where(term => term.Parent == "leisure").Select(term => term.Name));
        foreach (var term in await feed.Contents("/taxonomy_terms?top_only=true&per_page=100")) term!["parent_id"].ShouldBeNull();
        (await feed.Names("/taxonomies?search=types+of+need")).ShouldBe(["Types of need"]);
        (await feed.Names("/organizations?search=quiet")).ShouldBe(["The Quiet Club"]);
    }

    [Fact]
    public async Task Who_runs_nothing_that_is_published_is_not_listed() => (await feed.Names("/organizations")).ShouldBe(["Aqua Vale Leisure", "The Quiet Club"]);

    [Fact]
    public async Task A_page_holds_no_more_than_a_hundred_and_a_minimal_one_all()
    {
        (await feed.Contents("/services?per_page=5000")).Count.ShouldBe(100);
        (await feed.Contents("/services")).Count.ShouldBe(50);
        (await feed.Contents("/services?minimal=true")).Count.ShouldBe(feed.Published.Count);
        var past = await feed.Read("/services?page=2147483647&per_page=100");
        ((bool)past["empty"]!, (bool)past["last_page"]!, past["contents"]!.AsArray().Count).ShouldBe((true, false, 0));
    }

    [Fact]
    public async Task A_list_says_less_than_a_record_unless_all_is_asked_for()
    {
        var summary = (await feed.Contents("/services?search=full+splash"))[0]!.AsObject();
        summary.ContainsKey("schedules").ShouldBeFalse();
        summary.ContainsKey("organization").ShouldBeTrue();
        var full = (await feed.Contents("/services?search=full+splash&full=true"))[0]!;
        full.ToJsonString().ShouldBe((await feed.Read($"/services/{(string)full["id"]!}")).ToJsonString());
        (await feed.Contents("/services?minimal=true"))[0]!.AsObject().Select(field => field.Key).ShouldBe(["id", "name", "status", "last_modified", "modified_date"]);
    }

    [Theory]
    [InlineData("page=0", "page")]
    [InlineData("page=-1", "page")]
    [InlineData("page=two", "page")]
    [InlineData("page=99999999999999", "page")]
    [InlineData("per_page=0", "per_page")]
    [InlineData("format=xml", "format")]
    [InlineData("full=perhaps", "full")]
    [InlineData("minimal=true&full=true", "minimal")]
    [InlineData("taxonomy_term_id=swimming", "taxonomy_term_id")]
    [InlineData("organization_id=%27%20or%201=1", "organization_id")]
    [InlineData("modified_after=yesterday", "modified_after")]
    [InlineData("modified_after=2026-13-01", "modified_after")]
    [InlineData("minimum_age=-1", "minimum_age")]
    [InlineData("minimum_age=9&maximum_age=3", "maximum_age")]
    [InlineData("day=Someday", "day")]
    [InlineData("start_time=25:00", "start_time")]
    [InlineData("proximity=100", "proximity")]
    [InlineData("postcode=HP20+1UY&proximity=0", "proximity")]
    [InlineData("postcode=HP20+1UY&proximity=9999999", "proximity")]
    [InlineData("postcode=%F0%9F%98%80", "postcode")]
    public async Task A_value_that_cannot_be_read_is_refused_by_its_name(string query, string parameter)
    {
        var answer = await feed.Fetch($"/services?{query}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        ((string)said["parameter"]!).ShouldBe(parameter);
        ((string)said["error"]!).ShouldEndWith(".");
        (await feed.Fetch($"/services?search={new string('x', 10_000)}")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private Task Narrows(string filter, Func<EntryContent, bool> fits) => Same(Filter + filter, feed.Published.Where(entry => fits(entry.Content)));

    private async Task Same(string path, IEnumerable<OfferEntry> expected)
    {
        var names = expected.Select(entry => entry.Name).ToList();
        names.Count.ShouldBeInRange(1, 100);
        names.Count.ShouldBeLessThan(feed.Published.Count);
        (await feed.Names(path)).ShouldBe(names, ignoreOrder: true);
    }

    private async Task<IReadOnlyList<string>> All(string query)
    {
        var found = await feed.Host.Browser().Fetch($"{FeedHost.Root}/services?{query}&format=ndjson");
        return [.. (await found.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (string)JsonNode.Parse(line)!["name"]!)];
    }

    /// <summary>Written again here, so that nothing is held against itself.</summary>
    private static double Haversine(double latitude, double longitude, double toLatitude, double toLongitude)
    {
        static double Radians(double degrees) => degrees * Math.PI / 180;
        var a = Math.Pow(Math.Sin(Radians(toLatitude - latitude) / 2), 2) + Math.Cos(Radians(latitude)) * Math.Cos(Radians(toLatitude)) * Math.Pow(Math.Sin(Radians(toLongitude - longitude) / 2), 2);
        return 2 * 6_371_008.8 * Math.Asin(Math.Sqrt(a));
    }
}
