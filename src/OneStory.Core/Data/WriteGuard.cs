using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace OneStory.Data;

/// <summary>Refuses writes that the record could not account for. A breach is a bug and throws.</summary>
internal static class WriteGuard
{
    public static void Check(OneStoryDbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            if (entry.Entity is IAppendOnly && entry.State != EntityState.Added)
                throw new InvalidOperationException($"{entry.Metadata.ShortName()} is only ever added to.");
            if (entry.Entity is OfAuthority record) Confine(db, entry, record);
            if (entry is { Entity: IVersioned versioned, State: EntityState.Modified })
                versioned.Version = entry.OriginalValues.GetValue<int>(nameof(IVersioned.Version)) + 1;
        }
    }

    /// <summary>A new record belongs to the authority that has been entered. It must be known before it is tracked: it is part of the key.</summary>
    public static void Stamp(OneStoryDbContext db, EntityEntry entry)
    {
        if (entry.Entity is OfAuthority { AuthorityId: 0 } record) record.AuthorityId = db.Scope.Required;
    }

    private static void Confine(OneStoryDbContext db, EntityEntry entry, OfAuthority record)
    {
        if (record.AuthorityId != db.Scope.Required)
            throw new InvalidOperationException($"{entry.Metadata.ShortName()} of authority {record.AuthorityId} cannot be written in authority {db.Scope.Required}.");
        if (db.CurrentAct is null && record is not IOutsideActs && record is not IAppendOnly)
            throw new InvalidOperationException($"{entry.Metadata.ShortName()} was written without an act. Use {nameof(CaseWork)}.");
    }
}
