using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OneStory.Data;
using OneStory.Data.Postgres;
using OneStory.Demonstration;

namespace OneStory.Web.Host;

/// <summary>Brings the database to the model before the first request, and fills it where this is the demonstration.</summary>
public static class PreparedDatabase
{
    public static async Task PrepareDatabase(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var options = app.Services.GetRequiredService<IOptions<OneStoryOptions>>().Value;
        if (options.Database == "sqlite" && Path.GetDirectoryName(Path.GetFullPath(options.Connection)) is { } folder) Directory.CreateDirectory(folder);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<OneStoryDbContext>();
            await db.Database.MigrateAsync();
            if (options.Database == "postgres") await RowLevelSecurity.Apply(db);
        }

        if (options.Demonstration) await DemonstrationArea.Seed(app.Services, options.DemonstrationReturns.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
