using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using OneStory.Audit;
using OneStory.Files;

namespace OneStory.Web.Tests.Files;

public sealed class Giving_and_opening_files(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    private static readonly byte[] Letter = "Maya was seen today."u8.ToArray();

    [Fact]
    public async Task A_parent_adds_a_letter_and_opens_it()
    {
        var browser = host.Browser(Persona.Parent);
        var page = await browser.Open($"/ashmere/child/{host.Area.Maya}/files");
        page.Attach("Choose files, or take a photograph", "clinic.txt", Letter).Fill("What is it? (you can leave this out)", "Letter from the clinic");
        page = await page.Press("Add");
        page.Said.ShouldBe("We have added the file.");
        page.ShouldSay("Letter from the clinic");
        page.ShouldSay("Added by you on 2 November 2026.");
        page.ShouldSay("Not scanned for viruses: this system has no scanner.");

        var answer = await browser.Fetch(page.Link("clinic.txt"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(Letter);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("; sandbox");

        await using var db = host.Area.Database.Open(host.Area.Ashmere);
        (await db.AccessLog.AsNoTracking().Where(entry => entry.Kind == AccessKind.Downloaded).Select(entry => entry.What).ToListAsync()).ShouldContain("the file clinic.txt");
    }

    [Fact]
    public async Task Nobody_else_can_open_it()
    {
        var file = await Kept(FileState.Ready);
        (await host.Browser(Persona.YoungPerson).Fetch(At(file))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.Browser(Persona.OfficerElsewhere).Fetch(At(file))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.Browser(Persona.Parent).Fetch($"/ashmere/child/{host.Area.Theo}/files/{file}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        ((int)(await host.Browser().Fetch(At(file))).StatusCode).ShouldBe(302);
    }

    [Theory]
    [InlineData(FileState.Quarantined, "This file is being checked")]
    [InlineData(FileState.Infected, "This file has a virus in it")]
    public async Task What_is_kept_apart_is_never_given_out_and_says_so(FileState state, string says)
    {
        var page = await host.Browser(Persona.Parent).Open(At(await Kept(state)));
        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Heading.ShouldBe(says);
    }

    [Fact]
    public async Task A_file_that_could_run_is_refused_with_what_can_be_added_and_the_others_are_kept()
    {
        var page = await host.Browser(Persona.Parent).Open($"/ashmere/child/{host.Area.Maya}/files");
        page.Attach("Choose files, or take a photograph", "run.exe", "MZ\x90\0\x03"u8.ToArray());
        page = await page.Press("Add");
        page.Errors.ShouldHaveSingleItem().ShouldStartWith("run.exe: ");
    }

    [Fact]
    public async Task A_sound_can_be_begun_in_the_middle()
    {
        var file = await Kept(FileState.Ready);
        var request = new HttpRequestMessage(HttpMethod.Get, At(file)) { Headers = { Range = new RangeHeaderValue(5, 7) } };
        var answer = await host.Browser(Persona.Parent).Send(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(Letter[5..8]);
    }

    [Fact]
    public async Task Whoever_may_only_read_sees_no_way_to_add()
    {
        var page = await host.Browser(Persona.PanelMember).Open($"/ashmere/child/{host.Area.Maya}/files");
        page.HasButton("Add").ShouldBeFalse();
    }

    private string At(Guid file) => $"/ashmere/child/{host.Area.Maya}/files/{file}";

    private async Task<Guid> Kept(FileState state)
    {
        await using var working = await host.Area.As(Persona.Parent);
        var stored = await working.Get<IFileStore>().Put(FileKey.New(), new MemoryStream(Letter), CancellationToken.None);
        var file = new StoredFile
        {
            ChildId = host.Area.Maya,
            Name = "letter.txt",
            ContentType = "text/plain",
            Size = stored.Length,
            Sha256 = stored.Sha256,
            Key = stored.Key,
            State = state,
            GivenById = host.Area.AccountOf(Persona.Parent),
            GivenByName = "Rosa Delgado",
            GivenAt = host.Clock.GetUtcNow().UtcDateTime,
        };
        working.Db.Files.Add(file);
        await working.Db.SaveChangesAsync();
        return file.Id;
    }
}
