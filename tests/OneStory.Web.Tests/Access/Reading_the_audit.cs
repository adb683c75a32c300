using System.Net;
using Microsoft.EntityFrameworkCore;

namespace OneStory.Web.Tests.Access;

public sealed class Reading_the_audit(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task What_was_done_stands_there_with_who_and_why_and_can_be_narrowed()
    {
        var page = await host.Browser(Persona.Administrator).Open("/ashmere/people-and-posts/open");
        page = await page.Choose("Body", "Alder Park School").Choose("Adviser").Fill("Title of the post", "Visiting teacher").Press("Open the post");
        page.Errors.ShouldBeEmpty();
        page = await host.Browser(Persona.Manager).Open("/ashmere/audit?who=whitlock&what=open-post");
        page.ShouldSay("1 act, latest first");
        page.ShouldSay("Sam Whitlock, System administrator: open post.");
        (await host.Browser(Persona.Manager).Open("/ashmere/audit?who=nobody-of-that-name")).ShouldSay("Nothing like that was done");
    }

    [Fact]
    public async Task Looks_and_the_words_searched_for_are_found()
    {
        var child = await host.Area.Child("Maisie", "Poole", parent: Persona.Parent);
        await host.Browser(Persona.Officer).Open($"/ashmere/child/{child}");
        var page = await host.Browser(Persona.Manager).Open($"/ashmere/audit/looks?about={child}");
        page.ShouldSay("Bryn Talbot");
        page.ShouldSay("Maisie Poole");
        var file = await host.Browser(Persona.Manager).Fetch($"/ashmere/audit/looks?handler=csv&about={child}");
        file.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        (await file.Content.ReadAsStringAsync()).ShouldContain("Bryn Talbot");
    }

    [Fact]
    public async Task What_a_family_wrote_does_not_stand_in_the_audit()
    {
        await host.Area.SetUp(null, async hand =>
        {
            var child = await hand.Db.Children.SingleAsync(one => one.Id == host.Area.Maya);
            child.Address = "14 Secret Lane";
            hand.Concerns(child.Id);
        });
        (await host.Browser(Persona.Manager).Open("/ashmere/audit?what=set-up")).ShouldNotSay("Secret Lane");
    }

    [Fact]
    public async Task A_row_changed_behind_the_systems_back_is_found()
    {
        await using var own = await OneStoryHost.On();
        await own.Area.Child();
        var page = await (await own.Browser(Persona.Manager).Open("/ashmere/audit/chain")).Press("Check it now");
        page.ShouldSay("follow from one another");
        await using (var system = await own.Area.AsTheSystem())
            await system.Db.Acts.Where(act => act.Number == 1).ExecuteUpdateAsync(set => set.SetProperty(act => act.ByName, "Somebody else"));
        page = await page.Press("Check it now");
        page.ShouldSay("broken");
        page.ShouldNotSay("follow from one another");
    }

    [Theory]
    [InlineData(Persona.Officer)]
    [InlineData(Persona.Senco)]
    [InlineData(Persona.Parent)]
    public async Task Who_does_not_answer_for_it_does_not_read_it(Persona persona) =>
        (await host.Browser(persona).Open("/ashmere/audit")).Status.ShouldBe(HttpStatusCode.Forbidden);
}
