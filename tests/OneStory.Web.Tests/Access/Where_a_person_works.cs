using System.Net;
using OneStory.Access;

namespace OneStory.Web.Tests.Access;

public sealed class Where_a_person_works(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task Somebody_with_posts_in_both_councils_chooses()
    {
        var area = host.Area;
        var theirs = new Post { OrganisationId = area.Places.School.Id, Title = "Visiting officer", RoleId = Roles.Senco.Id };
        await area.SetUp(area.Stourhaven, hand =>
        {
            hand.Db.Add(theirs);
            hand.Db.Add(new PostHolding { PostId = theirs.Id, AccountId = area.AccountOf(Persona.PanelMember), From = new(2024, 9, 1) });
            return Task.CompletedTask;
        });
        var page = await host.Browser(Persona.PanelMember).Open("/");
        page.Heading.ShouldBe("Where do you want to go?");
        page.Link("Ashmere County Council").ShouldBe("/ashmere");
        page.Document.QuerySelectorAll("main a").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_supporter_whose_post_carries_no_work_starts_from_the_child_they_help()
    {
        await Holding(Persona.Supporter, Roles.Helper, "Independent supporter");
        var page = await host.Browser(Persona.Supporter).Open("/ashmere");
        page.Path.ShouldBe($"/ashmere/child/{host.Area.Maya}");
        (await page.Follow("Who I help")).Path.ShouldBe($"/ashmere/child/{host.Area.Maya}");
    }

    [Fact]
    public async Task A_parent_who_works_here_too_starts_from_work_and_has_the_family_in_the_menu()
    {
        await Holding(Persona.Parent, Roles.Adviser, "Physiotherapist");
        var page = await host.Browser(Persona.Parent).Open("/ashmere");
        page.Path.ShouldBe("/ashmere/advice");
        (await page.Follow("My family")).Path.ShouldBe($"/ashmere/child/{host.Area.Maya}");
    }

    [Fact]
    public async Task A_setting_starts_from_its_children() => (await host.Browser(Persona.Senco).Open("/ashmere")).Path.ShouldBe("/ashmere/children");

    private Task Holding(Persona persona, Role role, string title)
    {
        var post = new Post { OrganisationId = host.Area.Places.School.Id, Title = title, RoleId = role.Id };
        return host.Area.SetUp(host.Area.Ashmere, hand =>
        {
            hand.Db.Add(post);
            hand.Db.Add(new PostHolding { PostId = post.Id, AccountId = host.Area.AccountOf(persona), From = new(2024, 9, 1) });
            return Task.CompletedTask;
        });
    }

    [Theory]
    [InlineData("/ashmere/work")]
    [InlineData("/ashmere/people-and-posts")]
    [InlineData("/ashmere/audit")]
    [InlineData("/ashmere/break-glass")]
    public async Task A_council_where_they_hold_nothing_is_not_there(string address) =>
        (await host.Browser(Persona.OfficerElsewhere).Open(address)).Status.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task What_is_not_theirs_to_do_says_so_and_does_not_lead_elsewhere()
    {
        var page = await host.Browser(Persona.Officer).Open("/ashmere/audit");
        page.Path.ShouldBe("/ashmere/audit");
        page.Heading.ShouldBe("You cannot do this");
    }

    [Fact]
    public async Task Over_https_cookies_are_kept_to_this_host_and_browsers_are_told_to_stay_on_it()
    {
        await using var secure = await OneStoryHost.On(DatabaseKind.Sqlite, ("OneStory:PublicAddress", "https://onestory.example.org"));
        using var answer = await secure.Browser().Fetch("/sign-in");
        var cookies = answer.Headers.GetValues("Set-Cookie").Where(cookie => !cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal)).ToList();
        cookies.ShouldNotBeEmpty();
        cookies.ShouldAllBe(cookie => cookie.StartsWith("__Host-", StringComparison.Ordinal) && cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase) && cookie.Contains("; httponly", StringComparison.OrdinalIgnoreCase));
        answer.Headers.GetValues("Strict-Transport-Security").Single().ShouldBe("max-age=31536000; includeSubDomains");
    }

    [Fact]
    public async Task Real_people_are_not_served_over_plain_http() =>
        (await Should.ThrowAsync<InvalidOperationException>(async () => await OneStoryHost.On(DatabaseKind.Sqlite, ("OneStory:PublicAddress", "http://onestory.example.org"))))
            .Message.ShouldBe("OneStory:PublicAddress is http://onestory.example.org/. People must reach it over https.");

    [Fact]
    public async Task Somebody_is_let_in_by_no_address_that_is_tried_too_often()
    {
        await using var strict = await OneStoryHost.On(DatabaseKind.Sqlite, ("OneStory:TriesPerAddress", "3"));
        for (var time = 0; time < 3; time++) await (await strict.Browser().Open("/sign-in")).Press("Continue");
        var page = await (await strict.Browser().Open("/sign-in")).Press("Continue");
        page.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        page.Heading.ShouldBe("Too many tries");
    }
}
