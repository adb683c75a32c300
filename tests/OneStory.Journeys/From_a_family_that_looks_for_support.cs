namespace OneStory.Journeys;

/// <summary>Nobody has signed in: a parent looks for help, keeps it, passes it on and says what is missing.</summary>
public sealed class From_a_family_that_looks_for_support
{
    [Theory]
    [InlineData(320, false)]
    [InlineData(1280, true)]
    public async Task A_parent_finds_keeps_and_tells(int width, bool scripts)
    {
        await using var journey = await Journey.Begin($"support-{width}", scripts);
        var parent = await journey.Somebody(width);
        await parent.Open("/ashmere");
        await parent.Follow("Support for families", parent.Page.Locator("main"));
        await parent.Fill("What are you looking for?", "my son wont go to school");
        await parent.Press("Search");
        await parent.Sees("Getting Back, Gently");
        await parent.Sees("Guides that may help");

        await parent.Fill("What are you looking for?", "autisim club near HP20 1ZW");
        await parent.Press("Search");
        await parent.Sees("Showing results for autism club");
        await parent.Sees("away, Aylesbury");
        parent.At.ShouldNotContain("1ZW");
        (await parent.Page.TitleAsync()).ShouldNotContain("1ZW");

        await parent.Follow("Same Page juniors, Aylesbury");
        await parent.Sees("Last checked");
        await parent.Press("Save to your list");
        await parent.Follow("Your list (1)");
        await parent.Sees("Same Page juniors");
        await parent.Follow("A link to this list");
        await parent.Open("/ashmere/local-offer/entry/coding-club-aylesbury?large=true");

        await parent.Open("/ashmere/local-offer/search?q=zorbing&day=SU");
        await parent.Sees("Nothing found");
        await parent.Sees("01632 960010");
        await parent.Follow("Tell us what is missing");
        await parent.Press("Continue");
        await parent.Sees("Check what you wrote");
        await parent.Press("Send it");
        await parent.Sees("Thank you");
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Every_public_page_fits_and_can_be_read_by_everybody(int width)
    {
        await using var journey = await Journey.Begin($"support-pages-{width}");
        var parent = await journey.Somebody(width);
        foreach (var page in new[]
        {
            "", "/categories", "/category/leisure", "/guidance", "/guidance/while-you-wait", "/waiting/autism", "/directory/special", "/directory/post-16", "/search", "/search?area=outside", "/comments", "/comments/send", "/coverage",
            "/freshness", "/paper", "/saved", "/entry/coding-club-aylesbury/suggest",
        })
            await parent.Open($"/ashmere/local-offer{page}");
    }
}
