using System.Net;
using Microsoft.EntityFrameworkCore;
using OneStory.Authorities;
using OneStory.Data;
using OneStory.Places;
using OneStory.Registers;

namespace OneStory.Web.Tests.Registers;

public sealed class Reference_data_on_the_screen(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task What_is_held_is_shown_with_its_date_its_source_and_the_command_to_refresh_it()
    {
        await Loaded();
        var page = await host.Browser(Persona.Administrator).Open("/ashmere/reference");
        page.Heading.ShouldBe("Reference data");
        page.ShouldSay("Schools, colleges and other settings");
        page.ShouldSay("11 March 2024");
        page.ShouldSay("onestory reference postcodes FILE --as-of DATE");
        page.ShouldSay("Contains Royal Mail data");
        page.ShouldSay("Nothing yet");
    }

    [Fact]
    public async Task A_settings_page_shows_what_the_register_says_and_every_change_seen_of_it()
    {
        await Loaded();
        var id = await Look(db => db.Settings.Where(setting => setting.Urn == "130003").Select(setting => setting.Id).SingleAsync());
        var index = await host.Browser(Persona.Officer).Open("/ashmere/reference");
        index.ShouldSay("SchoolCapacity: “1059” before, “1100” now.");
        var page = await index.Follow("school 4");
        page.Heading.ShouldBe("school 4");
        page.Path.ShouldEndWith($"/reference/settings/{id}");
        page.ShouldSay("LAESTAB 100/1003");
        page.ShouldSay("12 March 2024");
        page.ShouldSay("HeadLastName");
        (await host.Browser(Persona.Officer).Open($"/ashmere/reference/settings/{Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Children_at_a_setting_that_closed_are_moved_to_its_successor_by_whoever_may()
    {
        var (closed, successor) = (await Write("Old Mill School", "300001", new(2026, 8, 31)), await Write("New Mill School", "300002", null));
        await using (var db = host.Area.Database.Open())
            await db.BulkWriter().Write([new SettingLink { Urn = "300001", LinkedUrn = "300002", LinkedName = "New Mill School", Kind = SettingLinkKind.Successor, Type = "Successor", AsOf = new(2026, 9, 1) }], TestContext.Current.CancellationToken);
        var (ada, bo) = (await host.Area.Child("Ada", "Millar", setting: closed), await host.Area.Child("Bo", "Millar", setting: closed));
        var asAdministrator = await host.Browser(Persona.Administrator).Open("/ashmere/reference");
        asAdministrator.ShouldSay("It closed on 31 August 2026. By our records 2 children attend it.");
        asAdministrator.Words.ShouldNotContain("Ada Millar", Case.Sensitive, "an administrator opens no child's record");

        var page = await host.Browser(Persona.Officer).Open("/ashmere/reference");
        page = await page.Press("They go to New Mill School, Ashmere");
        page.ShouldSay("Tick the children who go there now");
        page = await page.Tick("Ada Millar").Press("They go to New Mill School, Ashmere");
        page.Said.ShouldBe("We have moved one child. It is in the history of each.");
        page.ShouldSay("By our records one child attends it.");
        (await Look(db => db.Children.Where(child => child.Id == ada || child.Id == bo).OrderBy(child => child.FirstName).Select(child => child.SettingId).ToListAsync())).ShouldBe([successor, closed]);
        page = await (await host.Browser(Persona.Officer).Open("/ashmere/reference")).Follow("Old Mill School");
        page.ShouldSay("In its place: New Mill School, Ashmere");
    }

    [Fact]
    public async Task A_child_is_not_moved_to_a_setting_that_did_not_take_the_others_place()
    {
        var (closed, other) = (await Write("Quarry School", "300011", new(2026, 8, 31)), await Write("Another School", "300012", null));
        var child = await host.Area.Child("Cy", "Quarrie", setting: closed);
        await using var working = await host.Area.As(Persona.Officer);
        (await working.Get<MoveToSuccessor>().Do(child, closed, other)).ShouldBeOfType<OneStory.Casework.Refused>().Why.ShouldBe("The register does not say that it took the other’s place.");
        (await working.Get<MoveToSuccessor>().Do(child, other, closed)).ShouldBeOfType<OneStory.Casework.Refused>();
        await using var elsewhere = await host.Area.As(Persona.Administrator);
        (await elsewhere.Get<MoveToSuccessor>().Do(child, closed, other)).IsDone.ShouldBeFalse();
    }

    [Fact]
    public async Task A_setting_that_has_closed_stays_on_the_record_until_somebody_changes_it()
    {
        var closed = await Write("Gone School", "300021", new(2026, 8, 31));
        var child = await host.Area.Child("Di", "Stone", setting: closed);
        var page = await host.Browser(Persona.Officer).Open($"/ashmere/child/{child}/people/child");
        (await page.Press("Save")).Errors.ShouldBeEmpty();
        (await Look(db => db.Children.Where(one => one.Id == child).Select(one => one.SettingId).SingleAsync())).ShouldBe(closed);
        (await host.Browser(Persona.Officer).Open($"/ashmere/child/{host.Area.Maya}/people/child")).Document.QuerySelectorAll("option").Select(option => option.TextContent.Trim()).ShouldNotContain("Gone School, Ashmere");
    }

    /// <summary>The sample of the register, and a day later the same with one cell changed: once for the class.</summary>
    private async Task Loaded()
    {
        var sample = Repository.PathOf("tests", "OneStory.Testing", "Files", "establishments.csv");
        await using var working = host.Area.AsNobody();
        if (await working.Db.ReferenceLoads.AnyAsync()) return;
        var changed = Path.Combine(TemporaryFolder.New("register"), "changed.csv");
        await File.WriteAllLinesAsync(changed, (await File.ReadAllLinesAsync(sample)).Select(line => line.StartsWith("130003,", StringComparison.Ordinal) ? line.Replace(",1059,", ",1100,", StringComparison.Ordinal) : line));
        var take = working.Get<TakeSettings>();
        (await take.Do(new(sample, new(2024, 3, 11), "Ana"), TestContext.Current.CancellationToken)).IsNew.ShouldBeTrue();
        (await take.Do(new(changed, new(2024, 3, 12), "Ana"), TestContext.Current.CancellationToken)).Load!.Changed.ShouldBe(1);
    }

    private async Task<Guid> Write(string name, string urn, DateOnly? closedOn)
    {
        var body = new Organisation { Kind = OrganisationKind.Setting, Name = name, SearchName = SearchText.Fold(name) };
        await using var db = host.Area.Database.Open();
        await db.BulkWriter().Write([body], TestContext.Current.CancellationToken);
        await db.BulkWriter().Write([new Setting
        {
            Id = body.Id, Urn = urn, Name = name, SearchName = body.SearchName, Town = "Ashmere", Phase = "primary", Type = "Community school", AgeTo = 11, ClosedOn = closedOn,
            Status = closedOn is null ? SettingStatus.Open : SettingStatus.Closed, AuthorityCode = $"{host.Area.Ashmere:000}",
        }], TestContext.Current.CancellationToken);
        return body.Id;
    }

    private async Task<T> Look<T>(Func<OneStoryDbContext, Task<T>> look)
    {
        await using var working = await host.Area.AsTheSystem();
        return await look(working.Db);
    }
}
