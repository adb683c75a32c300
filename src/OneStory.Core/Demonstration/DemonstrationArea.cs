using Microsoft.Extensions.DependencyInjection;
using OneStory.Jobs;

namespace OneStory.Demonstration;

/// <summary>Two invented authorities with their people and some three hundred children, all of them made up.</summary>
public static class DemonstrationArea
{
    /// <summary>Fills an empty database. One that has been filled is left alone. Its clock is written last, and says that it was filled to the end.</summary>
    /// <param name="returns">SEN2 returns whose children take the place of the made-up ones, in the order of their years.</param>
    /// <exception cref="InvalidOperationException">It was stopped half way before, or a return cannot be taken.</exception>
    public static async Task Seed(IServiceProvider services, IReadOnlyList<string>? returns = null)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OneStoryDbContext>();
        if (await db.DemonstrationClocks.AnyAsync()) return;
        if (await db.Authorities.AnyAsync(authority => authority.IsDemonstration))
            throw new InvalidOperationException("The making of the demonstration was stopped half way. Start it anew with ./run --fresh, or on an empty database.");
        if (await db.Authorities.AnyAsync()) return;
        var content = new Content(scope.ServiceProvider.GetRequiredService<UkClock>().Today);
        var places = new Places(db, content);
        await places.Add();
        var people = new People(services, content, places);
        await people.Add();
        await new OfferWritten(services, content, places, people).Add();
        if (returns is { Count: > 0 })
        {
            foreach (var file in returns) await new ReturnPlayed(services, content, places).BringIn(file);
        }
        else
        {
            foreach (var story in content.Stories()) await new StoryPlayer(services, content, places, people, story).Play();
            await new LightCases(services, content, places, people).Add(300);
            await new PanelDay(services, content, places, people).Add();
        }

        db.Add(new DemonstrationClock());
        await db.SaveChangesAsync();
    }
}
