namespace OneStory.Casework;

/// <summary>What one person has written about a case into a form and not sent: kept as they go, seen by nobody else, and no part of the record.</summary>
public sealed class UnfinishedForm : OfAuthority, IOutsideActs
{
    public required Guid CaseId { get; init; }
    public required Guid AccountId { get; init; }

    /// <summary>"decide-whether-to-assess".</summary>
    public required string Form { get; init; }

    public Dictionary<string, string> Answers { get; set; } = [];
    public DateTime SavedAt { get; set; }
}

/// <summary>Keeps what the viewer is writing, for the viewer alone, until they send it or let it go.</summary>
public sealed class UnfinishedForms(OneStoryDbContext db, Viewer viewer, ChildAccess access, UkClock clock) : IUseCase
{
    /// <summary>Characters of all answers together.</summary>
    public const int Longest = 100_000;

    public async Task<UnfinishedForm?> Find(Guid caseId, string form) => await Mine(caseId, form).AsNoTracking().FirstOrDefaultAsync();

    /// <returns>When it was kept; null where it cannot be.</returns>
    public async Task<DateTime?> Keep(Guid caseId, string form, IReadOnlyDictionary<string, string?> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        if (viewer.AccountId is not { } account || answers.Values.Sum(answer => answer?.Length ?? 0) > Longest) return null;
        if (await db.Cases.Where(found => found.Id == caseId).Select(found => (Guid?)found.ChildId).FirstOrDefaultAsync() is not { } child || await access.To(child) is null) return null;
        if (await Mine(caseId, form).FirstOrDefaultAsync() is not { } kept) db.Add(kept = new() { CaseId = caseId, AccountId = account, Form = form });
        (kept.Answers, kept.SavedAt) = (answers.Where(answer => !string.IsNullOrEmpty(answer.Value)).ToDictionary(answer => answer.Key, answer => answer.Value!), clock.Now);
        await db.SaveChangesAsync();
        return kept.SavedAt;
    }

    public Task Forget(Guid caseId, string form) => Mine(caseId, form).ExecuteDeleteAsync();

    private IQueryable<UnfinishedForm> Mine(Guid caseId, string form) => db.UnfinishedForms.Where(kept => kept.CaseId == caseId && kept.Form == form && kept.AccountId == viewer.AccountId);
}
