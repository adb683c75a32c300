using OneStory.Law;

namespace OneStory.People;

/// <summary>A look at the record, as the family reads it. Looks at one thing by one person on one day are one line.</summary>
/// <param name="Verb">"looked at", "downloaded".</param>
/// <param name="Times">When, each a time in London: "21:14".</param>
public sealed record Look(string Who, string As, string Verb, string What, string Why, IReadOnlyList<DateTime> Times, bool IsMine);

public sealed record LooksOfDay(DateOnly Day, IReadOnlyList<Look> Looks);

/// <summary>Who has looked at a child's record and those merged into it, by day, the latest first.</summary>
public sealed class WhoLookedQuery(OneStoryDbContext db, Viewer viewer) : IUseCase
{
    private const int AtOnce = 300;

    /// <param name="before">A day: only looks before it.</param>
    /// <param name="withoutFamily">Leaves out the family's own.</param>
    public async Task<(IReadOnlyList<LooksOfDay> Days, DateOnly? Earlier, int Total)> Of(Guid childId, DateTime? before = null, bool withoutFamily = false)
    {
        var records = await MergedRecords.Of(db, childId);
        var all = db.AccessLog.AsNoTracking().Where(entry => entry.ChildId != null && records.Contains(entry.ChildId.Value));
        if (withoutFamily) all = all.Where(entry => !db.ChildGrants.Any(grant => grant.ChildId == childId && grant.AccountId == entry.AccountId));
        var total = await all.CountAsync();
        var rows = await all.Where(entry => before == null || entry.At < before).OrderByDescending(entry => entry.At).Take(AtOnce + 1).ToListAsync();
        var days = rows.Take(AtOnce).GroupBy(entry => UkClock.DayOf(entry.At)).Select(day => new LooksOfDay(day.Key,
        [
            .. day.GroupBy(entry => (entry.AccountId, entry.ByName, entry.ByRole, entry.Kind, entry.What, entry.Why)).Select(same => new Look(
                same.Key.ByName, same.Key.ByRole, Verb(same.Key.Kind), same.Key.What, Why(same.Key.Why), [.. same.Select(entry => entry.At).Order()], same.Key.AccountId == viewer.AccountId)),
        ])).ToList();
        return (days, rows.Count > AtOnce ? days[^1].Day : null, total);
    }

    private static string Verb(AccessKind kind) => kind switch
    {
        AccessKind.Downloaded => "downloaded",
        AccessKind.Exported => "took a copy of",
        AccessKind.Searched => "searched for",
        _ => "looked at",
    };

    private static string Why(string why) => why.Capitalised();
}
