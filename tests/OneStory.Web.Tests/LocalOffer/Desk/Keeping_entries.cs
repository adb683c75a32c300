using System.Net;
using Microsoft.EntityFrameworkCore;
using OneStory.LocalOffer;

namespace OneStory.Web.Tests.LocalOffer.Desk;

public sealed class Keeping_entries(OfferKept offer) : IClassFixture<OfferKept>
{
    private Browser Officer => offer.Host.Browser(Persona.OfferOfficer);

    [Fact]
    public async Task The_desk_says_what_waits_and_the_menu_leads_to_it()
    {
        var page = await (await Officer.Open("/ashmere")).Follow("Local Offer");
        page.Path.ShouldBe(OfferKept.Desk);
        page.ShouldSay("Entries past their review");
        (await page.Follow("Entries past their review")).HasLink("Tuesday Splash").ShouldBeTrue();
    }

    [Fact]
    public async Task Every_list_of_the_desk_can_be_opened_when_there_is_nothing_in_it()
    {
        foreach (var list in new[] { "suggestions", "comments", "comments?show=overdue", "comments/publication", "copies", "pages", "pages/new", "words", "gaps", "providers", "providers/new", "entries/new", "entries?words=nothing-like-it" })
            (await Officer.Open($"{OfferKept.Desk}/{list}")).Status.ShouldBe(HttpStatusCode.OK, list);
    }

    [Fact]
    public async Task A_change_is_saved_with_what_the_form_does_not_change_and_is_seen_among_the_versions()
    {
        var id = await offer.Another("Early Swim");
        var page = await (await Officer.Open($"{OfferKept.Desk}/entries/{id}")).Follow("Change what it says");
        page.ValueOf("Starts").ShouldBe("4:30pm");
        var saved = await page.Fill("In short", "Swimming, with warm water.").Fill("Starts", "4pm").Choose("Free").Press("Save");
        saved.Said.ShouldBe("Saved. The public reads it so from now on.");
        saved.ShouldSay("Version 2. Changed by Nesta Corrigan.");
        var content = (await offer.Entry(id)).Content;
        (content.Summary, content.Times[0].Opens, content.Times[0].Term, content.Cost.Kind).ShouldBe(("Swimming, with warm water.", new TimeOnly(16, 0), OfferTerm.TermTime, CostKind.Free));
        content.Places[0].Access.ShouldBe(["pool-hoist"]);
        (content.Contacts[0].Phone, content.Cost.Prices[0].Pounds).ShouldBe(("01632 960812", 4.50m));
    }

    [Fact]
    public async Task What_is_wrong_stands_at_its_field_and_nothing_that_was_typed_is_lost()
    {
        var id = await offer.Another("Wrong Swim");
        var page = await (await Officer.Open($"{OfferKept.Desk}/entries/{id}/edit"))
            .Fill("Name", "").Fill("Postcode", "nowhere").Fill("Oldest age (optional)", "2").Fill("Website (optional)", "not a site").Fill("About it", "Words that took an hour.").Press("Save");
        page.Errors.Count.ShouldBe(4);
        page.ValueOf("About it").ShouldBe("Words that took an hour.");
        page.ValueOf("Postcode").ShouldBe("nowhere");
        page = await page.Fill("Name", "Right Swim").Fill("Postcode", "hp201uy").Fill("Oldest age (optional)", "20").Fill("Website (optional)", "").Fill("Starts", "half past four").Press("Save");
        page.Errors.ShouldBe(["Enter when it starts like 4:30pm or 16:30."]);
        (await page.Fill("Starts", "16.30").Press("Save")).Said.ShouldNotBeNull();
        (await offer.Entry(id)).Content.Description.ShouldBe("Words that took an hour.");
    }

    [Fact]
    public async Task Rows_are_added_and_taken_away_without_scripts_and_an_error_is_at_the_row_that_has_it()
    {
        var id = await offer.Another("Rows Swim");
        var page = await (await Officer.Open($"{OfferKept.Desk}/entries/{id}/edit")).Fill("In short", "Kept while rows come and go.").Press("Add another contact");
        page.ValueOf("In short").ShouldBe("Kept while rows come and go.");
        page = await page.Tick("Take away contact 1").Press("Add another contact");
        var emails = page.Document.QuerySelectorAll("input[type=email]");
        emails.Length.ShouldBe(3);
        ((AngleSharp.Html.Dom.IHtmlInputElement)emails[2]).Value = "not an address";
        page = await page.Press("Save");
        page.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href").ShouldBe($"#{emails[2].Id}");
        ((AngleSharp.Html.Dom.IHtmlInputElement)page.Document.QuerySelectorAll("input[type=email]")[2]).Value = "new@example.org";
        await page.Press("Save");
        (await offer.Entry(id)).Content.Contacts.ShouldBe([new(null, null, null, "new@example.org")]);
    }

