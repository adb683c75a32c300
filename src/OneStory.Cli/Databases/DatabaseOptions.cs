using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.EntityFrameworkCore;
using OneStory.Authorities;
using OneStory.Data;
using OneStory.Data.Postgres;
using OneStory.Data.Sqlite;

namespace OneStory.Cli.Databases;

/// <summary>Which database a command works on.</summary>
internal sealed class DatabaseOptions
{
    public Option<string> Database { get; } = Only(new Option<string>("--database") { Description = "The kind of database: sqlite or postgres.", DefaultValueFactory = _ => "sqlite" });

    public Option<string> Connection { get; } = new("--connection") { Description = "For sqlite the path of the file; for postgres the connection.", Required = true };

    /// <summary>Opens contexts on the database: in an authority, or in none.</summary>
    public Func<int?, OneStoryDbContext> Read(ParseResult parsed)
    {
        var connection = parsed.GetRequiredValue(Connection);
        if (!IsPostgres(parsed) && !File.Exists(connection)) throw new RefusalException($"There is no database at {connection}.");
        return Make(parsed);
    }

    public bool IsPostgres(ParseResult parsed) => parsed.GetValue(Database) == "postgres";

    /// <summary>Opens contexts on the database, which need not be there yet.</summary>
    public Func<int?, OneStoryDbContext> Make(ParseResult parsed)
    {
        var connection = parsed.GetRequiredValue(Connection);
        var options = new DbContextOptionsBuilder<OneStoryDbContext>();
        _ = IsPostgres(parsed) ? options.UseOneStoryPostgres(connection) : options.UseOneStorySqlite(connection);
        return authority =>
        {
            var scope = new AuthorityScope();
            if (authority is { } entered) scope.Enter(entered);
            return new(options.Options, scope);
        };
    }

    private static Option<string> Only(Option<string> option)
    {
        option.AcceptOnlyFromAmong("sqlite", "postgres");
        return option;
    }
}
