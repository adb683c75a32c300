namespace OneStory.Plans;

/// <summary>A plan as it was sent, without its content.</summary>
public sealed record IssueSummary(int Number, IssueKind Kind, DateOnly IssuedOn, DateTime IssuedAt, string IssuedByName, string? WhatChanged, string Hash)
{
    public string Name => Kind == IssueKind.Final ? "Final plan" : $"Draft {Number}";
}

/// <summary>Plans as they were sent. What is read here is what was frozen, and its hash is proved each time.</summary>
public sealed class PlanIssuesQuery(OneStoryDbContext db) : IUseCase
{
    /// <summary>Every issue of the case, the last first.</summary>
    public async Task<IReadOnlyList<IssueSummary>> OfCase(Guid caseId) => await db.PlanIssues.AsNoTracking().Where(issue => issue.Plan.CaseId == caseId).OrderByDescending(issue => issue.Number)
        .Select(issue => new IssueSummary(issue.Number, issue.Kind, issue.IssuedOn, issue.IssuedAt, issue.IssuedByName, issue.WhatChanged, issue.ContentHash)).ToListAsync();

    /// <summary>The plan as it was sent under a number, or null.</summary>
    public async Task<PlanContent?> Content(Guid caseId, int number) => (await File(caseId, number)) is { } written ? PlanExport.Read(written).Required : null;

    /// <summary>The very text that was frozen: the export.</summary>
    /// <exception cref="InvalidOperationException">It is not the text that was frozen.</exception>
    public async Task<string?> File(Guid caseId, int number)
    {
        var issue = await db.PlanIssues.AsNoTracking().Where(issue => issue.Plan.CaseId == caseId && issue.Number == number).Select(issue => new { issue.Content, issue.ContentHash }).FirstOrDefaultAsync();
        if (issue is null) return null;
        return PlanExport.Hash(issue.Content) == issue.ContentHash ? issue.Content : throw new InvalidOperationException($"Issue {number} of the plan of case {caseId} is not as it was frozen.");
    }

    /// <summary>The plan as it is being written, or null where none has been begun.</summary>
    public Task<PlanContent?> BeingWritten(Guid caseId) => PlanLoading.Of(db, caseId);

    /// <summary>The case of a child in which a plan was last sent, or is being written, with its last draft and its final plan.</summary>
    public async Task<(Guid CaseId, int? Draft, int? Final)?> LatestOf(Guid childId)
    {
        var plan = await db.Plans.AsNoTracking().Where(plan => plan.ChildId == childId).OrderByDescending(plan => plan.Case.OpenedAt)
            .Select(plan => new
            {
                plan.CaseId,
                Draft = plan.Issues.Where(issue => issue.Kind == IssueKind.Draft).Max(issue => (int?)issue.Number),
                Final = plan.Issues.Where(issue => issue.Kind == IssueKind.Final).Max(issue => (int?)issue.Number),
            }).FirstOrDefaultAsync();
        return plan is null ? null : (plan.CaseId, plan.Draft, plan.Final);
    }
}
