using OneStory.Access;
using OneStory.Casework;
using OneStory.Data;

namespace OneStory.Testing.Areas;

/// <summary>A piece of work by one person in one authority: a scope, with the viewer loaded.</summary>
public sealed class Working(AsyncServiceScope scope) : IAsyncDisposable
{
    public OneStoryDbContext Db => Get<OneStoryDbContext>();
    public CaseWork Work => Get<CaseWork>();
    public Viewer Viewer => Get<Viewer>();
    public UkClock Clock => Get<UkClock>();

    /// <summary>A use case, a query, or anything else the system is made of.</summary>
    public T Get<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
