using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OneStory.LocalOffer;

namespace OneStory.Web.Tests.LocalOffer;

public sealed class Reading_an_entry(OfferHost offer) : IClassFixture<OfferHost>
{
    private const string Root = "/ashmere/local-offer";
    private OneStoryHost Host => offer.Host;

    [Fact]
    public async Task It_says_what_a_family_needs_to_know()
    {
        var page = await Host.Browser().Open($"{Root}/entry/tuesday-splash");
        page.Heading.ShouldBe("Tuesday Splash");
        page.SummaryValue("Cost").ShouldContain("£4.50 per session");
        page.SummaryValue("When").ShouldContain("Tuesday, 4:30pm to 5:30pm, in term time");
        page.SummaryValue("What you need first").ShouldContain("No diagnosis is needed");
        page.SummaryValue("How to get it").ShouldContain("Ring us.");
        page.ShouldSay("Jo Marchetti, Swimming lead");
        page.ShouldSay($"Last checked {Host.Clock.Today.Day}");
        page.HasLink("Swimming").ShouldBeTrue();
        page.HasLink("Old Splash").ShouldBeTrue();
        var data = JsonDocument.Parse(page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
        data.GetProperty("name").GetString().ShouldBe("Tuesday Splash");
        (await Host.Browser().Fetch($"{Root}/entry/tuesday-splash/square")).Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
    }

    [Fact]
    public async Task One_that_nobody_checked_says_so_first()
    {
        var page = await Host.Browser().Open($"{Root}/entry/old-splash");
        page.ShouldSay("This may be out of date");
        page.ShouldSay("Closed until 6 January");
        (await Host.Browser().Open($"{Root}/search?q=splash")).ShouldSay("Call before you go.");
    }

    [Fact]
    public async Task It_is_saved_on_the_device_shared_by_a_link_and_taken_off_again()
    {
        var browser = Host.Browser();
        var page = await (await browser.Open($"{Root}/entry/tuesday-splash")).Press("Save to your list");
        page.HasButton("Take it off your list").ShouldBeTrue();
        page = await page.Follow("Your list (1)");
        page.Heading.ShouldBe("Your list (1)");
        var link = page.Link("A link to this list");
        var other = Host.Browser();
        var shared = await other.Open(link);
        shared.Heading.ShouldBe("A list that somebody shared with you (1)");
        shared = await shared.Press("Save these to my list");
        shared.Heading.ShouldBe("Your list (1)");
        page = await page.Press("Take off the list: Tuesday Splash");
        page.ShouldSay("Nothing is saved on this device");
    }

    [Fact]
    public async Task It_is_saved_from_the_results_and_the_reader_stays_where_they_were()
    {
        var browser = Host.Browser();
        var page = await browser.Open($"{Root}/search?q=splash");
        page = await page.Press("Save Tuesday Splash");
        page.Path.ShouldStartWith($"{Root}/search?q=splash");
        page.Link("On your list Tuesday Splash").ShouldBe($"{Root}/saved");
        (await browser.Open($"{Root}/saved")).Heading.ShouldBe("Your list (1)");
    }

    [Theory]
    [InlineData("https://elsewhere.example/search")]
    [InlineData("//elsewhere.example")]
    [InlineData("/ashmere/local-offer/searching")]
    public async Task Where_it_was_saved_from_is_only_ever_the_results(string from)
    {
        var page = await Host.Browser().Open($"{Root}/search?q=splash");
        var entry = page.Document.QuerySelectorAll("button[name=add]").First(button => button.TextContent == "Save Tuesday Splash").GetAttribute("value")!;
        var answer = await Host.Browser().Send(new(HttpMethod.Post, $"{Root}/saved") { Content = new FormUrlEncodedContent([new("add", entry), new("from", from)]) });
        answer.Headers.Location!.ToString().ShouldBe($"{Root}/saved");
    }

    [Fact]
    public async Task A_page_of_somebody_elses_saves_nothing()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Root}/saved") { Content = new FormUrlEncodedContent([new("add", $"{Guid.NewGuid()}")]) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        (await Host.Browser().Send(request)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("<script>")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!")]
    public async Task A_list_in_an_address_that_is_none_shows_nothing(string list) =>
        (await Host.Browser().Open($"{Root}/saved?list={Uri.EscapeDataString(list)}")).ShouldSay("Nothing is saved on this device");

    [Fact]
    public async Task One_that_was_withdrawn_says_so_and_leaves_the_results_soon_after()
    {
        await using var host = new OwnHost();
        await host.Begin();
        (await host.Host.Browser().Open($"{Root}/search?q=bricks")).HasLink("Saturday Bricks").ShouldBeTrue();
        await using (var working = await host.Host.Area.As(Persona.OfferOfficer))
        {
            var entry = await working.Db.OfferEntries.SingleAsync(one => one.Slug == "saturday-bricks");
            (await working.Get<WithdrawEntry>().Do(new(entry.Id, "It has closed.", entry.Version))).IsDone.ShouldBeTrue();
        }

        (await IsGone(host.Host)).ShouldBeTrue("Ten seconds after it was withdrawn it is still among the results.");
        var page = await host.Host.Browser().Open($"{Root}/entry/saturday-bricks");
        page.Status.ShouldBe(HttpStatusCode.Gone);
        page.ShouldSay("It is no longer there.");
    }

    [Fact]
    public async Task Of_one_that_an_officer_hid_not_even_the_name_is_said()
    {
        await using var host = new OwnHost();
        await host.Begin();
        await using (var working = await host.Host.Area.As(Persona.OfferOfficer))
        {
            var entry = await working.Db.OfferEntries.SingleAsync(one => one.Slug == "saturday-bricks");
            (await working.Get<HideEntry>().Do(new(entry.Id, "A safeguarding matter.", entry.Version))).IsDone.ShouldBeTrue();
        }

        var page = await host.Host.Browser().Open($"{Root}/entry/saturday-bricks");
        page.Heading.ShouldBe("We do not show this just now");
        page.Document.DocumentElement.OuterHtml.ShouldNotContain("Saturday Bricks");
        page.ShouldNotSay("Nobody has told us");
    }

    /// <summary>Somebody looks at the stamp once a second, and a busy machine may take longer than that visitor waits.</summary>
    private static async Task<bool> IsGone(OneStoryHost host)
    {
        for (var look = 0; look < 40; look++)
        {
            if (!(await host.Browser().Open($"{Root}/search?q=bricks")).HasLink("Saturday Bricks")) return true;
            await Task.Delay(250, TestContext.Current.CancellationToken);
        }

        return false;
    }

    private sealed class OwnHost : IAsyncDisposable
    {
        public OneStoryHost Host { get; private set; } = null!;

        public async Task Begin()
        {
            Host = await OneStoryHost.On();
            await Host.Publish(OfferPublished.Club);
        }

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
