using OneStory.Imports;

namespace OneStory.Support;

/// <summary>Takes every file that waits a piece further: returns, and censuses.</summary>
public sealed class ReadFilesThatWait(OneStoryDbContext db, WorkThroughImports returns, ReadCensus census) : IUseCase
{
    /// <returns>How many rows were read or dealt with.</returns>
    public async Task<int> Turn(TimeSpan slice, CancellationToken cancellation)
    {
        var waiting = await db.ImportRuns.AsNoTracking().Where(run => run.Kind == ImportKind.SchoolCensus && (run.State == ImportState.Waiting || run.State == ImportState.Reading)).OrderBy(run => run.StartedAt).Select(run => run.Id).ToListAsync(cancellation);
        var done = 0;
        foreach (var run in waiting) done += await census.Turn(run, cancellation);
        return done + await returns.Turn(slice, cancellation);
    }
}
