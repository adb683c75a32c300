using OneStory.Journeys.Steps;

namespace OneStory.Journeys;

/// <summary>The pages by which staff and providers keep the Local Offer, at a desk and on the smallest phone.</summary>
public sealed class Keeping_the_local_offer
{
    private const string Desk = "/ashmere/local-offer/manage";

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task What_a_provider_changes_waits_until_an_officer_takes_it_and_a_comment_is_read_and_answered(int width)
    {
        await using var journey = await Journey.Begin($"local-offer-{width}");
        var provider = await journey.As("Jo Penhaligon-Amadi", width);
        await provider.Open("/ashmere/local-offer/my-entries");
        await provider.Press("Still right", provider.Page.Locator("tbody tr").Filter(new() { HasText = "Buddy Lane" }));
        await provider.Sees("Thank you. It is confirmed until");
        await provider.Follow("Little Ducks");
        await provider.Unfold("What it is");
        await provider.Fill("In short", "Water play for babies and toddlers, on Fridays.");
        await provider.Press("Send the changes");
        await provider.Sees("What you changed in Little Ducks");

        var officer = await journey.As("Delphine Okafor-Lunt", width);
        await officer.Open(Desk);
        await officer.Follow("Suggestions to decide");
        await officer.Follow("Little Ducks");
        await officer.Sees("on Fridays");
        await officer.Press("Take it as it is");
        await officer.Sees("The public reads it so from now on.");

        await officer.Open($"{Desk}/comments");
        await officer.Follow(officer.Page.Locator("tbody th a").First);
        await officer.Choose("Yes, in these words");
        await officer.Fill("Words for the public", "the times had changed.");
        await officer.Press("Save");
        await officer.Fill("Response", "Thank you. We have put it right.");
        await officer.Press("Publish the response");
        await officer.Sees("The response is published beside the comment.");

        await officer.Open($"{Desk}/entries?words=ducks");
        await officer.Choose("Little Ducks is still right");
        await officer.Press("Confirm those I have ticked");
        await officer.Follow("Little Ducks");
        await officer.Follow("Change what it says");
        await officer.Unfold("What it is");
        await officer.Fill("Name", "");
        await officer.Unfold("When");
        await officer.Press("Add another time");
        await officer.Sees("Time 2");
        await officer.Press("Save");
        await officer.Sees("Enter what it is called.");
        await officer.Open("/ashmere/local-offer/entry/little-ducks-swim");
        await officer.Sees("by the council.");
        foreach (var list in new[] { "entries/new", "comments/publication", "copies", "pages", "pages/new", "words", "gaps", "providers", "providers/new" }) await officer.Open($"{Desk}/{list}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task On_the_smallest_phone_a_provider_signs_in_by_a_link_confirms_one_entry_and_changes_another(bool scripts)
    {
        const string Email = "jo@aquavale.example.org";
        await using var journey = await Journey.Begin($"local-offer-link-{(scripts ? "scripts" : "plain")}", scripts);
        await using var mail = (await MailServer.Start(TestContext.Current.CancellationToken)).ShouldNotBeNull("the mail server for tests (Debian: python3-aiosmtpd) is there");
        await using var forReal = await journey.Host.ForReal(mail);
        var provider = await journey.Somebody(320, forReal);
        await provider.AsksForALink(Email);
        await provider.DoesNotSee("In the demonstration");
        await provider.Open(await mail.WayIn(Email));
        await provider.Press("Continue");
        await provider.Open("/ashmere/local-offer/my-entries");
        await provider.Press("Still right", provider.Page.Locator("tbody tr").Filter(new() { HasText = "Buddy Lane" }));
        await provider.Sees("Thank you. It is confirmed until");
        await provider.Follow("Little Ducks");
        await provider.Unfold("When");
        await provider.Fill("Starts", "half past nine");
        await provider.Press("Send the changes");
        await provider.Sees("Enter when it starts like 4:30pm or 16:30.");
        await provider.Fill("Starts", "9:30am");
        await provider.Unfold("Where");
        await provider.Fill("Postcode", "HP5 9ZZ");
        await provider.Press("Send the changes");
        await provider.Sees("We cannot find this postcode.");
        await provider.Choose("HP5 9ZZ is right, though we cannot find it");
        await provider.Press("Send the changes");
        await provider.Sees("What you changed in Little Ducks");

        var family = await journey.Somebody(320);
        await family.Open("/ashmere/local-offer/entry/lone-swimmer-16-25");
        await family.Sees("by Aqua Vale Leisure.");
        await family.DoesNotSee("Penhaligon");

        var officer = await journey.As("Delphine Okafor-Lunt", 320);
        await officer.Open($"{Desk}/suggestions");
        await officer.Follow("Little Ducks");
        await officer.Sees("9:30am");
        await officer.Press("Take it as it is");
        await officer.Sees("The public reads it so from now on.");
        await family.Open("/ashmere/local-offer/entry/little-ducks-swim");
        await family.Sees("9:30am");
        await family.Sees("by Aqua Vale Leisure.");
    }
}
