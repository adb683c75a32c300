using OneStory.Law;

namespace OneStory.Assessments;

/// <summary>A request in an adviser's inbox.</summary>
/// <param name="Person">Who there holds it, or null.</param>
public sealed record AskedOfMe(
    Guid Id, Guid CaseId, string Child, int Year, string? Setting, string About, string Questions, string Organisation, Guid OrganisationId, string? Person, bool IsMine, DateOnly AskedOn, Deadline? Clock, AdviceState State,
    DateOnly? AnsweredOn, string? AnsweredBy, int TimesChased, IReadOnlyList<string> WaitingToAgree)
{
    public bool IsOpen => State is AdviceState.Asked or AdviceState.Started;
}

/// <summary>Somebody a request can be given to.</summary>
public sealed record Colleague(Guid PostId, Guid OrganisationId, string Name);

/// <summary>All that is asked of the bodies where the viewer works.</summary>
public sealed record AdviceInbox(IReadOnlyList<AskedOfMe> All, IReadOnlyList<Colleague> Colleagues, DateOnly Today)
{
    public IReadOnlyList<AskedOfMe> Late => [.. Open.Where(asked => asked.Clock?.Due < Today)];
    public IReadOnlyList<AskedOfMe> ThisWeek => [.. Open.Where(asked => asked.Clock is { } clock && clock.Due >= Today && clock.Due <= Today.AddDays(7))];
    public IReadOnlyList<AskedOfMe> Later => [.. Open.Where(asked => asked.Clock is null || asked.Clock.Due > Today.AddDays(7))];
    public IReadOnlyList<AskedOfMe> Given => [.. All.Where(asked => !asked.IsOpen).OrderByDescending(asked => asked.AnsweredOn)];
    private IEnumerable<AskedOfMe> Open => All.Where(asked => asked.IsOpen).OrderBy(asked => asked.Clock?.Due).ThenBy(asked => asked.Child, StringComparer.Ordinal);
}

public sealed class AdviceInboxQuery(OneStoryDbContext db, UkClock clock, Viewer viewer) : IUseCase
{
    /// <summary>How long an answer stays in the list.</summary>
    private const int DaysShown = 90;

    public async Task<AdviceInbox> Of()
    {
        var today = clock.Today;
        List<Guid> mine = [.. viewer.Posts.Where(post => post.Role.Rights.Contains(Right.GiveAdvice)).Select(post => post.OrganisationId).Distinct()];
        HashSet<Guid> posts = [.. viewer.Posts.Select(post => post.PostId)];
        var since = today.AddDays(-DaysShown);
        var asked = await db.Advice.AsNoTracking().Where(advice => mine.Contains(advice.OrganisationId!.Value) && advice.State != AdviceState.Withdrawn && (advice.AnsweredOn == null || advice.AnsweredOn >= since))
            .Include(advice => advice.Organisation).Include(advice => advice.Case).ThenInclude(c => c.Facts).Include(advice => advice.Case).ThenInclude(c => c.Circumstances)
            .Include(advice => advice.Case).ThenInclude(c => c.Child).ThenInclude(child => child.Setting).AsSplitQuery().ToListAsync();
        var colleagues = await Colleagues(mine, today);
        var names = colleagues.ToDictionary(colleague => colleague.PostId, colleague => colleague.Name);
        return new([.. asked.Select(advice => Row(advice, names, posts, today))], colleagues, today);
    }

    private static AskedOfMe Row(Advice advice, Dictionary<Guid, string> names, HashSet<Guid> posts, DateOnly today)
    {
        var child = advice.Case.Child;
        return new(advice.Id, advice.CaseId, child.Name, child.YearOn(today), child.Setting?.Name, advice.About, advice.Questions, advice.Organisation!.Name, advice.OrganisationId!.Value,
            advice.PostId is { } post ? names.GetValueOrDefault(post) : null, advice.PostId is { } held && posts.Contains(held), advice.AskedOn,
            CaseLawQuery.Of(advice.Case, today).Clock("advice-return", advice.About), advice.State, advice.AnsweredOn, advice.AnsweredByName, advice.TimesChased, advice.WaitingToAgree());
    }

    private async Task<List<Colleague>> Colleagues(List<Guid> bodies, DateOnly today)
    {
        var roles = Roles.OfPosts.Where(role => role.Rights.Contains(Right.GiveAdvice)).Select(role => role.Id).ToList();
        return await db.Posts.AsNoTracking().Where(post => bodies.Contains(post.OrganisationId) && roles.Contains(post.RoleId) && (post.ClosedOn == null || post.ClosedOn > today))
            .OrderBy(post => post.Title)
            .Select(post => new Colleague(post.Id, post.OrganisationId, post.Holdings.Where(holding => holding.From <= today && (holding.To == null || holding.To >= today)).Select(holding => holding.Account.Name).FirstOrDefault() ?? post.Title + " (nobody in post)"))
            .ToListAsync();
    }
}
