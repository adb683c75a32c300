using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OneStory.Access;
using OneStory.Authorities;
using OneStory.Data;
using OneStory.Data.Postgres;
using OneStory.Jobs;

namespace OneStory.Cli.Db;

/// <summary>What <c>onestory db</c> does.</summary>
internal static class DatabaseWork
{
    public static async Task Migrate(Installation installation, CancellationToken cancellation)
    {
        await using var scope = installation.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OneStoryDbContext>();
        List<string> pending = [.. await db.Database.GetPendingMigrationsAsync(cancellation)];
        await db.Database.MigrateAsync(cancellation);
        if (installation.IsPostgres) await RowLevelSecurity.Apply(db, cancellation);
        Console.WriteLine(pending.Count == 0 ? "The database is up to date." : $"Brought up to date: {string.Join(", ", pending)}.");
    }

    public static async Task RebuildDeadlines(Installation installation, CancellationToken cancellation)
    {
        foreach (var (id, name) in await Authorities(installation, cancellation))
        {
            await using var scope = installation.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<AuthorityScope>().Enter(id);
            scope.ServiceProvider.GetRequiredService<Viewer>().BecomeSystem("Deadlines derived anew");
            Console.WriteLine($"{name}: {await scope.ServiceProvider.GetRequiredService<RollOver>().Turn(rebuild: true, cancellation)} cases.");
        }
    }

    public static async Task RunJobs(Installation installation, CancellationToken cancellation)
    {
        var done = await installation.Services.GetRequiredService<RunJobs>().Due(cancellation);
        foreach (var line in done) Console.WriteLine(line);
        if (done.Count == 0) Console.WriteLine("Nothing is due.");
    }

    private static async Task<List<(int Id, string Name)>> Authorities(Installation installation, CancellationToken cancellation)
    {
        await using var scope = installation.Services.CreateAsyncScope();
        var all = await scope.ServiceProvider.GetRequiredService<OneStoryDbContext>().Authorities.OrderBy(authority => authority.Id).Select(authority => new { authority.Id, authority.Name }).ToListAsync(cancellation);
        return [.. all.Select(authority => (authority.Id, authority.Name))];
    }
}
