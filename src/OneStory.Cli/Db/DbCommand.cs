using System.CommandLine;
using OneStory.Cli.Databases;
using OneStory.Cli.Db.Backup;

namespace OneStory.Cli.Db;

/// <summary><c>onestory db</c>: the database of an installation, from the command line.</summary>
internal static class DbCommand
{
    public static Command Build()
    {
        var database = new DatabaseOptions();
        var files = new Option<string>("--files") { Description = "The folder where files are kept.", DefaultValueFactory = _ => "data/files" };
        Command Of(string name, string what, Func<Installation, CancellationToken, Task> act)
        {
            var command = new Command(name, what) { database.Database, database.Connection, files };
            command.SetAction(async (parsed, cancellation) =>
            {
                await using var installation = new Installation(parsed.GetRequiredValue(database.Database), parsed.GetRequiredValue(database.Connection), parsed.GetRequiredValue(files));
                await act(installation, cancellation);
            });
            return command;
        }

        return new("db", "The database: bring it to the model, rebuild what is derived, do the jobs that are due, back up and restore.")
        {
            Of("migrate", "Bring the database to the model of this version.", DatabaseWork.Migrate),
            Of("rebuild-deadlines", "Derive every deadline anew from the facts of each case.", DatabaseWork.RebuildDeadlines),
            Of("run-jobs", "Do once every job whose time has come.", DatabaseWork.RunJobs),
            BackupCommands.BackUp(),
            BackupCommands.Restore(),
        };
    }
}
