using OneStory.Law;

namespace OneStory.Jobs;

/// <summary>
/// Carries every case over to the day: what was running yesterday may be missed today, and worklists query the cache. It is
/// no act: nothing happened to the case. An act that comes in between is left alone, and its case taken at the next turn.
/// </summary>
public sealed class RollOver(OneStoryDbContext db, UkClock clock) : IUseCase
{
    private const int AtOnce = 100;

    /// <param name="rebuild">Every case, and not only those that stand as of another day or of other rules.</param>
    /// <returns>How many cases were carried over.</returns>
    public async Task<int> Turn(bool rebuild, CancellationToken cancellation)
    {
        var (today, rules, after, done) = (clock.Today, DeadlineCache.RuleSet, Guid.Empty, 0);
        while (true)
        {
            db.ChangeTracker.Clear();
            var cases = await db.Cases.AsNoTracking().Include(found => found.Child).Include(found => found.Facts).Include(found => found.Circumstances).Include(found => found.Deadlines).AsSplitQuery()
                .Where(found => found.Id > after && (rebuild || found.Standing.AsOf != today || found.Standing.RuleSet != rules)).OrderBy(found => found.Id).Take(AtOnce).ToListAsync(cancellation);
            if (cases.Count == 0) return done;
            after = cases[^1].Id;
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            foreach (var one in cases) done += await Carry(one, today, cancellation) ? 1 : 0;
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
    }

    private async Task<bool> Carry(Case one, DateOnly today, CancellationToken cancellation)
    {
        List<CaseDeadline> before = [.. one.Deadlines];
        DeadlineCache.Refresh(one, today);
        var now = one.Standing;
        var written = await db.Cases.Where(row => row.Id == one.Id && row.Version == one.Version).ExecuteUpdateAsync(
            row => row.SetProperty(c => c.Standing.Stage, now.Stage).SetProperty(c => c.Standing.IsClosed, now.IsClosed).SetProperty(c => c.Standing.NextLimitId, now.NextLimitId)
                .SetProperty(c => c.Standing.NextDue, now.NextDue).SetProperty(c => c.Standing.FinalPlanDue, now.FinalPlanDue).SetProperty(c => c.Standing.WaitingOn, now.WaitingOn)
                .SetProperty(c => c.Standing.AsOf, now.AsOf).SetProperty(c => c.Standing.RuleSet, now.RuleSet), cancellation);
        if (written == 0) return false;
        List<Guid> gone = [.. before.Except(one.Deadlines).Select(deadline => deadline.Id)];
        if (gone.Count > 0) await db.CaseDeadlines.Where(deadline => gone.Contains(deadline.Id)).ExecuteDeleteAsync(cancellation);
        db.CaseDeadlines.AddRange(one.Deadlines.Except(before));
        return true;
    }
}
