using OneStory.Journeys.Steps;

namespace OneStory.Journeys;

/// <summary>The whole way, for everybody who has a part in it.</summary>
public sealed class From_a_request_to_a_final_plan
{
    private const int Phone = 375;

    [Fact]
    public async Task A_parent_asks_on_a_phone_and_holds_a_final_plan()
    {
        await using var journey = await Journey.Begin("parent-to-final-plan");
        var parent = await journey.Somebody(Phone);
        await parent.AsksForAnAssessment("Imogen", "Okonjo", "delphine.okonjo@example.org", "A");
        await parent.Sees("What happens next");
    }
}
