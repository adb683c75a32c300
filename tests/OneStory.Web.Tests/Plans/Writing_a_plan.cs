using System.Net;
using Microsoft.EntityFrameworkCore;
using OneStory.Casework;
using OneStory.Plans;

namespace OneStory.Web.Tests.Plans;

public sealed class Writing_a_plan(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task A_line_of_advice_becomes_a_line_of_the_plan_and_its_source_still_opens()
    {
        var plan = await PlanCase.Begun(host.Area);
        var page = await host.Browser(Persona.Officer).Open(plan.At("write?section=B"));
        page.ShouldSay("3 lines not used yet");
        page = await page.Press("Make this a need in B");
        page.ShouldSay("2 lines not used yet");
        page.ValueOf("B1").ShouldBe(PlanCase.Need);
        page.ShouldSay("From Speech and language therapist, Miriam Oyelaran, 12 January 2027");
    }

    [Fact]
    public async Task Lines_of_one_thread_join_by_themselves_in_whatever_order_they_are_taken()
    {
        var plan = await PlanCase.Begun(host.Area);
        foreach (var line in plan.AdviceLines.Reverse()) await plan.Done(Persona.Officer, working => working.Get<PickAdviceLine>().Do(plan.Case, new(line)));
        var (need, outcome, provision) = (await plan.Line("B"), await plan.Line("E"), await plan.Line("F"));
        outcome.LeadsFrom.ShouldBe([need.Id]);
        provision.LeadsFrom.ShouldBe([outcome.Id]);
    }

    [Fact]
    public async Task A_line_of_another_cases_advice_is_not_found()
    {
        var (plan, other) = (await PlanCase.Begun(host.Area), await PlanCase.Begun(host.Area));
        (await plan.Try(Persona.Officer, working => working.Get<PickAdviceLine>().Do(plan.Case, new(other.AdviceLines[0])))).ShouldBeOfType<NotFound>();
        (await plan.Try(Persona.Officer, working => working.Get<SayWhyAdviceIsNotUsed>().Do(plan.Case, new(other.AdviceLines[0], "No.")))).ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task A_line_of_another_cases_plan_cannot_be_written()
    {
        var (plan, other) = (await PlanCase.Written(host.Area), await PlanCase.Begun(host.Area));
        var line = await plan.Line("B");
        (await plan.Try(Persona.Officer, working => working.Get<WritePlanLine>().Do(other.Case, new(line.Id, line.Version, "B", PlanLineKind.Need, "Mine now.")))).ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task Of_two_who_write_the_same_line_the_second_sees_both_and_loses_nothing()
    {
        var plan = await PlanCase.Written(host.Area);
        var first = await host.Browser(Persona.Officer).Open(plan.At("write?section=B"));
        var second = await host.Browser(Persona.Manager).Open(plan.At("write?section=B"));
        await first.Fill("B1", "Maya follows one step at a time.").Press("Save B1");
        second = await second.Fill("B1", "Maya needs one instruction at a time.").Press("Save B1");
        second.ShouldSay("Somebody else has changed this line. Both are here and nothing is lost.");
        second.ShouldSay("Maya follows one step at a time.");
        second.ValueOf("B1").ShouldBe("Maya needs one instruction at a time.");
        second = await second.Press("Save B1");
        second.ValueOf("B1").ShouldBe("Maya needs one instruction at a time.");
        (await plan.Line("B")).Text.ShouldBe("Maya needs one instruction at a time.");
    }

    [Fact]
    public async Task Two_who_write_different_lines_never_get_in_each_others_way()
    {
        var plan = await PlanCase.Written(host.Area);
        var first = await host.Browser(Persona.Officer).Open(plan.At("write?section=B"));
        var second = await host.Browser(Persona.Manager).Open(plan.At("write?section=E"));
        second.ShouldSay("Bryn Talbot has this plan open");
        await first.Fill("B1", "Maya follows one step at a time.").Press("Save B1");
        second = await second.Fill("E1", "By July 2028 Maya will follow two steps in four lessons out of five.").Press("Save E1");
        second.ShouldNotSay("Somebody else has changed this line");
        (await plan.Line("B")).Text.ShouldBe("Maya follows one step at a time.");
    }

    [Fact]
    public async Task A_line_that_was_taken_out_meanwhile_keeps_the_words_that_were_being_written()
    {
        var plan = await PlanCase.Written(host.Area);
        var page = await host.Browser(Persona.Officer).Open(plan.At("write?section=B"));
        var line = await plan.Line("B");
        await plan.Done(Persona.Manager, working => working.Get<RemovePlanLine>().Do(plan.Case, new(line.Id, line.Version)));
        page = await page.Fill("B1", "Maya needs one instruction at a time.").Press("Save B1");
        page.ShouldSay("It has been taken out.");
        page.ValueOf("A new need").ShouldBe("Maya needs one instruction at a time.");
        (await page.Press("Add A new need")).ValueOf("B1").ShouldBe("Maya needs one instruction at a time.");
    }

    [Fact]
    public async Task A_new_line_sent_twice_is_one_line()
    {
        var plan = await PlanCase.Begun(host.Area);
        var page = await host.Browser(Persona.Officer).Open(plan.At("write?section=B"));
        page.Fill("A new need", "Maya cannot yet read words of one syllable.");
        await page.Press("Add A new need");
        await page.Press("Add A new need");
        (await plan.Lines()).Count(line => line.Section == "B").ShouldBe(1);
    }

    [Fact]
    public async Task A_line_can_be_moved_among_others_and_to_where_it_belongs()
    {
        var plan = await PlanCase.Written(host.Area);
        var browser = host.Browser(Persona.Officer);
        await (await browser.Open(plan.At("write?section=F"))).Fill("New provision", "A teaching assistant will read with Maya for 10 minutes every school day.").Press("Add New provision");
        await (await browser.Open(plan.At("write?section=F"))).Press("Up (F2)");
        var page = await browser.Open(plan.At("write?section=F"));
        page.ValueOf("F2").ShouldBe(PlanCase.Provision);
        await page.Press("To G (F2)");
        (await plan.Lines()).Single(line => line.Text == PlanCase.Provision).Section.ShouldBe("G");
    }

    [Fact]
    public async Task Section_I_cannot_be_written()
    {
        var plan = await PlanCase.Begun(host.Area);
        var refused = (await plan.Try(Persona.Officer, working => working.Get<WritePlanLine>().Do(plan.Case, new(Guid.CreateVersion7(), null, "I", PlanLineKind.Words, "Alder Park School")))).ShouldBeOfType<Refused>();
        refused.Source.ShouldBe("Children and Families Act 2014, section 38(5)");
    }

    [Fact]
    public async Task Ten_thousand_words_are_kept_and_a_line_too_long_is_refused_with_its_words_on_the_page()
    {
        var plan = await PlanCase.Begun(host.Area);
        var browser = host.Browser(Persona.Officer);
        var page = await (await browser.Open(plan.At("write?section=B"))).Fill("A new need", string.Concat(Enumerable.Repeat("word ", 10_000))).Press("Add A new need");
        page.ShouldSay("B1 is 10,000 words long.");
        var tooLong = string.Concat(Enumerable.Repeat("word ", 30_000));
        page = await page.Fill("A new need", tooLong).Press("Add A new need");
        page.Errors.ShouldHaveSingleItem().ShouldContain("150,000 characters");
        page.ValueOf("A new need").ShouldBe(tooLong);
    }

    [Fact]
    public async Task Advice_that_is_left_out_says_why()
    {
        var plan = await PlanCase.Begun(host.Area);
        var browser = host.Browser(Persona.Officer);
        (await browser.Open(plan.At("write?section=F"))).ShouldSay("is not in the plan.");
        foreach (var line in plan.AdviceLines) await plan.Done(Persona.Officer, working => working.Get<SayWhyAdviceIsNotUsed>().Do(plan.Case, new(line, "Another line says it already.")));
        var page = await browser.Open(plan.At("write?section=F"));
        page.ShouldSay("0 lines not used yet");
        page.ShouldSay("Not used: Another line says it already.");
        page.ShouldNotSay("is not in the plan.");
    }

    [Fact]
    public async Task A_plan_of_four_hundred_lines_opens()
    {
        var plan = await PlanCase.Begun(host.Area);
        await using (var working = await host.Area.AsTheSystem())
        {
            var id = await working.Db.Plans.Where(one => one.CaseId == plan.Case).Select(one => one.Id).SingleAsync();
            await host.Area.SetUp(null, hand =>
            {
                for (var number = 1; number <= 400; number++)
                    hand.Db.Add(new PlanLine { PlanId = id, Section = number % 2 == 0 ? "B" : "F", Kind = number % 2 == 0 ? PlanLineKind.Need : PlanLineKind.Provision, Order = number, Text = $"Line {number}." });
                return Task.CompletedTask;
            });
        }

        var page = await host.Browser(Persona.Officer).Open(plan.At("write?section=F"));
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.ValueOf("F200").ShouldBe("Line 399.");
    }

    [Fact]
    public async Task The_family_cannot_open_what_is_being_written() =>
        (await host.Browser(Persona.Parent).Open((await PlanCase.Begun(host.Area)).At("write"))).Status.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task An_officer_of_another_authority_finds_nothing() =>
        (await host.Browser(Persona.OfficerElsewhere).Open((await PlanCase.Begun(host.Area)).At("write"))).Status.ShouldBe(HttpStatusCode.NotFound);
}
