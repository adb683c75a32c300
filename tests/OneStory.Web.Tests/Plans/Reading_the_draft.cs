using System.Net;
using Microsoft.EntityFrameworkCore;
using OneStory.Casework;
using OneStory.Law;
using OneStory.Plans;

namespace OneStory.Web.Tests.Plans;

public sealed class Reading_the_draft(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task The_childs_own_words_come_first()
    {
        var plan = await PlanCase.WithFamily(host.Area);
        var page = await host.Browser(Persona.Parent).Open(plan.Draft());
        page.HasLink("In your own words").ShouldBeTrue();
        (await page.Follow("In your own words")).ShouldSay("I want to read my sister a story.");
    }

    [Fact]
    public async Task That_a_line_is_right_is_said_in_one_press()
    {
        var plan = await PlanCase.WithFamily(host.Area);
        var page = await host.Browser(Persona.Parent).Open(plan.Draft("/read/learning"));
        page = await page.Press("This is right: Need B1");
        page.ShouldSay("You said: this is right.");
        page = await host.Browser(Persona.Officer).Open(plan.At("comments"));
        page.ShouldSay("none waiting for an answer");
    }

    [Fact]
    public async Task That_a_line_is_not_right_is_said_in_words_with_how_it_should_read()
    {
        var plan = await PlanCase.WithFamily(host.Area);
        var page = await host.Browser(Persona.Parent).Open(plan.Draft("/read/learning"));
        page = await page.Follow("This is not right: What will be done F1");
        (await page.Press("Save")).Errors.ShouldBe(["Say what is not right, or how it should read"]);
        page.Fill("Say what is not right, in your own words", "She cannot do 45 minutes.").Fill("How should it read? You can leave this.", "Two times 20 minutes.");
        page = await page.Press("Save");
        page.ShouldSay("You said: this is not right. She cannot do 45 minutes. It should say: Two times 20 minutes.");
        var officer = await host.Browser(Persona.Officer).Open(plan.At("comments"));
        officer.ShouldSay("1 waiting for an answer");
        officer.ShouldSay("Rosa Delgado, parent or carer, who holds the rights");
    }

    [Fact]
    public async Task A_comment_on_a_draft_that_has_been_replaced_is_kept_with_it()
    {
        var plan = await PlanCase.WithFamily(host.Area);
        var page = await (await host.Browser(Persona.Parent).Open(plan.Draft("/read/learning"))).Follow("This is not right: Need B1");
        await plan.Serve(2, "Nothing much.");
        page = await page.Fill("Say what is not right, in your own words", "It is two steps.").Press("Save");
        page.Said!.ShouldContain("stays with the one you read");
        page.ShouldSay("You said of draft 1");
        (await host.Browser(Persona.Officer).Open(plan.At("comments"))).ShouldSay("This was said of draft 1. Draft 2 has been served since.");
    }

    [Fact]
    public async Task What_is_saved_as_it_is_written_is_one_comment_and_nobody_elses()
    {
        var plan = await PlanCase.WithFamily(host.Area);
        var (line, comment) = (await plan.Line("B"), Guid.CreateVersion7());
        foreach (var words in new[] { "It", "It is", "It is two steps." })
            await plan.Done(Persona.Parent, working => working.Get<CommentOnDraft>().Do(plan.Case, new(comment, 1, line.Id, "B", CommentKind.NotRight, words)));
        (await plan.Try(Persona.Supporter, working => working.Get<CommentOnDraft>().Do(plan.Case, new(comment, 1, line.Id, "B", CommentKind.NotRight, "Mine.")))).ShouldBeOfType<NotFound>();
        await using var working = await host.Area.AsTheSystem();
        (await working.Db.PlanComments.Where(said => said.Plan.CaseId == plan.Case).Select(said => said.Words).SingleAsync()).ShouldBe("It is two steps.");
    }

    [Fact]
    public async Task A_setting_a_meeting_and_the_rest_are_asked_one_at_a_time_and_sent()
    {
        var plan = await PlanCase.WithFamily(host.Area);
        var page = await host.Browser(Persona.Parent).Open(plan.Draft("/setting"));
        page = await page.Choose("Choose from the list", "Alder Park School, Ashmere").Fill("Why this one? You can leave this.", "Her brother is there.").Press("Save and go on");
        page = await page.Choose("Yes").Press("Save and go on");
        page = await page.Fill("Is there anything else?", "Thank you for listening.").Press("Save and go on");
        page.SummaryValue("School, college or other setting").ShouldStartWith("Alder Park School");
        page.SummaryValue("Meeting").ShouldStartWith("You ask to meet us");
        page = await page.Press("Send");
        page.Said.ShouldBe("Sent. We will be in touch to arrange the meeting.");
        await using var working = await host.Area.AsTheSystem();
        (await working.Db.CaseFacts.CountAsync(fact => fact.CaseId == plan.Case && fact.Type == FactTypes.MeetingRequested.Id)).ShouldBe(1);
        (await working.Db.CaseFacts.AnyAsync(fact => fact.CaseId == plan.Case && fact.Type == FactTypes.WindowWaived.Id)).ShouldBeFalse();
    }

    [Fact]
    public async Task Having_nothing_more_to_say_ends_the_fifteen_days_in_writing()
    {
        var plan = await PlanCase.WithFamily(host.Area);
        var page = await (await host.Browser(Persona.Parent).Open(plan.Draft("/send"))).Tick("I have nothing more to say about this draft").Press("Send");
        page.Said.ShouldBe("Sent. Your officer has it now.");
        await using var working = await host.Area.AsTheSystem();
        (await working.Db.CaseFacts.SingleAsync(fact => fact.CaseId == plan.Case && fact.Type == FactTypes.WindowWaived.Id)).Date.ShouldBe(PlanCase.Served);
    }

    [Fact]
    public async Task A_new_draft_on_the_same_day_takes_back_that_there_was_nothing_more_to_say()
    {
        var plan = await PlanCase.WithFamily(host.Area);
        await plan.Done(Persona.Parent, working => working.Get<SendRepresentations>().Do(plan.Case, new(NothingMoreToSay: true)));
        await plan.Serve(2, "Section F is new.");
        (await host.Browser(Persona.Parent).Open(plan.Draft())).ShouldSay("You have until the end of Monday 22 February 2027");
    }

    [Fact]
    public async Task A_meeting_asked_for_stands_when_the_draft_is_served_again_until_it_is_taken_back()
    {
        var plan = await PlanCase.WithFamily(host.Area);
        await Send(plan, wantsMeeting: true);
        host.Clock.MoveTo(PlanCase.Served.AddDays(3));
        await plan.Serve(2, "Section F is new.");
        (await AskedToMeet(plan)).ShouldBe(1);
        await Send(plan, wantsMeeting: true);
        (await AskedToMeet(plan)).ShouldBe(1);
        await Send(plan, wantsMeeting: false);
        (await AskedToMeet(plan)).ShouldBe(0);
    }

    [Fact]
    public async Task A_supporter_can_comment_and_cannot_send()
    {
        var plan = await PlanCase.WithFamily(host.Area);
        var page = await host.Browser(Persona.Supporter).Open(plan.Draft());
        page.ShouldSay("Only somebody who holds the rights for Maya can send this.");
        page.HasLink("Check and send").ShouldBeFalse();
        (await plan.Try(Persona.Supporter, working => working.Get<SendRepresentations>().Do(plan.Case, new(true)))).ShouldBeOfType<Refused>();
    }

    [Fact]
    public async Task A_school_reads_it_and_is_not_asked_for_what_only_the_family_says()
    {
        var plan = await PlanCase.WithFamily(host.Area);
        await host.Area.SetUp(host.Area.Ashmere, async hand => (await hand.Db.Children.SingleAsync(child => child.Id == plan.Child)).SettingId = host.Area.Places.School.Id);
        var page = await host.Browser(Persona.Senco).Open(plan.Draft());
        page.ShouldSay("The family is saying what is right, what is not, and what is missing.");
        page.ShouldSay("The family has until the end of Monday 22 February 2027");
        (await page.Follow("The rest")).HasLink("You can ask for one.").ShouldBeFalse();
    }

    [Fact]
    public async Task After_compulsory_school_age_the_rights_are_the_young_persons_own()
    {
        var theo = await host.Area.Child("Theo", "Lindqvist", born: new(2009, 3, 2), self: Persona.YoungPerson, parent: Persona.Parent);
        var plan = await PlanCase.WithFamily(host.Area, theo);
        (await plan.Try(Persona.Parent, working => working.Get<SendRepresentations>().Do(plan.Case, new(true)))).ShouldBeOfType<Refused>().Why.ShouldStartWith("These rights have been Theo’s own since Saturday 28 June 2025");
        await plan.Done(Persona.YoungPerson, working => working.Get<SendRepresentations>().Do(plan.Case, new(true)));
        (await host.Browser(Persona.YoungPerson).Open(plan.Draft())).Heading.ShouldBe("My draft plan");
        var line = await plan.Line("B");
        foreach (var persona in new[] { Persona.Parent, Persona.YoungPerson })
            await plan.Done(persona, working => working.Get<CommentOnDraft>().Do(plan.Case, new(Guid.CreateVersion7(), 1, line.Id, "B", CommentKind.NotRight, "No.")));
        await using var working = await host.Area.AsTheSystem();
        (await working.Db.PlanComments.Where(said => said.Plan.CaseId == plan.Case).OrderBy(said => said.At).Select(said => new { said.ByRole, said.ByRightsHolder }).ToListAsync())
            .Select(said => (said.ByRole, said.ByRightsHolder)).ShouldBe([("Parent or carer", false), ("Young person", true)], ignoreOrder: true);
    }

    [Fact]
    public async Task Before_there_is_a_draft_the_page_says_what_comes_before_it()
    {
        var plan = await PlanCase.Begun(host.Area);
        (await host.Browser(Persona.Parent).Open(plan.Draft())).Heading.ShouldBe("There is no draft plan yet");
    }

    [Fact]
    public async Task Nobody_else_finds_it() => (await host.Browser(Persona.YoungPerson).Open((await PlanCase.WithFamily(host.Area)).Draft())).Status.ShouldBe(HttpStatusCode.NotFound);

    private static async Task Send(PlanCase plan, bool wantsMeeting)
    {
        await plan.Done(Persona.Parent, working => working.Get<SaveRepresentations>().Do(plan.Case, new() { WantsMeeting = wantsMeeting }));
        await plan.Done(Persona.Parent, working => working.Get<SendRepresentations>().Do(plan.Case, new(NothingMoreToSay: false)));
    }

    private async Task<int> AskedToMeet(PlanCase plan)
    {
        await using var working = await host.Area.AsTheSystem();
        return await working.Db.CaseFacts.CountAsync(fact => fact.CaseId == plan.Case && fact.Type == FactTypes.MeetingRequested.Id && fact.WithdrawnByActId == null);
    }
}
