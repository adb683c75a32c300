using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.StaticAssets;

namespace OneStory.Web.Access;

/// <summary>A page and what it asks.</summary>
public sealed record PageAccess(string Route, Type Page, PageAccessAttribute Asks);

/// <summary>An address that is not a page, and why it is open; null where one must have signed in.</summary>
public sealed record EndpointAccess(string Route, OpenToAllAttribute? Open);

/// <summary>Deny by default: a page that does not say what it asks, or anything else that is open and does not say why, keeps the host from starting.</summary>
public static class EveryPageSaysItsRight
{
    /// <exception cref="InvalidOperationException">A page says nothing, or says two things.</exception>
    public static void OrRefuseToStart(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var sources = ((IEndpointRouteBuilder)app).DataSources;
        _ = Of(sources, app.Services);
        _ = Others(sources);
    }

    /// <summary>Every page with its route, in order of the route.</summary>
    public static IReadOnlyList<PageAccess> Of(IEnumerable<EndpointDataSource> sources, IServiceProvider services)
    {
        var all = new List<PageAccess>();
        foreach (var endpoint in sources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is not { } compiled)
            {
                if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page) continue;
                compiled = services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata).GetAwaiter().GetResult();
            }

            var type = compiled.ModelTypeInfo ?? compiled.PageTypeInfo;
            var said = type.GetCustomAttributes<PageAccessAttribute>(inherit: false).ToList();
            if (said.Count != 1)
                throw new InvalidOperationException($"{type.FullName} must say which right it needs, with one of [Needs], [OpenToAll] or [SignedIn]. It says {said.Count}.");
            all.Add(new("/" + endpoint.RoutePattern.RawText, type.AsType(), said[0]));
        }

        return [.. all.DistinctBy(page => page.Route).OrderBy(page => page.Route, StringComparer.Ordinal)];
    }

    /// <summary>What answers and is not a page. Files of the assets are left out: each has an address of its own, and all are open.</summary>
    /// <exception cref="InvalidOperationException">One is open and does not say why.</exception>
    public static IReadOnlyList<EndpointAccess> Others(IEnumerable<EndpointDataSource> sources)
    {
        var all = new List<EndpointAccess>();
        foreach (var endpoint in sources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null || endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null) continue;
            var (route, open) = ("/" + endpoint.RoutePattern.RawText!.Trim('/'), endpoint.Metadata.GetMetadata<OpenToAllAttribute>());
            if (open is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null) throw new InvalidOperationException($"{route} is open, and must say why with [OpenToAll].");
            all.Add(new(route, open));
        }

        return [.. all.DistinctBy(other => other.Route).OrderBy(other => other.Route, StringComparer.Ordinal)];
    }

    /// <summary>Lets people who have not signed in reach the pages that are open to all, and no others.</summary>
    public static void AllowAnonymousWhereSaid(this PageConventionCollection conventions) =>
        conventions.AddFolderApplicationModelConvention("/", page =>
        {
            if (page.ModelType?.GetCustomAttribute<OpenToAllAttribute>(inherit: false) is { } open) page.EndpointMetadata.Add(open);
        });
}
