using OneStory.Testing;
using OneStory.Testing.Databases;

namespace OneStory.Cli.Tests;

public sealed class Taking_reference_data
{
    private static readonly string Sample = Repository.PathOf("tests", "OneStory.Testing", "Files", "establishments.csv");

    [Theory, OnBothDatabases]
    public async Task A_file_is_taken_once_and_what_is_held_is_said(DatabaseKind on)
    {
        await using var database = await TestDatabase.New(on);
        string[] where = ["--database", on == DatabaseKind.Sqlite ? "sqlite" : "postgres", "--connection", database.Connection];
        var said = await CommandLine.Run(["reference", .. where]);
        said.ExitStatus.ShouldBe(0, said.Error);
        said.Lines[0].ShouldBe("settings: nothing held. To take a file: onestory reference settings FILE --as-of DATE");

        said = await CommandLine.Run(["reference", "settings", Sample, "--as-of", "2024-03-11", .. where]);
        said.ExitStatus.ShouldBe(0, said.Error);
        said.Lines[0].ShouldStartWith("Schools, colleges and other settings, of 2024-03-11: 60 rows taken in ");
        said.Lines[0].ShouldEndWith("new 60, changed 0, gone 0, refused 0.");
        (await CommandLine.Run(["reference", "settings", Sample, "--as-of", "2024-03-11", .. where])).Lines.ShouldBe(["Schools, colleges and other settings: this file is held already. Nothing was changed."]);
        (await CommandLine.Run(["reference", .. where])).Lines[0].ShouldStartWith("settings: 60 held, of 2024-03-11, ");

        said = await CommandLine.Run(["reference", "settings", Sample, "--as-of", "2024-03-10", .. where]);
        said.ShouldBeRefused("what is held is later: of Monday 11 March 2024");
    }

    [Fact]
    public async Task A_file_of_something_else_is_refused_and_so_is_one_that_is_not_there()
    {
        await using var database = await TestDatabase.New(DatabaseKind.Sqlite);
        foreach (var what in new[] { "links", "postcodes", "authorities", "bank-holidays" })
        {
            var said = await CommandLine.Run("reference", what, Sample, "--as-of", "2024-03-11", "--connection", database.Connection);
            said.ShouldBeRefused("onestory: This is not ");
        }

        (await CommandLine.Run("reference", "settings", "no-such-file.csv", "--as-of", "2024-03-11", "--connection", database.Connection)).ExitStatus.ShouldBe(2);
    }
}
