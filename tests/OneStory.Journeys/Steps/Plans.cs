using System.Globalization;
using System.Text.RegularExpressions;

namespace OneStory.Journeys.Steps;

/// <summary>What an officer does from the advice to the final plan.</summary>
public static partial class Plans
{
    public static async Task DecidesToMakeAPlan(this Person officer, Child child)
    {
        await officer.Open($"{child.CaseAt}/plan/decide");
        await officer.Choose("Yes, make a plan");
        await officer.Fill("Reasons, written to the family", $"{child.FirstName} needs more than a school can give by itself. The psychologist, the therapist and the school all say so.");
        await officer.Press("Decide, and tell the family");
        await officer.Sees("You have decided to make a plan");
    }

    /// <summary>Makes every line of the advice a line of the plan.</summary>
    public static async Task WritesThePlan(this Person officer, Child child)
    {
        await officer.Open($"{child.CaseAt}/plan/write?section=A");
        await officer.Sees("I like trains");
        await officer.Fill("How we found out", $"The family wrote it with {child.FirstName}, who chose from pictures.");
        await officer.Press("Add How we found out");
        await officer.Open($"{child.CaseAt}/plan/write?section=B");
        var pick = new Regex("^Make this");
        while (await officer.Page.GetByRole(AriaRole.Button, new() { NameRegex = pick }).CountAsync() > 0) await officer.Press(pick);
        await officer.Sees("0 lines not used yet");
        foreach (var section in "ABCDEFGHIJK") await officer.Open($"{child.CaseAt}/plan/write?section={(section == 'H' ? "H1" : section)}");
    }

    public static async Task SendsTheDraft(this Person officer, Child child)
    {
        await officer.Open($"{child.CaseAt}/plan/preview");
        await officer.Open($"{child.CaseAt}/plan/issue-draft");
        await officer.DoesNotSee("to put right before the plan can be final");
        await officer.Press("Serve draft 1 on the family today");
    }

    /// <summary>Finds that the plan cannot be final while the family has its fifteen days, and why.</summary>
    public static async Task CannotFinaliseYet(this Person officer, Child child, DateOnly windowEnds)
    {
        await officer.Open($"{child.CaseAt}/plan/finalise");
        await officer.Sees("What stands in the way");
        await officer.Sees($"The first day on which the plan can be made final is {windowEnds.AddDays(1).ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture)}.");
        await officer.Sees("SEND Regulations 2014, regulation 13(1)(a)");
        (await officer.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Make the plan final") }).CountAsync()).ShouldBe(0);
    }

    public static async Task AnswersTheFamily(this Person officer, Child child, string newWords)
    {
        await officer.Open($"{child.CaseAt}/plan/comments");
        await officer.Sees("They ask to meet you.");
        var notRight = officer.Comment("this is not right");
        await officer.Choose("Accepted", within: notRight);
        await officer.Fill("The line, as it shall say", newWords, notRight);
        await officer.Press("Answer", notRight);
        var missing = officer.Comment("something is missing");
        await officer.Choose("Not accepted", within: missing);
        await officer.Fill("In words, to the family", "The trust gives speech and language therapy in term time. We will ask again at the first review.", missing);
        await officer.Press("Answer", missing);
        await officer.Sees("none waiting for an answer");
    }

    public static async Task ArrangesAMeeting(this Person officer, Child child, DateOnly on)
    {
        await officer.Open($"{child.CaseAt}/plan/comments");
        await officer.Unfold("Arrange a meeting");
        await officer.FillDate(on);
        await officer.Fill("Time", "14:30");
        await officer.Fill("Where, or how to join", "Kiln Lane Primary School, the library");
        await officer.Press("Arrange");
        await officer.Sees("Arranged for");
    }

    public static async Task RecordsTheMeeting(this Person officer, Child child, DateOnly on)
    {
        await officer.Open($"{child.CaseAt}/plan/comments");
        var form = await officer.Unfold("Record that you have met");
        await officer.FillDate(on, form);
        await officer.Press("Record it");
        await officer.Sees("Held on");
    }

    public static async Task WritesItInPlainWords(this Person officer, Child child)
    {
        await officer.Open($"{child.CaseAt}/plan/own-version");
        await officer.Press("Write it from the plan");
        await officer.Press("I have read it beside the plan, and it is true");
        await officer.Sees("Checked by");
    }

    public static async Task Finalises(this Person officer, Child child)
    {
        await officer.Open($"{child.CaseAt}/plan/finalise");
        await officer.Sees("Nothing stands in the way");
        await officer.Press("Make the plan final and send it");
        await officer.Sees("The plan is final");
        await officer.Open($"{child.CaseAt}/plan/versions");
    }

    /// <summary>How many lines of the advice the plan neither uses nor leaves out.</summary>
    public static async Task<int> UnusedLines(this Person officer) =>
        int.Parse(NotUsedYet().Match(await officer.Page.Locator("#advice").InnerTextAsync()).Groups[1].Value, CultureInfo.InvariantCulture);

    public static async Task AddsProvision(this Person officer, Child child, string words)
    {
        await officer.Open($"{child.CaseAt}/plan/write?section=F");
        await officer.Fill("New provision", words);
        await officer.Press("Add New provision");
    }

    public static async Task SendsTheDraftAgain(this Person officer, Child child, string whatChanged)
    {
        await officer.Open($"{child.CaseAt}/plan/issue-draft");
        await officer.Sees("fifteen more days");
        await officer.Fill("What has changed since the last draft", whatChanged);
        await officer.Press("Serve draft 2 on the family today");
    }

    [GeneratedRegex("(\\d+) lines? not used yet")]
    private static partial Regex NotUsedYet();

    private static ILocator Comment(this Person officer, string says) => officer.Page.Locator("section.plan-line").Filter(new() { HasText = says });
}
