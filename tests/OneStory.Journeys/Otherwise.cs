using OneStory.Journeys.Steps;

namespace OneStory.Journeys;

/// <summary>What goes another way than it should, or than the family hoped. The children are of the demonstration.</summary>
public sealed class Otherwise
{
    private const int Phone = 375;

    [Fact]
    public async Task A_family_sees_a_refusal_with_its_reasons_and_the_ways_to_appeal_on_the_day()
    {
        await using var journey = await Journey.Begin("refusal");
        var harvey = new Child("Harvey", "Dunmore", default);
        var officer = await journey.As("Rosalind Achterberg");
        await officer.Finds(harvey);
        await officer.DecidesNotToAssess(harvey, "The school can give what Harvey needs.", "The school’s own plan, looked at every half term by its SENCO.");

        var mother = await journey.Somebody(Phone);
        await mother.SignsInByLink("kirsty.dunmore@example.com");
        await mother.Open(harvey.At);
        await mother.Sees("We decided not to assess Harvey");
        await mother.Sees("The school can give what Harvey needs.");
        await mother.Sees("The school’s own plan, looked at every half term by its SENCO.");
        await mother.Sees("If you do not agree");
        await mother.Sees("Contact the mediation adviser by");
        await mother.Sees("The tribunal must have the appeal by");
        await mother.Sees("is free, confidential and separate from the council");
    }

    [Fact]
    public async Task Late_advice_never_stops_the_clock_and_everybody_is_told_so()
    {
        await using var journey = await Journey.Begin("late-advice");
        await journey.MoveOn(days: 42);
        var amari = new Child("Amari", "Kettleworth", default);
        var officer = await journey.As("Rosalind Achterberg");
        await officer.Finds(amari);
        await officer.Open($"{amari.CaseAt}/advice");
        await officer.Sees("late");
        await officer.Sees("Late advice never stops our own clock: the final plan is due by");
        await officer.Press("Remind all who are late");
        await officer.Sees("We have reminded everybody who is late.");
        await officer.Sees("Once, last");

        var carer = await journey.Somebody(Phone);
        await carer.SignsInByLink("dilys.marchetti@example.com");
        await carer.Open(amari.At);
        await carer.Sees("Some of it is late.");
        await carer.Sees("The plan must be with you by");
        await carer.Sees("Late: due by");
        await carer.Sees("We chased it on");
    }

    [Fact]
    public async Task A_draft_that_the_authority_changes_by_itself_is_sent_again_with_fifteen_more_days()
    {
        await using var journey = await Journey.Begin("draft-again");
        var wren = new Child("Wren", "Halloran", default);
        var officer = await journey.As("Rosalind Achterberg");
        await officer.Finds(wren);
        await officer.AddsProvision(wren, "A teaching assistant will read with Wren one to one for 15 minutes every school day, and look at how it goes at the end of each term.");
        await officer.SendsTheDraftAgain(wren, "We have added time to read, each day.");

        var grandmother = await journey.As("Maureen Halloran", Phone);
        await grandmother.Open($"{wren.At}/draft");
        await grandmother.Sees("This is draft 2");
        await grandmother.Sees("We have added time to read, each day.");
        await grandmother.Sees("Your fifteen days have started again. What you said of the last draft is kept.");
        await grandmother.Sees($"until the end of {(await journey.Today()).AddDays(14).ToString("dddd d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}");
    }

    [Fact]
    public async Task Two_officers_on_one_line_lose_nothing()
    {
        await using var journey = await Journey.Begin("two-officers");
        var inaya = new Child("Inaya", "Rehmani", default);
        var (first, second) = (await journey.As("Tariq Hollins"), await journey.As("Rosalind Achterberg"));
        second.Expects(409);
        await first.Finds(inaya);
        var line = $"{inaya.CaseAt}/plan/write?section=B";
        await first.Open(line);
        await second.Open(line);
        await second.Sees("Tariq Hollins has this plan open");
        await first.Fill("B1", "Inaya needs a chair that holds her.");
        await first.Press("Save B1");
        await second.Fill("B1", "Inaya needs time to answer.");
        await second.Press("Save B1");
        await second.Sees("Somebody else has changed this line. Both are here and nothing is lost.");
        await second.Sees("Inaya needs a chair that holds her.");
        (await second.Page.GetByLabel("B1", new() { Exact = true }).InputValueAsync()).ShouldBe("Inaya needs time to answer.");
        await second.Fill("B1", "Inaya needs a chair that holds her, and time to answer.");
        await second.Press("Save B1");
        await first.Open(line);
        (await first.Page.GetByLabel("B1", new() { Exact = true }).InputValueAsync()).ShouldBe("Inaya needs a chair that holds her, and time to answer.");
    }
}
