using OneStory.Assessments;

namespace OneStory.People;

/// <summary>Something a setting is asked to do about a child, with its date and the page where it is done.</summary>
/// <param name="Path">After the authority.</param>
public sealed record SettingsTask(Guid ChildId, string Child, string What, DateOnly? Due, string Path, string Do, bool IsLate);

/// <summary>A child of the setting, and how an assessment stands where there is one.</summary>
public sealed record ChildOfSetting(Guid Id, string Name, DateOnly Born, int Year, Guid? CaseId, string? Stage, DateOnly? FinalPlanDue, string? Reference);

public sealed record SettingsChildren(IReadOnlyList<SettingsTask> Advice, IReadOnlyList<SettingsTask> Consultations, IReadOnlyList<SettingsTask> Drafts, IReadOnlyList<ChildOfSetting> UnderWay, IReadOnlyList<ChildOfSetting> Others)
{
    public int ToDo => Advice.Count + Consultations.Count + Drafts.Count;
}

/// <summary>The children of the setting whose post the viewer holds, grouped by what is due.</summary>
public sealed class SettingsChildrenQuery(OneStoryDbContext db, Viewer viewer, UkClock clock) : IUseCase
{
    public async Task<SettingsChildren> All(string? find = null)
    {
        var today = clock.Today;
        List<Guid> settings = [.. viewer.Posts.Where(post => post.Role.Reach == Reach.Setting).SelectMany(post => post.Organisations).Distinct()];
        List<Guid> posts = [.. viewer.Posts.Select(post => post.PostId)];
        var sought = SearchText.Fold(find);
        var children = await db.Children.AsNoTracking().Where(child => child.SettingId != null && settings.Contains(child.SettingId.Value) && child.MergedIntoId == null && child.Died == null)
            .Where(child => sought == "" || child.SearchName.Contains(sought))
            .Select(child => new { child.Id, child.FirstName, child.KnownAs, child.LastName, child.Born, child.YearGroup }).ToListAsync();
        List<Guid> ids = [.. children.Select(child => child.Id)];
        var cases = (await db.Cases.AsNoTracking().Where(c => ids.Contains(c.ChildId)).Select(c => new { c.Id, c.ChildId, c.Reference, c.OpenedAt, c.Standing.Stage, c.Standing.IsClosed, c.Standing.FinalPlanDue }).ToListAsync())
            .GroupBy(c => c.ChildId).ToDictionary(group => group.Key, group => group.OrderByDescending(c => c.OpenedAt).First());
        var rows = children.Select(child =>
        {
            var c = cases.GetValueOrDefault(child.Id);
            return new ChildOfSetting(child.Id, $"{child.KnownAs ?? child.FirstName} {child.LastName}", child.Born, child.YearGroup ?? Law.Ages.NationalCurriculumYear(child.Born, today), c?.Id, c?.Stage, c?.FinalPlanDue, c?.Reference);
        }).OrderBy(child => child.Name, StringComparer.Ordinal).ToList();
        bool UnderWay(ChildOfSetting child) => child.CaseId is not null && child.Stage is "requested" or "assessing" or "drafting" or "draft-served";
        return new(await Advice(settings, today), await Consultations(settings, today), await Drafts(posts), [.. rows.Where(UnderWay)], [.. rows.Where(child => !UnderWay(child))]);
    }

    private async Task<IReadOnlyList<SettingsTask>> Advice(List<Guid> settings, DateOnly today)
    {
        var rows = await db.Advice.AsNoTracking().Where(advice => settings.Contains(advice.OrganisationId!.Value) && (advice.State == AdviceState.Asked || advice.State == AdviceState.Started))
            .Select(advice => new
            {
                advice.Id,
                advice.CaseId,
                advice.Case.ChildId,
                advice.Case.Child.FirstName,
                advice.Case.Child.KnownAs,
                advice.Case.Child.LastName,
                advice.Title,
                advice.State,
                Due = db.CaseDeadlines.Where(due => due.CaseId == advice.CaseId && due.LimitId == "advice-return" && due.About == advice.About).Select(due => (DateOnly?)due.Due).FirstOrDefault(),
            }).ToListAsync();
        return [.. rows.Select(row => new SettingsTask(row.ChildId, $"{row.KnownAs ?? row.FirstName} {row.LastName}", $"Advice: {row.Title}", row.Due, $"case/{row.CaseId}/advice/{row.Id}", row.State == AdviceState.Started ? "Go on" : "Give advice", row.Due < today)).OrderBy(row => row.Due)];
    }

    private async Task<IReadOnlyList<SettingsTask>> Consultations(List<Guid> settings, DateOnly today)
    {
        var rows = await db.Consultations.AsNoTracking().Where(asked => settings.Contains(asked.SettingId) && asked.RepliedOn == null && asked.WithdrawnOn == null)
            .Select(asked => new
            {
                asked.Id,
                asked.CaseId,
                asked.Case.ChildId,
                asked.Case.Child.FirstName,
                asked.Case.Child.KnownAs,
                asked.Case.Child.LastName,
                asked.SentOn,
                Due = db.CaseDeadlines.Where(due => due.CaseId == asked.CaseId && due.LimitId == "setting-consult-reply" && due.Start >= asked.SentOn).OrderBy(due => due.Start).Select(due => (DateOnly?)due.Due).FirstOrDefault(),
            }).ToListAsync();
        return [.. rows.Select(row => new SettingsTask(row.ChildId, $"{row.KnownAs ?? row.FirstName} {row.LastName}", "Can you meet the needs? The council asks before it names a setting", row.Due, $"case/{row.CaseId}/consultations/{row.Id}", "Answer", row.Due < today)).OrderBy(row => row.Due)];
    }

    private async Task<IReadOnlyList<SettingsTask>> Drafts(List<Guid> posts)
    {
        var rows = await db.RequestDrafts.AsNoTracking().Where(draft => draft.SentAt == null && draft.PostId != null && posts.Contains(draft.PostId.Value)).OrderByDescending(draft => draft.SavedAt).ToListAsync();
        return [.. rows.Select(draft =>
        {
            var answers = new RequestAnswers(draft.Answers);
            return new SettingsTask(draft.ChildId ?? Guid.Empty, $"{answers.KnownAs ?? answers.FirstName} {answers.LastName}".Trim() is { Length: > 0 } name ? name : "A child without a name yet", $"A request you have not sent, saved on {Law.Words.WithoutWeekday(UkClock.DayOf(draft.SavedAt))}", null, draft.ChildId is { } child ? $"children/{child}/ask" : "children/new", "Go on", false);
        })];
    }
}
