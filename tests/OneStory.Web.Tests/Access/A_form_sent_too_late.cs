using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OneStory.Data;

namespace OneStory.Web.Tests.Access;

public sealed class A_form_sent_too_late(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    private const string Title = "Casework officer for the far north, mornings";
    private static readonly string Grace = Person.Of(Persona.Manager).Email;
    private const string Password = "purple-giraffe-window";

    [Fact]
    public async Task Is_kept_and_sent_again_after_signing_in()
    {
        var browser = host.Browser();
        var key = await SignIn(browser);
        var form = await FillIn(browser);
        host.Clock.MoveOn(TimeSpan.FromHours(2));
        var page = await form.Press("Open the post");
        page.Heading.ShouldBe("Sign in");
        page.Said.ShouldBe("You were signed out. Your answers are safe. Sign in, and we will show them to you.");
        page = await page.Choose("With a password").Fill("Work email address", Grace).Fill("Password", Password).Press("Continue");
        page = await page.Fill("Code from your authenticator app", host.CodeNow(key)).Press("Sign in");
        page.Heading.ShouldBe("You were signed out. Your answers are safe");
        page.ShouldSay(Title);
        page = await page.Press("Send my answers");
        page.Said.ShouldBe("The post is open. Give it to somebody.");
        page.Heading.ShouldBe(Title);
        (await HeldForms()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Is_nobody_elses_and_cannot_be_read_where_it_is_kept()
    {
        await using var own = await OneStoryHost.On();
        var browser = own.Browser();
        await own.ChoosePassword(Grace, Password);
        await own.SetUpCode(await browser.EnterPassword(Grace, Password));
        var form = await FillIn(browser);
        own.Clock.MoveOn(TimeSpan.FromHours(2));
        await form.Press("Open the post");
        await using var scope = own.Services.CreateAsyncScope();
        var held = await scope.ServiceProvider.GetRequiredService<OneStoryDbContext>().HeldForms.SingleAsync();
        held.Protected.ShouldNotContain("mornings");
        (await own.Browser(Persona.Administrator).Open($"/account/kept-form/{held.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        own.Clock.MoveOn(TimeSpan.FromHours(23));
        (await own.Browser(Persona.Manager).Open($"/account/kept-form/{held.Id}")).Status.ShouldBe(HttpStatusCode.OK);
        own.Clock.MoveOn(TimeSpan.FromHours(2));
        (await own.Browser(Persona.Manager).Open($"/account/kept-form/{held.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task By_another_who_has_signed_in_meanwhile_is_shown_again_and_names_them()
    {
        var browser = host.Browser(Persona.Manager);
        var form = await FillIn(browser);
        browser.SignInAs(Persona.Administrator);
        var page = await form.Press("Open the post");
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Heading.ShouldBe("Your answers are safe. Send them again");
        page.ShouldSay("You are signed in as Sam Whitlock. They will be sent in that name.");
        page.ShouldSay(Title);
        (await page.Press("Send my answers")).Said.ShouldBe("The post is open. Give it to somebody.");
    }

    [Fact]
    public async Task By_a_script_is_told_and_not_sent_elsewhere()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://onestory.example.org/ashmere/people-and-posts/open") { Content = new FormUrlEncodedContent([new("Title", Title)]) };
        request.Headers.Add("X-Requested-With", "XMLHttpRequest");
        using var client = host.CreateClient(new() { AllowAutoRedirect = false });
        (await client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<string> SignIn(Browser browser)
    {
        await host.ChoosePassword(Grace, Password);
        return (await host.SetUpCode(await browser.EnterPassword(Grace, Password))).Key;
    }

    private static async Task<WebPage> FillIn(Browser browser)
    {
        var page = await browser.Open("/ashmere/people-and-posts/open");
        return page.Choose("Body", page.Document.QuerySelectorAll("#OrganisationId option").Select(option => option.TextContent).First(name => name.Contains("Council", StringComparison.Ordinal)))
            .Choose("Casework officer").Fill("Title of the post", Title);
    }

    private async Task<IReadOnlyList<Guid>> HeldForms()
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OneStoryDbContext>().HeldForms.Select(form => form.Id).ToListAsync();
    }
}
