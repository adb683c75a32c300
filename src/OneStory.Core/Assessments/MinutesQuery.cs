namespace OneStory.Assessments;

/// <summary>An item of the minutes. Views are counted and not named.</summary>
public sealed record MinutedItem(
    Guid CaseId, string Child, string Reference, string Question, int Yes, int No, int NotSure, IReadOnlyList<string> Conflicted, string Discussion, string? DecisionKind, string? Reasons, string? DecidedBy,
    bool IsClosedToViewer);

/// <param name="Present">Whoever gave a view, declared a conflict or decided, and the chair.</param>
public sealed record Minutes(string Title, DateOnly On, TimeOnly At, string Where, string? Chair, DateTime? ClosedAt, IReadOnlyList<string> Present, IReadOnlyList<MinutedItem> Items);

/// <summary>The minutes of a panel, which write themselves from what was done.</summary>
public sealed class MinutesQuery(OneStoryDbContext db, PanelsQuery panels, Viewer viewer) : IUseCase
{
    public async Task<Minutes?> Of(Guid meetingId)
    {
        var meeting = await db.PanelMeetings.AsNoTracking().FirstOrDefaultAsync(one => one.Id == meetingId);
        if (meeting is null) return null;
        var items = await db.PanelItems.AsNoTracking().Where(item => item.MeetingId == meetingId).OrderBy(item => item.Order).Include(item => item.Views)
            .Include(item => item.Case).ThenInclude(c => c.Child).AsSplitQuery().ToListAsync();
        List<Guid> decided = [.. items.Where(item => item.DecisionId is not null).Select(item => item.DecisionId!.Value)];
        var decisions = await db.Decisions.AsNoTracking().Where(decision => decided.Contains(decision.Id)).ToDictionaryAsync(decision => decision.Id);
        var chair = (await panels.Members()).FirstOrDefault(member => member.PostId == meeting.ChairPostId).Member?.Name;
        var present = items.SelectMany(item => item.Views.Select(view => $"{view.MemberName}, {view.MemberRole}")).Concat(decisions.Values.Select(decision => $"{decision.ByName}, {decision.ByRole}"))
            .Distinct().Order(StringComparer.Ordinal).ToList();
        return new(meeting.Title, meeting.On, meeting.At, meeting.Where, chair, meeting.ClosedAt, present, [.. items.Select(item => Item(item, item.DecisionId is { } id ? decisions.GetValueOrDefault(id) : null))]);
    }

    private MinutedItem Item(PanelItem item, Decision? decision)
    {
        var closed = PanelItems.Conflict(item, viewer) is not null;
        var given = item.Views.FindAll(view => !view.HasConflict);
        return new(item.CaseId, item.Case.Child.Name, item.Case.Reference, item.Question, given.Count(view => view.View == Answer.Yes), given.Count(view => view.View == Answer.No),
            given.Count(view => view.View == Answer.NotSure), [.. item.Views.Where(view => view.HasConflict).Select(view => view.MemberName)], closed ? "" : item.Discussion, decision?.Kind,
            closed ? null : decision?.Reasons, decision?.ByName, closed);
    }
}
