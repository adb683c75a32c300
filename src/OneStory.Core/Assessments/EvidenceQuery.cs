using OneStory.Files;
using OneStory.Law;

namespace OneStory.Assessments;

/// <summary>A view or piece of evidence that there is to have regard to.</summary>
/// <param name="Words">As the notice lists it: "The request of 2 November 2026 from Dana Fenwick".</param>
public sealed record Evidence(string Words, Guid? FileId = null);

/// <summary>The views and evidence on a record when it is decided whether to assess (Children and Families Act 2014, section 36(8)).</summary>
public sealed class EvidenceQuery(OneStoryDbContext db) : IUseCase
{
    public async Task<IReadOnlyList<Evidence>> Of(Guid caseId)
    {
        var childId = await db.Cases.Where(c => c.Id == caseId).Select(c => c.ChildId).FirstOrDefaultAsync();
        var requests = await db.AssessmentRequests.AsNoTracking().Where(request => request.CaseId == caseId).OrderBy(request => request.ReceivedOn).ToListAsync();
        var story = await db.StoryPages.AnyAsync(page => page.ChildId == childId && page.Words != "");
        var advice = await db.Advice.AsNoTracking().Where(advice => advice.CaseId == caseId && advice.AnsweredOn != null).OrderBy(advice => advice.AnsweredOn).ToListAsync();
        var files = await Files(caseId, childId);
        return
        [
            .. requests.Select(request => new Evidence($"The request of {request.ReceivedOn.WithoutWeekday()} from {request.AskerName}")),
            .. story ? [new Evidence("What the child and family say in their story")] : Array.Empty<Evidence>(),
            .. advice.Select(one => new Evidence($"{one.Title}: advice of {one.AnsweredOn!.Value.WithoutWeekday()}")),
            .. files.Select(file => new Evidence($"{file.Name}, from {file.GivenByName}", file.Id)),
        ];
    }

    /// <summary>The files of a case and its child that can be opened.</summary>
    public async Task<IReadOnlyList<StoredFile>> Files(Guid caseId, Guid childId) =>
        await db.Files.AsNoTracking().Where(file => (file.CaseId == caseId || (file.CaseId == null && file.ChildId == childId)) && !file.IsPrivate && file.State == FileState.Ready).OrderBy(file => file.GivenAt).ToListAsync();
}
