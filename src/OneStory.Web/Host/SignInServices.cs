using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Data;
using OneStory.Web.Access;

namespace OneStory.Web.Host;

/// <summary>Cookies, passwords, passkeys. What is decided here and why is in docs/sign-in.md.</summary>
internal static class SignInServices
{
    /// <exception cref="InvalidOperationException">People would reach it over http, and it is neither this machine's own nor the demonstration.</exception>
    public static void AddSignIn(this IServiceCollection services, OneStoryOptions options)
    {
        if (!options.IsSecure && !options.PublicAddress.IsLoopback && !options.Demonstration)
            throw new InvalidOperationException($"OneStory:PublicAddress is {options.PublicAddress}. People must reach it over https.");
        Directory.CreateDirectory(options.KeysFolder);
        services.AddDataProtection().SetApplicationName("OneStory").PersistKeysToFileSystem(new(Path.GetFullPath(options.KeysFolder)));
        services.AddScoped<SessionEvents>().AddScoped<HalfSignIn>().AddScoped<SignInFlow>().AddScoped<FormKeeping>().AddScoped<LinkAddress>().AddScoped<Passkeys>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(HalfSignIn.Scheme, cookie =>
            {
                Set(cookie.Cookie, "onestory.half", options);
                (cookie.ExpireTimeSpan, cookie.SlidingExpiration) = (HalfSignIn.Lasts, false);
            })
            .AddIdentityCookies(cookies => cookies.TwoFactorUserIdCookie!.Configure(cookie => Set(cookie.Cookie, "onestory.passkey", options)));
        services.ConfigureApplicationCookie(cookie =>
        {
            Set(cookie.Cookie, "onestory", options);
            (cookie.LoginPath, cookie.ReturnUrlParameter) = ("/sign-in", "returnTo");
            (cookie.ExpireTimeSpan, cookie.SlidingExpiration) = (TimeSpan.FromMinutes(options.SessionMinutes), true);
            (cookie.Events, cookie.EventsType) = (new CookieAuthenticationEvents(), typeof(SessionEvents));
        });
        services.AddAntiforgery(antiforgery => Set(antiforgery.Cookie, "onestory.form", options));
        services.Configure<CookieTempDataProviderOptions>(said => Set(said.Cookie, "onestory.said", options));
        services.AddIdentityCore<Account>(OneStoryDbContext.KeepPasskeys)
            .AddEntityFrameworkStores<OneStoryDbContext>()
            .AddClaimsPrincipalFactory<SessionClaims>()
            .AddSignInManager();
        services.Configure<IdentityOptions>(identity => identity.User.RequireUniqueEmail = true);
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 210_000);
        services.Configure<IdentityPasskeyOptions>(passkey =>
        {
            (passkey.ServerDomain, passkey.UserVerificationRequirement, passkey.ResidentKeyRequirement) = (options.PublicAddress.Host, "required", "required");
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    /// <summary>__Host- keeps a cookie to this host and to https. Browsers refuse it over http.</summary>
    public static void Set(CookieBuilder cookie, string name, OneStoryOptions options)
    {
        (cookie.Name, cookie.SecurePolicy) = options.IsSecure ? ("__Host-" + name, CookieSecurePolicy.Always) : (name, CookieSecurePolicy.SameAsRequest);
        (cookie.HttpOnly, cookie.SameSite, cookie.Path) = (true, SameSiteMode.Lax, "/");
    }
}
