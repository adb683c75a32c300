using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OneStory.Jobs;

/// <summary>
/// Does the jobs whose time has come, each by one node at a time: a turn is taken by a conditional update and held by a
/// heartbeat, so that a node that dies leaves it to another. In the demonstration the time that has come is the moved one.
/// </summary>
public sealed partial class RunJobs(IServiceScopeFactory scopes, TimeProvider time, ILogger<RunJobs> log)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(5);

    /// <summary>How other nodes see this one.</summary>
    public string Node { get; } = $"{Environment.MachineName}-{Guid.NewGuid():n}"[..Math.Min(Environment.MachineName.Length + 9, 60)];

    /// <summary>Does what is due for every authority.</summary>
    /// <returns>What was done, a line for each turn that was taken.</returns>
    public async Task<IReadOnlyList<string>> Due(CancellationToken cancellation)
    {
        List<int> authorities;
        await using (var scope = scopes.CreateAsyncScope())
            authorities = await scope.ServiceProvider.GetRequiredService<OneStoryDbContext>().Authorities.Select(authority => authority.Id).OrderBy(id => id).ToListAsync(cancellation);
        List<string> done = [];
        foreach (var job in Job.All)
            foreach (var authority in job.IsForAll ? [null] : authorities.Select(id => (int?)id))
                if (await Take(job, authority, cancellation) is { } turn) done.Add(await Do(job, authority, turn, cancellation));
        return done;
    }

    /// <summary>Takes the turn, where it is due and nobody holds it.</summary>
    private async Task<string?> Take(Job job, int? authority, CancellationToken cancellation)
    {
        var id = authority is null ? job.Id : $"{job.Id}:{authority}";
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OneStoryDbContext>();
        var (today, real) = ((await Clock(scope.ServiceProvider)).Now, Real);
        // A clock that was moved back leaves turns in a future that will not come: they are due too.
        var latest = job.NextAfter(today);
        async Task<int> Hold() => await db.JobTurns.Where(turn => turn.Id == id && turn.HeldUntil <= real && (turn.NextAt <= today || turn.NextAt > latest))
            .ExecuteUpdateAsync(turn => turn.SetProperty(t => t.HeldBy, Node).SetProperty(t => t.HeldUntil, real + Lease), cancellation);
        if (await Hold() == 1) return id;
        if (await db.JobTurns.AnyAsync(turn => turn.Id == id, cancellation)) return null;
        db.JobTurns.Add(new() { Id = id, NextAt = today, HeldUntil = real });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another node was first to write it down.
        }

        return await Hold() == 1 ? id : null;
    }

    private async Task<string> Do(Job job, int? authority, string turn, CancellationToken cancellation)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var heart = Beat(turn, over);
        var (outcome, next) = await Run(job, authority, turn, over.Token);
        await over.CancelAsync();
        await heart;
        await GiveBack(turn, outcome, next);
        cancellation.ThrowIfCancellationRequested();
        return $"{turn}: {outcome}";
    }

    private async Task<(string Outcome, DateTime Next)> Run(Job job, int? authority, string turn, CancellationToken over)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (authority is { } entered) scope.ServiceProvider.GetRequiredService<AuthorityScope>().Enter(entered);
        scope.ServiceProvider.GetRequiredService<Viewer>().BecomeSystem(job.What);
        var clock = scope.ServiceProvider.GetRequiredService<UkClock>();
        try
        {
            await Clock(scope.ServiceProvider);
            return (await job.Run(scope.ServiceProvider, over), job.NextAfter(clock.Now));
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            return ("Stopped before its end, to be gone on with.", clock.Now);
        }
        catch (Exception problem)
        {
            // The edge of the system: one authority's trouble with one job must not stop the others.
            Failed(log, problem, turn);
            return ($"Failed: {problem.GetType().Name}", clock.Now + AfterFailure);
        }
    }

    /// <summary>
    /// Goes on holding the turn while it is done. Where it has been lost, or will be before it can be held again, the work is
    /// stopped: another may begin it.
    /// </summary>
    private async Task Beat(string turn, CancellationTokenSource over)
    {
        var until = Real + Lease;
        try
        {
            while (true)
            {
                await Task.Delay(Lease / 4, time, over.Token);
                var beat = Real;
                var held = await Hold(turn, beat + Lease, over.Token);
                if (held == true) until = beat + Lease;
                if (held is not false && Real + (Lease / 4) < until) continue;
                await over.CancelAsync();
                return;
            }
        }
        catch (OperationCanceledException)
        {
            // Done.
        }
    }

    /// <summary>Whether the turn is still ours; null where the database could not be asked.</summary>
    private async Task<bool?> Hold(string turn, DateTime until, CancellationToken over)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            return await scope.ServiceProvider.GetRequiredService<OneStoryDbContext>().JobTurns.Where(row => row.Id == turn && row.HeldBy == Node)
                .ExecuteUpdateAsync(row => row.SetProperty(t => t.HeldUntil, until), over) == 1;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            Failed(log, problem, turn);
            return null;
        }
    }

    private async Task GiveBack(string turn, string outcome, DateTime next)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OneStoryDbContext>();
        var real = Real;
        await db.Patiently(() => db.JobTurns.Where(row => row.Id == turn && row.HeldBy == Node).ExecuteUpdateAsync(
            row => row.SetProperty(t => t.HeldBy, (string?)null).SetProperty(t => t.HeldUntil, real).SetProperty(t => t.LastRanAt, real).SetProperty(t => t.LastOutcome, outcome).SetProperty(t => t.NextAt, next)));
    }

    private DateTime Real => UkClock.ToTheMillisecond(time.GetUtcNow().UtcDateTime);

    private static async Task<UkClock> Clock(IServiceProvider services)
    {
        var clock = services.GetRequiredService<UkClock>();
        clock.Move(new(await services.GetRequiredService<OneStoryDbContext>().DemonstrationClocks.Select(moved => moved.OffsetTicks).FirstOrDefaultAsync()));
        return clock;
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The job {Turn} failed and will be tried again.")]
    private static partial void Failed(ILogger log, Exception problem, string turn);
}
