using System.CommandLine;

namespace OneStory.Cli.Db;

/// <summary><c>onestory db</c>: the database of an installation, from the command line.</summary>
internal static class DbCommand
{
    public static Command Build()
    {
        var database = new Option<string>("--database") { Description = "sqlite or postgres.", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("ONESTORY_ONESTORY__DATABASE") ?? "sqlite" };
        var connection = new Option<string>("--connection") { Description = "For SQLite the path of the file; for PostgreSQL the connection.", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("ONESTORY_ONESTORY__CONNECTION") ?? "data/onestory.db" };
        var files = new Option<string>("--files") { Description = "The folder where files are kept.", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("ONESTORY_ONESTORY__FILESFOLDER") ?? "data/files" };
        database.AcceptOnlyFromAmong("sqlite", "postgres");
        Command Of(string name, string what, Func<Installation, CancellationToken, Task> act)
        {
            var command = new Command(name, what) { database, connection, files };
            command.SetAction(async (parsed, cancellation) =>
            {
                await using var installation = new Installation(parsed.GetRequiredValue(database), parsed.GetRequiredValue(connection), parsed.GetRequiredValue(files));
                await act(installation, cancellation);
            });
            return command;
        }

        return new("db", "The database: bring it to the model, rebuild what is derived, do the jobs that are due.")
        {
            Of("migrate", "Bring the database to the model of this version.", DatabaseWork.Migrate),
            Of("rebuild-deadlines", "Derive every deadline anew from the facts of each case.", DatabaseWork.RebuildDeadlines),
            Of("run-jobs", "Do once every job whose time has come.", DatabaseWork.RunJobs),
        };
    }
}
