using System.Net;
using System.Text.Json.Nodes;

namespace OneStory.Web.Tests.LocalOffer.Api;

public sealed class The_feed_fits_the_standard(FeedHost feed) : IClassFixture<FeedHost>
{
    public static TheoryData<string, string, string> Lists => new()
    {
        { "/services", "service_list", "service" }, { "/organizations", "organization_list", "organization" }, { "/service_at_locations", "service_at_location_list", "service_at_location" },
        { "/taxonomies", "taxonomy_list", "taxonomy" }, { "/taxonomy_terms", "taxonomy_term_list", "taxonomy_term" },
    };

    [Fact]
    public async Task It_says_which_standard_it_keeps()
    {
        var about = await feed.Read("/");
        about.ShouldFit("api_details");
        ((string)about["version"]!).ShouldBe("HSDS-UK-3.0");
        ((string)about["documentation"]!).ShouldEndWith("/ashmere/local-offer/data");
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task Every_page_of_every_list_and_every_record_in_it(string path, string list, string one)
    {
        var (page, pages, seen) = (0, 1, new HashSet<string>());
        var total = 0;
        while (++page <= pages)
        {
            var answer = await feed.Read($"{path}?page={page}&per_page=20");
            answer.ShouldFit(list);
            var contents = answer["contents"]!.AsArray();
            (pages, total) = ((int)answer["total_pages"]!, (int)answer["total_items"]!);
            ((int)answer["page_number"]!, (int)answer["size"]!).ShouldBe((page, contents.Count));
            ((bool)answer["first_page"]!, (bool)answer["last_page"]!, (bool)answer["empty"]!).ShouldBe((page == 1, page == pages, contents.Count == 0));
            foreach (var item in contents)
            {
                var id = (string)item!["id"]!;
                seen.Add(id).ShouldBeTrue($"{id} is on two pages.");
                var record = await feed.Read($"{path}/{id}");
                record.ShouldFit(one);
                ((string)record["id"]!).ShouldBe(id);
            }
        }

        seen.Count.ShouldBe(total);
        total.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("/services?full=true", "service")]
    [InlineData("/services?minimal=true", "service")]
    [InlineData("/service_at_locations?full=true", "service_at_location")]
    [InlineData("/organizations?full=true", "organization")]
    [InlineData("/organizations?full_service=true", "organization")]
    public async Task Each_record_of_a_list_that_says_more_or_less(string path, string one)
    {
        var contents = await feed.Contents($"{path}&per_page=100");
        contents.ShouldNotBeEmpty();
        foreach (var item in contents) item.ShouldFit(one);
        if (path.Contains("full_service", StringComparison.Ordinal)) foreach (var service in contents[0]!["services"]!.AsArray()) service.ShouldFit("service");
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task An_id_there_is_not_is_not_found_and_said_so_in_JSON(string path, string list, string one)
    {
        foreach (var id in new[] { "00000000-0000-4000-8000-000000000000", "1", "%F0%9F%98%80", "..%2fservices", $"{Guid.Empty:N}" })
        {
            var answer = await feed.Fetch($"{path}/{id}");
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{list} {one} {id}");
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
            answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
            ((int)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["status"]!).ShouldBe(404);
        }
    }

    [Theory]
    [InlineData("/ashmere/open-referral/v3/nothing")]
    [InlineData("/ashmere/open-referral/v3/services/1/2")]
    [InlineData("/no-such-place/open-referral/v3/services")]
    public async Task An_address_there_is_not_is_not_found_in_JSON_too(string address)
    {
        var answer = await feed.Host.Browser().Fetch(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
    }

    [Fact]
    public async Task Pages_of_any_site_may_read_it_and_nobody_may_write()
    {
        foreach (var path in new[] { "/", "/services", "/services?page=x", "/nothing" })
            (await feed.Fetch(path)).Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"], path);
        var asked = await feed.Host.Browser().Send(new(HttpMethod.Options, FeedHost.Root + "/services"));
        asked.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        asked.Headers.GetValues("Access-Control-Allow-Methods").ShouldBe(["GET, HEAD, OPTIONS"]);
        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete })
            (await feed.Host.Browser().Send(new(method, FeedHost.Root + "/services"))).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        var head = await feed.Host.Browser().Send(new(HttpMethod.Head, FeedHost.Root + "/services"));
        head.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_families_need_is_told_by_the_names_of_the_wider_standard()
    {
        var service = await feed.Read($"/services/{feed.Entries.Single(entry => entry.Name == "Full Splash").Id}");
        ((string)service["alternate_name"]!).ShouldBe("Splash");
        ((string)service["description"]!).ShouldBe("Swimming for disabled children.\n\nWe keep the water warm.\n\nBring a towel.");
        ((string)service["eligibility_description"]!).ShouldContain("Somebody must stay with a child under 8.");
        ((string)service["application_process"]!).ShouldStartWith("Ring us.");
        ((string)service["wait_time"]!).ShouldStartWith("About 6 weeks");
        ((string)service["fees_description"]!).ShouldContain("£4.50");
        ((decimal)service["cost_options"]![0]!["amount"]!).ShouldBe(4.50m);
        ((string)service["contacts"]![0]!["phones"]![0]!["number"]!).ShouldBe("01632 960812");
        ((string)service["schedules"]![0]!["byday"]!).ShouldBe("TU,TH");
        service["service_at_locations"]![0]!["location"]!["accessibility"]!.AsArray().Select(has => (string)has!["description"]!).ShouldBe(["Pool hoist", "Hoist"]);
        service["service_at_locations"]!.AsArray().Count.ShouldBe(2);
        service["service_areas"]!.AsArray().Select(served => (string)served!["name"]!).ShouldBe(["HP20", "HP21"]);
        ((int)service["capacities"]![0]!["maximum"]!).ShouldBe(12);
        ((string)service["assured_date"]!).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Ids_that_were_made_for_it_stay()
    {
        var one = await feed.Contents("/service_at_locations?per_page=100");
        var again = await feed.Contents("/service_at_locations?per_page=100");
        one.ToJsonString().ShouldBe(again.ToJsonString());
        OneStory.LocalOffer.OpenReferral.StableId.Of(new("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "python.org").ShouldBe(new("886313e1-3b8a-5372-9b90-0c9aee199e5d"));
    }

    [Theory]
    [InlineData("service", """{"id":"x","name":"N","status":"active"}""", "/id is not a uuid")]
    [InlineData("service", """{"id":"886313e1-3b8a-5372-9b90-0c9aee199e5d","name":1,"status":"active"}""", "/name is not string")]
    [InlineData("service", """{"id":"886313e1-3b8a-5372-9b90-0c9aee199e5d","name":"N","status":"open"}""", "/status is none of those allowed")]
    [InlineData("service", """{"id":"886313e1-3b8a-5372-9b90-0c9aee199e5d","name":"N","status":"active","url":null}""", "/url is null")]
    [InlineData("service", """{"id":"886313e1-3b8a-5372-9b90-0c9aee199e5d","name":"N","status":"active","url":"nowhere"}""", "/url is not a uri")]
    [InlineData("service", """{"id":"886313e1-3b8a-5372-9b90-0c9aee199e5d","name":"N","status":"active","last_modified":"yesterday"}""", "/last_modified is not a date-time")]
    [InlineData("service", """{"id":"886313e1-3b8a-5372-9b90-0c9aee199e5d","name":"N","status":"active","email":"a b@c"}""", "/email is not a email")]
    [InlineData("service", """{"id":"886313e1-3b8a-5372-9b90-0c9aee199e5d","name":"N","status":"active","schedules":{}}""", "/schedules is not array")]
    [InlineData("service", """{"id":"886313e1-3b8a-5372-9b90-0c9aee199e5d","name":"N","status":"active","schedules":[{"id":"886313e1-3b8a-5372-9b90-0c9aee199e5d","freq":"DAILY"}]}""", "/schedules/0/freq is none of those allowed")]
    [InlineData("service_list", """{"total_items":1.5,"contents":[]}""", "/total_items is not integer")]
    [InlineData("service_at_location", """{"id":"886313e1-3b8a-5372-9b90-0c9aee199e5d","location":{"id":"886313e1-3b8a-5372-9b90-0c9aee199e5d"}}""", "/location has no location_type")]
    public void What_is_wrong_would_be_found(string schema, string document, string wrong) => Schemas.Wrong(schema, JsonNode.Parse(document)!).ShouldContain(wrong);
}
