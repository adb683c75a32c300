using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using OneStory.Data;
using OneStory.Data.Postgres;
using OneStory.Data.Sqlite;
using OneStory.GovUk;
using OneStory.Web.Access;
using OneStory.Web.Offer;

namespace OneStory.Web.Host;

/// <summary>What the host is made of.</summary>
public static class Services
{
    public static void AddOneStory(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Host.UseDefaultServiceProvider(provider => (provider.ValidateScopes, provider.ValidateOnBuild) = (true, true));
        builder.Configuration.AddEnvironmentVariables("ONESTORY_");

        // Run from a build and not from what was published, its styles and scripts lie in several folders. Without this only a
        // development environment finds their compressed copies, and every browser gets an empty style sheet.
        builder.WebHost.UseStaticWebAssets();
        var options = builder.Configuration.GetSection(OneStoryOptions.Section).Get<OneStoryOptions>() ?? new();
        builder.Services.Configure<OneStoryOptions>(builder.Configuration.GetSection(OneStoryOptions.Section));
        builder.Services.Configure<OfferMaps>(builder.Configuration.GetSection(OfferMaps.Section));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddDatabase(options);
        builder.Services.AddOneStoryCore(builder.Configuration);
        builder.Services.AddSignIn(options);
        builder.AddLimits(options);
        builder.Services.AddPages();
        if (options.RunJobs) builder.Services.AddHostedService<JobHost>();
        builder.Services.AddObserving(builder.Configuration);
    }

    private static void AddDatabase(this IServiceCollection services, OneStoryOptions options) =>
        services.AddDbContext<OneStoryDbContext>(db => _ = options.Database == "postgres" ? db.UseOneStoryPostgres(options.Connection) : db.UseOneStorySqlite(options.Connection), optionsLifetime: ServiceLifetime.Singleton);

    private static void AddPages(this IServiceCollection services)
    {
        services.AddGovUk();
        services.AddHttpContextAccessor();
        services.AddTransient(typeof(Lazy<>), typeof(Later<>));
        services.AddSingleton<OfferIndexes>().AddScoped<PostcodesAway>();
        services.AddScoped<Here>().AddScoped<AccessHere>().AddScoped<AccessFilter>();
        services.AddRazorPages(pages =>
        {
            pages.Conventions.AllowAnonymousWhereSaid();
            pages.Conventions.ConfigureFilter(new ServiceFilterAttribute(typeof(AccessFilter)));
        });
        services.Configure<MvcOptions>(mvc =>
        {
            mvc.Filters.Add<FormAgainFilter>();
            // What the address names is what was checked: nothing in a body may name another. By default a body comes first.
            mvc.ValueProviderFactories.RemoveType<RouteValueProviderFactory>();
            mvc.ValueProviderFactories.Insert(0, new RouteValueProviderFactory());
        });
        services.AddRouting(routing => routing.LowercaseUrls = true);
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
    }
}
