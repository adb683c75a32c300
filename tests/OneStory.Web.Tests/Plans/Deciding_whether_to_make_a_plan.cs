using Microsoft.EntityFrameworkCore;
using OneStory.Law;
using OneStory.Plans;

namespace OneStory.Web.Tests.Plans;

public sealed class Deciding_whether_to_make_a_plan(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task A_plan_begins_with_what_the_family_has_told_already()
    {
        var plan = await PlanCase.Assessed(host.Area);
        var page = await host.Browser(Persona.Officer).Open(plan.At("decide"));
        page.Choose("Yes, make a plan").Fill("Reasons, written to the family", "The school cannot give this by itself.");
        page = await page.Press("Decide, and tell the family");
        page.Said!.ShouldStartWith("You have decided to make a plan");
        page = await host.Browser(Persona.Officer).Open(plan.At("write?section=A"));
        page.ValueOf("What I hope for").ShouldBe("I want to read my sister a story.");
        page.ShouldSay("From My story, in the words of Maya, 1 February 2027");
    }

    [Fact]
    public async Task A_refusal_gives_reasons_and_says_what_support_there_will_be()
    {
        var plan = await PlanCase.Assessed(host.Area);
        var page = await host.Browser(Persona.Officer).Open(plan.At("decide"));
        page.Choose("No, a plan is not necessary").Fill("Reasons, written to the family", "The school can give this.").Fill("What was considered", "All of the advice.");
        page = await page.Press("Decide, and tell the family");
        page.Errors.ShouldBe(["Say what support the child will have without a plan, and who makes sure of it."]);
        page.Fill("What support will Maya have without a plan, and who makes sure of it?", "Weekly therapy by the school. The SENCO.");
        page = await page.Press("Decide, and tell the family");
        page.Said!.ShouldStartWith("You have decided that a plan is not necessary");
        await using var working = await host.Area.AsTheSystem();
        var fact = await working.Db.CaseFacts.SingleAsync(fact => fact.CaseId == plan.Case && fact.Kind == DecisionKinds.RefuseToIssuePlan);
        fact.Date.ShouldBe(PlanCase.Decided);
    }

    [Fact]
    public async Task Nothing_is_decided_before_advice_has_been_sought()
    {
        var child = await host.Area.Child();
        host.Clock.MoveTo(PlanCase.Decided);
        var @case = await host.Area.Case(child, new(2026, 12, 1), facts: new Fact(FactTypes.DecisionSent, new(2027, 1, 4), DecisionKinds.WillAssess));
        var page = await host.Browser(Persona.Officer).Open($"/ashmere/case/{@case}/plan/decide");
        page.ShouldSay("This cannot be decided now. No advice has been sought from anyone for this assessment.");
    }

    [Fact]
    public async Task Deciding_twice_decides_once()
    {
        var plan = await PlanCase.Begun(host.Area);
        var again = await plan.Try(Persona.Officer, working => working.Get<DecideToMakePlan>().Do(plan.Case, new("Again.")));
        again.ShouldBeOfType<OneStory.Casework.Refused>();
    }
}
