using Microsoft.EntityFrameworkCore;
using OneStory.Casework;

namespace OneStory.Web.Tests.Casework;

public sealed class Giving_cases_out(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task A_case_that_nobody_holds_is_loud_until_it_has_an_officer()
    {
        var @case = await host.Area.Case(await host.Area.Child("Una", "Held"), officer: null);
        var manager = host.Browser(Persona.Manager);
        (await manager.Open("/ashmere/work")).ShouldSay("no officer.");
        (await host.Browser(Persona.Officer).Open("/ashmere/work")).ShouldNotSay("no officer.");
        var page = await manager.Open("/ashmere/unassigned");
        foreach (var box in page.Document.QuerySelectorAll("input[name=Chosen]:not([checked])")) box.SetAttribute("checked", "");
        page = await page.Press("Give out the cases ticked");
        page.Heading.ShouldBe("Every case has an officer");
        await using var working = await host.Area.AsTheSystem();
        (await working.Db.Cases.Where(one => one.Id == @case).Select(one => one.OfficerPostId).SingleAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_case_is_given_by_a_list_and_a_button()
    {
        var @case = await host.Area.Case(await host.Area.Child("Bea", "Board"), host.Clock.Today.AddDays(-100));
        var page = await host.Browser(Persona.Manager).Open("/ashmere/board");
        page.ShouldSay("Bea Board");
        await using var working = await host.Area.As(Persona.Manager);
        (await working.Get<AllocateCase>().Do(@case, new(host.Area.PostOf(Persona.Manager), "Bryn is away."))).IsDone.ShouldBeTrue();
        (await host.Browser(Persona.Officer).Open($"/ashmere/case/{@case}/history")).ShouldSay("Bryn is away.");
    }

    [Fact]
    public async Task A_case_is_not_given_to_a_post_that_holds_none()
    {
        var @case = await host.Area.Case(await host.Area.Child());
        await using var working = await host.Area.As(Persona.Manager);
        (await working.Get<AllocateCase>().Do(@case, new(host.Area.PostOf(Persona.PanelMember)))).ShouldBeOfType<Refused>();
    }

    [Fact]
    public async Task An_officer_may_not_give_cases_out()
    {
        var @case = await host.Area.Case(await host.Area.Child());
        await using var working = await host.Area.As(Persona.Officer);
        (await working.Get<AllocateCase>().Do(@case, new(host.Area.PostOf(Persona.Manager)))).ShouldBeOfType<Forbidden>();
        (await host.Browser(Persona.Officer).Open("/ashmere/board")).Status.ShouldBe(System.Net.HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_hand_over_goes_whole_or_not_at_all_and_a_post_that_holds_a_case_is_not_closed()
    {
        await using var own = await OneStoryHost.On();
        var (one, other) = (await own.Area.Case(await own.Area.Child("Ash")), await own.Area.Case(await own.Area.Child("Birch")));
        var (leaver, stays) = (own.Area.PostOf(Persona.Officer), own.Area.PostOf(Persona.Manager));
        await using var working = await own.Area.As(Persona.Manager);
        (await working.Get<OneStory.Access.Posts.ClosePost>().Do(leaver, "The officer leaves.")).ShouldBeOfType<Refused>().Why.ShouldContain("This post holds");
        (await working.Get<HandOverCases>().Do(leaver, [new(one, stays, null)])).ShouldBeOfType<Refused>().Why.ShouldContain("No case has been handed over yet");
        (await working.Db.Cases.CountAsync(held => held.OfficerPostId == leaver)).ShouldBe(2);

        var page = await own.Browser(Persona.Manager).Open($"/ashmere/board/leaver/{leaver}");
        page = await page.Fill("What the next officer should know about Birch Blake", "The parent prefers the telephone.").Press("Hand over all 2");
        page.Said.ShouldBe("Every case has been handed over.");
        (await own.Browser(Persona.Manager).Open($"/ashmere/case/{other}/history")).ShouldSay("The parent prefers the telephone.");
        page = await page.Fill("Why it is closed", "The officer has left.").Press("Close the post");
        page.Said.ShouldEndWith("is closed.");
        (await own.Browser(Persona.Officer).Open("/ashmere/work")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }
}
