using Microsoft.EntityFrameworkCore;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.Data;
using OneStory.Files;
using OneStory.Messages;

namespace OneStory.Data.Tests.Files;

public sealed class Giving_a_file
{
    [Theory, OnBothDatabases]
    public async Task It_is_on_the_record_and_in_the_history_and_says_that_nothing_scanned_it(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var store = new DiskFileStore(TemporaryFolder.New("files"));
        (await Give(area, store, new NoScanner(), Persona.Parent)).ShouldBeOfType<Done>();
        await using var db = area.Database.Open(area.Ashmere);
        var file = await db.Files.AsNoTracking().SingleAsync();
        (file.Name, file.State, file.GivenByName, file.ScanNote).ShouldBe(("letter.txt", FileState.Ready, "Rosa Delgado", "Not scanned for viruses: this system has no scanner."));
        (await db.ActEvents.CountAsync(happened => happened.Type == "file-added")).ShouldBe(1);
        (await store.Exists(file.Key, CancellationToken.None)).ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_who_may_not_leaves_nothing_in_the_store(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var folder = TemporaryFolder.New("files");
        (await Give(area, new DiskFileStore(folder), new NoScanner(), Persona.PanelMember)).ShouldBeOfType<Forbidden>();
        (await Give(area, new DiskFileStore(folder), new NoScanner(), Persona.YoungPerson)).ShouldBeOfType<NotFound>();
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task What_could_not_be_scanned_is_kept_apart_until_it_has_been(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var store = new DiskFileStore(TemporaryFolder.New("files"));
        (await Give(area, store, new Says(new ScanResult.CouldNotScan("away")), Persona.Parent)).ShouldBeOfType<Done>();
        var file = await Only(area);
        file.State.ShouldBe(FileState.Quarantined);
        (await new OpenFile(store).Do(file, CancellationToken.None)).ShouldBeNull();
        (await Scan(area, store, new ScanResult.CouldNotScan("still away"))).ShouldBe(new Scanned(0, 0, 1));
        (await Scan(area, store, new ScanResult.Clean())).ShouldBe(new Scanned(1, 0, 0));
        (await Scan(area, store, new ScanResult.Clean())).ShouldBe(new Scanned(0, 0, 0));
        (await Only(area)).ScanNote.ShouldBeNull();
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_gave_an_infected_one_is_told_and_nobody_can_open_it(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var store = new DiskFileStore(TemporaryFolder.New("files"));
        await Give(area, store, new Says(new ScanResult.CouldNotScan("away")), Persona.Parent);
        (await Scan(area, store, new ScanResult.Infected("Eicar"))).Infected.ShouldBe(1);
        var file = await Only(area);
        (file.State, file.ScanNote).ShouldBe((FileState.Infected, "A virus was found: Eicar."));
        (await new OpenFile(store).Do(file, CancellationToken.None)).ShouldBeNull();
        await using var db = area.Database.Open(area.Ashmere);
        (await db.Outbox.AsNoTracking().SingleAsync(message => message.Template == "file-infected")).ToName.ShouldBe("Rosa Delgado");
    }

    [Theory, OnBothDatabases]
    public async Task A_request_that_is_being_written_can_be_given_files_and_they_can_be_taken_out(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var folder = TemporaryFolder.New("files");
        var store = new DiskFileStore(folder);
        await using var working = area.AsNobody();
        var (draft, _) = await working.Get<WriteRequest>().Begin(Asker.Parent);
        var add = With(working, store, new NoScanner());
        var given = (Done)await add.ToDraft(draft.Id, Letter(), CancellationToken.None);
        await using (var db = area.Database.Open(area.Ashmere)) (await db.RequestDrafts.AsNoTracking().SingleAsync()).FileIds.ShouldBe([given.Id!.Value]);
        (await add.TakeOutOfDraft(draft.Id, given.Id!.Value)).ShouldBeOfType<Done>();
        await using (var db = area.Database.Open(area.Ashmere)) (await db.RequestDrafts.AsNoTracking().SingleAsync()).FileIds.ShouldBeEmpty();
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ShouldBeEmpty();
        (await add.ToDraft(Guid.NewGuid(), Letter(), CancellationToken.None)).ShouldBeOfType<NotFound>();
    }

    [Theory, OnBothDatabases]
    public async Task A_request_that_is_filled_while_a_file_arrives_takes_no_more(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var folder = TemporaryFolder.New("files");
        await using var working = area.AsNobody();
        var (draft, _) = await working.Get<WriteRequest>().Begin(Asker.Parent);
        var add = With(working, new DiskFileStore(folder), new Meanwhile(() => area.SetUp(null, async hand =>
            (await hand.Db.RequestDrafts.SingleAsync()).FileIds = [.. Enumerable.Range(0, AddFile.MostInDraft).Select(_ => Guid.NewGuid())])));
        (await add.ToDraft(draft.Id, Letter(), CancellationToken.None)).ShouldBeOfType<Refused>().Why.ShouldStartWith("This request has as many files as it can hold.");
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    /// <summary>Something happens while a file is looked into.</summary>
    private sealed class Meanwhile(Func<Task> happens) : IVirusScanner
    {
        public async Task<ScanResult> Scan(Stream content, CancellationToken cancellation)
        {
            await happens();
            return new ScanResult.Clean();
        }
    }

    private static AddFile With(Working working, IFileStore store, IVirusScanner scanner) =>
        new(working.Work, new FileIntake(store, scanner, new()), store, working.Get<ChildAccess>(), working.Db, working.Clock, working.Viewer);

    private static AddFile.Command Letter() => new(new MemoryStream("A letter."u8.ToArray()), "letter.txt", "From the hospital");

    private static async Task<Outcome> Give(Area area, IFileStore store, IVirusScanner scanner, Persona persona)
    {
        await using var working = await area.As(persona);
        return await With(working, store, scanner).ToChild(area.Maya, Letter(), CancellationToken.None);
    }

    private static async Task<Scanned> Scan(Area area, IFileStore store, ScanResult result)
    {
        await using var working = await area.AsTheSystem();
        return await new ScanQuarantined(working.Db, store, new Says(result), working.Get<Reminder>(), working.Clock).Turn(CancellationToken.None);
    }

    private static async Task<StoredFile> Only(Area area)
    {
        await using var db = area.Database.Open(area.Ashmere);
        return await db.Files.AsNoTracking().SingleAsync();
    }

    private sealed class Says(ScanResult result) : IVirusScanner
    {
        public Task<ScanResult> Scan(Stream content, CancellationToken cancellation) => Task.FromResult(result);
    }
}
