using Microsoft.AspNetCore.Diagnostics;

namespace OneStory.Web.OpenReferral;

/// <summary>Marks an address that gives open data to programs.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OpenDataAttribute : Attribute;

/// <summary>Lets pages of any site read open data, and says in JSON what would otherwise be said in a page.</summary>
internal sealed class OpenData(RequestDelegate next)
{
    public async Task Invoke(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<OpenDataAttribute>() is null)
        {
            await next(context);
            return;
        }

        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Last-Modified";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        await next(context);
        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null } response) await Refuse(context, response.StatusCode, "There is nothing at this address.");
    }

    public static Task Refuse(HttpContext context, int status, string why, string? parameter = null)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Remove("ETag");
        context.Response.Headers.Remove("Last-Modified");
        context.Response.Headers.CacheControl = "no-store";
        return parameter is null ? context.Response.WriteAsJsonAsync(new { status, error = why }) : context.Response.WriteAsJsonAsync(new { status, error = why, parameter });
    }
}
