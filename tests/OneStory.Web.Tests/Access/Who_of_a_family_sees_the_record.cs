using System.Net;
using Microsoft.EntityFrameworkCore;

namespace OneStory.Web.Tests.Access;

public sealed class Who_of_a_family_sees_the_record(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task An_officer_invites_a_parent_who_then_sees_the_child_and_is_on_the_record()
    {
        var child = await host.Area.Child("Amari", "Blake");
        var page = await host.Browser(Persona.Officer).Open($"/ashmere/child/{child}/access/give");
        page = await page.Fill("Their name", "Joy Blake").Fill("Their email address", "joy.blake@example.org").Press("Send the invitation");
        page.Errors.ShouldBe(["Enter what they are to the child, such as mother or foster carer."]);
        page.Fill("What they are to Amari", "Mother").Tick("They have parental responsibility").Fill("How did you make sure who they are, and that they may see the record?", "On the request form.");
        page = await page.Press("Send the invitation");
        page.Said.ShouldBe("We have sent Joy Blake an invitation. They have 7 days to accept it.");

        var link = await host.LinkTo("joy.blake@example.org");
        page = await host.Browser().Open(link);
        page.ShouldNotSay("Amari");
        var browser = host.Browser();
        page = await (await browser.Open(link)).Press("Accept");
        page.Path.ShouldBe($"/ashmere/child/{child}");
        await using var system = await host.Area.AsTheSystem();
        var member = await system.Db.FamilyMembers.SingleAsync(one => one.ChildId == child);
        (member.Name, member.Relationship, member.HasParentalResponsibility).ShouldBe(("Joy Blake", "Mother", true));

        page = await host.Browser(Persona.Officer).Open($"/ashmere/child/{child}/access");
        page = await (await page.Follow("End")).Press("End it");
        page.Errors.ShouldBe(["Say why it ends."]);
        await page.Fill("Why it ends", "Order of the family court of 1 November 2026.").Press("End it");
        (await browser.Open($"/ashmere/child/{child}")).Heading.ShouldBe("Sign in");
    }

    [Fact]
    public async Task Before_the_day_a_young_persons_own_way_in_is_refused_with_the_date_and_the_law()
    {
        var child = await host.Area.Child("Nyah", "Osei", born: new(2011, 3, 9), parent: Persona.Parent);
        var page = await host.Browser(Persona.Officer).Open($"/ashmere/child/{child}/access/own");
        page.ShouldSay("Saturday 26 June 2027");
        page.ShouldSay("Children and Families Act 2014, section 83(2)");
        page.HasButton("Send the invitation").ShouldBeFalse();
        await using var working = await host.Area.As(Persona.Officer);
        var refused = (await working.Get<OneStory.Access.Families.GiveOwnAccess>().Do(child, "nyah@example.org", new("secret", new("https://onestory.example.org/")))).ShouldBeOfType<OneStory.Casework.Refused>();
        refused.Why.ShouldContain("Saturday 26 June 2027");
        refused.Source.ShouldBe("Children and Families Act 2014, section 83(2)");
    }

    [Fact]
    public async Task From_the_day_the_record_is_the_young_persons_who_chooses_whether_a_parent_goes_on_seeing_it()
    {
        var child = await host.Area.Child("Theo", "Lindqvist", born: new(2009, 5, 2), parent: Persona.Parent, self: Persona.YoungPerson);
        var page = await host.Browser(Persona.Officer).Open($"/ashmere/child/{child}/access");
        page.ShouldSay("Nobody has recorded what Theo wants about Rosa Delgado.");

        page = await host.Browser(Persona.Parent).Open($"/ashmere/child/{child}/sharing");
        page.ShouldSay("who sees this record is Theo’s choice");
        page.HasButton("Send the invitation").ShouldBeFalse();

        var theo = host.Browser(Persona.YoungPerson);
        page = await theo.Open($"/ashmere/child/{child}/sharing");
        page.ShouldSay("Should Rosa Delgado go on seeing it?");
        page = await page.Press("Yes");
        page.Said.ShouldBe("They go on seeing the record. You can change this at any time.");
        page.ShouldNotSay("Should Rosa Delgado go on seeing it?");
        page = await page.Press("End");
        page.Said.ShouldBe("They no longer see the record.");
        (await host.Browser(Persona.Parent).Open($"/ashmere/child/{child}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Where_a_young_person_lacks_capacity_an_officer_records_who_decided_for_them()
    {
        var child = await host.Area.Child("Wren", "Abbott", born: new(2009, 5, 2), parent: Persona.Parent);
        var officer = host.Browser(Persona.Officer);
        var page = await officer.Open($"/ashmere/child/{child}/access/capacity");
        page.Choose("Yes: they lack capacity for these decisions").Fill("Who considered it, when, and what they found", "Dr Raman and the social worker, 20 October 2026.");
        page = await page.Press("Record it");
        page.ShouldSay("it is recorded that they lack capacity for these decisions");
        page = await page.Follow("Record the choice");
        page = await page.Choose("Rosa Delgado goes on seeing it").Press("Record the choice");
        page.Errors.ShouldBe(["Say who decided it for them, and how it is in their best interests."]);
        page = await page.Fill("Who decided it for them, and how it is in their best interests", "Best interests meeting of 27 October.").Press("Record the choice");
        page.Said.ShouldBe("The choice is recorded.");
        await using var system = await host.Area.AsTheSystem();
        (await system.Db.ChildGrants.SingleAsync(grant => grant.ChildId == child)).ContinuedWithoutCapacity.ShouldBe(true);
    }

    [Fact]
    public async Task A_family_invites_somebody_to_help_it_and_ends_it()
    {
        var child = await host.Area.Child("Leah", "Okafor", parent: Persona.Parent);
        var rosa = host.Browser(Persona.Parent);
        var page = await rosa.Open($"/ashmere/child/{child}/sharing");
        page = await page.Fill("Their name", "Carol Finch").Fill("Their email address", Person.Of(Persona.Supporter).Email).Press("Send the invitation");
        page.Errors.ShouldBe(["Tick the box to say that you agree. Without it we cannot open the record to them."]);
        page = await page.Tick("I agree that they see everything on Leah’s record").Press("Send the invitation");
        page.Errors.ShouldBeEmpty();

        var carol = host.Browser(Persona.Supporter);
        (await carol.Open($"/ashmere/child/{child}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await (await carol.Open(await host.LinkTo(Person.Of(Persona.Supporter).Email))).Press("Accept");
        (await carol.Open($"/ashmere/child/{child}")).Status.ShouldBe(HttpStatusCode.OK);
        (await carol.Open($"/ashmere/child/{child}/sharing")).Status.ShouldBe(HttpStatusCode.Forbidden);

        page = await (await rosa.Open($"/ashmere/child/{child}/sharing")).Press("End");
        page.Said.ShouldBe("They no longer see the record.");
        (await host.Browser(Persona.Supporter).Open($"/ashmere/child/{child}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task When_a_parents_access_ends_so_does_that_of_those_they_asked_for_help()
    {
        var child = await host.Area.Child("Ivo", "Marsh", parent: Persona.Parent);
        var carol = Person.Of(Persona.Supporter).Email;
        await Ask(child, "Carol Finch", carol);
        await (await host.Browser(Persona.Supporter).Open(await host.LinkTo(carol))).Press("Accept");
        await Ask(child, "Late Comer", "late.comer@example.org");
        (await host.Browser(Persona.Supporter).Open($"/ashmere/child/{child}")).Status.ShouldBe(HttpStatusCode.OK);

        await using (var officer = await host.Area.As(Persona.Officer))
        {
            var theirs = await officer.Db.ChildGrants.SingleAsync(grant => grant.ChildId == child && grant.Kind == OneStory.Access.GrantKind.Parent);
            (await officer.Get<OneStory.Access.Families.EndFamilyAccess>().Do(child, theirs.Id, "Order of the family court.")).IsDone.ShouldBeTrue();
        }

        (await host.Browser(Persona.Supporter).Open($"/ashmere/child/{child}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await host.Browser().Open(await host.LinkTo("late.comer@example.org"))).ShouldSay("It has been taken back.");
        await using var system = await host.Area.AsTheSystem();
        (await system.Db.ChildGrants.SingleAsync(grant => grant.ChildId == child && grant.Kind == OneStory.Access.GrantKind.Supporter)).EndedBecause.ShouldBe("Rosa Delgado, who asked for their help, no longer sees the record.");
    }

    [Fact]
    public async Task Help_that_was_asked_for_by_somebody_who_no_longer_decides_is_not_taken_up()
    {
        var child = await host.Area.Child("Una", "Marsh", parent: Persona.Parent);
        await Ask(child, "Slow Reader", "slow.reader@example.org");
        await host.Area.SetUp(null, async hand =>
        {
            (await hand.Db.ChildGrants.SingleAsync(grant => grant.ChildId == child)).To = hand.Today.AddDays(-1);
            hand.Concerns(child);
        });
        var page = await (await host.Browser().Open(await host.LinkTo("slow.reader@example.org"))).Press("Accept");
        page.ShouldSay("Whoever asked for your help can no longer open the record to you.");
        await using var system = await host.Area.AsTheSystem();
        (await system.Db.ChildGrants.CountAsync(grant => grant.ChildId == child && grant.Kind == OneStory.Access.GrantKind.Supporter)).ShouldBe(0);
    }

    private async Task Ask(Guid child, string name, string email)
    {
        var page = await host.Browser(Persona.Parent).Open($"/ashmere/child/{child}/sharing");
        page = await page.Fill("Their name", name).Fill("Their email address", email).Tick(page.Document.QuerySelector("input[type=checkbox] + label")!.TextContent.Trim()).Press("Send the invitation");
        page.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_invitation_is_taken_up_only_by_the_person_it_was_sent_to()
    {
        var child = await host.Area.Child("Saffron", "Hale");
        var page = await host.Browser(Persona.Officer).Open($"/ashmere/child/{child}/access/give");
        page.Fill("Their name", "Ann Hale").Fill("Their email address", "ann.hale@example.org").Fill("What they are to Saffron", "Mother")
            .Fill("How did you make sure who they are, and that they may see the record?", "On the request form.");
        await page.Press("Send the invitation");
        page = await host.Browser(Persona.Parent).Open(await host.LinkTo("ann.hale@example.org"));
        page.ShouldSay("You are signed in as Rosa Delgado, and this invitation is for ann.hale@example.org.");
        page.HasButton("Accept").ShouldBeFalse();
    }
}
