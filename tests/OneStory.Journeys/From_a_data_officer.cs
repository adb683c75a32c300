using System.IO.Compression;
using System.Text;

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
        await officer.Press("See what is wrong in the lists");
        await officer.Sees("What is wrong in the lists");
        var import = await Reads(officer, "/ashmere/returns", "return.xml", Encoding.UTF8.GetBytes(Return));
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

    [Theory]
    [InlineData(320, true)]
    [InlineData(375, false)]
    public async Task What_is_in_doubt_is_put_to_the_officer_side_by_side(int width, bool scripts)
    {
        await using var journey = await Journey.Begin($"data-officer-in-doubt-{width}", scripts, jobs: true);
        var officer = await journey.As("Piotr Lindqvist", width);
        var import = await Reads(officer, "/ashmere/returns", "return.xml", Encoding.UTF8.GetBytes(Return));
        await officer.Press("Bring in 3 people");
        await Until(officer, import, "Brought in");
        await officer.Follow("Odessa Lanternby");
        await officer.Follow("Open the record");
        await officer.Open($"{officer.At}/return");
        await officer.Pick("Ethnic background", "Irish");
        await officer.Press("Save", officer.Page.Locator("main"));

        // The next return has a name a little off with another home, and what has been corrected here.
        var next = Return.Replace("Forename>Odessa", "Forename>Odesa", StringComparison.Ordinal).Replace("HP20 1ZU</PostCode>\n      <UPNunknown>UN3</UPNunknown>\n      <Requests>\n        <RequestOutcome>H", "HP20 1UY</PostCode>\n      <UPNunknown>UN3</UPNunknown>\n      <Requests>\n        <RequestOutcome>H", StringComparison.Ordinal);
        import = await Reads(officer, "/ashmere/returns", "next.xml", Encoding.UTF8.GetBytes(next));
        await officer.Sees("1 person may be held already");
        await officer.Follow("Decide whose records they are");
        await officer.Follow("Odesa Lanternby");
        await officer.Press("Decide");
        await officer.Sees("Say whose record it is");
        await officer.Choose("Odessa Lanternby", "Whose record is this?");
        await officer.Press("Decide");
        await officer.Open(import);
        await officer.Press("Bring in 1 person");
        await Until(officer, import, "Brought in");
        await officer.Follow("Settle which is right");
        await officer.Follow("Odesa Lanternby");
        await officer.Press("Keep what is on the record");
        await officer.Sees("Settled. The record stands as it is.");
        await officer.Follow("Open the record");
        await officer.Sees("Odesa Lanternby");

        var census = await Reads(officer, "/ashmere/returns/register", "census.zip", Census("Odesia", "2014-Jun-02"), new(2026, 1, 15));
        await officer.Sees("1 person may be held already");
        await officer.Follow("Odesia Lanternby");
        await officer.Press("Settle");
        await officer.Sees("Say who this pupil is");
        await officer.Choose("The same child: Odesa Lanternby", "Who is this pupil?");
        await officer.Press("Settle");
        await officer.Open(census);
        await officer.Press("Take it as the register");
        await officer.Sees("Taken as the register");
    }

    private static string Return { get; } = File.ReadAllText(Repository.PathOf("tests", "OneStory.Journeys", "Support", "return.xml")).ReplaceLineEndings("\n");

    /// <summary>COLLECT's export of a school census with one pupil in it.</summary>
    private static byte[] Census(string forename, string born)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            using var table = new StreamWriter(zip.CreateEntry("2026_spring_pupilonroll.csv").Open());
            table.Write($"pupilonrolltableid,NativeId,dob,surname,forename,upn,sex,senprovision\n1,110588,{born} 00:00:00,Lanternby,{forename},,F,E\n");
        }

        return file.ToArray();
    }

    /// <summary>Gives a file and waits until it has been read.</summary>
    private static async Task<string> Reads(Person person, string at, string name, byte[] content, DateOnly? day = null)
    {
        await person.Open(at);
        await person.Page.GetByLabel("The file").First.SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
        if (day is { } said) await person.FillDate(said);
        await person.Press("Read the file");
        var import = person.At;
        await Until(person, import, "Ready to look at");
        return import;
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
