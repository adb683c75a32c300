using OneStory.LocalOffer;

namespace OneStory.Core.Tests.LocalOffer;

public sealed class What_an_entry_may_say
{
    private static readonly EntryContent Good = new()
    {
        Name = "Tuesday Splash",
        Summary = "Swimming.",
        Categories = ["swimming"],
        MinimumAge = 3,
        MaximumAge = 18,
        Needs = ["PD"],
        Places = [new() { Name = "Pool", Postcode = "HP20 1UY", Access = ["pool-hoist"] }],
        Times = [new() { Days = ["TU"], Opens = new(16, 30), Closes = new(17, 30) }],
        Contacts = [new("Jo", null, "01632 960812", "jo@example.org"), new("Crisis line", null, "111", null)],
        Website = "https://www.example.org/splash",
        Serves = ["HP20"],
        Languages = ["en"],
    };

    public static TheoryData<string, EntryContent> Bad => new()
    {
        { "Name", Good with { Name = " \u0007 " } },
        { "Name", Good with { Name = new('x', 121) } },
        { "Summary", Good with { Summary = "" } },
        { "Summary", Good with { Summary = new('x', 301) } },
        { "Description", Good with { Description = new('x', 10_001) } },
        { "Description", Good with { Description = string.Concat(Enumerable.Repeat("> ", 500)) + "deep" } },
        { "Categories", Good with { Categories = [] } },
        { "Categories", Good with { Categories = ["swiming"] } },
        { "Needs", Good with { Needs = ["'; drop table"] } },
        { "MaximumAge", Good with { MinimumAge = 12, MaximumAge = 5 } },
        { "MinimumAge", Good with { MinimumAge = -1 } },
        { "MaximumAge", Good with { MaximumAge = 26 } },
        { "Places[0].Postcode", Good with { Places = [new() { Name = "Pool", Postcode = "not one" }] } },
        { "Places[0].Name", Good with { Places = [new() { Name = "", Postcode = "HP20 1UY" }] } },
        { "Places[0].Access", Good with { Places = [new() { Name = "Pool", Postcode = "HP20 1UY", Access = ["ramp-ish"] }] } },
        { "Times[0].Closes", Good with { Times = [new() { Days = ["TU"], Opens = new(17, 0), Closes = new(16, 0) }] } },
        { "Times[0].Closes", Good with { Times = [new() { Days = ["TU"], Opens = new(17, 0) }] } },
        { "Times[0].To", Good with { Times = [new() { Days = ["TU"], From = new(2027, 2, 1), To = new(2027, 1, 1) }] } },
        { "Times[0].Days", Good with { Times = [new() { Days = ["Tuesday"] }] } },
        { "Times[0].Every", Good with { Times = [new() { Days = ["TU"], Every = 0 }] } },
        { "Contacts[0].Email", Good with { Contacts = [new("Jo", null, null, "jo at example")] } },
        { "Contacts[0].Phone", Good with { Contacts = [new("Jo", null, "ring me", null)] } },
        { "Website", Good with { Website = "javascript:alert(1)" } },
        { "Website", Good with { Website = "www.example.org" } },
        { "Website", Good with { Website = "https://user:secret@example.org" } },
        { "Serves", Good with { Serves = ["Aylesbury"] } },
        { "Cost.Prices[0].Pounds", Good with { Cost = new() { Prices = [new("Child", -1, null)] } } },
        { "Cost.Prices[0].Pounds", Good with { Cost = new() { Prices = [new("Child", 4.505m, null)] } } },
        { "Wait.Weeks", Good with { Wait = new(900, null, null) } },
        { "Layer", Good with { Layer = "gold" } },
        { "Urn", Good with { Urn = "12" } },
        { "Places", Good with { Places = [.. Enumerable.Repeat(Good.Places[0], 51)] } },
    };

    [Theory, MemberData(nameof(Bad))]
    public void What_is_wrong_is_said_at_its_field(string field, EntryContent content)
    {
        var wrong = EntryCheck.Of(EntryCheck.Tidy(content)).ShouldHaveSingleItem();
        wrong.Field.ShouldBe(field);
        wrong.Why.ShouldEndWith(".");
    }

