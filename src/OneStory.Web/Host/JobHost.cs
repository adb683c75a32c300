using OneStory.Jobs;

namespace OneStory.Web.Host;

/// <summary>Looks every few seconds for jobs whose time has come. Any number of nodes can: each turn is taken by one.</summary>
public sealed partial class JobHost(RunJobs jobs, ILogger<JobHost> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var every = new PeriodicTimer(Between);
        do
        {
            try
            {
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

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "Looking for jobs failed and will be tried again.")]
    private static partial void Failed(ILogger log, Exception problem);
}
