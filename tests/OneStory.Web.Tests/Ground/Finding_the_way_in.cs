namespace OneStory.Web.Tests.Ground;

public sealed class Finding_the_way_in(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task The_front_page_lists_the_councils_and_leads_to_them()
    {
        var page = await host.Browser().Open("/");
        page = await page.Follow("Ashmere County Council");
        page.Path.ShouldBe("/ashmere");
        page.Heading.ShouldBe("Help for a child or young person with special educational needs");
        page.Link("Ask for an assessment").ShouldBe("/ashmere/ask");
        page.ShouldSay("SEND Advice and Support is free, confidential and separate from the council. 01632 960102");
    }

    [Fact]
    public async Task A_council_that_is_not_there_is_not_found()
    {
        var page = await host.Browser().Open("/nowhere-at-all");
        page.Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        page.Heading.ShouldBe("Page not found");
    }

    [Fact]
    public async Task Someone_signed_in_is_named_with_their_post_until_they_sign_out()
    {
        var browser = host.Browser(Persona.Officer);
        var page = await browser.Open("/");
        page.HasLink("Bryn Talbot, Casework officer").ShouldBeTrue();
        page = await page.Press("Sign out");
        page.HasLink("Sign in").ShouldBeTrue();
        host.Clock.MoveOn(TimeSpan.FromDays(1));
        (await browser.Open("/ashmere")).HasLink("Sign in").ShouldBeTrue();
    }

    [Fact]
    public async Task The_demonstrations_way_in_is_not_there_where_it_is_not_the_demonstration() =>
        (await host.Browser().Open("/demonstration")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
}
