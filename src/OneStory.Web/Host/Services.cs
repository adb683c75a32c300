using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OneStory.Access;
using OneStory.Data;
using OneStory.Data.Postgres;
using OneStory.Data.Sqlite;
using OneStory.GovUk;
using OneStory.Web.Access;

namespace OneStory.Web.Host;

/// <summary>What the host is made of.</summary>
public static class Services
{
    public static void AddOneStory(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Host.UseDefaultServiceProvider(provider => (provider.ValidateScopes, provider.ValidateOnBuild) = (true, true));
        builder.Configuration.AddEnvironmentVariables("ONESTORY_");
        var options = builder.Configuration.GetSection(OneStoryOptions.Section).Get<OneStoryOptions>() ?? new();
        builder.Services.Configure<OneStoryOptions>(builder.Configuration.GetSection(OneStoryOptions.Section));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddDatabase(options);
        builder.Services.AddOneStoryCore(builder.Configuration);
        builder.Services.AddSignIn(options);
        builder.Services.AddPages();
        builder.Services.AddObserving(builder.Configuration);
    }

    private static void AddDatabase(this IServiceCollection services, OneStoryOptions options) =>
        services.AddDbContext<OneStoryDbContext>(db => _ = options.Database == "postgres" ? db.UseOneStoryPostgres(options.Connection) : db.UseOneStorySqlite(options.Connection));

    private static void AddSignIn(this IServiceCollection services, OneStoryOptions options)
    {
        Directory.CreateDirectory(options.KeysFolder);
        services.AddDataProtection().SetApplicationName("OneStory").PersistKeysToFileSystem(new(Path.GetFullPath(options.KeysFolder)));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "onestory";
            cookie.LoginPath = "/sign-in";
            cookie.AccessDeniedPath = "/not-allowed";
            cookie.ReturnUrlParameter = "returnTo";
            cookie.ExpireTimeSpan = TimeSpan.FromMinutes(options.SessionMinutes);
            cookie.SlidingExpiration = true;
        });
        services.AddIdentityCore<Account>(identity =>
            {
                OneStoryDbContext.KeepPasskeys(identity);
                identity.Password.RequiredLength = 12;
                identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
                identity.Lockout.MaxFailedAccessAttempts = 5;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                identity.User.RequireUniqueEmail = true;
            })
            .AddEntityFrameworkStores<OneStoryDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    private static void AddPages(this IServiceCollection services)
    {
        services.AddGovUk();
        services.AddHttpContextAccessor();
        services.AddScoped<AccessFilter>();
        services.AddSingleton<Pages.Ask.CodeTries>();
        services.AddScoped<Here>().AddScoped<AccessHere>().AddScoped<AccessFilter>();
        services.AddRazorPages(pages =>
        {
            pages.Conventions.AllowAnonymousWhereSaid();
            pages.Conventions.ConfigureFilter(new Microsoft.AspNetCore.Mvc.ServiceFilterAttribute(typeof(AccessFilter)));
        });
        services.AddRouting(routing => routing.LowercaseUrls = true);
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "onestory.form");
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
    }
}
