using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OneStory.Files;
using OneStory.Jobs;
using OneStory.Messages;

namespace OneStory;

/// <summary>The system without its host.</summary>
public static class CoreServices
{
    /// <summary>
    /// Adds the ground, and every use case and query: classes with a public constructor in the folders of the areas, scoped to
    /// one piece of work.
    /// </summary>
    public static IServiceCollection AddOneStoryCore(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<AuthorityScope>().AddScoped<Viewer>().AddScoped<UkClock>().AddScoped<ViewerQuery>().AddScoped<ChildAccess>();
        services.AddScoped<AccessLog>().AddScoped<Outbox>().AddScoped<CaseWork>();
        services.AddMessages(configuration);
        services.AddFiles(configuration);
        services.AddSingleton<RunJobs>().AddSingleton<AuthoritiesKnown>();
        foreach (var type in typeof(CoreServices).Assembly.GetExportedTypes().Where(IsUseCaseOrQuery)) services.AddScoped(type);
        return services;
    }

    private static bool IsUseCaseOrQuery(Type type) => type is { IsClass: true, IsAbstract: false } && typeof(IUseCase).IsAssignableFrom(type);
}

/// <summary>Marks an act or a query, so that it is there to be asked for. Nothing is called through it.</summary>
public interface IUseCase;
