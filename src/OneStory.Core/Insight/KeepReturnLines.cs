using OneStory.Returns.Baseline;
using OneStory.Returns.Sen2;

namespace OneStory.Insight;

/// <summary>
/// Derives every day what the next return would say of every case, and what is wrong with it, so that nothing is left for
/// January; and beside it how the case stood in the years before, for the tables that set years side by side. A piece at a time:
/// whoever goes on begins where the last piece ended.
/// </summary>
public sealed class KeepReturnLines(OneStoryDbContext db, RecordsOfReturn records, ReferencesOfReturn references, HeadOfReturn head, UkClock clock) : IUseCase
{
    public static readonly TimeSpan Slice = TimeSpan.FromSeconds(5);

    /// <summary>Goes on until the slice is over or the day's lines are written.</summary>
    /// <returns>How many lines were written.</returns>
    public async Task<int> Turn(TimeSpan slice, CancellationToken cancellation)
    {
        var (until, today) = (clock.Now + slice, clock.Today);
        var periods = Periods(today);
        var check = await Begin(periods[^1], today, cancellation);
        if (check.FinishedAt is not null) return 0;
        var (written, rules) = (0, await Rules(periods[^1]));
        await foreach (var piece in records.All(periods, check.After, cancellation))
        {
            if (await Write(check, piece, rules, cancellation) is not { } lines) return written;
            written += lines;
            check.After = piece.Last;
            if (clock.Now >= until) return written;
        }

        var now = clock.Now;
        await db.ReturnChecks.Where(found => found.Id == check.Id).ExecuteUpdateAsync(found => found.SetProperty(c => c.FinishedAt, now), cancellation);
        return written;
    }

    /// <summary>Begins again from the first record.</summary>
    public Task<int> Again(CancellationToken cancellation)
    {
        var year = ReturnPeriod.Next(clock.Today);
        return db.ReturnChecks.Where(check => check.Year == year).ExecuteUpdateAsync(check => check.SetProperty(c => c.After, (Guid?)null).SetProperty(c => c.FinishedAt, (DateTime?)null), cancellation);
    }

    /// <summary>The lines of one record, just now changed.</summary>
    public async Task For(Guid childId, CancellationToken cancellation)
    {
        var periods = Periods(clock.Today);
        var lines = await Lines(await records.Of([childId], periods, cancellation), periods[^1].Year, await Rules(periods[^1]));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await Replace(db.ReturnLines.Where(line => line.ChildId == childId), lines, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The returns whose lines are kept: from that of the first year the tables have to the next, which is the last.</summary>
    private static List<ReturnPeriod> Periods(DateOnly today)
    {
        var next = ReturnPeriod.Next(today);
        var first = Math.Min(BaselineTable.FirstYear + 1, next);
        return [.. Enumerable.Range(first, next - first + 1).Select(year => ReturnPeriod.Of(year, today))];
    }

    private async Task<Sen2Check> Rules(ReturnPeriod period) => new(await head.Of(period), period.Year, references);

    private async Task<ReturnCheck> Begin(ReturnPeriod period, DateOnly today, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var check = await db.ReturnChecks.FirstOrDefaultAsync(found => found.Year == period.Year, cancellation);
        if (check is null) db.Add(check = new ReturnCheck { Year = period.Year, AsOf = today, StartedAt = clock.Now });
        else if (check.AsOf != today) (check.AsOf, check.After, check.StartedAt, check.FinishedAt) = (today, null, clock.Now, null);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        return check;
    }

    /// <returns>How many lines were written; null where another began again meanwhile, and goes on.</returns>
    private async Task<int?> Write(ReturnCheck check, PieceOfReturn piece, Sen2Check rules, CancellationToken cancellation)
    {
        var lines = await Lines(piece.Records, check.Year, rules);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (before, after) = (check.After, check.After ?? Guid.Empty);
        if (await db.ReturnChecks.Where(found => found.Id == check.Id && found.After == before && found.FinishedAt == null).ExecuteUpdateAsync(found => found.SetProperty(c => c.After, piece.Last), cancellation) == 0) return null;
        await Replace(db.ReturnLines.Where(line => line.ChildId > after && line.ChildId <= piece.Last), lines, cancellation);
        await transaction.CommitAsync(cancellation);
        return lines.Count;
    }

    /// <summary>What is wrong is looked for in the next return alone: those before have been given.</summary>
    private async Task<List<ReturnLine>> Lines(IReadOnlyList<RecordInReturn> recorded, int next, Sen2Check rules)
    {
        await references.Prepare([.. recorded.Where(record => record.Period.Year == next).Select(record => record.Person)]);
        return [.. recorded.SelectMany(record => LinesOfRecord.Of(record, record.Period.Year == next ? rules.Person(record.Person) : []))];
    }

    private async Task Replace(IQueryable<ReturnLine> those, List<ReturnLine> by, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await those.ExecuteDeleteAsync(cancellation);
        db.AddRange(by);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }
}
