using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OneStory.Access;
using OneStory.Casework;
using OneStory.Files;
using OneStory.People;
using OneStory.Testing;
using OneStory.Testing.Areas;
using OneStory.Testing.Databases;
using OneStory.Testing.Web;

namespace OneStory.Cli.Tests;

public sealed class Backing_up_and_restoring
{
    private static readonly byte[] Letter = Encoding.UTF8.GetBytes("%PDF-1.7\nDear all,");

    [Theory, OnBothDatabases]
    public async Task What_is_backed_up_while_it_is_written_to_is_restored_whole_and_as_it_was_at_one_moment(DatabaseKind on)
    {
        await using var host = await Living(on);
        using var over = new CancellationTokenSource();
        var done = 0;
        var writing = Enumerable.Range(1, 3).Select(_ => Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
                if ((await Write(host)).IsDone) Interlocked.Increment(ref done);
        })).ToList();
        while (Volatile.Read(ref done) < 10) await Task.Delay(20, TestContext.Current.CancellationToken);
        var before = Volatile.Read(ref done);
        var archive = await BackUp(host);
        var after = Volatile.Read(ref done);
        await over.CancelAsync();
        await Task.WhenAll(writing);
        after.ShouldBeGreaterThan(before);

        await using var empty = await TestDatabase.New(on);
        var folder = TemporaryFolder.New("restored");
        var said = await Restore(empty, folder, archive);
        said.ExitStatus.ShouldBe(0, said.Output + said.Error);
        said.Output.ShouldContain("all is as it was");
        await using var db = empty.Open(host.Area.Ashmere);
        (await db.Acts.CountAsync(act => act.Kind == "write", TestContext.Current.CancellationToken)).ShouldBeInRange(before, after + 3);
        var letter = await db.Files.SingleAsync(TestContext.Current.CancellationToken);
        File.ReadAllBytes(Directory.GetFiles(Path.Combine(folder, "files"), letter.Key, SearchOption.AllDirectories).Single()).ShouldBe(Letter);
        File.ReadAllText(Path.Combine(folder, "keys", "key-1.xml")).ShouldBe("<key />");
        (await CommandLine.Run("verify-audit", "--database", Kind(on), "--connection", empty.Connection)).ExitStatus.ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task Data_is_replaced_only_when_that_is_said_and_then_wholly(DatabaseKind on)
    {
        await using var host = await Living(on);
        await Write(host);
        var archive = await BackUp(host);
        await Write(host);
        (await Restore(host.Area.Database, host.Folder, archive)).ShouldBeRefused("There is data there already");
        (await Written(host)).ShouldBe(2);
        var said = await Restore(host.Area.Database, host.Folder, archive, "--over");
        said.ExitStatus.ShouldBe(0, said.Output + said.Error);
        (await Written(host)).ShouldBe(1);
        (await Write(host)).IsDone.ShouldBeTrue();
        (await BackUp(host)).ShouldNotBe(archive);
    }

    [Theory, OnBothDatabases]
    public async Task A_file_that_is_not_in_the_archive_is_named_and_the_exit_status_is_1(DatabaseKind on)
    {
        await using var host = await Living(on);
        var archive = await BackUp(host);
        string key;
        await using (var changed = await ZipFile.OpenAsync(archive, ZipArchiveMode.Update, TestContext.Current.CancellationToken))
        {
            var file = changed.Entries.Single(entry => entry.FullName.StartsWith("files/", StringComparison.Ordinal));
            key = file.Name;
            file.Delete();
        }

        await using var empty = await TestDatabase.New(on);
        var said = await Restore(empty, TemporaryFolder.New("restored"), archive);
        said.ExitStatus.ShouldBe(1, said.Error);
        said.Output.ShouldContain($"File {key}: it is not in the store as it was given.");
    }

    [Theory, OnBothDatabases]
    public async Task A_record_that_was_changed_after_it_was_written_is_told_at_once(DatabaseKind on)
    {
        await using var host = await Living(on);
        await using (var db = host.Area.Database.Open(host.Area.Ashmere))
            (await db.Database.ExecuteSqlRawAsync("update acts set reason = 'None.' where number = 1 and child_id is not null", TestContext.Current.CancellationToken)).ShouldBeGreaterThan(0);
        var said = await CommandLine.Run([.. Command(host.Area.Database, host.Folder, "backup"), "--to", Path.Combine(TemporaryFolder.New("backups"), "a.zip")]);
        said.ExitStatus.ShouldBe(0, said.Error);
        said.Output.ShouldContain("Audit: broken: ");
    }

    [Fact]
    public async Task What_is_damaged_or_of_a_later_version_or_no_backup_is_refused_and_nothing_is_touched()
    {
        await using var host = await Living(DatabaseKind.Sqlite);
        var folder = TemporaryFolder.New("refused");
        var target = new ReachedDatabase(DatabaseKind.Sqlite, Path.Combine(folder, "onestory.db"));
        var archive = await BackUp(host);

        await Change(archive, "manifest.json", text => text.Replace("_Beginning", "_LaterOn"));
        (await Restore(target, folder, archive)).ShouldBeRefused("with a model that this version does not know");
        await Change(archive, "manifest.json", text => text.Replace("_LaterOn", "_Beginning"));
        await Change(archive, "database", text => text + "x");
        (await Restore(target, folder, archive)).ShouldBeRefused("This backup is damaged");
        await using (var cut = File.OpenWrite(archive)) cut.SetLength(cut.Length / 2);
        (await Restore(target, folder, archive)).ShouldBeRefused("is not a backup of OneStory, or not all of one.");
        (await Restore(target, folder, Path.Combine(folder, "none.zip"))).ShouldBeRefused("There is no backup at");
        File.Exists(target.Connection).ShouldBeFalse();
        (await CommandLine.Run([.. Command(host.Area.Database, host.Folder, "backup"), "--to", archive])).ShouldBeRefused("is there already.");
    }

    [Theory, OnPostgres]
    public async Task PostgreSQLs_programs_are_needed_and_asked_for(DatabaseKind on)
    {
        await using var host = await Living(on);
        var to = Path.Combine(TemporaryFolder.New("backups"), "a.zip");
        (await CommandLine.Run([.. Command(host.Area.Database, host.Folder, "backup"), "--to", to, "--programs", "/nowhere"])).ShouldBeRefused("pg_dump cannot be found. Install PostgreSQL's programs");
        Directory.GetFileSystemEntries(Path.GetDirectoryName(to)!).ShouldBeEmpty();
        (await Restore(host.Area.Database, host.Folder, await BackUp(await Living(DatabaseKind.Sqlite)))).ShouldBeRefused("This is a backup of sqlite");
    }

    /// <summary>A host with a file in its store and a key.</summary>
    private static async Task<OneStoryHost> Living(DatabaseKind on)
    {
        var host = await OneStoryHost.On(on);
        await using var working = await host.Area.As(Persona.Parent);
        (await working.Get<AddFile>().ToChild(host.Area.Maya, new(new MemoryStream(Letter), "letter.pdf"), TestContext.Current.CancellationToken)).IsDone.ShouldBeTrue();
        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(host.Folder, "keys")).FullName, "key-1.xml"), "<key />", TestContext.Current.CancellationToken);
        return host;
    }

    private static async Task<Outcome> Write(OneStoryHost host)
    {
        await using var working = await host.Area.As(Persona.Officer);
        return await working.Work.OnChild(host.Area.Maya, Right.EditPeople, new("write"), hand =>
        {
            hand.Db.Add(new TeamMember { ChildId = hand.Child.Id, Name = "Jo Rowan", Role = "Teacher" });
            return Task.FromResult(Outcome.Done());
        });
    }

    private static async Task<int> Written(OneStoryHost host)
    {
        await using var db = host.Area.Database.Open(host.Area.Ashmere);
        return await db.Acts.CountAsync(act => act.Kind == "write");
    }

    private static async Task<string> BackUp(OneStoryHost host)
    {
        var archive = Path.Combine(TemporaryFolder.New("backups"), "backup.zip");
        var said = await CommandLine.Run([.. Command(host.Area.Database, host.Folder, "backup"), "--to", archive]);
        said.ExitStatus.ShouldBe(0, said.Output + said.Error);
        said.Output.ShouldContain("Audit: all as written");
        Directory.GetFileSystemEntries(Path.GetDirectoryName(archive)!).ShouldHaveSingleItem();
        return archive;
    }

    private static Task<Said> Restore(TestDatabase to, string folder, string archive, params string[] more) => CommandLine.Run([.. Command(to, folder, "restore"), "--from", archive, .. more]);

    private static string[] Command(TestDatabase database, string folder, string what) =>
        ["db", what, "--database", Kind(database.Kind), "--connection", database.Connection, "--files", Path.Combine(folder, "files"), "--keys", Path.Combine(folder, "keys")];

    private static string Kind(DatabaseKind on) => on == DatabaseKind.Sqlite ? "sqlite" : "postgres";

    private static async Task Change(string archive, string part, Func<string, string> change)
    {
        await using var changed = await ZipFile.OpenAsync(archive, ZipArchiveMode.Update);
        var entry = changed.GetEntry(part)!;
        string text;
        using (var from = new StreamReader(await entry.OpenAsync(), Encoding.Latin1)) text = await from.ReadToEndAsync();
        entry.Delete();
        await using var to = new StreamWriter(await changed.CreateEntry(part).OpenAsync(), Encoding.Latin1);
        await to.WriteAsync(change(text));
    }
}
