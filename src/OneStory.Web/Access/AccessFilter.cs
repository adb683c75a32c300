using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OneStory.Access;
using OneStory.Audit;

namespace OneStory.Web.Access;

/// <summary>
/// Holds each page to the right it says it needs:
/// not signed in: sign in first; nothing held in the authority, or no such record for this viewer: 404; the record but not the right: 403.
/// </summary>
public sealed class AccessFilter(Viewer viewer, Lazy<ChildAccess> access, Lazy<AccessLog> log, AccessHere accessHere) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (NeedsAttribute.Of(context.HandlerInstance.GetType()) is { } needs && await Refuse(context, needs) is { } refusal)
        {
            context.Result = refusal;
            return;
        }

        await next();
    }

    private async Task<IActionResult?> Refuse(PageHandlerExecutingContext context, NeedsAttribute needs)
    {
        if (viewer.AccountId is null) return new ChallengeResult();
        if (HoldsNothingHere(context.RouteData)) return new NotFoundResult();
        var route = context.RouteData.Values;
        if (!route.ContainsKey("child") && !route.ContainsKey("case")) return viewer.Can(needs.Right) ? null : new ForbidResult();
        if (NamesAnother(context, "child") || NamesAnother(context, "case")) return new NotFoundResult();
        if (await To(route) is not { } allowed) return new NotFoundResult();
        if (!allowed.Allows(needs.Right)) return new ForbidResult();
        accessHere.Access = allowed;
        if (needs.Shows is { } shows && HttpMethods.IsGet(context.HttpContext.Request.Method)) await log.Value.Viewed(allowed, shows);
        return null;
    }

    /// <summary>Whether the handler was given another id than the address has, which is the one that is checked here.</summary>
    private static bool NamesAnother(PageHandlerExecutingContext context, string name) =>
        context.HandlerArguments.TryGetValue(name, out var given) && given is Guid id && !(Guid.TryParse(context.RouteData.Values.GetValueOrDefault(name) as string, out var named) && named == id);

    /// <summary>An authority in which somebody holds nothing is, for them, not there.</summary>
    private bool HoldsNothingHere(RouteData route) => route.Values.ContainsKey("authority") && viewer is { IsSystem: false, Posts.Count: 0, Grants.Count: 0 };

    /// <summary>What the viewer may do on the record the address is about; null where for them there is none.</summary>
    private async Task<AccessToChild?> To(RouteValueDictionary route)
    {
        if (route.GetValueOrDefault("child") is string child) return Guid.TryParse(child, out var id) ? await access.Value.To(id) : null;
        return Guid.TryParse(route.GetValueOrDefault("case") as string, out var caseId) ? await access.Value.ToCase(caseId) : null;
    }
}

/// <summary>What the viewer may do on the record this request is about.</summary>
public sealed class AccessHere
{
    public AccessToChild? Access { get; set; }
}
