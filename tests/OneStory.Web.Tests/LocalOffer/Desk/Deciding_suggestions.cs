using Microsoft.EntityFrameworkCore;
using OneStory.LocalOffer;

namespace OneStory.Web.Tests.LocalOffer.Desk;

public sealed class Deciding_suggestions(OfferKept offer) : IClassFixture<OfferKept>
{
    private Browser Officer => offer.Host.Browser(Persona.OfferOfficer);

    [Fact]
    public async Task One_is_taken_from_its_differences_with_thanks()
    {
        var id = await offer.Another("Taken Splash");
        var page = await Suggested(id, content => content with { MaximumAge = 25 });
        page.Table("What would be different").ShouldContain(row => row[0] == "Oldest age" && row[1] == "18" && row[2] == "25");
        (await page.Press("Take it as it is")).Said!.ShouldStartWith("Taken.");
        (await offer.Entry(id)).Content.MaximumAge.ShouldBe(25);
        page = await Officer.Open($"{OfferKept.Desk}/entries/{id}");
        page.ShouldSay("Ada, for version 2");
        (await offer.Host.Browser().Open("/ashmere/local-offer/entry/taken-splash")).ShouldSay("With thanks to Ada.");
        page = await page.Press("Take the name off: Ada");
        page.Said.ShouldBe("The page no longer thanks them.");
        page.ShouldNotSay("Ada, for version 2");
        (await offer.Host.Browser().Open("/ashmere/local-offer/entry/taken-splash")).ShouldNotSay("Ada");
    }

    [Fact]
    public async Task One_is_not_taken_without_saying_why()
    {
        var id = await offer.Another("Refused Splash");
        var page = await Suggested(id, content => content with { Summary = "Best pool ever!!" });
        page = await page.Press("Do not take it");
        page.Errors.ShouldHaveSingleItem().ShouldStartWith("Say why it is not taken");
        (await page.Fill("Why it is not taken", "It says nothing new.").Press("Do not take it")).Said.ShouldNotBeNull();
        (await offer.Entry(id)).Number.ShouldBe(1);
    }

    [Fact]
    public async Task Where_the_entry_moved_on_in_other_parts_both_stand()
    {
        var id = await offer.Another("Moved Splash");
        var page = await Suggested(id, content => content with { MaximumAge = 25 });
        await (await Officer.Open($"{OfferKept.Desk}/entries/{id}/edit")).Fill("In short", "Changed meanwhile.").Press("Save");
        (await page.Press("Take it as it is")).Errors.ShouldHaveSingleItem().ShouldStartWith("The entry was changed while you were looking.");
        page = await Officer.Open(page.Path);
        page.ShouldSay("The entry has changed since this was written, in other parts.");
        (await page.Press("Take it as it is")).Said.ShouldNotBeNull();
        var content = (await offer.Entry(id)).Content;
        (content.Summary, content.MaximumAge).ShouldBe(("Changed meanwhile.", 25));
    }

    [Fact]
    public async Task Where_both_changed_a_part_it_is_said_and_an_officer_says_what_it_should_be()
    {
        var id = await offer.Another("Clashing Splash");
        var page = await Suggested(id, content => content with { Summary = "As suggested." });
        await (await Officer.Open($"{OfferKept.Desk}/entries/{id}/edit")).Fill("In short", "Changed meanwhile.").Press("Save");
        page = await Officer.Open(page.Path);
        page.HasButton("Take it as it is").ShouldBeFalse();
        page.Table("What both have changed").ShouldContain(row => row[1] == "Changed meanwhile." && row[2] == "As suggested.");
        page = await page.Follow("Change it before you take it");
        page.ValueOf("In short").ShouldBe("As suggested.");
        (await page.Fill("In short", "What both meant.").Press("Take it so")).Said.ShouldNotBeNull();
        (await offer.Entry(id)).Content.Summary.ShouldBe("What both meant.");
    }

    [Fact]
    public async Task Two_who_decide_at_once_decide_once()
    {
        var id = await offer.Another("Raced Splash");
        var first = await Suggested(id, content => content with { Summary = "As suggested." });
        var second = await offer.Host.Browser(Persona.Manager).Open(first.Path);
        await first.Press("Take it as it is");
        (await second.Fill("Why it is not taken", "No.").Press("Do not take it")).Errors.ShouldHaveSingleItem().ShouldStartWith("Somebody has decided this already.");
        (await offer.Entry(id)).Content.Summary.ShouldBe("As suggested.");
    }

    [Fact]
    public async Task A_new_entry_that_was_suggested_is_looked_through_and_given_to_whoever_runs_it()
    {
        var page = await Suggested(null, _ => new() { Name = "Suggested Choir", Summary = "Singing together.", Categories = ["arts"] });
        page = await page.Follow("Look through it and add it");
        page = await page.Press("Add it");
        page.Errors.ShouldBe(["Choose who runs it."]);
        (await page.Choose("Who runs it", "Quarrendon Brick Club").Press("Add it")).Said!.ShouldStartWith("Added.");
        await using var reader = offer.Host.Area.AsNobody();
        (await reader.Db.OfferEntries.SingleAsync(entry => entry.Name == "Suggested Choir")).State.ShouldBe(EntryState.Published);
    }

    private async Task<WebPage> Suggested(Guid? entryId, Func<EntryContent, EntryContent> change)
    {
        var entry = entryId is { } id ? await offer.Entry(id) : null;
        var suggestion = new OfferSuggestion
        {
            EntryId = entryId,
            ProviderId = entry?.ProviderId,
            Proposed = change(entry?.Content ?? new() { Name = "", Summary = "" }),
            BaseNumber = entry?.Number ?? 0,
            Source = SuggestionSource.Public,
            Why = "We go every week.",
            ByName = "Ada",
            WantsCredit = true,
            At = offer.Host.Clock.GetUtcNow().UtcDateTime,
            FormKey = Guid.NewGuid().ToString("N"),
        };
        await offer.Host.Area.SetUp(offer.Host.Area.Ashmere, hand =>
        {
            hand.Db.Add(suggestion);
            return Task.CompletedTask;
        });
        return await Officer.Open($"{OfferKept.Desk}/suggestions/{suggestion.Id}");
    }
}
