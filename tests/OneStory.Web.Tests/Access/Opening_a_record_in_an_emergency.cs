using System.Net;
using OneStory.Access;

namespace OneStory.Web.Tests.Access;

public sealed class Opening_a_record_in_an_emergency(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    private const string Reason = "Brought to A&E alone and cannot say who they are; may be at risk at home.";

    [Fact]
    public async Task It_opens_for_four_hours_and_the_family_and_a_reviewer_see_it()
    {
        var child = await host.Area.Child("Ezra", "Quill", born: new(2015, 7, 8), parent: Persona.Parent);
        var devi = host.Browser(Persona.ClinicalOfficer);
        (await devi.Open($"/ashmere/child/{child}")).Status.ShouldBe(HttpStatusCode.NotFound);

        var page = await devi.Open("/ashmere/break-glass");
        page = await page.Fill("First and last name", "ezra quill").FillDate("Date of birth", new(2015, 7, 8)).Press("Find");
        page = await page.Press("Open Ezra Quill's record for 4 hours");
        page.Errors.ShouldBe(["Say who might come to harm, and how. Whoever reviews it must be able to judge it from this."]);
        page = await page.Fill("Who might come to harm, and how?", Reason).Press("Open Ezra Quill's record for 4 hours");
        page.Path.ShouldBe($"/ashmere/child/{child}");
        page.Status.ShouldBe(HttpStatusCode.OK);

        await using (var family = await host.Area.As(Persona.Parent))
            family.Db.AccessLog.Where(entry => entry.ChildId == child).ToList().ShouldContain(entry => entry.ByName == "Devi Raman" && entry.Why.Contains("emergency", StringComparison.Ordinal));
        (await host.Browser(Persona.Manager).Open("/ashmere/people-and-posts")).Document.QuerySelector("[aria-label='Emergencies waiting for review']").ShouldNotBeNull();

        page = await host.Browser(Persona.Manager).Open("/ashmere/break-glass/review");
        page.ShouldSay(Reason);
        page = await page.Choose("Yes").Press("Record the review of Ezra Quill, opened by Devi Raman");
        page.Errors.ShouldBe(["Say why, and what you have done about it."]);
        page = await page.Choose("Yes").Fill("Why, and what you have done about it", "The hospital confirmed it.").Press("Record the review of Ezra Quill, opened by Devi Raman");
        page.Said.ShouldBe("The review is recorded.");
        page.ShouldSay("None waits for review.");
        page.ShouldSay("Justified");

        host.Clock.MoveOn(TimeSpan.FromHours(4));
        (await devi.Open($"/ashmere/child/{child}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task It_closes_with_the_post_that_opened_it()
    {
        var child = await host.Area.Child("Orla", "Penn", born: new(2014, 4, 4));
        await host.Area.SetUp(null, hand =>
        {
            foreach (var who in new[] { Persona.ClinicalOfficer, Persona.Adviser })
                hand.Db.Add(new BreakGlass { ChildId = child, AccountId = host.Area.AccountOf(who), Reason = Reason, At = hand.Now, Until = hand.Now.AddHours(4), ReviewedAt = hand.Now, WasJustified = true });
            hand.Concerns(child);
            return Task.CompletedTask;
        });
        (await host.Browser(Persona.ClinicalOfficer).Open($"/ashmere/child/{child}")).Status.ShouldBe(HttpStatusCode.OK);
        (await host.Browser(Persona.Adviser).Open($"/ashmere/child/{child}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Part_of_a_name_finds_nobody_and_every_search_is_written_down()
    {
        await host.Area.Child("Harvey", "Stone", born: new(2016, 1, 2));
        var devi = host.Browser(Persona.ClinicalOfficer);
        var page = await devi.Open("/ashmere/break-glass");
        page = await page.Fill("First and last name", "Harv Stone").FillDate("Date of birth", new(2016, 1, 2)).Press("Find");
        page.ShouldSay("Nobody found");
        await using var system = await host.Area.AsTheSystem();
        system.Db.AccessLog.ToList().ShouldContain(entry => entry.Terms == "Harv Stone, born 2016-01-02" && entry.ByName == "Devi Raman");
    }

    [Theory]
    [InlineData(Persona.Officer)]
    [InlineData(Persona.Senco)]
    [InlineData(Persona.Adviser)]
    [InlineData(Persona.Parent)]
    public async Task Nobody_else_can(Persona persona) =>
        (await host.Browser(persona).Open("/ashmere/break-glass")).Status.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public void It_lets_a_person_read_and_no_more() =>
        Roles.Emergency.Rights.ShouldBe([Right.ReadRecord, Right.ReadAdvice, Right.ReadPlan]);
}
