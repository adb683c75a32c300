using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OneStory.Access;
using OneStory.Authorities;
using OneStory.Cli.Databases;
using OneStory.Cli.Db;
using OneStory.Data;

namespace OneStory.Cli.Returns;

/// <summary>The installation and the authority in it that a command works for.</summary>
internal sealed class ReturnOptions
{
    private readonly DatabaseOptions database = new();
    private readonly Option<string> files = new("--files") { Description = "The folder where files are kept.", DefaultValueFactory = _ => "data/files" };
    private readonly Option<string> authority = new("--authority") { Description = "The authority, by its address (\"ashmere\") or its three-digit code.", Required = true };

    public void AddTo(Command command)
    {
        command.Add(database.Database);
        command.Add(database.Connection);
        command.Add(files);
        command.Add(authority);
    }

    public async Task<InAuthority> Open(ParseResult parsed, string job, CancellationToken cancellation)
    {
        var installation = new Installation(parsed.GetRequiredValue(database.Database), parsed.GetRequiredValue(database.Connection), parsed.GetRequiredValue(files));
        try
        {
            var said = parsed.GetRequiredValue(authority);
            await using var scope = installation.Services.CreateAsyncScope();
            var found = await scope.ServiceProvider.GetRequiredService<OneStoryDbContext>().Authorities.AsNoTracking().ToListAsync(cancellation);
            var here = found.Find(one => one.Slug == said || one.Id.ToString("D3", System.Globalization.CultureInfo.InvariantCulture) == said)
                ?? throw new RefusalException($"There is no authority '{said}' here. There is: {string.Join(", ", found.Select(one => one.Slug).Order(StringComparer.Ordinal).Take(20))}.");
            return new(installation, here, job);
        }
        catch
        {
            await installation.DisposeAsync();
            throw;
        }
    }
}

/// <summary>An installation with an authority entered; each piece of work is a scope of its own.</summary>
internal sealed class InAuthority(Installation installation, Authority authority, string job) : IAsyncDisposable
{
    public Authority Authority => authority;

    public async Task<T> Do<TService, T>(Func<TService, Task<T>> work) where TService : notnull
    {
        await using var scope = installation.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AuthorityScope>().Enter(authority.Id);
        scope.ServiceProvider.GetRequiredService<Viewer>().BecomeSystem(job);
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public ValueTask DisposeAsync() => installation.DisposeAsync();
}
