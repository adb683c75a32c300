using System.Net;
using OneStory.Access;

namespace OneStory.Web.Tests.Access;

public sealed class Who_holds_a_post(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    private const string Password = "purple-giraffe-window";

    [Fact]
    public async Task Replacing_a_co_ordinator_is_one_step_and_the_school_keeps_its_children()
    {
        await using var own = await OneStoryHost.On();
        var child = await own.Area.Child("Amari", "Blake", setting: own.Area.Places.School.Id);
        var post = own.Area.PostOf(Persona.Senco);
        (await own.Browser(Persona.Senco).Open($"/ashmere/child/{child}")).Status.ShouldBe(HttpStatusCode.OK);

        var page = await own.Browser(Persona.Manager).Open($"/ashmere/people-and-posts/{post}/replace");
        page.Fill("Name of the new holder", "Ines Carvalho").Fill("Their work email address", "ines.carvalho@example.org").FillDate("Their first day", own.Clock.Today);
        page = await page.Press("Replace");
        page.Said.ShouldBe("We have sent Ines Carvalho an invitation. They have 7 days to accept it.");
        page.ShouldSay("Nobody holds this post until Ines Carvalho accepts.");

        page = await own.Browser(Persona.Senco).Open($"/ashmere/child/{child}");
        page.Status.ShouldBe(HttpStatusCode.NotFound);

        var browser = own.Browser();
        page = await browser.Open(await own.LinkTo("ines.carvalho@example.org"));
        page.SummaryValue("Post").ShouldContain("Alder Park School");
        page = await page.Fill("Choose a password", Password).Press("Accept");
        page.Path.ShouldStartWith("/account/set-up");
        await own.SetUpCode(page);
        (await browser.Open($"/ashmere/child/{child}")).Status.ShouldBe(HttpStatusCode.OK);

        page = await own.Browser(Persona.Manager).Open($"/ashmere/people-and-posts/{post}");
        page.SummaryValue("Held by").ShouldBe("Ines Carvalho");
        page.ShouldSay("Hannah Brook");
        page.ShouldSay("Holds it now");
    }

    [Fact]
    public async Task An_invitation_works_once_and_not_after_it_is_taken_back_or_has_run_out()
    {
        var manager = host.Browser(Persona.Manager);
        var post = host.Area.PostOf(Persona.Officer);
        async Task<string> Invite(string email)
        {
            var page = await manager.Open($"/ashmere/people-and-posts/{post}/add");
            page = await page.Fill("Name of the new holder", "Kit Moss").Fill("Their work email address", email).FillDate("Their first day", host.Clock.Today).Press("Give the post");
            page.Errors.ShouldBeEmpty();
            return await host.LinkTo(email);
        }

        var first = await Invite("kit.one@example.org");
        var page = await manager.Open($"/ashmere/people-and-posts/{post}");
        (await page.Press("Take it back")).Said.ShouldBe("The invitation is taken back. Its link no longer works.");
        (await host.Browser().Open(first)).ShouldSay("It has been taken back.");

        var second = await Invite("kit.two@example.org");
        host.Clock.MoveOn(TimeSpan.FromDays(7));
        (await host.Browser().Open(second)).ShouldSay("It is more than 7 days old.");

        var third = await Invite("kit.three@example.org");
        await (await host.Browser().Open(third)).Fill("Choose a password", Password).Press("Accept");
        (await host.Browser().Open(third)).ShouldSay("It has been accepted already.");
        (await host.Browser().Open("/ashmere/invitation/never-one-of-ours")).Heading.ShouldBe("This invitation cannot be used");
        (await host.Browser().Open(third.Replace("/ashmere/", "/stourhaven/", StringComparison.Ordinal))).Heading.ShouldBe("This invitation cannot be used");
    }

    [Fact]
    public async Task What_another_authority_has_recorded_of_a_shared_school_is_shown_and_not_done()
    {
        await using var own = await OneStoryHost.On();
        var area = own.Area;
        var theirs = new Post { OrganisationId = area.Places.School.Id, Title = "SENCO", RoleId = Roles.Senco.Id };
        await area.SetUp(area.Stourhaven, hand =>
        {
            hand.Db.Add(theirs);
            hand.Db.Add(new PostHolding { PostId = theirs.Id, AccountId = area.AccountOf(Persona.Senco), From = new(2024, 9, 1), To = new(2026, 10, 30) });
            return Task.CompletedTask;
        });
        var page = await own.Browser(Persona.Manager).Open("/ashmere/people-and-posts?show=elsewhere");
        page.ShouldSay("recorded that Hannah Brook left this post on 30 October 2026.");
        page = await own.Browser(Persona.Manager).Open($"/ashmere/people-and-posts/{area.PostOf(Persona.Senco)}");
        page.SummaryValue("Held by").ShouldBe("Hannah Brook");
    }

    [Fact]
    public async Task A_post_with_open_cases_is_not_closed_over_them()
    {
        var child = await host.Area.Child();
        await host.Area.Case(child);
        var page = await host.Browser(Persona.Manager).Open($"/ashmere/people-and-posts/{host.Area.PostOf(Persona.Officer)}/close");
        page = await page.Fill("Why it is closed", "The team is smaller.").Press("Close the post");
        page.Errors.Single().ShouldEndWith("Give them to another officer on the team board, then close the post.");
    }

    [Fact]
    public async Task Nobody_gives_a_post_to_themselves_or_ends_their_own()
    {
        var own = host.Area.PostOf(Persona.Manager);
        var page = await host.Browser(Persona.Manager).Open($"/ashmere/people-and-posts/{host.Area.PostOf(Persona.Administrator)}/add");
        page = await page.Fill("Name of the new holder", "Grace").Fill("Their work email address", Person.Of(Persona.Manager).Email).FillDate("Their first day", host.Clock.Today).Press("Give the post");
        page.Errors.ShouldBe(["You cannot give a post to yourself. Ask another person who looks after posts."]);
        page = await host.Browser(Persona.Manager).Open($"/ashmere/people-and-posts/{own}/close");
        page = await page.Fill("Why it is closed", "No reason.").Press("Close the post");
        page.Errors.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_role_that_reaches_every_child_is_not_opened_at_a_school()
    {
        var page = await host.Browser(Persona.Administrator).Open("/ashmere/people-and-posts/open");
        page = await page.Choose("Body", "Alder Park School").Choose("Casework officer").Fill("Title of the post", "Helper").Press("Open the post");
        page.Errors.ShouldBe(["Casework officer is not a role that a post at Alder Park School can have."]);
        page.ValueOf("Title of the post").ShouldBe("Helper");
    }

    [Fact]
    public async Task Somebody_who_lost_their_phone_begins_again_and_what_they_had_stops_working()
    {
        await using var own = await OneStoryHost.On();
        var email = Person.Of(Persona.Officer).Email;
        await own.ChoosePassword(email, Password);
        await own.SetUpCode(await own.Browser().EnterPassword(email, Password));
        var page = await own.Browser(Persona.Manager).Open($"/ashmere/people-and-posts/{own.Area.PostOf(Persona.Officer)}");
        page = await (await page.Follow("Cannot sign in")).Press("Let them begin again");
        page.Errors.ShouldBe(["Say how you made sure that it is this person: somebody may be pretending to be them."]);
        page = await page.Fill("How did you make sure that it is they?", "Saw them in the office.").Press("Let them begin again");
        page.Said.ShouldBe("Bryn Talbot has been sent a link to begin again.");
        (await own.Browser().EnterPassword(email, Password)).Errors.Count.ShouldBe(1);
        page = await own.Browser().Open(await own.LinkTo(email));
        await page.Fill("New password", "yellow-river-lantern").Press("Save the new password");
        (await own.Browser().EnterPassword(email, "yellow-river-lantern")).Path.ShouldBe("/account/set-up");
    }
}
