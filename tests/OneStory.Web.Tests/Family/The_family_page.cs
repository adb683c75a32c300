using OneStory.Assessments;
using OneStory.Law;
using OneStory.Testing.Areas;
using OneStory.Testing.Web;

namespace OneStory.Web.Tests.Family;

public sealed class The_family_page : IAsyncLifetime
{
    private OneStoryHost host = null!;

    public async ValueTask InitializeAsync() => host = await OneStoryHost.On();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task A_child_nobody_has_asked_for_can_be_asked_for()
    {
        var page = await host.Browser(Persona.Parent).Open("/ashmere");
        page.Path.ShouldBe($"/ashmere/child/{host.Area.Maya}");
        page.ShouldSay("Nobody has asked for an assessment for Maya yet.");
        page = await page.Follow("Ask for an assessment");
        page = await page.Choose("Who is asking?", "I am the child’s parent or carer").Press("Continue");
        page.Heading.ShouldBe("Why are you asking for Maya now? (optional)");
    }

    [Fact]
    public async Task It_says_where_things_are_what_is_next_by_when_and_who_holds_it()
    {
        await host.Area.Case(host.Area.Maya, received: new(2026, 11, 2));
        var page = await host.Browser(Persona.Parent).Open($"/ashmere/child/{host.Area.Maya}");
        page.ShouldSay("We are deciding whether to assess Maya.");
        page.ShouldSay("We must tell you whether we will assess by");
        page.ShouldSay("Monday 14 December 2026");
        page.ShouldSay("We received the request on Monday 2 November 2026. The law says within 6 weeks. SEND Regulations 2014, regulations 4(1) and 5(1)");
        page.ShouldSay("Bryn Talbot holds this");
        page.ShouldSay("The plan must be with you by Monday 22 March 2027");
    }

    [Fact]
    public async Task Lateness_is_said_plainly_with_the_way_to_complain()
    {
        await host.Area.Case(host.Area.Maya, received: new(2026, 11, 2));
        host.Clock.MoveTo(new(2026, 12, 20));
        var page = await host.Browser(Persona.Parent).Open($"/ashmere/child/{host.Area.Maya}");
        page.ShouldSay("We are late with this");
        page.ShouldSay("We should have told you by Monday 14 December 2026 whether we will assess. Bryn Talbot is deciding now whether to assess.");
        (await page.Follow("Complain about this")).ShouldSay("You can complain at any time");
    }

    [Fact]
    public async Task A_refusal_shows_its_reasons_and_every_route_the_same_day()
    {
        var @case = await host.Area.Case(host.Area.Maya, received: new(2026, 11, 2));
        host.Clock.MoveTo(new(2026, 11, 24));
        await using (var officer = await host.Area.As(Persona.Officer))
            (await officer.Get<DecideWhetherToAssess>().Do(@case, new(true, false, "The school can meet Maya’s needs from its own means.", "All that was sent.", "The school reviews its support in January."))).IsDone.ShouldBeTrue();
        var page = await host.Browser(Persona.Parent).Open($"/ashmere/child/{host.Area.Maya}");
        page.ShouldSay("We have decided not to assess Maya.");
        page.ShouldSay("The school can meet Maya’s needs from its own means.");
        page.ShouldSay("The school reviews its support in January.");
        page.ShouldSay("If you do not agree");
        page.ShouldSay("Sunday 24 January 2027");
    }

    [Fact]
    public async Task Another_familys_child_is_not_found()
    {
        foreach (var path in new[] { "", "/story", "/people", "/messages", "/documents", "/looked", "/story/about-me" })
            (await host.Browser(Persona.YoungPerson).Open($"/ashmere/child/{host.Area.Maya}{path}")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_young_person_is_spoken_to_as_themself()
    {
        await host.Area.Case(host.Area.Theo, received: new(2026, 11, 2));
        var page = await host.Browser(Persona.YoungPerson).Open($"/ashmere/child/{host.Area.Theo}");
        page.ShouldSay("We are deciding whether to assess you.");
        page.ShouldSay("Tell your story");
        page.ShouldNotSay("Does you");
    }

    [Fact]
    public async Task An_officer_sees_what_the_family_sees_and_the_family_sees_that_they_looked()
    {
        await host.Area.Case(host.Area.Maya);
        (await host.Browser(Persona.Officer).Open($"/ashmere/child/{host.Area.Maya}")).ShouldSay("You see what the family sees.");
        var page = await host.Browser(Persona.Parent).Open($"/ashmere/child/{host.Area.Maya}/looked");
        page.ShouldSay("Bryn Talbot, Casework officer, looked at where things are.");
        page.ShouldSay("Casework officer at Ashmere County Council");
    }

    [Fact]
    public async Task Advice_that_is_late_is_named()
    {
        var @case = await host.Area.Case(host.Area.Maya, received: new(2026, 9, 1), facts: [new Fact(FactTypes.DecisionSent, new(2026, 9, 10), DecisionKinds.WillAssess), new Fact(FactTypes.AdviceRequested, new(2026, 9, 11), About: "Paediatrician")]);
        await host.Area.SetUp(host.Area.Ashmere, hand =>
        {
            hand.Db.Add(new Advice { CaseId = @case, RoleId = "health", Title = "Paediatrician", About = "Paediatrician", OrganisationId = host.Area.Places.Trust.Id, AskedOn = new(2026, 9, 11) });
            return Task.CompletedTask;
        });
        var page = await host.Browser(Persona.Parent).Open($"/ashmere/child/{host.Area.Maya}");
        page.ShouldSay("We are gathering advice from the people who know Maya.");
        page.ShouldSay("Late: due by 23 October 2026.");
    }

    [Fact]
    public async Task Who_was_not_asked_is_said_with_why_until_they_are()
    {
        var @case = await host.Area.Case(host.Area.Maya, received: new(2026, 9, 1), facts: new Fact(FactTypes.DecisionSent, new(2026, 11, 2), DecisionKinds.WillAssess));
        await using (var officer = await host.Area.As(Persona.Officer))
        {
            var asked = new SeekAdvice.Command(
                [new("health", "Paediatrician", host.Area.Places.Trust.Id, "The law names them.")],
                new Dictionary<string, string> { ["parent"] = "You have told us all in your request.", ["education"] = "Her school has told us.", ["educational-psychologist"] = "We have her report of May.", ["social-care"] = "Nobody there knows her." });
            (await officer.Get<SeekAdvice>().Do(@case, asked)).ShouldBeOfType<OneStory.Casework.Done>();
        }

        var page = await host.Browser(Persona.Parent).Open($"/ashmere/child/{host.Area.Maya}");
        page.ShouldSay("Who was asked: 1");
        page.ShouldSay("Who was not asked, and why: 4");
        page.ShouldSay("Nobody there knows her.");
        await using (var officer = await host.Area.As(Persona.Officer))
            (await officer.Get<AskAnotherAdviser>().Do(@case, new("social-care", "Social care", host.Area.Places.SocialCare.Id, "The family asked."))).ShouldBeOfType<OneStory.Casework.Done>();
        (await host.Browser(Persona.Parent).Open($"/ashmere/child/{host.Area.Maya}")).ShouldNotSay("Nobody there knows her.");
    }
}
