using OneStory.Returns.Sen2;

namespace OneStory.Insight;

/// <summary>
/// Derives every day what the next return would say of every case, and what is wrong with it, so that nothing is left for
/// January. A piece at a time: whoever goes on begins where the last piece ended.
/// </summary>
public sealed class KeepReturnLines(OneStoryDbContext db, RecordsOfReturn records, ReferencesOfReturn references, HeadOfReturn head, UkClock clock) : IUseCase
{
    public static readonly TimeSpan Slice = TimeSpan.FromSeconds(5);

    /// <summary>Goes on until the slice is over or the day's lines are written.</summary>
    /// <returns>How many lines were written.</returns>
    public async Task<int> Turn(TimeSpan slice, CancellationToken cancellation)
    {
        var (until, today) = (clock.Now + slice, clock.Today);
        var period = ReturnPeriod.Of(ReturnPeriod.Next(today), today);
        var check = await Begin(period, today, cancellation);
        if (check.FinishedAt is not null) return 0;
        var (written, rules) = (0, new Sen2Check(await head.Of(period), period.Year, references));
        await foreach (var piece in records.All(period, check.After, cancellation))
        {
            if (await Write(check, piece, period, rules, cancellation) is not { } lines) return written;
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
        var period = ReturnPeriod.Of(ReturnPeriod.Next(clock.Today), clock.Today);
        var rules = new Sen2Check(await head.Of(period), period.Year, references);
        var lines = await Lines(await records.Of([childId], period, cancellation), period, rules);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await Replace(db.ReturnLines.Where(line => line.Year == period.Year && line.ChildId == childId), lines, cancellation);
        await transaction.CommitAsync(cancellation);
    }

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
    private async Task<int?> Write(ReturnCheck check, PieceOfReturn piece, ReturnPeriod period, Sen2Check rules, CancellationToken cancellation)
    {
        var lines = await Lines(piece.Records, period, rules);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (before, after) = (check.After, check.After ?? Guid.Empty);
        if (await db.ReturnChecks.Where(found => found.Id == check.Id && found.After == before && found.FinishedAt == null).ExecuteUpdateAsync(found => found.SetProperty(c => c.After, piece.Last), cancellation) == 0) return null;
        await Replace(db.ReturnLines.Where(line => line.Year == period.Year && line.ChildId > after && line.ChildId <= piece.Last), lines, cancellation);
        await transaction.CommitAsync(cancellation);
        return lines.Count;
    }

    private async Task<List<ReturnLine>> Lines(IReadOnlyList<RecordInReturn> recorded, ReturnPeriod period, Sen2Check rules)
    {
        await references.Prepare([.. recorded.Select(record => record.Person)]);
        return [.. recorded.SelectMany(record => LinesOfRecord.Of(record, period, rules.Person(record.Person)))];
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
