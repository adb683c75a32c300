using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OneStory.Access;
using OneStory.Data;
using OneStory.Data.Postgres;
using OneStory.Data.Sqlite;

namespace OneStory.Cli.Db;

/// <summary>The system of an installation without its host. Its configuration is that of the host: the environment, after what was said here.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public Installation(string database, string connection, string files)
    {
        IsPostgres = database == "postgres";
        if (!IsPostgres && !File.Exists(connection) && Path.GetDirectoryName(Path.GetFullPath(connection)) is { } folder) Directory.CreateDirectory(folder);
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables("ONESTORY_").AddInMemoryCollection([new("OneStory:FilesFolder", files)]).Build();
        var system = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning).AddConsole());
        system.AddDbContext<OneStoryDbContext>(db => _ = IsPostgres ? db.UseOneStoryPostgres(connection) : db.UseOneStorySqlite(connection));
        system.AddDataProtection();
        system.AddIdentityCore<Account>(OneStoryDbContext.KeepPasskeys).AddEntityFrameworkStores<OneStoryDbContext>().AddDefaultTokenProviders();
        services = system.AddOneStoryCore(configuration).BuildServiceProvider(validateScopes: true);
    }

    public bool IsPostgres { get; }

    public IServiceProvider Services => services;

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
