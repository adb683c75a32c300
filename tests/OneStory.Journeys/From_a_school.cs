using OneStory.Journeys.Steps;

namespace OneStory.Journeys;

public sealed class From_a_school
{
    [Fact]
    public async Task A_school_asks_from_its_own_record_and_nobodys_browser_runs_scripts()
    {
        await using var journey = await Journey.Begin("school-asks", scripts: false);
        var gwen = new FamilyMember("Gwen Tarrant", "Mother", "gwen.tarrant@example.org");
        var owen = new Child("Owen", "Tarrant", new(2018, 11, 5));
        await (await journey.As("Kit Rosewarne")).AsksFromTheSchoolsRecord(owen, gwen);
        await journey.IsMadeAPlan(owen, gwen);
    }
}
