using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OneStory.Authorities;
using OneStory.Data;
using OneStory.Insight;
using OneStory.Web.Host;

namespace OneStory.Web.Bench;

/// <summary>A command the host ran, with how long it took in all.</summary>
internal sealed record Ran(string Sql, IReadOnlyList<(string Name, object? Value)> Parameters)
{
    public double Milliseconds { get; set; }
    public int Times { get; set; }
}

/// <summary>The product's own host on a port of its own, without its jobs, that keeps a note of what it asks the database while it is told to.</summary>
internal sealed partial class TheHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Listening listening;
    private readonly DirectoryInfo folder;

    private TheHost(WebApplication app, Listening listening, DirectoryInfo folder, string address) => (this.app, this.listening, this.folder, Address) = (app, listening, folder, address);

    public string Address { get; }

    public static async Task<TheHost> Start(string root, string connection)
    {
        var (folder, listening) = (Directory.CreateTempSubdirectory("onestory-bench"), new Listening());
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "OneStory.Web", ContentRootPath = Path.Combine(root, "src/OneStory.Web"), EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["OneStory:Database"] = "postgres",
            ["OneStory:Connection"] = connection,
            ["OneStory:Demonstration"] = "true",
            ["OneStory:RunJobs"] = "false",
            ["OneStory:KeysFolder"] = Path.Combine(folder.FullName, "keys"),
            ["OneStory:FilesFolder"] = Path.Combine(folder.FullName, "files"),
            ["urls"] = "http://127.0.0.1:0",
        });
        builder.Logging.ClearProviders();
        builder.AddOneStory();
        builder.Services.ConfigureDbContext<OneStoryDbContext>(db => db.AddInterceptors(listening));
        var made = builder.Build();
        await made.PrepareDatabase();
        made.UseOneStory();
        await made.StartAsync();
        return new(made, listening, folder, made.Urls.First());
    }

    /// <summary>Works out the lines that the published figures are counted from, as the job does. How many, and how long it took.</summary>
    public async Task<(int Lines, TimeSpan Took)> WorkOutFigures(int authority)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AuthorityScope>().Enter(authority);
        var began = Stopwatch.GetTimestamp();
        return (await scope.ServiceProvider.GetRequiredService<KeepReturnLines>().Turn(TimeSpan.FromHours(1), default), Stopwatch.GetElapsedTime(began));
    }

    /// <summary>Somebody's browser, signed in by the demonstration's cards.</summary>
    public async Task<HttpClient> SignIn(Guid account, string slug)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = 100 }) { BaseAddress = new(Address) };
        var cards = await client.GetStringAsync(new Uri("/demonstration", UriKind.Relative));
        var token = Token().Match(cards).Groups["token"].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["account"] = account.ToString(), ["authority"] = slug, ["__RequestVerificationToken"] = token });
        using var answer = await client.PostAsync(new Uri("/demonstration?handler=SignIn", UriKind.Relative), form);
        return (int)answer.StatusCode == 302 ? client : throw new InvalidOperationException($"Nobody was signed in: {answer.StatusCode}.");
    }

    /// <summary>Nobody signs in by a card any more, and no clock is moved.</summary>
    public void BeInRealUse() => app.Services.GetRequiredService<IOptions<OneStoryOptions>>().Value.Demonstration = false;

    /// <summary>What the work asked the database, the heaviest first.</summary>
    public async Task<IReadOnlyList<Ran>> Asked(Func<Task> work)
    {
        listening.Heard.Clear();
        listening.IsOn = true;
        await work();
        listening.IsOn = false;
        return [.. listening.Heard.Values.OrderByDescending(ran => ran.Milliseconds)];
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [GeneratedRegex("__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    private sealed class Listening : DbCommandInterceptor
    {
        public volatile bool IsOn;
        public ConcurrentDictionary<string, Ran> Heard { get; } = new();

        public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            if (IsOn && !command.CommandText.Contains("INSERT INTO", StringComparison.Ordinal) && !command.CommandText.Contains("UPDATE ", StringComparison.Ordinal))
            {
                var ran = Heard.GetOrAdd(command.CommandText, sql => new(sql, [.. command.Parameters.Cast<DbParameter>().Select(one => (one.ParameterName, one.Value))]));
                (ran.Milliseconds, ran.Times) = (ran.Milliseconds + eventData.Duration.TotalMilliseconds, ran.Times + 1);
            }

            return new(result);
        }
    }
}
