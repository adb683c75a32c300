using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneStory.Data;
using OneStory.Web.Access;

namespace OneStory.Web.Host;

/// <summary>
/// A page of somebody's work is read over one connection, which is fetched from the pool once and not for every question, and given
/// back before the answer is sent: whoever reads slowly holds none. What is posted may take its time to come, and what is open to
/// all may be asked of a node that cannot reach its database: neither holds one, nor does a cookie that is not ours.
/// </summary>
public sealed class OneConnection(RequestDelegate next)
{
    public async Task Invoke(HttpContext context, Lazy<OneStoryDbContext> db)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(db);
        if (!HttpMethods.IsGet(context.Request.Method) || !IsOfWork(context))
        {
            await next(context);
            return;
        }

        var held = new HeldConnection(db);
        context.Features.Set(held);
        context.Response.OnStarting(held.GiveBack);
        try
        {
            await next(context);
        }
        finally
        {
            await held.GiveBack();
        }
    }

    private static bool IsOfWork(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page && NeedsAttribute.Of(page.HandlerTypeInfo) is not null;
}

/// <summary>The one connection of a page of somebody's work.</summary>
public sealed class HeldConnection(Lazy<OneStoryDbContext> db)
{
    private bool isHeld;

    /// <summary>Fetches it, once it is known that somebody of ours asks.</summary>
    public async Task Take(CancellationToken cancellation)
    {
        if (isHeld) return;
        await db.Value.Database.OpenConnectionAsync(cancellation);
        isHeld = true;
    }

    public Task GiveBack()
    {
        if (!isHeld) return Task.CompletedTask;
        isHeld = false;
        return db.Value.Database.CloseConnectionAsync();
    }
}
