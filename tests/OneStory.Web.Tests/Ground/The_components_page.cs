using OneStory.Testing.Databases;

namespace OneStory.Web.Tests.Ground;

public sealed class The_components_page
{
    [Fact]
    public async Task Shows_what_each_component_says_when_it_is_wrong_and_keeps_what_was_typed()
    {
        await using var host = await OneStoryHost.On(DatabaseKind.Sqlite, ("OneStory:Demonstration", "true"));
        var page = await host.Browser().Open("/demonstration/components");
        page = await page.Fill("Text", "Rosa").Fill("Day", "31").Fill("Month", "February").Fill("Year", "2027").Press("Continue");
        page.Errors.ShouldBe(["Date of birth must be a real date: February 2027 has 28 days", "Choose how we write to you", "Choose at least one need", "Choose a phase", "Say what helps"]);
        page.ValueOf("Text").ShouldBe("Rosa");
    }

    [Fact]
    public async Task Is_not_there_outside_the_demonstration()
    {
        await using var host = await OneStoryHost.On();
        (await host.Browser().Open("/demonstration/components")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }
}