    [Fact]
    public void What_is_right_passes_as_it_is_and_a_postcode_is_written_as_on_an_envelope()
    {
        EntryCheck.Of(EntryCheck.Tidy(Good)).ShouldBeEmpty();
        EntryCheck.Tidy(Good with { Places = [Good.Places[0] with { Postcode = " hp201uy" }] }).Places[0].Postcode.ShouldBe("HP20 1UY");
    }

    [Fact]
    public void Emoji_scripts_and_quotes_are_words_and_controls_are_not()
    {
        var tidy = EntryCheck.Tidy(Good with { Name = "Splash 🏊🏽‍♀️ <script>alert('x')</script>\u0000\u202e", Description = "One\r\n\r\n\u001bTwo" });
        tidy.Name.ShouldBe("Splash 🏊🏽‍♀️ <script>alert('x')</script>");
        tidy.Description.ShouldBe("One\n\nTwo");
        EntryCheck.Of(tidy).ShouldBeEmpty();
    }

    [Fact]
    public void Rows_of_a_form_that_were_left_empty_are_not_there()
    {
        var tidy = EntryCheck.Tidy(Good with { Contacts = [new(" ", null, "", null)], Times = [new()], Places = [new() { Name = "", Postcode = " " }], Cost = new() { Prices = [new("", 0, null)] }, AlsoKnownAs = ["", "swim", "swim"], Wait = new(null, null, " ") });
        (tidy.Contacts.Count, tidy.Times.Count, tidy.Places.Count, tidy.Cost.Prices.Count, tidy.Wait).ShouldBe((0, 0, 0, 0, null));
        tidy.AlsoKnownAs.ShouldBe(["swim"]);
    }

    [Fact]
    public void Every_part_of_an_entry_is_compared()
    {
        var parts = typeof(EntryContent).GetProperties().Where(property => property.Name != "EqualityContract").Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..]);
        EntryDifferences.Fields.ShouldBe(parts, ignoreOrder: true);
    }

    [Fact]
    public void A_difference_says_what_it_was_and_what_it_would_be()
    {
        var after = Good with { MaximumAge = 25, Times = [Good.Times[0] with { Closes = new(18, 0), Term = OfferTerm.TermTime }], Cost = new() { Kind = CostKind.Charged, Prices = [new("Child", 4.5m, "session")] } };
        EntryDifferences.Between(Good, after).ShouldBe(
        [
            new("maximumAge", "Oldest age", "18", "25"), new("cost", "Cost", "Free", "There is a charge\nChild: £4.50 per session"),
            new("times", "When", "Tuesday, 4:30pm to 5:30pm", "Tuesday, 4:30pm to 6pm, in term time"),
        ]);
        EntryDifferences.Between(Good, Good with { Places = [Good.Places[0] with { Id = Guid.NewGuid(), Latitude = 51.8 }] }).ShouldBeEmpty();
    }

    [Fact]
    public void A_change_to_an_entry_that_has_moved_on_leaves_what_it_did_not_touch()
    {
        var merge = EntryDifferences.Merge(Good, Good with { WhoFor = "Children who swim", Needs = [] }, Good with { MaximumAge = 25, Website = null });
        merge.Clashes.ShouldBeEmpty();
        (merge.Content.WhoFor, merge.Content.MaximumAge, merge.Content.Website, merge.Content.Needs.Count, merge.Content.Places[0].Name).ShouldBe(("Children who swim", 25, null, 0, "Pool"));
    }

    [Fact]
    public void A_part_that_both_have_changed_is_a_clash_unless_they_agree()
    {
        EntryDifferences.Merge(Good, Good with { Summary = "Theirs." }, Good with { Summary = "Ours." }).Clashes.ShouldBe([new("summary", "In short", "Ours.", "Theirs.")]);
        EntryDifferences.Merge(Good, Good with { Summary = "Same." }, Good with { Summary = "Same." }).Clashes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2028-02-29", "2028-08-29")]
    [InlineData("2027-08-31", "2028-02-29")]
    [InlineData("2026-08-31", "2027-02-28")]
    [InlineData("2026-12-31", "2027-06-30")]
    public void A_review_is_due_six_months_on(string checkedOn, string due) =>
        new OneStory.Authorities.OfferReview().DueAfter(DateOnly.Parse(checkedOn, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture));
}
