using System.Globalization;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace OneStory.Audit;

/// <summary>Puts an act on the end of its chain, with the fields it changed.</summary>
internal static class Chain
{
    public static async Task Append(OneStoryDbContext db, RecordedAct act)
    {
        db.ChangeTracker.DetectChanges();
        var changes = Changes(db, act).ToList();
        var last = await db.Acts.AsNoTracking().Where(earlier => earlier.ChainId == act.ChainId).OrderByDescending(earlier => earlier.Number)
            .Select(earlier => new { earlier.Number, earlier.Hash }).FirstOrDefaultAsync();
        var chained = With(act, (last?.Number ?? 0) + 1, last?.Hash ?? HashChain.Beginning);
        chained.Changes.AddRange(changes);
        foreach (var record in chained.Events.Cast<OfAuthority>().Concat(chained.Changes)) record.AuthorityId = act.AuthorityId;
        chained.Hash = HashChain.Of(chained);
        db.Add(chained);
    }

    private static RecordedAct With(RecordedAct act, int number, string previous) => new()
    {
        AuthorityId = act.AuthorityId,
        Id = act.Id,
        ChainId = act.ChainId,
        Number = number,
        Kind = act.Kind,
        ChildId = act.ChildId,
        CaseId = act.CaseId,
        AccountId = act.AccountId,
        ByName = act.ByName,
        ByRole = act.ByRole,
        OnBehalfOf = act.OnBehalfOf,
        Reason = act.Reason,
        Basis = act.Basis,
        At = act.At,
        Day = act.Day,
        RuleSet = act.RuleSet,
        PreviousHash = previous,
        Events = [.. act.Events],
    };

    private static IEnumerable<FieldChange> Changes(OneStoryDbContext db, RecordedAct act)
    {
        var ordinal = 0;
        foreach (var entry in db.ChangeTracker.Entries<OfAuthority>().Where(entry => entry.Entity is not IAppendOnly and not IOutsideActs).ToList())
            foreach (var (field, before, after) in Fields(entry))
                yield return new FieldChange
                {
                    ActId = act.Id,
                    Ordinal = ++ordinal,
                    Entity = entry.Metadata.ShortName(),
                    EntityId = entry.Entity.Id,
                    Field = field,
                    Before = before,
                    After = after,
                };
    }

    private static IEnumerable<(string Field, string? Before, string? After)> Fields(EntityEntry<OfAuthority> entry) => entry.State switch
    {
        EntityState.Added => [("added", null, null)],
        EntityState.Deleted => [("deleted", null, null)],
        EntityState.Modified => Modified(entry),
        _ => [],
    };

    private static IEnumerable<(string Field, string? Before, string? After)> Modified(EntityEntry<OfAuthority> entry) => entry.Properties
        .Where(property => property.IsModified && property.Metadata.Name != nameof(IVersioned.Version) && !Equals(property.OriginalValue, property.CurrentValue))
        .Select(property => (property.Metadata.Name, Text(property.OriginalValue), Text(property.CurrentValue)))
        .Concat(entry.ComplexProperties.Where(complex => complex.Metadata.ClrType != typeof(CaseStanding)).SelectMany(complex => complex.Properties
            .Where(property => property.IsModified && !Equals(property.OriginalValue, property.CurrentValue))
            .Select(property => ($"{complex.Metadata.Name}.{property.Metadata.Name}", Text(property.OriginalValue), Text(property.CurrentValue)))));

    private static string? Text(object? value) => value switch
    {
        null => null,
        System.Collections.IEnumerable list and not string => string.Join(", ", list.Cast<object>()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
