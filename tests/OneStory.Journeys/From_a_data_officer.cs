namespace OneStory.Journeys;

/// <summary>Bringing in what an authority has, and giving what it is asked for.</summary>
public sealed class From_a_data_officer
{
    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task A_return_is_brought_in_and_what_the_next_one_lacks_is_mended(int width)
    {
        await using var journey = await Journey.Begin($"data-officer-{width}", jobs: true);
        var officer = await journey.As("Piotr Lindqvist", width);
        await officer.Open("/ashmere/returns");
        await officer.Press("Read the file");
        await officer.Sees("Choose the file of the return");
        await officer.Page.GetByLabel("The file").First.SetInputFilesAsync(Repository.PathOf("tests", "OneStory.Journeys", "Support", "return.xml"));
        await officer.Press("Read the file");
        var import = officer.At;
        await Until(officer, import, "Ready to look at");
        await officer.Follow("Odessa Lanternby");
        await officer.Open(import);
        await officer.Press("Bring in 3 people");
        await Until(officer, import, "Brought in");
        await officer.Follow("Odessa Lanternby");
        await officer.Follow("Open the record");
        await officer.Open($"{officer.At}/return");
        await OpensAll(officer, "/return/");
        foreach (var page in new[] { "returns/to-mend", "returns/register", "reference" }) await officer.Open($"/ashmere/{page}");
        await officer.Open("/ashmere/returns/measures");
        await OpensAll(officer, "/returns/measures/");
    }

    private static async Task OpensAll(Person person, string part)
    {
        var links = await person.Page.Locator($"main a[href*='{part}']").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        links.ShouldNotBeEmpty();
        foreach (var link in links.Distinct()) await person.Open(link);
    }

    /// <summary>It is worked through by a job: whoever waits looks again.</summary>
    private static async Task Until(Person person, string page, string says)
    {
        for (var tries = 0; !(await person.Text()).Contains(says, StringComparison.Ordinal); tries++)
        {
            tries.ShouldBeLessThan(60, $"{page} does not come to say “{says}”: {await person.Text()}");
            await Task.Delay(1000, TestContext.Current.CancellationToken);
            await person.Open(page);
        }
    }
}
