using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace OneStory.Web.Access;

/// <summary>Takes the secrets of links out of traces, and keeps such pages out of search engines and from being passed on.</summary>
public sealed class SecretsInAddresses(RequestDelegate next)
{
    public Task Invoke(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.GetRouteValue("secret") is string { Length: > 0 } secret)
        {
            context.Response.Headers["Referrer-Policy"] = "no-referrer";
            context.Response.Headers["X-Robots-Tag"] = "noindex";
            if (context.Features.Get<IHttpActivityFeature>()?.Activity is { } activity) Redact(activity, secret);
        }

        return next(context);
    }

    private static void Redact(Activity activity, string secret)
    {
        activity.DisplayName = activity.DisplayName.Replace(secret, "{secret}", StringComparison.Ordinal);
        foreach (var (name, value) in activity.TagObjects.ToList())
            if (value is string text && text.Contains(secret, StringComparison.Ordinal)) activity.SetTag(name, text.Replace(secret, "{secret}", StringComparison.Ordinal));
    }
}
