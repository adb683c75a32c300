namespace OneStory.Web.Tests.Access;

public sealed class Signing_in_by_a_link(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    private static readonly string Rosa = Person.Of(Persona.Parent).Email;

    [Fact]
    public async Task A_parent_asks_for_a_link_and_is_where_they_were_going()
    {
        var browser = host.Browser();
        await AskForLink(browser, Rosa, "/sign-in?returnTo=/account");
        var page = await browser.Open(await host.LinkTo(Rosa));
        page.Heading.ShouldBe("Continue to sign in");
        page = await page.Press("Continue");
        page.Path.ShouldBe("/account");
        page.ValueOf("Your name").ShouldBe("Rosa Delgado");
    }

    [Fact]
    public async Task Opening_the_link_uses_nothing_up_and_pressing_the_button_does()
    {
        await AskForLink(host.Browser(), Rosa);
        var link = await host.LinkTo(Rosa);
        await host.Browser().Open(link);
        (await (await host.Browser().Open(link)).Press("Continue")).HasLink("Sign in").ShouldBeFalse();
        var again = await host.Browser().Open(link);
        again.Heading.ShouldBe("This link cannot be used");
        again.Link("Ask for a new link").ShouldBe("/sign-in");
    }

    [Fact]
    public async Task A_link_runs_out_after_fifteen_minutes()
    {
        await AskForLink(host.Browser(), Rosa);
        var open = await host.Browser().Open(await host.LinkTo(Rosa));
        host.Clock.MoveOn(TimeSpan.FromMinutes(15));
        (await open.Press("Continue")).Heading.ShouldBe("This link cannot be used");
    }

    [Fact]
    public async Task The_answer_is_the_same_for_an_address_without_an_account_and_nothing_is_sent()
    {
        var known = await AskForLink(host.Browser(), Rosa);
        var unknown = await AskForLink(host.Browser(), "nobody@example.org");
        unknown.Words.ShouldBe(known.Words.Replace(Rosa, "nobody@example.org", StringComparison.Ordinal));
        (await host.MessagesTo("nobody@example.org")).ShouldBe(0);
    }

    [Fact]
    public async Task Somebody_who_works_with_children_is_told_that_they_sign_in_otherwise_and_gets_no_link_in()
    {
        var officer = Person.Of(Persona.Officer).Email;
        await AskForLink(host.Browser(), officer);
        (await host.LinkTo(officer)).ShouldBe("/sign-in");
    }

    [Fact]
    public async Task Asking_again_and_again_has_to_wait_whoever_it_is()
    {
        foreach (var email in new[] { "theo.lindqvist@example.org", "nobody.else@example.org" })
        {
            for (var time = 0; time < 5; time++) await AskForLink(host.Browser(), email);
            var page = await host.Browser().Open("/sign-in");
            page = await page.Choose("With a link sent to my email").Fill("Email address", email).Press("Continue");
            page.Errors.ShouldBe(["There have been too many wrong tries. Wait 15 minutes, then try again. This keeps others from guessing their way in."]);
        }
    }

    [Theory]
    [InlineData("https://elsewhere.example.org/")]
    [InlineData("//elsewhere.example.org")]
    [InlineData("/\\elsewhere.example.org")]
    public async Task Nobody_is_sent_to_another_site(string returnTo)
    {
        var email = Person.Of(Persona.Supporter).Email;
        var browser = host.Browser();
        await AskForLink(browser, email, "/sign-in?returnTo=" + Uri.EscapeDataString(returnTo));
        var page = await (await browser.Open(await host.LinkTo(email))).Press("Continue");
        page.Address.Host.ShouldBe("onestory.example.org");
    }

    [Fact]
    public async Task What_cannot_be_an_address_is_said_at_the_field()
    {
        var page = await host.Browser().Open("/sign-in");
        page = await page.Choose("With a link sent to my email").Fill("Email address", "rosa at example").Press("Continue");
        page.Errors.ShouldBe(["An email address has no spaces in it. If there are two addresses, give one here."]);
        page.ValueOf("Email address").ShouldBe("rosa at example");
        (await (await host.Browser().Open("/sign-in")).Press("Continue")).Errors.ShouldBe(["Choose how you sign in."]);
    }

    private static async Task<WebPage> AskForLink(Browser browser, string email, string at = "/sign-in")
    {
        var page = await browser.Open(at);
        page = await page.Choose("With a link sent to my email").Fill("Email address", email).Press("Continue");
        page.Heading.ShouldBe("Check your email");
        return page;
    }
}
