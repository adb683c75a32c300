using Microsoft.EntityFrameworkCore;
using OneStory.People;
using OneStory.Testing.Areas;
using OneStory.Testing.Web;

namespace OneStory.Web.Tests.People;

public sealed class Keeping_people_right(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task A_number_whose_digits_do_not_add_up_is_refused_where_it_was_typed()
    {
        var page = await host.Browser(Persona.Officer).Open($"/ashmere/child/{host.Area.Maya}/people/child");
        page = await page.Fill("NHS number", "943 476 5918").Press("Save");
        page.Errors.ShouldHaveSingleItem().ShouldContain("does not add up");
        page.ValueOf("NHS number").ShouldBe("943 476 5918");
        page = await page.Fill("NHS number", "943 476 5919").Press("Save");
        page.SummaryValue("NHS number").ShouldStartWith("943 476 5919 Changed by Bryn Talbot on");
    }

    [Fact]
    public async Task A_parent_changes_how_they_are_reached_and_nothing_else()
    {
        await using var working = await host.Area.AsTheSystem();
        var member = await working.Db.FamilyMembers.SingleAsync(one => one.ChildId == host.Area.Maya && one.Name == "Rosa Delgado");
        var page = await host.Browser(Persona.Parent).Open($"/ashmere/child/{host.Area.Maya}/people/family/{member.Id}");
        page.ShouldNotSay("Has parental responsibility");
        page = await page.Fill("Phone number", "07700 900982").Choose("How should we write to you?", "Text").Press("Save");
        page.ShouldSay("07700 900982");
        (await working.Db.FamilyMembers.AsNoTracking().SingleAsync(one => one.Id == member.Id)).HasParentalResponsibility.ShouldBeTrue();
    }

    [Fact]
    public async Task A_parent_cannot_change_the_child_or_add_to_the_family()
    {
        foreach (var path in new[] { "child", "family/new", "team/new", "capacity" })
            (await host.Browser(Persona.Parent).Open($"/ashmere/child/{host.Area.Maya}/people/{path}")).Status.ShouldBe(System.Net.HttpStatusCode.Forbidden, path);
    }

    [Fact]
    public async Task A_setting_corrects_its_child_and_cannot_say_that_they_learn_elsewhere()
    {
        var (here, there) = (host.Area.Places.School.Id, host.Area.Places.OtherSchool.Id);
        var child = await host.Area.Child("Stays", "Put", setting: here);
        var page = await host.Browser(Persona.Senco).Open($"/ashmere/child/{child}/people/child");
        page.ShouldNotSay("Nursery, school or college");
        await page.Fill("Known as", "Stay").Press("Save");
        await using (var senco = await host.Area.As(Persona.Senco))
            (await senco.Get<ChangeChild>().Do(child, Command("Stayed", there))).IsDone.ShouldBeTrue();
        (await Learns(child)).ShouldBe(("Stayed", here));
        await using (var officer = await host.Area.As(Persona.Officer))
            (await officer.Get<ChangeChild>().Do(child, Command("Moved", there))).IsDone.ShouldBeTrue();
        (await Learns(child)).ShouldBe(("Moved", there));

        static ChangeChild.Command Command(string knownAs, Guid setting) => new() { FirstName = "Stays", LastName = "Put", KnownAs = knownAs, Born = new(2018, 5, 14), SettingId = setting };
    }

    private async Task<(string?, Guid?)> Learns(Guid child)
    {
        await using var working = await host.Area.AsTheSystem();
        var found = await working.Db.Children.SingleAsync(one => one.Id == child);
        return (found.KnownAs, found.SettingId);
    }

    [Fact]
    public async Task There_is_one_lead_professional_at_a_time()
    {
        var child = await host.Area.Child("Team", "Child");
        foreach (var name in new[] { "First Lead", "Second Lead" })
        {
            var page = await host.Browser(Persona.Officer).Open($"/ashmere/child/{child}/people/team/new");
            await page.Fill("Name", name).Fill("What they do", "Health visitor").Tick("Lead professional").Press("Save");
        }

        await using var working = await host.Area.AsTheSystem();
        (await working.Db.TeamMembers.Where(member => member.ChildId == child && member.IsLead).Select(member => member.Name).ToListAsync()).ShouldBe(["Second Lead"]);
    }

    [Fact]
    public async Task Capacity_is_recorded_with_how_it_was_found_and_the_day_rights_pass_is_explained()
    {
        var page = await host.Browser(Persona.Officer).Open($"/ashmere/child/{host.Area.Theo}/people");
        page.ShouldSay("For Theo, born on 2 March 2009, that is Friday 27 June 2025.");
        page = await page.Follow("Record capacity for these decisions");
        page = await page.Press("Record");
        page.Errors.ShouldHaveSingleItem().ShouldBe("Choose whether they can make these decisions");
        page = await page.Choose("No: they have been found to lack capacity for these decisions").Fill("How this was found, by whom and when", "Assessed by Dr Example on 1 October 2026.").Press("Record");
        page.ShouldSay("Found to lack capacity for these decisions. Assessed by Dr Example on 1 October 2026.");
    }

    [Fact]
    public async Task Two_who_correct_the_record_at_once_do_not_write_over_each_other()
    {
        var child = await host.Area.Child("Both", "Correct");
        var first = await host.Browser(Persona.Officer).Open($"/ashmere/child/{child}/people/child");
        var second = await host.Browser(Persona.Manager).Open($"/ashmere/child/{child}/people/child");
        await first.Fill("Known as", "One").Press("Save");
        var page = await second.Fill("Known as", "Two").Press("Save");
        page.Errors.ShouldHaveSingleItem().ShouldContain("Somebody else has changed this");
        page.ValueOf("Known as").ShouldBe("Two");
    }
}
