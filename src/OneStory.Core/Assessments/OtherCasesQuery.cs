namespace OneStory.Assessments;

public sealed record OtherCase(Guid CaseId, string Reference, string Stage, DateOnly? ReceivedOn);

/// <summary>The other cases of a child.</summary>
public sealed class OtherCasesQuery(OneStoryDbContext db) : IUseCase
{
    public async Task<IReadOnlyList<OtherCase>> Than(Guid caseId, Guid childId) => await db.Cases.AsNoTracking().Where(c => c.ChildId == childId && c.Id != caseId).OrderBy(c => c.OpenedAt)
        .Select(c => new OtherCase(c.Id, c.Reference, c.Standing.Stage, db.AssessmentRequests.Where(r => r.CaseId == c.Id && !r.IsRepeat).Min(r => (DateOnly?)r.ReceivedOn))).ToListAsync();
}
