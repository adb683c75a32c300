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
            var last = await records.LastAfter(check.After, cancellation);
            written += await Write(check, piece, last, period, rules, cancellation);
            check.After = last;
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
        await Write(null, await records.Of([childId], period, cancellation), childId, period, rules, cancellation, [childId]);
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

    private async Task<int> Write(ReturnCheck? check, IReadOnlyList<RecordInReturn> piece, Guid? last, ReturnPeriod period, Sen2Check rules, CancellationToken cancellation, IReadOnlyList<Guid>? only = null)
    {
        await references.Prepare([.. piece.Select(record => record.Person)]);
        List<ReturnLine> lines = [.. piece.SelectMany(record => LinesOfRecord.Of(record, period, rules.Person(record.Person)))];
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var before = db.ReturnLines.Where(line => line.Year == period.Year);
        var after = check?.After ?? Guid.Empty;
        await (only is not null ? before.Where(line => only.Contains(line.ChildId)) : before.Where(line => line.ChildId > after && line.ChildId <= last)).ExecuteDeleteAsync(cancellation);
        db.AddRange(lines);
        if (check is not null) await db.ReturnChecks.Where(found => found.Id == check.Id).ExecuteUpdateAsync(found => found.SetProperty(c => c.After, last), cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        return lines.Count;
    }
}
