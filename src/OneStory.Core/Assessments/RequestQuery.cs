namespace OneStory.Assessments;

/// <summary>The request a case rests on, as a page shows it.</summary>
/// <param name="IsMine">Whether the viewer is who asked.</param>
public sealed record RequestOnCase(string AskerName, Asker Asker, string? Relationship, DateOnly ReceivedOn, string Why, string WhatHasBeenTried, string WhatWeHope, bool IsMine);

public sealed class RequestQuery(OneStoryDbContext db, Viewer viewer) : IUseCase
{
    public async Task<RequestOnCase?> Of(Guid caseId)
    {
        if (await Requests.First(db, caseId) is not { } request) return null;
        var child = await db.Cases.AsNoTracking().Where(c => c.Id == caseId).Select(c => c.Child).FirstAsync();
        return new(request.AskerName, request.Asker, request.AskerRelationship, request.ReceivedOn, request.Why, request.WhatHasBeenTried, request.WhatWeHope,
            Requests.IsBy(request, viewer, child, await Requests.EmailOf(db, viewer)));
    }
}
