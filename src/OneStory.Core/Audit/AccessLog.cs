namespace OneStory.Audit;

/// <summary>The last entry of a chain of looks.</summary>
internal sealed record LastLook(int Number, string Hash)
{
    public static LastLook None { get; } = new(0, HashChain.Beginning);
}

/// <summary>Writes down who looked at what. A family can read it: see the page "Who has looked at this record".</summary>
public sealed class AccessLog(OneStoryDbContext db, Viewer viewer, UkClock clock)
{
    private const int Attempts = 8;

    /// <summary>A look at a child's record.</summary>
    /// <param name="what">What was looked at, in words: "the draft plan".</param>
    public Task Viewed(AccessToChild access, string what) => OfRecord(AccessKind.Viewed, access, what);

    public Task Downloaded(AccessToChild access, string what) => OfRecord(AccessKind.Downloaded, access, what);

    public Task Exported(AccessToChild access, string what) => OfRecord(AccessKind.Exported, access, what);

    /// <summary>A search, with the words searched for.</summary>
    public Task Searched(string what, string terms) => Write(AccessKind.Searched, what, null, viewer.RoleName, terms);

    /// <summary>A list taken away as a file.</summary>
    /// <param name="terms">What the list was narrowed by.</param>
    public Task ExportedList(string what, string terms) => Write(AccessKind.Exported, what, null, viewer.RoleName, terms);

    private async Task OfRecord(AccessKind kind, AccessToChild access, string what)
    {
        ArgumentNullException.ThrowIfNull(access);
        access.LastLook = await Write(kind, what, access.ChildId, access.Why, null, access.LastLook);
    }

    /// <param name="last">The last look, where it has been read. Another may have come since: then it is read again.</param>
    /// <returns>What was written down; null where nothing is.</returns>
    private async Task<LastLook?> Write(AccessKind kind, string what, Guid? childId, string why, string? terms, LastLook? last = null)
    {
        // A job looks at nobody. What is taken away at the command line is taken away by somebody.
        if (viewer.IsSystem && kind != AccessKind.Exported) return null;
        if (db.Database.CurrentTransaction is not null)
        {
            await db.Hold(childId);
            return await Add(Next(await Last(childId), kind, what, childId, why, terms));
        }

        for (var attempt = 1; ; attempt++)
        {
            // Two seldom look in the same moment: the second finds the number taken, and then waits for its turn.
            await using var turn = attempt == 1 ? null : await db.Database.BeginTransactionAsync();
            if (turn is not null) await db.Hold(childId);
            var entry = Next(attempt == 1 && last is not null ? last : await Last(childId), kind, what, childId, why, terms);
            try
            {
                var written = await Add(entry);
                if (turn is not null) await turn.CommitAsync();
                return written;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                if (turn is not null) await turn.RollbackAsync();
                var taken = await db.AccessLog.Where(other => other.ChainId == entry.ChainId && other.Number == entry.Number).Select(other => (Guid?)other.Id).FirstOrDefaultAsync();
                if (taken is null) throw;
                if (taken == entry.Id) return new(entry.Number, entry.Hash);
            }
        }
    }

    private async Task<LastLook> Add(AccessEntry entry)
    {
        db.AccessLog.Add(entry);
        try
        {
            await db.SaveChangesAsync();
            return new(entry.Number, entry.Hash);
        }
        finally
        {
            db.Entry(entry).State = EntityState.Detached;
        }
    }

    private async Task<LastLook> Last(Guid? childId)
    {
        var chain = ChainOf(childId);
        return await db.AccessLog.Where(entry => entry.ChainId == chain).OrderByDescending(entry => entry.Number).Select(entry => new LastLook(entry.Number, entry.Hash)).FirstOrDefaultAsync() ?? LastLook.None;
    }

    private Guid ChainOf(Guid? childId) => childId ?? viewer.AccountId ?? Guid.Empty;

    private AccessEntry Next(LastLook last, AccessKind kind, string what, Guid? childId, string why, string? terms)
    {
        var entry = new AccessEntry
        {
            AuthorityId = db.Scope.Required,
            ChainId = ChainOf(childId),
            Number = last.Number + 1,
            Kind = kind,
            What = what,
            ChildId = childId,
            AccountId = viewer.AccountId,
            ByName = viewer.Name,
            ByRole = viewer.RoleName,
            Why = why,
            Terms = terms,
            At = clock.Now,
            PreviousHash = last.Hash,
        };
        entry.Hash = HashChain.Of(entry);
        return entry;
    }
}
