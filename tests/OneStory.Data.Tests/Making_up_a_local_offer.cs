using OneStory.LocalOffer;
using OneStory.Returns.Register;
using OneStory.Synthetic.LocalOffer;

namespace OneStory.Data.Tests;

public sealed class Making_up_a_local_offer
{
    private static readonly EntryContent[] Written =
    [
        new()
        {
            Name = "Tuesday Splash", Summary = "Swimming in Aylesbury.", Description = "It is warm.\n\nBring a towel.", Categories = ["swimming"], MinimumAge = 3, MaximumAge = 11, Needs = ["PD", "ASD"],
            Places = [new() { Name = "Pool", Town = "Aylesbury", Postcode = "HP20 1DX", Access = ["hoist"] }], Times = [new() { Days = ["TU"] }], Contacts = [new("Jo", null, "01632 960812", null)], Serves = ["HP20"],
        },
        new() { Name = "Fins", Summary = "A club.", Description = "You race.\n\nYou win or you do not.", Categories = ["swimming"] },
        new() { Name = "Helpline", Summary = "Somebody to ring." },
    ];

    private static readonly PostcodePlace[] Places = [new("HP20 1UX", 482000, 213700, "E06000060"), new("OX1 1AA", 451000, 206000, "E07000178"), new("CB1 1AA", 545600, 258300, "E07000008")];

    [Fact]
    public void The_same_seed_makes_the_same_entries_and_another_seed_others()
    {
        var once = Told(Written, 300, 7);
        Told(Written, 300, 7).ShouldBe(once);
        Told(Written, 900, 7).Take(300).ShouldBe(once);
        Told(Written, 300, 8).ShouldNotBe(once);
    }

    [Fact]
    public void No_two_are_one_and_each_stands_at_a_postcode_that_was_given()
    {
        var made = new LargeOffer(Written, Places, 7).Make(2_000).ToList();
        made.Select(entry => entry.Id).Distinct().Count().ShouldBe(made.Count);
        made.Select(entry => entry.Slug).Distinct().Count().ShouldBe(made.Count);
        made.Select(entry => entry.Content.Name).Distinct().Count().ShouldBeGreaterThan(500);
        foreach (var place in made.SelectMany(entry => entry.Content.Places))
        {
            Places.Select(given => given.Postcode).ShouldContain(place.Postcode);
            place.Latitude!.Value.ShouldBeInRange(51, 53);
        }
    }

    [Fact]
    public void What_is_made_can_be_kept_as_an_entry_is()
    {
        foreach (var made in new LargeOffer(Written, Places, 7).Make(500))
        {
            OfferJson.Write(OfferJson.Read(OfferJson.Write(made.Content))).ShouldBe(OfferJson.Write(made.Content));
            (made.Content.MinimumAge ?? 0).ShouldBeLessThan(made.Content.MaximumAge ?? 26);
            made.CheckedDaysAgo.ShouldBeInRange(1, 420);
            foreach (var need in made.Content.Needs) OfferTerms.Find("need", need).ShouldNotBeNull();
        }
    }

    private static List<string> Told(EntryContent[] written, int count, long seed) =>
        [.. new LargeOffer(written, Places, seed).Make(count).Select(made => $"{made.Id} {made.Slug} {made.Organisation} {OfferJson.Write(made.Content)} {made.CheckedDaysAgo}")];
}
