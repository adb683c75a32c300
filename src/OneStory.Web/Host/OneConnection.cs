using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneStory.Access;
using OneStory.Data;
using OneStory.Web.Access;

namespace OneStory.Web.Host;

/// <summary>
/// A page of somebody's work is read over one connection, which is fetched from the pool once and not for every question, and given
/// back before the answer is sent: whoever reads slowly holds none. What is posted may take its time to come, and what is open to
/// all may be asked of a node that cannot reach its database: neither holds one.
/// </summary>
public sealed class OneConnection(RequestDelegate next)
{
    public async Task Invoke(HttpContext context, Lazy<OneStoryDbContext> db)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(db);
        if (!HttpMethods.IsGet(context.Request.Method) || context.Features.Get<Account>() is null || !IsOfWork(context))
        {
            await next(context);
            return;
        }

        var database = db.Value.Database;
        await database.OpenConnectionAsync(context.RequestAborted);
        var isHeld = true;
        context.Response.OnStarting(GiveBack);
        try
        {
            await next(context);
        }
        finally
        {
            await GiveBack();
        }

        Task GiveBack()
        {
            if (!isHeld) return Task.CompletedTask;
            isHeld = false;
            return database.CloseConnectionAsync();
        }
    }

    private static bool IsOfWork(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.HandlerTypeInfo.GetCustomAttribute<NeedsAttribute>(inherit: false) is not null;
}
