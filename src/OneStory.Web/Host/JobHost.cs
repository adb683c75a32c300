using OneStory.Jobs;
using OneStory.Messages;

namespace OneStory.Web.Host;

/// <summary>Looks every few seconds for jobs whose time has come. Any number of nodes can: each turn is taken by one.</summary>
public sealed partial class JobHost(RunJobs jobs, IServiceScopeFactory scopes, MessageChannels channels, ILogger<JobHost> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var every = new PeriodicTimer(Between);
        do
        {
            try
            {
                await SendSystemMessages(stoppingToken);
                await jobs.Due(stoppingToken);
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                // The database may be away for a moment: the next turn tries again.
                Failed(log, problem);
            }
        }
        while (await every.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Where nothing leaves, links to sign in stay where they can be looked at until they have run out.</summary>
    private async Task SendSystemMessages(CancellationToken cancellation)
    {
        if (channels.Caution is not null) return;
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SendSystemMessages>().Turn(channels.Email, cancellation);
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "Looking for jobs failed and will be tried again.")]
    private static partial void Failed(ILogger log, Exception problem);
}
