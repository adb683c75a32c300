namespace OneStory.Imports;

/// <summary>Takes every import of the authority a piece further. Pieces are short, so that no other job waits long.</summary>
public sealed class WorkThroughImports(OneStoryDbContext db, ReadImport read, PutOnRecord put) : IUseCase
{
    public static readonly TimeSpan Slice = TimeSpan.FromSeconds(10);

    /// <returns>How many rows were read or dealt with.</returns>
    public async Task<int> Turn(TimeSpan slice, CancellationToken cancellation)
    {
        var open = await db.ImportRuns.AsNoTracking().Where(run => run.Kind == ImportKind.Sen2 && (run.State == ImportState.Waiting || run.State == ImportState.Reading || run.State == ImportState.Applying))
            .OrderBy(run => run.StartedAt).Select(run => new { run.Id, run.State }).ToListAsync(cancellation);
        var done = 0;
        foreach (var run in open)
            done += run.State == ImportState.Applying ? await put.Turn(run.Id, slice, cancellation) : await read.Turn(run.Id, slice, cancellation);
        return done;
    }
}
