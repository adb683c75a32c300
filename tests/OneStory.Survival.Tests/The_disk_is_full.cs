using System.Net;
using OneStory.Survival.Tests.Support;

namespace OneStory.Survival.Tests;

public sealed class The_disk_is_full
{
    private static readonly string Words = string.Join(' ', Enumerable.Repeat("Could we speak on Thursday about the school?", 100));

    [Theory, OnBothDatabases]
    public async Task Of_the_database_the_person_keeps_their_words_and_sends_them_again_when_there_is_room(DatabaseKind on)
    {
        using var disk = SmallDisk.New(megabytes: 64);
        await using var host = await OneStoryHost.On(on, template => OnDisk(template, disk));
        await host.Area.Case(host.Area.Maya);
        var address = $"/ashmere/child/{host.Area.Maya}/messages";
        var form = await host.Browser(Persona.Parent).Open(address);
        disk.Fill();
        var page = await FillUntilRefused(form);
        page.Heading.ShouldBe("Sorry, we could not save that");
        page.ShouldSay("Could we speak on Thursday about the school?");
        var before = await Messages(host);
        await host.ShouldBeWhole();
        disk.Free();
        (await page.Press("Send it again")).Said.ShouldBe("Your message has been sent.");
        (await Messages(host)).ShouldBe(before + 1);
        await host.ShouldBeWhole();
    }

    [Fact]
    public async Task Of_the_files_nothing_is_kept_by_half_and_the_file_is_taken_when_there_is_room()
    {
        using var disk = SmallDisk.New(megabytes: 8);
        await using var host = await OneStoryHost.On(DatabaseKind.Sqlite, ("OneStory:FilesFolder", Path.Combine(disk.Folder, "files")));
        var address = $"/ashmere/child/{host.Area.Maya}/files";
        var browser = host.Browser(Persona.Parent);
        var file = new byte[200_000];
        "%PDF-1.7"u8.CopyTo(file);
        var form = await browser.Open(address);
        disk.Fill();
        var page = await form.Attach("Choose files, or take a photograph", "letter.pdf", file, "application/pdf").Press("Add");
        page.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        page.Heading.ShouldBe("Sorry, we could not save that");
        page.ShouldSay("Files could not be kept. Add them again afterwards.");
        (await host.Read(db => db.Files.CountAsync())).ShouldBe(0);
        Kept(disk).ShouldBeEmpty();
        disk.Free();
        await (await browser.Open(address)).Attach("Choose files, or take a photograph", "letter.pdf", file, "application/pdf").Press("Add");
        (await host.Read(db => db.Files.CountAsync())).ShouldBe(1);
        Kept(disk).ShouldHaveSingleItem();
    }

    /// <summary>A database takes a little more while it finds room in what it has.</summary>
    private static async Task<WebPage> FillUntilRefused(WebPage form)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            var page = await form.Fill("Write a message", Words).Press("Send");
            if (page.Status == HttpStatusCode.ServiceUnavailable) return page;
            form = page;
        }

        throw new InvalidOperationException("The disk is full, and yet everything is saved.");
    }

    private static Task<int> Messages(OneStoryHost host) => host.Read(db => db.Acts.CountAsync(act => act.ChildId == host.Area.Maya && act.Kind == "send-message"));

    private static string[] Kept(SmallDisk disk) => Directory.GetFiles(Path.Combine(disk.Folder, "files"), "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None });

    private static async Task<TestDatabase> OnDisk(TestDatabase template, SmallDisk disk)
    {
        var copy = await template.Copy();
        if (copy.Kind == DatabaseKind.Postgres) return await PostgresSpace.Move(copy, Path.Combine(disk.Folder, "space"));
        var place = Path.Combine(disk.Folder, "onestory.db");
        File.Copy(copy.Connection, place);
        return new ReachedDatabase(copy.Kind, place, copy);
    }
}
