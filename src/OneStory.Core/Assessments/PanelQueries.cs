using OneStory.Law;

namespace OneStory.Assessments;

public sealed record PanelRow(Guid Id, string Title, DateOnly On, TimeOnly At, string Where, int Cases, int Decided, bool IsClosed);

/// <summary>A case on an agenda, as this viewer may see it.</summary>
/// <param name="MayOpen">Whether the pack is open to them: not where they have declared a conflict.</param>
/// <param name="HasOwnView">Whether they have given theirs.</param>
public sealed record AgendaItem(
    Guid ItemId, Guid CaseId, int Order, string Child, string Reference, string Question, DateOnly? Due, int Views, bool HasOwnView, bool MayOpen, string? DecisionKind, bool IsDiscussed);

public sealed record PanelMember(string Name, string Title);

public sealed record PanelPage(
    Guid Id, string Title, DateOnly On, TimeOnly At, string Where, string? Chair, DateTime? ClosedAt, int Version, IReadOnlyList<AgendaItem> Agenda, IReadOnlyList<PanelMember> Members);

/// <summary>Panels and their agendas.</summary>
public sealed class PanelsQuery(OneStoryDbContext db, UkClock clock, Viewer viewer) : IUseCase
{
    public async Task<IReadOnlyList<PanelRow>> All() => await db.PanelMeetings.AsNoTracking().OrderByDescending(meeting => meeting.On).ThenByDescending(meeting => meeting.At)
        .Select(meeting => new PanelRow(meeting.Id, meeting.Title, meeting.On, meeting.At, meeting.Where, meeting.Items.Count, meeting.Items.Count(item => item.DecisionId != null), meeting.ClosedAt != null))
        .ToListAsync();

    /// <summary>Those that a case can still be put to, soonest first.</summary>
    public async Task<IReadOnlyList<PanelRow>> Coming() => [.. (await All()).Where(panel => !panel.IsClosed && panel.On >= clock.Today).OrderBy(panel => panel.On).ThenBy(panel => panel.At)];

    public async Task<PanelPage?> Of(Guid meetingId)
    {
        var meeting = await db.PanelMeetings.AsNoTracking().FirstOrDefaultAsync(one => one.Id == meetingId);
        if (meeting is null) return null;
        var mine = viewer.Posts.Select(post => post.PostId).ToList();
        var items = await db.PanelItems.AsNoTracking().Where(item => item.MeetingId == meetingId).OrderBy(item => item.Order).Select(item => new AgendaItem(
            item.Id, item.CaseId, item.Order, (item.Case.Child.KnownAs ?? item.Case.Child.FirstName) + " " + item.Case.Child.LastName, item.Case.Reference, item.Question, item.Case.Standing.NextDue,
            item.Views.Count(view => view.View != null), item.Views.Any(view => view.View != null && mine.Contains(view.PostId)), !item.Views.Any(view => view.HasConflict && mine.Contains(view.PostId)),
            db.Decisions.Where(decision => decision.Id == item.DecisionId).Select(decision => decision.Kind).FirstOrDefault(), item.Discussion != "")).ToListAsync();
        var members = await Members();
        return new(meeting.Id, meeting.Title, meeting.On, meeting.At, meeting.Where, members.FirstOrDefault(member => member.PostId == meeting.ChairPostId).Member?.Name, meeting.ClosedAt, meeting.Version,
            items, [.. members.Select(member => member.Member!)]);
    }

    /// <summary>Posts that sit on panels, with who holds them.</summary>
    public async Task<IReadOnlyList<(Guid PostId, PanelMember? Member)>> Members()
    {
        var today = clock.Today;
        List<string> roles = [.. Roles.OfPosts.Where(role => role.Rights.Contains(Right.SitOnPanel)).Select(role => role.Id)];
        var held = await db.PostHoldings.AsNoTracking().Where(h => h.From <= today && (h.To == null || h.To >= today) && roles.Contains(h.Post.RoleId) && (h.Post.ClosedOn == null || h.Post.ClosedOn > today))
            .OrderBy(h => h.Account.Name).Select(h => new { h.PostId, h.Account.Name, h.Post.Title }).ToListAsync();
        return [.. held.Select(one => (one.PostId, (PanelMember?)new PanelMember(one.Name, one.Title)))];
    }
}

/// <summary>What a member said, once the viewer may see it.</summary>
public sealed record ViewGiven(string Member, string Role, Answer? View, string Reasons);

/// <summary>A case before a panel: the pack, what members think, and how like cases were decided.</summary>
/// <param name="Conflict">The conflict the viewer declared; then there is nothing else to see.</param>
/// <param name="Others">The others' views; empty until the viewer has given theirs.</param>
public sealed record PanelCase(
    Guid ItemId, Guid MeetingId, string Meeting, bool IsClosed, string Question, string Discussion, int Version, string? Conflict, ViewGiven? Own, IReadOnlyList<ViewGiven> Others, int ViewsHidden,
    IReadOnlyList<string> Conflicted, AssessmentRequest? Request, IReadOnlyList<Evidence> Pack, LikeCases Like, string? DecisionKind, string? DecisionReasons);

public sealed class PanelCaseQuery(OneStoryDbContext db, Viewer viewer, EvidenceQuery evidence, LikeCasesQuery likeCases) : IUseCase
{
    public async Task<PanelCase?> Of(Guid meetingId, Guid caseId)
    {
        var item = await db.PanelItems.AsNoTracking().Include(one => one.Meeting).Include(one => one.Views).AsSplitQuery().FirstOrDefaultAsync(one => one.MeetingId == meetingId && one.CaseId == caseId);
        if (item is null) return null;
        var conflict = PanelItems.Conflict(item, viewer);
        var own = PanelItems.Own(item, viewer) is { HasConflict: false } view ? view : null;
        var others = item.Views.Where(one => one is { HasConflict: false, View: not null } && one != own).ToList();
        var maySee = conflict is null && (own is not null || item.DecisionId is not null);
        var decision = await db.Decisions.AsNoTracking().FirstOrDefaultAsync(one => one.Id == item.DecisionId);
        return new(item.Id, meetingId, item.Meeting.Title, item.Meeting.ClosedAt is not null, item.Question, conflict is null ? item.Discussion : "", item.Version, conflict?.Conflict,
            own is null ? null : Given(own), maySee ? [.. others.Select(Given)] : [], maySee ? 0 : others.Count, [.. item.Views.Where(one => one.HasConflict).Select(one => one.MemberName)],
            conflict is null ? await Requests.First(db, caseId) : null, conflict is null ? await evidence.Of(caseId) : [],
            conflict is null ? await likeCases.To(caseId, item.Question) : LikeCases.None, decision?.Kind, conflict is null ? decision?.Reasons : null);
    }

    private static ViewGiven Given(PanelView view) => new(view.MemberName, view.MemberRole, view.View, view.Reasons);
}
