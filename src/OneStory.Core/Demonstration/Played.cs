using Microsoft.Extensions.DependencyInjection;
using OneStory.Plans;

namespace OneStory.Demonstration;

/// <summary>Lets a person of the demonstration do something on a day of the past, by the same use cases as everybody.</summary>
internal sealed class Played(IServiceProvider services, int authority, string story)
{
    /// <summary>The act must succeed: a story that the product refuses is a story told wrongly.</summary>
    /// <param name="account">Who does it; null for somebody without an account.</param>
    public async Task<Guid?> On(DateOnly day, Guid? account, Func<IServiceProvider, Task<Outcome>> act, int hour = 10)
    {
        await using var scope = services.CreateAsyncScope();
        var clock = scope.ServiceProvider.GetRequiredService<UkClock>();
        MoveTo(clock, day.ToDateTime(new(hour, 20), DateTimeKind.Utc));
        scope.ServiceProvider.GetRequiredService<AuthorityScope>().Enter(authority);
        var db = scope.ServiceProvider.GetRequiredService<OneStoryDbContext>();
        if (account is { } id) await scope.ServiceProvider.GetRequiredService<ViewerQuery>().Load(scope.ServiceProvider.GetRequiredService<Viewer>(), await db.Accounts.FirstAsync(person => person.Id == id));
        return Must(await act(scope.ServiceProvider));
    }

    /// <summary>What the setting up itself does, for which no person is behind it.</summary>
    public async Task<Guid?> Quietly(DateOnly day, Func<IServiceProvider, Task<Outcome>> act)
    {
        await using var scope = services.CreateAsyncScope();
        var clock = scope.ServiceProvider.GetRequiredService<UkClock>();
        MoveTo(clock, day.ToDateTime(new(9, 5), DateTimeKind.Utc));
        scope.ServiceProvider.GetRequiredService<AuthorityScope>().Enter(authority);
        scope.ServiceProvider.GetRequiredService<Viewer>().BecomeSystem("Demonstration");
        return Must(await act(scope.ServiceProvider));
    }

    /// <summary>A story is of the past: what would be later today has just been done.</summary>
    private static void MoveTo(UkClock clock, DateTime at) => clock.Move(at < clock.Now ? at - clock.Now : TimeSpan.FromMinutes(-5));

    /// <summary>Reads, as nobody in particular.</summary>
    public async Task<T> Read<T>(Func<OneStoryDbContext, Task<T>> read)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AuthorityScope>().Enter(authority);
        return await read(scope.ServiceProvider.GetRequiredService<OneStoryDbContext>());
    }

    private Guid? Must(Outcome outcome) => outcome is Done done ? done.Id : throw new InvalidOperationException($"The story of {story} was refused: {outcome}");
}
