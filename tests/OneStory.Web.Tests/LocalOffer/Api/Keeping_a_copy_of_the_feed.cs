using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using OneStory.LocalOffer;

namespace OneStory.Web.Tests.LocalOffer.Api;

public sealed class Keeping_a_copy_of_the_feed(FeedHost feed) : IClassFixture<FeedHost>
{
    [Fact]
    public async Task What_changed_since_a_moment_and_at_it()
    {
        var since = feed.Host.Area.Clock.GetUtcNow().UtcDateTime.AddDays(-20);
        var expected = feed.Entries.Where(entry => entry.State != EntryState.Draft && entry.ChangedAt >= since).Select(entry => entry.IsHiddenByHand ? "Not shown" : entry.Name).ToList();
        var at = Uri.EscapeDataString(since.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture));
        (await feed.Names($"/services?modified_after={at}")).ShouldBe(expected, ignoreOrder: true);
        expected.ShouldContain("Club 020");
        expected.ShouldContain("Withdrawn Club");
        expected.ShouldContain("Not shown");
        expected.ShouldNotContain("Club 021");
        (await feed.Names("/services?modified_after=2999-01-01")).ShouldBeEmpty();
    }

    [Fact]
    public async Task All_of_it_a_record_to_a_line()
    {
        foreach (var path in new[] { "/services", "/services?full=true", "/service_at_locations", "/organizations", "/taxonomy_terms" })
        {
            var answer = await feed.Fetch($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}format=ndjson&page=3&per_page=2");
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/x-ndjson");
            var lines = (await answer.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!["id"]!.ToString()).ToList();
            lines.Distinct().Count().ShouldBe((int)(await feed.Read(path))["total_items"]!);
        }
    }

    [Fact]
    public async Task What_is_hidden_is_not_listed_and_says_no_more_than_that_it_is_gone()
    {
        var listed = (await feed.Contents("/services?minimal=true")).Select(item => (string)item!["name"]!).ToList();
        listed.ShouldNotContain("Hidden Club");
        foreach (var (name, status) in new[] { ("Hidden Club", "inactive"), ("Withdrawn Club", "defunct") })
        {
            var gone = await feed.Read($"/services/{Id(name)}");
            gone.ShouldFit("service");
            ((string)gone["status"]!).ShouldBe(status);
            gone.AsObject().Select(field => field.Key).ShouldBe(["id", "name", "status", "last_modified", "organization_id"]);
            listed.ShouldNotContain(name);
        }

        (await feed.Fetch($"/services/{Id("Draft Club")}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await feed.Contents("/service_at_locations?full=true&per_page=100")).ToJsonString().ShouldNotContain("Hidden Club");
    }

    [Fact]
    public async Task One_authoritys_are_not_anothers() =>
        (await feed.Host.Browser().Fetch($"/stourhaven/open-referral/v3/services/{Id("Full Splash")}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Whoever_has_it_already_is_told_so_and_whoever_has_not_gets_it()
    {
        var first = await feed.Fetch("/services");
        var tag = first.Headers.ETag.ShouldNotBeNull();
        first.Headers.CacheControl!.Public.ShouldBeTrue();
        (await Ask("/services", request => request.Headers.IfNoneMatch.Add(tag))).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await Ask("/services", request => request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"another\"")))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var changed = first.Content.Headers.LastModified.ShouldNotBeNull();
        (await Ask("/services", request => request.Headers.IfModifiedSince = changed)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await Ask("/services", request => request.Headers.IfModifiedSince = changed.AddSeconds(-1))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_change_is_there_within_seconds_with_another_tag_and_only_once_it_is_approved()
    {
        await using var host = await OneStoryHost.On();
        await host.Publish(OfferPublished.Swimming);
        var before = await host.Browser().Fetch(FeedHost.Root + "/services");
        await using var staff = await host.Area.As(Persona.Manager);
        var entry = staff.Db.OfferEntries.Single();
        (await staff.Get<ChangeEntry>().Do(new(entry.Id, entry.Content with { Summary = "Swimming on Fridays now." }, entry.Version, "k"))).IsDone.ShouldBeTrue();
        var text = "";
        for (var tries = 0; tries < 50 && !text.Contains("Fridays", StringComparison.Ordinal); tries++)
        {
            await Task.Delay(100);
            var after = await host.Browser().Fetch(FeedHost.Root + "/services");
            text = await after.Content.ReadAsStringAsync();
            if (text.Contains("Fridays", StringComparison.Ordinal)) after.Headers.ETag.ShouldNotBe(before.Headers.ETag);
        }

        text.ShouldContain("Swimming on Fridays now.");
    }

    private Guid Id(string name) => feed.Entries.Single(entry => entry.Name == name).Id;

    private Task<HttpResponseMessage> Ask(string path, Action<HttpRequestMessage> with)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, FeedHost.Root + path);
        with(request);
        return feed.Host.Browser().Send(request);
    }
}