    [Fact]
    public async Task The_form_is_folded_to_a_line_for_each_part_and_a_part_that_is_wrong_is_open()
    {
        var id = await offer.Another("Folded Swim");
        var page = await Officer.Open($"{OfferKept.Desk}/entries/{id}/edit");
        page.Document.QuerySelectorAll("details.entry-part").Length.ShouldBe(8);
        page.Document.QuerySelectorAll("details.entry-part[open]").ShouldBeEmpty();
        page.Document.QuerySelector("#price .entry-part__holds")!.TextContent.ShouldBe("There is a charge. Child: £4.50 per session");
        page = await page.Press("Add another time");
        page.Document.QuerySelector("details.entry-part[open]")!.Id.ShouldBe("time");
        page = await page.Fill("Oldest age (optional)", "2").Press("Save");
        page.Document.QuerySelectorAll("details.entry-part[open]").ShouldHaveSingleItem().Id.ShouldBe("who");
        (await Officer.Open($"{OfferKept.Desk}/entries/new")).Document.QuerySelector("details.entry-part[open]")!.Id.ShouldBe("what");
    }

    [Fact]
    public async Task A_postcode_that_is_not_on_the_map_is_said_at_its_field_and_kept_where_it_is_right()
    {
        var id = await offer.Another("Mapped Swim");
        var page = await (await Officer.Open($"{OfferKept.Desk}/entries/{id}/edit")).Fill("Postcode", "hp209zz").Press("Save");
        page.Errors.ShouldBe(["We cannot find this postcode. Check it. If it is right, tick the box below it."]);
        page.Document.QuerySelector(".govuk-error-summary a")!.GetAttribute("href").ShouldBe("#Form_Places_0__Postcode");
        (await page.Tick("HP20 9ZZ is right, though we cannot find it").Fill("Postcode", "HP20 8ZZ").Press("Save")).Errors.ShouldHaveSingleItem("the box was ticked of another");
        var saved = await page.Fill("Postcode", "HP20 9ZZ").Press("Save");
        saved.Said.ShouldNotBeNull();
        saved.SummaryValue("Not on the map").ShouldBe("HP20 9ZZ");
        var again = await (await Officer.Open($"{OfferKept.Desk}/entries/{id}/edit")).Fill("In short", "Still not on the map.").Press("Save");
        again.Said.ShouldNotBeNull("what was kept is not asked about again");
    }

    [Fact]
    public async Task Families_read_who_checked_it_and_staff_read_which_person()
    {
        var id = await offer.Another("Checked Swim");
        await (await Officer.Open($"{OfferKept.Desk}/entries/{id}")).Press("It is still right");
        async Task ShouldRead(string by)
        {
            var family = await offer.Host.Browser().Open("/ashmere/local-offer/entry/checked-swim");
            family.ShouldSay($"by {by}. To be checked again by");
            foreach (var person in new[] { "Nesta", "Jo Marchetti (" }) family.ShouldNotSay(person);
        }

        await ShouldRead("the council");
        var page = await (await Officer.Open($"{OfferKept.Desk}/entries/{id}")).Tick("I have spoken with Aqua Vale Leisure about it").Press("It is still right");
        page.SummaryValue("Last checked").ShouldEndWith("by the council, after speaking with Aqua Vale Leisure (Nesta Corrigan)");
        await ShouldRead("the council, after speaking with Aqua Vale Leisure");
        await (await offer.Host.Browser(Persona.Provider).Open(OfferKept.Mine)).Press("Still right: Checked Swim");
        await ShouldRead("Aqua Vale Leisure");
    }

    [Fact]
    public async Task Two_who_change_different_parts_both_have_their_way()
    {
        var id = await offer.Another("Two Swim");
        var (first, second) = (await Officer.Open($"{OfferKept.Desk}/entries/{id}/edit"), await offer.Host.Browser(Persona.Manager).Open($"{OfferKept.Desk}/entries/{id}/edit"));
        await first.Fill("In short", "Said by the first.").Press("Save");
        var page = await second.Fill("About it", "Said by the second.").Press("Save");
        page.Errors.ShouldHaveSingleItem().ShouldStartWith("Somebody else has changed this entry");
        page.ShouldSay("You changed other parts.");
        page.ValueOf("In short").ShouldBe("Said by the first.");
        await page.Press("Save");
        var content = (await offer.Entry(id)).Content;
        (content.Summary, content.Description).ShouldBe(("Said by the first.", "Said by the second."));
    }

    [Fact]
    public async Task Two_who_change_the_same_part_are_shown_both_and_the_second_decides()
    {
        var id = await offer.Another("Clash Swim");
        var (first, second) = (await Officer.Open($"{OfferKept.Desk}/entries/{id}/edit"), await offer.Host.Browser(Persona.Manager).Open($"{OfferKept.Desk}/entries/{id}/edit"));
        await first.Fill("In short", "Said by the first.").Press("Save");
        var page = await second.Fill("In short", "Said by the second.").Press("Save");
        page.ShouldSay("What you both changed");
        page.ValueOf("In short").ShouldBe("Said by the second.");
        (await offer.Entry(id)).Content.Summary.ShouldBe("Said by the first.");
        (await page.Press("Save")).Said.ShouldNotBeNull();
        (await offer.Entry(id)).Content.Summary.ShouldBe("Said by the second.");
    }

