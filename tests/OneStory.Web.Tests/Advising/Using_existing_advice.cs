using OneStory.Assessments;

namespace OneStory.Web.Tests.Advising;

public sealed class Using_existing_advice(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task It_stands_when_author_authority_and_family_have_each_agreed_and_not_before()
    {
        var (child, @case) = await host.BeingAssessed("Una");
        var advice = await host.Ask(@case);
        var page = await (await host.Browser(Persona.Adviser).Open($"/ashmere/case/{@case}/advice/{advice}")).Follow("Use advice that you have given already");
        page = await page.Choose("I will write what it says").Fill("What the advice says", "She follows two-step instructions.").FillDate("The day you gave it", new(2026, 3, 12))
            .Fill("Why it is still enough", "I saw her again in October and nothing had changed.").Press("I agree that it is enough: ask the others");
        page.Errors.ShouldBeEmpty();
        page.ShouldSay("Still to agree: the authority and the parent or young person.");
        (await host.Advice(advice)).State.ShouldNotBe(AdviceState.Reused);

        page = await (await host.Browser(Persona.Officer).Open($"/ashmere/case/{@case}/advice")).Press("We agree that it is enough");
        page.ShouldSay("Still to agree: the parent or young person.");
        (await host.Advice(advice)).AnsweredOn.ShouldBeNull("the clock runs until all three have agreed");

        page = await host.Browser(Persona.Parent).Open($"/ashmere/child/{child}/advice");
        page.ShouldSay("I saw her again in October and nothing had changed.");
        await page.Press("Yes, it is still right");
        var stands = await host.Advice(advice);
        (stands.State, stands.AnsweredOn, stands.Summary).ShouldBe((AdviceState.Reused, AdviceCases.Decided, "She follows two-step instructions."));
    }

    [Fact]
    public async Task If_the_family_says_no_new_advice_is_still_asked_for()
    {
        var (child, @case) = await host.BeingAssessed("Vic");
        var advice = await host.Ask(@case);
        await using (var working = await host.Area.As(Persona.Adviser))
            (await working.Get<ReuseAdvice>().Do(@case, new(advice, new(2026, 3, 12), null, null, AdviceCases.Content(), "Nothing has changed."))).IsDone.ShouldBeTrue();
        var page = await host.Browser(Persona.Parent).Open($"/ashmere/child/{child}/advice");
        (await page.Press("No, please ask for new advice")).Errors.ShouldBe(["Say why the advice is not enough."]);
        page = await page.Fill("What has changed, or what it leaves out", "He has stopped talking since.").Press("No, please ask for new advice");
        page.Said.ShouldBe("Thank you. We will ask for new advice.");
        var asked = await host.Advice(advice);
        asked.AnsweredOn.ShouldBeNull();
        (await host.Browser(Persona.Adviser).Open($"/ashmere/case/{@case}/advice/{advice}")).ShouldSay("He has stopped talking since.");
    }

    [Fact]
    public async Task A_parent_adds_to_their_story_or_says_that_there_is_nothing_to_add()
    {
        var (child, @case) = await host.BeingAssessed("Wyn");
        await using (var working = await host.Area.As(Persona.Officer))
            (await working.Get<AskAnotherAdviser>().Do(@case, new("parent", "", null, "The parent's advice is always sought."))).IsDone.ShouldBeTrue();
        var page = await host.Browser(Persona.Parent).Open($"/ashmere/child/{child}/advice");
        page = await page.Press("I have nothing to add");
        page.ShouldSay("what is in the story is what you want us to know");
        page = await page.Fill("Is there anything else you want us to know?", "She is frightened of the bus.").Press("Send");
        page.ValueOf("Is there anything else you want us to know?").ShouldBe("She is frightened of the bus.");
    }
}
