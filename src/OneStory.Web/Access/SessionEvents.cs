using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using OneStory.Access;
using OneStory.Web.Host;

namespace OneStory.Web.Access;

/// <summary>Holds the cookie to the session on the server at every request, and keeps what was posted when a session has ended.</summary>
public sealed class SessionEvents(Lazy<Sessions> sessions, Lazy<FormKeeping> forms) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (who, http) = (context.Principal, context.HttpContext);
        if (SessionClaims.SessionOf(who) is { } session && SessionClaims.AccountOf(who) is { } id && SessionClaims.BeganAt(who) is { } began)
        {
            if (http.Features.Get<HeldConnection>() is { } connection) await connection.Take(http.RequestAborted);
            if (await sessions.Value.Check(session, id, who!.FindFirstValue(SessionClaims.Stamp), began, Device.Of(context.Request.Headers.UserAgent)) is { } signedIn)
            {
                http.Features.Set(signedIn);
                return;
            }
        }

        context.RejectPrincipal();
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>Whoever signs in again leaves the session they had.</summary>
    public override async Task SigningIn(CookieSigningInContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await EndSession(context.HttpContext);
        if (SessionClaims.AccountOf(context.Principal) is { } account) forms.Value.RememberWho(account);
    }

    public override Task SigningOut(CookieSigningOutContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return EndSession(context.HttpContext);
    }

    public override async Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (FormKeeping.IsAskedByScript(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var kept = HttpMethods.IsPost(context.Request.Method) && await forms.Value.Keep(context.Options);
        context.Response.Redirect(context.RedirectUri + (kept ? "&kept=true" : ""));
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private async Task EndSession(HttpContext http)
    {
        if (SessionClaims.SessionOf(http.User) is { } session && SessionClaims.AccountOf(http.User) is { } account) await sessions.Value.End(account, session);
    }
}

/// <summary>A device in words that its owner knows it by.</summary>
internal static class Device
{
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "Chromebook"), ("Mac OS X", "Mac"), ("Linux", "Linux")];

    public static string Of(string? agent) => (Find(Browsers, agent), Find(Systems, agent)) switch
    {
        ({ } browser, { } system) => $"{browser} on {system}",
        ({ } browser, null) => browser,
        (null, { } system) => system,
        _ => "A device we do not know",
    };

    private static string? Find((string Sign, string Name)[] among, string? agent) =>
        among.Where(one => agent?.Contains(one.Sign, StringComparison.Ordinal) == true).Select(one => one.Name).FirstOrDefault();
}
