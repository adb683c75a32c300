using System.Text.RegularExpressions;
using OneStory.Journeys.Steps;

namespace OneStory.Journeys;

/// <summary>The way from a parent's request, for everybody who has a part in it.</summary>
public sealed class From_a_request
{
    private const int Phone = 375;
    private const string Email = "delphine.okonjo@example.org";

    [Fact]
    public async Task A_parent_asks_on_a_phone_without_an_account_and_an_officer_holds_the_case()
    {
        await using var journey = await Journey.Begin("parent-asks");
        await Held(journey, await journey.Somebody(Phone));
    }

    /// <summary>The parent has asked, the manager has given the case to an officer, and the officer has opened it.</summary>
    private static async Task<(Person Officer, string CaseAt, string Child)> Held(Journey journey, Person parent)
    {
        await parent.AsksForAnAssessment("Imogen", "Okonjo", Email, "Kiln Lane Primary School");
        await parent.Sees("What happens next");
        var manager = await journey.As("Rosalind Achterberg");
        await manager.Gives("Imogen Okonjo", to: "Tariq Hollins");
        var officer = await journey.As("Tariq Hollins");
        var caseAt = await officer.Finds("Imogen Okonjo");
        await officer.Sees("140 days left to send the final plan");
        var child = await officer.Page.Locator("a[href*='/ashmere/child/']").First.GetAttributeAsync("href");
        return (officer, caseAt, Regex.Match(child!, "^/ashmere/child/[0-9a-f-]+").Value);
    }
}
