using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneStory.Data;

namespace OneStory.Web.Host;

/// <summary>
/// A page is read over one connection, which is fetched from the pool once and not for every question. What is posted may take
/// its time to come, and holds none meanwhile.
/// </summary>
public sealed class OneConnection(RequestDelegate next)
{
    public async Task Invoke(HttpContext context, OneStoryDbContext db)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(db);
        var isRead = HttpMethods.IsGet(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null;
        if (!isRead)
        {
            await next(context);
            return;
        }

        await db.Database.OpenConnectionAsync(context.RequestAborted);
        await next(context);
        await db.Database.CloseConnectionAsync();
    }
}
