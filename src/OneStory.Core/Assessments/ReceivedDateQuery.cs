using OneStory.Law;

namespace OneStory.Assessments;

/// <summary>A clock as it is, and as it would be.</summary>
/// <param name="Was">The last day as it stands; null where there was no such clock.</param>
/// <param name="Now">The clock as it would be; null where there would be none.</param>
public sealed record MovedClock(string LimitId, string? About, DateOnly? Was, Deadline? Now);

/// <summary>The day the request is recorded as received, and what another day would move.</summary>
public sealed class ReceivedDateQuery(OneStoryDbContext db, UkClock clock) : IUseCase
{
    public async Task<DateOnly?> Of(Guid caseId) => await Load(caseId) is { } found ? CorrectReceivedDate.Received(found)?.Date : null;

    /// <summary>Every clock that the other day would move. Nothing is changed.</summary>
    public async Task<IReadOnlyList<MovedClock>> IfItWere(Guid caseId, DateOnly receivedOn)
    {
        if (await Load(caseId) is not { } found || CorrectReceivedDate.Received(found) is not { } wrong) return [];
        var facts = found.ToLaw();
        var other = CaseFacts.Of([.. facts.All.Where(fact => fact != wrong.ToLaw()), wrong.ToLaw() with { Date = receivedOn }], facts.Circumstances);
        var before = Running(facts);
        var after = Running(other);
        return [.. before.Keys.Union(after.Keys).Select(key => new MovedClock(key.LimitId, key.About, before.GetValueOrDefault(key)?.Due, after.GetValueOrDefault(key)))
            .Where(moved => moved.Was != moved.Now?.Due).OrderBy(moved => moved.Now?.Due ?? moved.Was)];
    }

    private Dictionary<(string LimitId, string? About), Deadline> Running(CaseFacts facts) => Deadlines.For(facts, clock.Today)
        .Where(deadline => deadline.State != DeadlineState.NotApplicable && deadline.Limit.Kind == LimitKind.Deadline)
        .GroupBy(deadline => (deadline.Limit.Id, deadline.About)).ToDictionary(group => group.Key, group => group.Last());

    private Task<Case?> Load(Guid caseId) =>
        db.Cases.AsNoTracking().Include(c => c.Child).Include(c => c.Facts).Include(c => c.Circumstances).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == caseId);
}
