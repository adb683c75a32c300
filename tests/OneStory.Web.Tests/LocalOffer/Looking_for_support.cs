using System.Net;
using Microsoft.EntityFrameworkCore;

namespace OneStory.Web.Tests.LocalOffer;

public sealed class Looking_for_support(OfferHost offer) : IClassFixture<OfferHost>
{
    private const string Root = "/ashmere/local-offer";
    private OneStoryHost Host => offer.Host;

    [Fact]
    public async Task A_familys_own_words_find_help_and_a_guide()
    {
        var page = await Ask("my son wont go to school");
        page.HasLink("Back to School Gently").ShouldBeTrue();
        page.HasLink("When your child will not go to school").ShouldBeTrue();
        page.Title.ShouldContain("result");
    }

    [Fact]
    public async Task A_word_spelt_wrongly_near_a_postcode_is_understood_and_the_postcode_is_in_no_address()
    {
        var page = await Ask("autisim club near hp201uy");
        page.ShouldSay("Showing results for autism club");
        page.HasLink("Search instead for “autisim club”").ShouldBeTrue();
        page.HasLink("Take away: Near HP20").ShouldBeTrue();
        page.HasLink("Saturday Bricks").ShouldBeTrue();
        page.ShouldSay("About 1 mile away, Aylesbury");
        page.Path.ShouldContain("where=HP20");
        page.Path.ShouldContain("near=51.81,-0.81");
        (page.Path + page.Title + page.Document.DocumentElement.OuterHtml).ShouldNotContain("1UY", Shouldly.Case.Insensitive);
    }

    [Theory]
    [InlineData("?where=HP20%201UY")]
    [InlineData("?q=clubs+hp201uy")]
    [InlineData("?q=clubs&not=near:hp20%201uy")]
    public async Task An_address_with_a_whole_postcode_is_changed_for_one_without(string query)
    {
        var answer = await Host.Browser().Fetch($"{Root}/search{query}");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldNotContain("1UY", Shouldly.Case.Insensitive);
    }

    [Fact]
    public async Task What_was_understood_can_be_taken_away_and_what_was_chosen_too()
    {
        var page = await Host.Browser().Open($"{Root}/search?q=club+age+7&need=ASD");
        page = await page.Follow("Take away: Age 7");
        page.Path.ShouldContain("not=age%3A7");
        page = await page.Follow("Take away: Autism");
        page.Path.ShouldNotContain("need=");
    }

    [Fact]
    public async Task Choices_have_counts_and_narrow()
    {
        var page = await Host.Browser().Open($"{Root}/search");
        page.Heading.ShouldBe("5 results");
        page.ShouldSay("Autism (4)");
        page = await page.Tick("Saturday (1)").Press("Show results");
        page.Heading.ShouldBe("1 result");
        page.Path.ShouldBe($"{Root}/search?day=SA");
    }

    [Fact]
    public async Task Where_nothing_is_found_it_names_the_filter_to_blame_and_who_can_help_and_it_is_noted_with_nothing_personal()
    {
        var browser = Host.Browser();
        var page = await (await browser.Open($"{Root}/search?q=swimming+jo@example.org+01632960812&where=HP20&day=SU")).Press("Search");
        page.Heading.ShouldStartWith("Nothing found");
        page.ShouldSay("Without the day there");
        page.ShouldSay(Host.Area.Places.Ashmere.AdviceAndSupport.Phone);
        page.ShouldSay(Host.Area.Places.Ashmere.Contact.Name);
        page.HasLink("Tell us what is missing").ShouldBeTrue();
        await using var db = Host.Area.AsNobody();
        var noted = await db.Db.OfferMissedSearches.Where(missed => missed.Words.StartsWith("swimming")).ToListAsync();
        noted.ShouldNotBeEmpty();
        noted.ShouldAllBe(missed => !missed.Words.Contains("example") && !missed.Words.Contains("960812") && missed.Filters.Contains("where=HP20"));
    }

    [Fact]
    public async Task A_place_that_is_not_known_is_said_and_the_search_goes_on()
    {
        var page = await (await Host.Browser().Open($"{Root}/search")).Fill("What are you looking for?", "swimming").Fill("Postcode or town", "Narnia").Press("Search");
        page.ShouldSay("We do not know where “Narnia” is");
        page.HasLink("Tuesday Splash").ShouldBeTrue();
        page = await page.Fill("Postcode or town", "ZE3 9JW").Press("Search");
        page.ShouldSay("We do not know where “ZE3” is");
        page.Path.ShouldNotContain("9JW");
    }

