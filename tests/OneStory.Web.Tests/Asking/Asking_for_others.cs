using Microsoft.EntityFrameworkCore;
using OneStory.Testing.Areas;
using OneStory.Testing.Web;

namespace OneStory.Web.Tests.Asking;

public sealed class Asking_for_others(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task A_co_ordinator_asks_from_what_the_record_holds()
    {
        var child = await host.Area.Child("Idris", "Adeyemi", born: new(2013, 2, 1), setting: host.Area.Places.School.Id);
        var page = await host.Browser(Persona.Senco).Open("/ashmere/children");
        page = await page.Follow("Ask for an assessment of Idris Adeyemi");
        page.SummaryValue("Name").ShouldBe("Idris Adeyemi");
        page = await page.Fill("Why you are asking", "Two years of support have not been enough.").Press("Send the request");
        page.Said!.ShouldStartWith("We have the request for Idris.");
        await using var working = await host.Area.AsTheSystem();
        var request = await working.Db.AssessmentRequests.Include(r => r.Case).SingleAsync(r => r.Case.ChildId == child);
        (request.AskerName, request.Why).ShouldBe(("Hannah Brook", "Two years of support have not been enough."));
        (await working.Db.TeamMembers.SingleAsync(member => member.ChildId == child)).IsLead.ShouldBeTrue();
        (await host.Browser(Persona.Senco).Open("/ashmere/children")).ShouldSay("Being assessed");
    }

    [Fact]
    public async Task A_co_ordinator_asks_for_a_child_who_is_not_listed()
    {
        var page = await host.Browser(Persona.Senco).Open("/ashmere/children/new");
        page = await page.Press("Send the request");
        page.Errors.Count.ShouldBe(3);
        page = await page.Fill("First name", "Brand").Fill("Last name", "Newchild").FillDate("Date of birth", new(2014, 9, 1)).Press("Send the request");
        page.Said!.ShouldStartWith("We have the request for Brand.");
        await using var working = await host.Area.AsTheSystem();
        (await working.Db.Children.SingleAsync(child => child.LastName == "Newchild")).SettingId.ShouldBe(host.Area.Places.School.Id);
    }

    [Fact]
    public async Task A_co_ordinator_of_another_school_does_not_find_the_child()
    {
        var child = await host.Area.Child("Else", "Where", setting: host.Area.Places.OtherSchool.Id);
        (await host.Browser(Persona.Senco).Open($"/ashmere/children/{child}/ask")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_officer_enters_a_letter_with_the_day_it_truly_came()
    {
        host.Clock.MoveTo(new(2026, 11, 20));
        var page = await host.Browser(Persona.Officer).Open("/ashmere/requests/new");
        page = page.FillDate("The day it reached us", new(2026, 11, 21)).Choose("How it came", "On paper").Choose("Who asked", "The child’s parent or carer");
        page = await page.Fill("Their name", "Pat Letterwriter").Fill("First name", "Paper").Fill("Last name", "Letter").FillDate("Date of birth", new(2016, 1, 5)).Press("Enter the request");
        page.Errors.ShouldHaveSingleItem().ShouldStartWith("The day it reached us must be today or in the past");
        page = await page.FillDate("The day it reached us", new(2025, 11, 2)).Press("Enter the request");
        page.Errors.ShouldHaveSingleItem().ShouldContain("is more than a year ago");
        page = await page.FillDate("The day it reached us", new(2026, 11, 9)).Press("Enter the request");
        page.Said.ShouldBe("The request is recorded as received on Monday 9 November 2026.");
        await using var working = await host.Area.AsTheSystem();
        var @case = await working.Db.Cases.Include(c => c.Facts).SingleAsync(c => c.Child.LastName == "Letter");
        @case.Facts.ShouldHaveSingleItem().Date.ShouldBe(new DateOnly(2026, 11, 9));
        (await working.Db.Acts.SingleAsync(act => act.CaseId == @case.Id)).OnBehalfOf.ShouldBe("Pat Letterwriter");
        host.Clock.MoveTo(new(2026, 11, 2));
    }

    [Fact]
    public async Task A_letter_from_over_a_year_ago_is_taken_once_it_is_confirmed()
    {
        var page = await host.Browser(Persona.Officer).Open("/ashmere/requests/new");
        page = page.FillDate("The day it reached us", new(2025, 9, 1)).Choose("How it came", "By email").Choose("Who asked", "Somebody else");
        page = await page.Fill("Their name", "Dr Long Ago").Fill("First name", "Year").Fill("Last name", "Past").FillDate("Date of birth", new(2016, 1, 5)).Press("Enter the request");
        page = await page.Tick("Yes, it reached us more than a year ago").Press("Enter the request");
        page.Said.ShouldBe("The request is recorded as received on Monday 1 September 2025.");
    }

    [Fact]
    public async Task A_parent_cannot_enter_requests_for_the_council() =>
        (await host.Browser(Persona.Parent).Open("/ashmere/requests/new")).Status.ShouldBe(System.Net.HttpStatusCode.Forbidden);
}
