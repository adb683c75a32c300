using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OneStory.Access;
using OneStory.Data;
using OneStory.Testing.Areas;
using OneStory.Testing.Databases;
using Xunit;

namespace OneStory.Testing.Web;

/// <summary>
/// The whole host on a database of its own, with an area in it and a clock that stands. For a class of tests:
/// <c>public sealed class Deciding_whether_to_assess(OneStoryHost host) : IClassFixture&lt;OneStoryHost&gt;</c>; for one test, or
/// for PostgreSQL: <c>await using var host = await OneStoryHost.On(DatabaseKind.Postgres)</c>.
/// </summary>
public class OneStoryHost : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly Dictionary<string, string> settings = [];
    private readonly LoggedProblems problems = new();
    private Func<TestDatabase, Task<TestDatabase>> place = template => template.Copy();
    private Area? area;
    private HttpClient? wire;

    /// <summary>The area in its database.</summary>
    public Area Area => area ?? throw new InvalidOperationException("The host has not been started.");

    public FixedClock Clock { get; } = new();

    /// <summary>Where the host keeps its files, outbox and keys.</summary>
    public string Folder { get; } = TemporaryFolder.New("host");

    /// <summary>What went wrong inside the host so far, each with its stack.</summary>
    public IReadOnlyCollection<string> Problems => problems.Seen;

    /// <summary>To the host, with neither cookies nor redirects of its own.</summary>
    internal HttpClient Wire => wire ??= new(Server.CreateHandler());

    protected virtual DatabaseKind Kind => DatabaseKind.Sqlite;

    /// <summary>A host of one's own.</summary>
    /// <param name="settings">Further settings: "OneStory:Demonstration".</param>
    public static Task<OneStoryHost> On(DatabaseKind kind = DatabaseKind.Sqlite, params (string Name, string Value)[] settings) => On(kind, template => template.Copy(), settings);

    /// <summary>A host of one's own, on a database that is made from the template in a way of one's own.</summary>
    public static async Task<OneStoryHost> On(DatabaseKind kind, Func<TestDatabase, Task<TestDatabase>> place, params (string Name, string Value)[] settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var host = kind == DatabaseKind.Sqlite ? new OneStoryHost() : new OneStoryHostOnPostgres();
        host.place = place;
        foreach (var (name, value) in settings) host.settings[name] = value;
        await host.InitializeAsync();
        return host;
    }

    public async ValueTask InitializeAsync()
    {
        var (seed, template) = await AreaSeed.For(Kind);
        var database = await place(template);
        (settings["OneStory:Database"], settings["OneStory:Connection"]) = (Kind == DatabaseKind.Sqlite ? "sqlite" : "postgres", database.Connection);
        area = new(seed, database, Clock, Services) { OwnsDatabase = true };
    }

    /// <summary>A browser with no cookies.</summary>
    public Browser Browser() => new(this);

    /// <summary>A browser in which somebody has signed in.</summary>
    /// <param name="persona">Who.</param>
    /// <param name="elsewhere">The way to another host with the same keys and the same database; this one if not given.</param>
    public Browser Browser(Persona persona, HttpClient? elsewhere = null)
    {
        var browser = new Browser(this, elsewhere);
        browser.SignInAs(persona);
        return browser;
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        wire?.Dispose();
        await base.DisposeAsync();
        if (area is not null) await area.DisposeAsync();
    }

    /// <summary>A cookie by which the host knows somebody: made with its own keys, since it has no other way in.</summary>
    internal async Task<(string Name, string Value)> SignInCookie(Guid accountId)
    {
        await using var scope = Services.CreateAsyncScope();
        var cookie = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var account = await scope.ServiceProvider.GetRequiredService<OneStoryDbContext>().Accounts.SingleAsync(one => one.Id == accountId);
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account);
        var now = Clock.GetUtcNow();
        var ticket = new AuthenticationTicket(principal, new() { IssuedUtc = now, ExpiresUtc = now + cookie.ExpireTimeSpan }, IdentityConstants.ApplicationScheme);
        return (cookie.Cookie.Name!, cookie.TicketDataFormat.Protect(ticket));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseEnvironment("Production").UseContentRoot(Repository.PathOf("src", "OneStory.Web"));
        builder.UseSetting("OneStory:PublicAddress", Web.Browser.Start.ToString()).UseSetting("OneStory:RunJobs", "false")
            .UseSetting("OneStory:FilesFolder", Path.Combine(Folder, "files")).UseSetting("OneStory:KeysFolder", Path.Combine(Folder, "keys"));
        foreach (var (name, value) in settings) builder.UseSetting(name, value);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(problems));
        builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
    }
}

/// <summary>The host on PostgreSQL.</summary>
public sealed class OneStoryHostOnPostgres : OneStoryHost
{
    protected override DatabaseKind Kind => DatabaseKind.Postgres;
}