    [Theory]
    [InlineData("q")]
    [InlineData("where")]
    [InlineData("age")]
    [InlineData("miles")]
    [InlineData("near")]
    [InlineData("need")]
    [InlineData("category")]
    [InlineData("day")]
    [InlineData("access")]
    [InlineData("delivery")]
    [InlineData("route")]
    [InlineData("area")]
    [InlineData("sort")]
    [InlineData("page")]
    [InlineData("not")]
    [InlineData("exact")]
    public async Task Whatever_is_in_an_address_there_is_a_page(string field)
    {
        foreach (var value in new[] { new string('a', 10_000), "🏊‍♀️🏊‍♀️ – “é”", "'; drop table offer_entries; --", "<script>alert(1)</script>", "-1", "99999999999999999999", "NaN,NaN", "%00", "{page}" })
        {
            var page = await Host.Browser().Open($"{Root}/search?{field}={Uri.EscapeDataString(value)}");
            page.Status.ShouldBe(HttpStatusCode.OK, $"{field}={value[..Math.Min(30, value.Length)]}");
            page.Heading.ShouldNotBeEmpty();
            page.Document.QuerySelectorAll("script:not([src])").ShouldBeEmpty();
            page.Document.DocumentElement.OuterHtml.Length.ShouldBeLessThan(150_000);
        }
    }

    [Fact]
    public async Task A_page_far_beyond_the_last_is_the_last()
    {
        var page = await Host.Browser().Open($"{Root}/search?page=2147483647");
        page.HasLink("Tuesday Splash").ShouldBeTrue();
    }

    [Fact]
    public async Task An_age_that_is_none_is_said()
    {
        var page = await (await Host.Browser().Open(Root)).Fill("How old is your child? (optional)", "seven").Press("Show what there is");
        page.ShouldSay("We could not read the age");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/categories")]
    [InlineData("/category/leisure")]
    [InlineData("/category/dental")]
    [InlineData("/guidance")]
    [InlineData("/guidance/not-going-to-school")]
    [InlineData("/waiting/autism")]
    [InlineData("/directory/special")]
    [InlineData("/freshness")]
    [InlineData("/coverage")]
    [InlineData("/comments")]
    [InlineData("/paper")]
    [InlineData("/saved")]
    [InlineData("/entry/tuesday-splash")]
    public async Task Every_page_names_the_free_advice(string path)
    {
        var page = await Host.Browser().Open(Root + path);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.Body!.TextContent.ShouldContain(Host.Area.Places.Ashmere.AdviceAndSupport.Phone);
    }

    [Theory]
    [InlineData("/category/nothing")]
    [InlineData("/guidance/nothing")]
    [InlineData("/waiting/nothing")]
    [InlineData("/directory/nothing")]
    [InlineData("/entry/nothing")]
    [InlineData("/entry/nothing/square")]
    [InlineData("/entry/nothing/suggest")]
    public async Task What_is_not_there_is_not_found(string path) => (await Host.Browser().Fetch(Root + path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Every_kind_of_help_is_two_steps_from_the_start()
    {
        var start = await Host.Browser().Open(Root);
        var all = await start.Follow("Every kind of help on one page");
        foreach (var category in OneStory.LocalOffer.OfferTerms.Of("category").Where(term => term.Parent is null || OneStory.LocalOffer.OfferTerms.Find("category", term.Parent)!.Parent is null))
            all.Document.QuerySelector($"a[href='{Root}/category/{category.Id}']").ShouldNotBeNull(category.Name);
    }

    [Fact]
    public async Task The_map_asks_nobody_unless_the_authority_has_said_whom()
    {
        var answer = await Host.Browser().Fetch($"{Root}/search?q=splash");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("img-src 'self' data: blob:;");
        await using var host = await OneStoryHost.On(settings: [("OneStory:Maps:ashmere:Url", "https://{s}.tiles.example.org/{z}/{x}/{y}.png"), ("OneStory:Maps:ashmere:Attribution", "Example maps")]);
        await host.Publish(OfferPublished.Swimming);
        var with = await host.Browser().Fetch($"{Root}/search?q=splash");
        with.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("img-src 'self' https://*.tiles.example.org data:");
        (await host.Browser().Fetch(Root)).Headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("tiles");
    }

    private async Task<WebPage> Ask(string words) => await (await Host.Browser().Open(Root)).Fill("What are you looking for?", words).Press("Search");
}
