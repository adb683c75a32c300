using Microsoft.EntityFrameworkCore;
using OneStory.Testing;
using OneStory.Testing.Areas;
using OneStory.Testing.Databases;

namespace OneStory.Cli.Tests;

public sealed class Verifying_the_audit
{
    [Theory, OnBothDatabases]
    public async Task What_is_as_it_was_written_is_said_to_be_and_the_exit_status_is_0(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var said = await Verify(area.Database);
        said.ExitStatus.ShouldBe(0, said.Error);
        said.Lines.ShouldBe(["Ashmere County Council: all as written (chains: 3, entries: 3)", "Stourhaven City Council: all as written (chains: 1, entries: 1)"]);
    }

    [Theory, OnBothDatabases]
    public async Task A_changed_act_is_named_and_the_exit_status_is_1(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await using var spoilt = await Spoilt(area, $"update acts set reason = 'None was given.' where child_id is not null and number = 1 and kind = 'set-up'");
        var said = await Verify(spoilt);
        said.ExitStatus.ShouldBe(1, said.Error);
        said.Output.ShouldContain($"  acts of {area.Maya}, number 1: it has been changed since it was written");
        said.Output.ShouldContain("Ashmere County Council: broken: 2 (chains: 3, entries: 3)");
    }

    [Theory, OnBothDatabases]
    public async Task What_was_cut_off_shows_against_the_ends_written_down(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await area.SetUp(area.Ashmere, hand =>
        {
            hand.Concerns(area.Maya);
            return Task.CompletedTask;
        });
        var ends = Path.Combine(TemporaryFolder.New("ends"), "ends.txt");
        (await Verify(area.Database, "--write-ends", ends)).ExitStatus.ShouldBe(0);
        await using var spoilt = await Spoilt(area, "delete from acts where number = 2");
        (await Verify(spoilt)).ExitStatus.ShouldBe(0);
        var said = await Verify(spoilt, "--compare-ends", ends);
        said.ExitStatus.ShouldBe(1, said.Error);
        said.Output.ShouldContain($"  acts of {area.Maya}, number 2: it was there when the ends were written down, and is not now");
    }

    [Fact]
    public async Task A_database_that_is_not_there_or_not_OneStorys_is_refused()
    {
        var folder = TemporaryFolder.New("none");
        (await CommandLine.Run("verify-audit", "--connection", Path.Combine(folder, "none.db"))).ShouldBeRefused($"There is no database at {folder}/none.db.");
        var other = Path.Combine(folder, "other.db");
        await File.WriteAllTextAsync(other, "Dear diary, this is not a database at all.");
        (await CommandLine.Run("verify-audit", "--connection", other)).ShouldBeRefused("The database cannot be read: SQLite Error 26: 'file is not a database'.");
        (await CommandLine.Run("verify-audit", "--database", "oracle", "--connection", other)).ExitStatus.ShouldBe(2);
    }

    private static Task<Said> Verify(TestDatabase database, params string[] more) =>
        CommandLine.Run(["verify-audit", "--database", database.Kind == DatabaseKind.Sqlite ? "sqlite" : "postgres", "--connection", database.Connection, .. more]);

    private static async Task<TestDatabase> Spoilt(Area area, string sql)
    {
        var spoilt = await area.Database.Copy();
        await using var db = spoilt.Open(area.Ashmere);
        (await db.Database.ExecuteSqlRawAsync(sql)).ShouldBeGreaterThan(0);
        return spoilt;
    }
}
