using OneStory.Law;

namespace OneStory.Assessments;

/// <summary>Existing advice that the family is asked to agree to.</summary>
public sealed record ReuseToAgree(Guid CaseId, Guid AdviceId, string About, string? Organisation, DateOnly Dated, string? Because, string? By, string Summary, Guid? FileId, bool? TheyAgree);

/// <summary>Somebody else who was asked.</summary>
public sealed record AskedOfOthers(string About, string? Organisation, AdviceState State, Deadline? Clock, DateOnly? AnsweredOn);

/// <summary>What is asked of the family for an assessment.</summary>
/// <param name="MayAnswer">Whether it is the viewer's to give.</param>
/// <param name="LikedBy">The day everybody else's advice is due, by which theirs helps most. Nothing binds them to it.</param>
public sealed record OwnAdvice(
    Guid ChildId, string Called, Guid? CaseId, Guid? AdviceId, string About, DateOnly? AskedOn, string Questions, AdviceState? State, string Words, bool StoryIsEnough, string? By, DateOnly? On, int TimesGiven, bool MayAnswer,
    DateOnly? LikedBy, int StoryPages, IReadOnlyList<ReuseToAgree> ToAgree, IReadOnlyList<AskedOfOthers> Others);

public sealed class OwnAdviceQuery(OneStoryDbContext db, UkClock clock, Viewer viewer) : IUseCase
{
    public async Task<OwnAdvice?> Of(Guid childId)
    {
        var today = clock.Today;
        var child = await db.Children.AsNoTracking().FirstOrDefaultAsync(c => c.Id == childId);
        if (child is null) return null;
        var found = await db.Cases.AsNoTracking().Include(c => c.Child).Include(c => c.Facts).Include(c => c.Circumstances).AsSplitQuery()
            .Where(c => c.ChildId == childId).OrderByDescending(c => c.OpenedAt).FirstOrDefaultAsync();
        var all = found is null ? [] : await db.Advice.AsNoTracking().Include(advice => advice.Organisation).Where(advice => advice.CaseId == found.Id && advice.State != AdviceState.Withdrawn).OrderBy(advice => advice.About).ToListAsync();
        var law = found is null ? null : CaseLawQuery.Of(found, today);
        var own = all.Find(advice => AdviceRoles.IsFamily(advice.RoleId));
        var drafts = await db.AdviceDrafts.AsNoTracking().Where(draft => !draft.IsOnPaper && all.Where(Reuse.IsProposed).Select(advice => advice.Id).Contains(draft.AdviceId)).ToDictionaryAsync(draft => draft.AdviceId, draft => draft.Content);
        var others = all.Where(advice => advice != own).Select(advice => new AskedOfOthers(advice.About, advice.Organisation?.Name ?? advice.ContactName, advice.State, law!.Clock("advice-return", advice.About), advice.AnsweredOn)).ToList();
        return new(childId, child.CalledName, found?.Id, own?.Id, own?.About ?? "", own?.AskedOn, own?.Questions ?? "", own?.State, own?.Summary ?? "", own?.Basis == GiveOwnAdvice.StoryIsEnough, own?.AnsweredByName, own?.AnsweredOn,
            own?.TimesGiven ?? 0, own is not null && viewer.MayAnswer(own.RoleId, null, child, today), others.Where(other => other.Clock is { ClosedOn: null }).Select(other => (DateOnly?)other.Clock!.Due).Min(),
            await db.StoryPages.CountAsync(page => page.ChildId == childId && page.Words != ""),
            viewer.SpeaksFor(child, today) ? [.. all.Where(Reuse.IsProposed).Select(advice => ToAgree(advice, drafts.GetValueOrDefault(advice.Id)))] : [], others);
    }

    private static ReuseToAgree ToAgree(Advice advice, string? draft) => new(
        advice.CaseId, advice.Id, advice.About, advice.Organisation?.Name, advice.ReusedAdviceDated!.Value, advice.ReuseNote, advice.AnsweredByName, draft is null ? "" : AdviceContent.FromJson(draft).Summary,
        advice.ReusesFileId, advice.FamilyAgreesToReuse);
}
