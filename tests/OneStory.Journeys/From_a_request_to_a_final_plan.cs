using System.Text.RegularExpressions;
using OneStory.Journeys.Steps;

namespace OneStory.Journeys;

/// <summary>The whole way, for everybody who has a part in it.</summary>
public sealed class From_a_request_to_a_final_plan
{
    private const int Phone = 375;
    private const string Email = "delphine.okonjo@example.org";

    [Fact]
    public async Task A_parent_asks_on_a_phone_and_holds_a_final_plan()
    {
        await using var journey = await Journey.Begin("parent-to-final-plan");
        var parent = await journey.Somebody(Phone);
        await parent.AsksForAnAssessment("Imogen", "Okonjo", Email, "Kiln Lane Primary School");
        await parent.Sees("What happens next");

        var manager = await journey.As("Rosalind Achterberg");
        await manager.Gives("Imogen Okonjo", to: "Tariq Hollins");

        var officer = await journey.As("Tariq Hollins");
        var caseAt = await officer.Finds("Imogen Okonjo");
        var child = new Uri(officer.Page.Url).GetLeftPart(UriPartial.Authority);
        child = await officer.Page.Locator("a[href*='/ashmere/child/']").First.GetAttributeAsync("href") ?? child;
        child = Regex.Match(child, "^/ashmere/child/[0-9a-f-]+").Value;
        await parent.AcceptsAndSignsIn(await officer.Invites(child, "Delphine Okonjo", Email), Email);
        await parent.Open(child);
        await parent.Sees("Tariq Hollins");

        await officer.DecidesToAssess(caseAt);
        await officer.AsksEveryone(caseAt);
        await parent.Open(child);

        await journey.MoveOn(14);
        var senco = await journey.As("Kit Rosewarne");
        await senco.OpensWhatIsAsked("Imogen Okonjo");
        await senco.Advises("Cognition", "Imogen cannot yet say what she wants in a full sentence.", "By July 2027 Imogen will ask for help in a sentence of five words, in four lessons of five.", "F", "A teaching assistant will help Imogen regularly, with support as appropriate.", keptBecause: "The school and I work out the hours when the place is known.");
        var psychologist = await journey.As("Hamish Adeyinka");
        await psychologist.OpensWhatIsAsked("Imogen Okonjo");
        await psychologist.Advises("Social", "Imogen is upset by changes in the day.", "By July 2027 Imogen will move between lessons calmly on nine days of ten.", "F", "An assistant trained in emotion coaching will go through the day with Imogen.");
        var therapist = await journey.As("Niamh Castellane");
        await therapist.OpensWhatIsAsked("Imogen Okonjo");
        await therapist.Advises("Communication", "Imogen understands two words at a time.", "By July 2027 Imogen will follow an instruction of four words in class.", "F", "A speech and language therapist will work with Imogen on understanding.");
        var health = await journey.As("Harriet Nakamura-Boyd");
        await health.AnswersNotKnown("Imogen Okonjo");
        var care = await journey.As("Leontyne Garrick");
        await care.OpensWhatIsAsked("Imogen Okonjo");
        await care.Advises("Social", "Imogen has no friends to play with after school.", "By July 2027 Imogen will go to a club once a week.", "H2", "A support worker will take Imogen to a club.");
    }
}