    [Fact]
    public async Task A_button_pressed_twice_changes_once()
    {
        var id = await offer.Another("Twice Swim");
        var page = (await Officer.Open($"{OfferKept.Desk}/entries/{id}/edit")).Fill("In short", "Pressed twice.");
        (await page.Press("Save")).Said.ShouldNotBeNull();
        (await page.Press("Save")).Said.ShouldNotBeNull();
        (await offer.Entry(id)).Number.ShouldBe(2);
    }

    [Fact]
    public async Task An_entry_is_added_as_a_draft_and_shown_and_not_added_twice()
    {
        var page = (await Officer.Open($"{OfferKept.Desk}/entries/new")).Fill("Name", "New Splash").Fill("In short", "A new one.");
        (await page.Press("Save")).Errors.ShouldBe(["Choose who runs it.", "Choose what kind of help it is."], ignoreOrder: true);
        page = page.Choose("Who runs it", "Aqua Vale Leisure").Choose("Kind of help", "Things to do: Swimming").Choose("Nobody yet: keep it as a draft");
        var added = await page.Press("Save");
        added.Said.ShouldBe("Kept as a draft.");
        (await page.Press("Save")).Errors.ShouldHaveSingleItem().ShouldStartWith("They have an entry of this name already");
        (await added.Press("Show it to the public")).Said.ShouldBe("The public can read it now.");
    }

    [Fact]
    public async Task Many_are_confirmed_at_once()
    {
        var (one, other) = (await offer.Another("Many Swim one"), await offer.Another("Many Swim other"));
        var page = await Officer.Open($"{OfferKept.Desk}/entries?words=many+swim");
        (await page.Press("Confirm those I have ticked")).Errors.ShouldBe(["Tick the entries that are still right."]);
        page = await page.Tick("Many Swim one is still right").Tick("Many Swim other is still right").Press("Confirm those I have ticked");
        page.Said!.ShouldStartWith("2 entries confirmed");
        foreach (var id in new[] { one, other }) (await offer.Entry(id)).CheckedOn.ShouldBe(offer.Host.Clock.Today);
    }

    [Fact]
    public async Task One_is_hidden_with_why_shown_again_and_withdrawn()
    {
        var id = await offer.Another("Hidden Swim");
        var page = await (await Officer.Open($"{OfferKept.Desk}/entries/{id}")).Press("Hide it");
        page.Errors.ShouldHaveSingleItem().ShouldStartWith("Say why it is hidden");
        page = await page.Fill("Why it is hidden", "The pool is shut.").Press("Hide it");
        page.ShouldSay("The pool is shut.");
        page = await page.Press("Show it to the public");
        (await offer.Entry(id)).State.ShouldBe(EntryState.Published);
        page = await page.Press("Withdraw it");
        page.Errors.ShouldHaveSingleItem();
        await page.Fill("What has happened to it", "It closed.").Press("Withdraw it");
        (await offer.Entry(id)).State.ShouldBe(EntryState.Withdrawn);
    }

    [Fact]
    public async Task A_language_is_written_beside_the_English_and_said_to_be_behind_when_it_moves_on()
    {
        var id = await offer.Another("Polish Swim");
        var page = await (await Officer.Open($"{OfferKept.Desk}/entries/{id}")).Follow("Add a language");
        (await page.Press("Save")).Errors.ShouldBe(["Choose the language."]);
        page = await page.Choose("Language", "Polish").Fill("What it is called", "Pływanie").Fill("In short", "Dla dzieci.").Press("Save");
        page.Errors.ShouldBeEmpty();
        page.Said.ShouldBe("Saved in Polish.");
        await (await page.Follow("Change what it says")).Fill("In short", "Moved on.").Press("Save");
        page = await Officer.Open($"{OfferKept.Desk}/entries/{id}");
        page.ShouldSay("The English has moved on");
        (await (await page.Follow("Polish")).Press("Save")).ShouldNotSay("The English has moved on");
    }

    [Fact]
    public async Task It_is_not_there_for_another_authority_nor_allowed_to_a_provider()
    {
        (await offer.Host.Browser(Persona.OfficerElsewhere).Fetch($"{OfferKept.Desk}/entries/{offer.Splash}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Officer.Fetch($"/stourhaven/local-offer/manage/entries/{offer.Splash}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await offer.Host.Browser(Persona.Provider).Fetch($"{OfferKept.Desk}/entries/{offer.Splash}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await using var reader = offer.Host.Area.AsNobody();
        (await reader.Db.OfferEntries.CountAsync(entry => entry.Id == offer.Splash)).ShouldBe(1);
    }
}
