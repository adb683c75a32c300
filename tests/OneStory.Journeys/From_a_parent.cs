using OneStory.Journeys.Steps;

namespace OneStory.Journeys;

public sealed class From_a_parent
{
    [Fact]
    public async Task A_parent_asks_on_a_phone_and_holds_the_final_plan()
    {
        await using var journey = await Journey.Begin("parent-asks");
        var delphine = new FamilyMember("Delphine Okonjo", "Mother", "delphine.okonjo@example.org");
        var imogen = new Child("Imogen", "Okonjo", new(2019, 3, 27));
        var phone = await journey.Somebody(width: 375);
        await phone.AsksForAnAssessment(imogen, delphine, TheWholeWay.Kiln);
        await phone.Sees("What happens next");
        await journey.IsMadeAPlan(imogen, delphine);
    }
}
