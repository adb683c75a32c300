namespace OneStory.Audit;

/// <summary>Writes down who looked at what. A family can read it: see the page "Who has looked at this record".</summary>
public sealed class AccessLog(OneStoryDbContext db, Viewer viewer, UkClock clock)
{
    private const int Attempts = 8;

    /// <summary>A look at a child's record.</summary>
    /// <param name="what">What was looked at, in words: "the draft plan".</param>
    public Task Viewed(AccessToChild access, string what)
    {
        ArgumentNullException.ThrowIfNull(access);
        return Write(AccessKind.Viewed, what, access.ChildId, access.Why, null);
    }

    public Task Downloaded(AccessToChild access, string what)
    {
        ArgumentNullException.ThrowIfNull(access);
        return Write(AccessKind.Downloaded, what, access.ChildId, access.Why, null);
    }

    public Task Exported(AccessToChild access, string what)
    {
        ArgumentNullException.ThrowIfNull(access);
        return Write(AccessKind.Exported, what, access.ChildId, access.Why, null);
    }

    /// <summary>A search, with the words searched for.</summary>
    public Task Searched(string what, string terms) => Write(AccessKind.Searched, what, null, viewer.RoleName, terms);

    /// <summary>A list taken away as a file.</summary>
    /// <param name="terms">What the list was narrowed by.</param>
    public Task ExportedList(string what, string terms) => Write(AccessKind.Exported, what, null, viewer.RoleName, terms);

    private async Task Write(AccessKind kind, string what, Guid? childId, string why, string? terms)
    {
        // A job looks at nobody. What is taken away at the command line is taken away by somebody.
        if (viewer.IsSystem && kind != AccessKind.Exported) return;
        if (db.Database.CurrentTransaction is not null)
        {
            await db.Hold(childId);
            await Add(await Next(kind, what, childId, why, terms));
            return;
        }

        for (var attempt = 1; ; attempt++)
        {
            // Two seldom look in the same moment: the second finds the number taken, and then waits for its turn.
            await using var turn = attempt == 1 ? null : await db.Database.BeginTransactionAsync();
            if (turn is not null) await db.Hold(childId);
            var entry = await Next(kind, what, childId, why, terms);
            try
            {
                await Add(entry);
                if (turn is not null) await turn.CommitAsync();
                return;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                if (turn is not null) await turn.RollbackAsync();
                var taken = await db.AccessLog.Where(other => other.ChainId == entry.ChainId && other.Number == entry.Number).Select(other => (Guid?)other.Id).FirstOrDefaultAsync();
                if (taken is null) throw;
                if (taken == entry.Id) return;
            }
        }
    }

    private async Task Add(AccessEntry entry)
    {
        db.AccessLog.Add(entry);
        try
        {
            await db.SaveChangesAsync();
        }
        finally
        {
            db.Entry(entry).State = EntityState.Detached;
        }
    }

    private async Task<AccessEntry> Next(AccessKind kind, string what, Guid? childId, string why, string? terms)
    {
        var chain = childId ?? viewer.AccountId ?? Guid.Empty;
        var last = await db.AccessLog.AsNoTracking().Where(entry => entry.ChainId == chain).OrderByDescending(entry => entry.Number)
            .Select(entry => new { entry.Number, entry.Hash }).FirstOrDefaultAsync();
        var entry = new AccessEntry
        {
            AuthorityId = db.Scope.Required,
            ChainId = chain,
            Number = (last?.Number ?? 0) + 1,
            Kind = kind,
            What = what,
            ChildId = childId,
            AccountId = viewer.AccountId,
            ByName = viewer.Name,
            ByRole = viewer.RoleName,
            Why = why,
            Terms = terms,
            At = clock.Now,
            PreviousHash = last?.Hash ?? HashChain.Beginning,
        };
        entry.Hash = HashChain.Of(entry);
        return entry;
    }
}
