using OneStory.Access;

namespace OneStory.Web.Access;

/// <summary>Makes the viewer whoever is signed in.</summary>
public sealed class BecomeViewer(RequestDelegate next)
{
    public async Task Invoke(HttpContext context, Viewer viewer, Lazy<ViewerQuery> viewers)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Features.Get<SignedIn>() is { } signedIn) await viewers.Value.Load(viewer, signedIn.Account, signedIn.Holds);
        await next(context);
    }
}
