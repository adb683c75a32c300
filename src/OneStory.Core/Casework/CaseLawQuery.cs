using OneStory.Law;

namespace OneStory.Casework;

/// <summary>A case as the law sees it: its facts, where it is, and its clocks with their reasons.</summary>
/// <param name="BroughtInFrom">The return it was brought in from, which is silent about some of its days; null where it was conducted here.</param>
public sealed record CaseInLaw(CaseFacts Facts, CasePosition Position, IReadOnlyList<Deadline> Deadlines, DateOnly On, string? BroughtInFrom = null)
{
    /// <summary>The clock of a limit, or null where it does not govern. Of several, the one that still runs.</summary>
    public Deadline? Clock(string limitId, string? about = null) => Deadlines
        .Where(deadline => deadline.Limit.Id == limitId && (about is null || deadline.About == about) && deadline.State != DeadlineState.NotApplicable)
        .OrderBy(deadline => deadline.ClosedOn is not null).ThenByDescending(deadline => deadline.Start).FirstOrDefault();

    /// <summary>The state on the assessment track; of a plan made elsewhere or long ago, that it is in force.</summary>
    public CaseState Stage => DeadlineCache.Stage(Position);
}

/// <summary>Derives a case from its facts. Nothing here is read from the cache.</summary>
public sealed class CaseLawQuery(OneStoryDbContext db, UkClock clock) : IUseCase
{
    public async Task<CaseInLaw?> Of(Guid caseId)
    {
        var found = await db.Cases.AsNoTracking().Include(c => c.Child).Include(c => c.Facts).Include(c => c.Circumstances).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == caseId);
        return found is null ? null : Of(found, clock.Today);
    }

    /// <param name="loaded">The case with its child, facts and circumstances.</param>
    public static CaseInLaw Of(Case loaded, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        var facts = loaded.ToLaw();
        return new(facts, CasePosition.Of(facts, on), [.. Deadlines.For(facts, on).Where(deadline => !NotKnown.Of(loaded, deadline))], on, loaded.Facts.Where(fact => fact.WithdrawnByActId is null && (fact.Type == FactTypes.RequestReceived.Id || fact.Type == FactTypes.PlanMade.Id || fact.Type == FactTypes.DecisionSent.Id)).MinBy(fact => fact.Date)?.BroughtInFrom);
    }
}
