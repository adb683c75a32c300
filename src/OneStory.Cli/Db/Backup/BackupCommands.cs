using System.CommandLine;
using System.Data.Common;
using OneStory.Cli.Databases;

namespace OneStory.Cli.Db.Backup;

/// <summary><c>onestory db backup</c> and <c>onestory db restore</c>.</summary>
internal static class BackupCommands
{
    public static Command BackUp()
    {
        var to = new Option<FileInfo>("--to") { Description = "The file to write. It must not be there yet.", Required = true };
        return Of("backup", "Write the database, the files and the keys down in one file, as they are at one moment, while they are in use.", [to], async (place, parsed, cancellation) =>
        {
            await Backup.BackUp.Do(place, parsed.GetRequiredValue(to), cancellation);
            return 0;
        });
    }

    public static Command Restore()
    {
        var from = new Option<FileInfo>("--from") { Description = "The file that a backup wrote.", Required = true };
        var over = new Option<bool>("--over") { Description = "Replace the data that is there." };
        return Of("restore", "Make an installation again of a backup, and compare it with what was there: every table, file and chain. Exit status 1 if anything differs.", [from, over],
            (place, parsed, cancellation) => Backup.Restore.Do(place, parsed.GetRequiredValue(from), parsed.GetValue(over), cancellation));
    }

    private static Command Of(string name, string what, Option[] own, Func<Place, ParseResult, CancellationToken, Task<int>> act)
    {
        var database = new DatabaseOptions();
        var files = new Option<string>("--files") { Description = "The folder where files are kept.", DefaultValueFactory = _ => "data/files" };
        var keys = new Option<string>("--keys") { Description = "The folder where keys are kept.", DefaultValueFactory = _ => "data/keys" };
        var programs = new Option<string>("--programs") { Description = "The folder of PostgreSQL's pg_dump and pg_restore, if they are not found by themselves." };
        var command = new Command(name, what) { database.Database, database.Connection, files, keys, programs };
        foreach (var option in own) command.Add(option);
        command.SetAction(async (parsed, cancellation) =>
        {
            var place = new Place(parsed.GetValue(database.Database) == "postgres", parsed.GetRequiredValue(database.Connection), parsed.GetRequiredValue(files), parsed.GetRequiredValue(keys), new(parsed.GetValue(programs)));
            try
            {
                return await act(place, parsed, cancellation);
            }
            catch (DbException problem)
            {
                throw new RefusalException($"The database cannot be used: {problem.Message}");
            }
        });
        return command;
    }
}
