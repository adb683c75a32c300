using System.Net;
using Microsoft.EntityFrameworkCore;
using OneStory.LocalOffer;

namespace OneStory.Web.Tests.LocalOffer.Desk;

public sealed class A_provider_keeps_its_own(OfferKept offer) : IClassFixture<OfferKept>
{
    private Browser Jo => offer.Host.Browser(Persona.Provider);

    [Fact]
    public async Task They_see_their_own_with_what_is_due_and_confirm_with_one_press()
    {
        var confirmed = await offer.Another("Pressed Splash");
        var page = await Jo.Open(OfferKept.Mine);
        page.ShouldSay("Tuesday Splash");
        page.ShouldNotSay("Saturday Bricks");
        page = await page.Press("Still right: Pressed Splash");
        page.Said!.ShouldStartWith("Thank you. It is confirmed until");
        (await offer.Entry(confirmed)).CheckedOn.ShouldBe(offer.Host.Clock.Today);
    }

    [Fact]
    public async Task All_that_are_due_are_confirmed_with_one_press()
    {
        var page = await Jo.Open(OfferKept.Mine);
        page.ShouldSay("9 days late");
        page = await page.Press("All 2 are still right");
        page.Said!.ShouldStartWith("Thank you. 2 entries are confirmed until");
        foreach (var id in new[] { offer.Splash, offer.Lanes }) (await offer.Entry(id)).CheckedOn.ShouldBe(offer.Host.Clock.Today);
    }

    [Fact]
    public async Task A_change_waits_for_the_council_and_the_page_says_so_and_sent_twice_waits_once()
    {
        var id = await offer.Another("Waiting Splash");
        var page = (await Jo.Open($"{OfferKept.Mine}/{id}")).Fill("In short", "Now on Thursdays.");
        var sent = await page.Press("Send the changes");
        sent.Said!.ShouldContain("waits for the council");
        sent.ShouldSay("What you changed in Waiting Splash");
        await page.Press("Send the changes");
        (await offer.Entry(id)).Content.Summary.ShouldBe("Swimming for disabled children.");
        await using var reader = offer.Host.Area.AsNobody();
        (await reader.Db.OfferSuggestions.CountAsync(suggestion => suggestion.EntryId == id)).ShouldBe(1);
        (await Jo.Open($"{OfferKept.Mine}/{id}")).ShouldSay("waits for the council. You need not send it again.");
    }

    [Fact]
    public async Task Nothing_changed_is_no_change_but_may_be_confirmed()
    {
        var id = await offer.Another("Same Splash");
        var page = await (await Jo.Open($"{OfferKept.Mine}/{id}")).Press("Send the changes");
        page.Errors.ShouldHaveSingleItem().ShouldContain("If it is still right, confirm it.");
        (await page.Press("Nothing has changed: it is still right")).Said.ShouldNotBeNull();
    }

    [Fact]
    public async Task It_is_taken_out_with_why()
    {
        var id = await offer.Another("Ended Splash");
        var page = await (await Jo.Open($"{OfferKept.Mine}/{id}")).Press("Take it out");
        page.Errors.ShouldHaveSingleItem().ShouldStartWith("Say why");
        (await page.Fill("What has happened to it", "The pool closed.").Press("Take it out")).Said.ShouldNotBeNull();
        (await offer.Entry(id)).State.ShouldBe(EntryState.Withdrawn);
    }

    [Fact]
    public async Task Anothers_entry_is_not_there_to_read_confirm_or_withdraw()
    {
        (await Jo.Fetch($"{OfferKept.Mine}/{offer.Bricks}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var browser = Jo;
        var token = (await browser.Open("/sign-out")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await browser.Post($"{OfferKept.Mine}?", ("__RequestVerificationToken", token), ("chosen", $"{offer.Bricks}"))).ShouldBe(HttpStatusCode.Forbidden);
        (await browser.Post($"{OfferKept.Mine}/{offer.Bricks}?handler=withdraw", ("__RequestVerificationToken", token), ("Why", "Mine now."))).ShouldBe(HttpStatusCode.Forbidden);
        (await offer.Entry(offer.Bricks)).State.ShouldBe(EntryState.Published);
    }

    [Fact]
    public async Task What_is_said_of_the_provider_is_theirs_to_change_and_anothers_is_not()
    {
        var page = await (await Jo.Open(OfferKept.Mine)).Follow("Change what families read about Aqua Vale Leisure");
        page = await page.Fill("Website (optional)", "aquavale").Press("Save");
        page.Errors.ShouldHaveSingleItem().ShouldStartWith("Enter the whole address");
        (await page.Fill("Website (optional)", "https://aquavale.example.org").Press("Save")).Said.ShouldBe("Saved.");
        await using var reader = offer.Host.Area.AsNobody();
        var other = await reader.Db.OfferProviders.SingleAsync(provider => provider.Slug == "brick-club");
        (await Jo.Fetch($"{OfferKept.Mine}/about/{other.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Staff_without_entries_of_their_own_are_not_let_in() => (await offer.Host.Browser(Persona.OfferOfficer).Fetch(OfferKept.Mine)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
}
