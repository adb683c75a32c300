using OneStory.Law;

namespace OneStory.Assessments;

/// <summary>How a request stands against its six weeks.</summary>
public enum DeskStanding
{
    /// <summary>Answered by the last lawful day.</summary>
    InTime,

    /// <summary>Answered after it.</summary>
    Late,

    /// <summary>Not answered, and the last lawful day has passed.</summary>
    Overdue,

    /// <summary>Not answered, and there is time.</summary>
    Waiting,

    /// <summary>Over time, and an exception in regulation 8(2) is made out.</summary>
    Excused,
}

/// <summary>A request to a body that the desk answers for.</summary>
public sealed record DeskRequest(
    Guid Id, Guid CaseId, string Child, string About, Guid ProviderId, string Provider, Guid? PostId, string? Person, DateOnly AskedOn, DateOnly Due, DateOnly? AnsweredOn, AdviceState State, DeskStanding Standing, int TimesChased, bool MayNotKnow)
{
    public bool IsOpen => Standing is DeskStanding.Overdue or DeskStanding.Waiting || State is AdviceState.Asked or AdviceState.Started;
}

/// <summary>How the bodies did with what was due in a month.</summary>
public sealed record DeskMonth(DateOnly First, int Due, int InTime, int Late, int Overdue, int Excused, int Waiting)
{
    /// <summary>Of what was due and was not excused, the share that came in time; null where nothing was due yet.</summary>
    public int? Percent => InTime + Late + Overdue is > 0 and var over ? (int)Math.Round(100m * InTime / over, MidpointRounding.AwayFromZero) : null;
}

/// <summary>A body that answers, and who works there.</summary>
public sealed record DeskProvider(Guid Id, string Name, int Open, int Overdue, IReadOnlyList<DeskMonth> Months);

/// <summary>The desk: all that was asked of the bodies it answers for in the last year.</summary>
public sealed record AdviceDesk(IReadOnlyList<DeskRequest> All, IReadOnlyList<DeskProvider> Providers, IReadOnlyList<DeskMonth> Months, IReadOnlyList<Colleague> People, DateOnly Today)
{
    public IReadOnlyList<DeskRequest> Open => [.. All.Where(asked => asked.IsOpen).OrderBy(asked => asked.PostId is not null).ThenBy(asked => asked.Due).ThenBy(asked => asked.Child, StringComparer.Ordinal)];
}

public sealed class AdviceDeskQuery(OneStoryDbContext db, UkClock clock, Viewer viewer) : IUseCase
{
    private const int MonthsShown = 6;

    public async Task<AdviceDesk> Of()
    {
        var today = clock.Today;
        List<Guid> bodies = [.. viewer.Posts.Where(post => post.Role.Rights.Contains(Right.RunAdviceDesk)).SelectMany(post => post.Organisations).Distinct()];
        var since = today.AddYears(-1);
        var found = await db.Advice.AsNoTracking().Where(advice => bodies.Contains(advice.OrganisationId!.Value) && advice.State != AdviceState.Withdrawn && advice.AskedOn >= since)
            .Join(db.CaseDeadlines.Where(clock => clock.LimitId == "advice-return"), advice => new { advice.CaseId, advice.About }, clock => new { clock.CaseId, About = clock.About! }, (advice, clock) => new
            {
                advice.Id,
                advice.CaseId,
                advice.Case.Child.FirstName,
                advice.Case.Child.LastName,
                advice.Case.Child.KnownAs,
                advice.About,
                advice.RoleId,
                ProviderId = advice.OrganisationId!.Value,
                Provider = advice.Organisation!.Name,
                advice.PostId,
                Person = advice.Post!.Holdings.Where(holding => holding.From <= today && (holding.To == null || holding.To >= today)).Select(holding => holding.Account.Name).FirstOrDefault(),
                advice.AskedOn,
                clock.Due,
                clock.ClosedOn,
                Clock = clock.State,
                advice.AnsweredOn,
                advice.State,
                advice.TimesChased,
            }).ToListAsync();
        List<DeskRequest> all = [.. found.Select(row => new DeskRequest(row.Id, row.CaseId, $"{row.KnownAs ?? row.FirstName} {row.LastName}", row.About, row.ProviderId, row.Provider, row.PostId, row.Person, row.AskedOn, row.Due,
            row.AnsweredOn, row.State, Standing(row.Clock, row.Due, row.AnsweredOn, today), row.TimesChased, AdviceRoles.Find(row.RoleId) is { MayNotKnow: true })).DistinctBy(row => row.Id)];
        return new(all, await Providers(all, bodies, today), Months(all, today), await People(bodies, today), today);
    }

    /// <summary>Of the dates, and not of what the cache says of them: a day may have passed since it was written. Only an exception made out is taken from it.</summary>
    private static DeskStanding Standing(string clock, DateOnly due, DateOnly? answered, DateOnly today) => answered switch
    {
        { } on when on <= due => DeskStanding.InTime,
        _ when clock == nameof(DeadlineState.Excused) => DeskStanding.Excused,
        not null => DeskStanding.Late,
        _ => due < today ? DeskStanding.Overdue : DeskStanding.Waiting,
    };

    private static List<DeskMonth> Months(List<DeskRequest> requests, DateOnly today)
    {
        var first = new DateOnly(today.Year, today.Month, 1);
        return [.. Enumerable.Range(0, MonthsShown).Select(back => first.AddMonths(back + 1 - MonthsShown)).Select(month =>
        {
            List<DeskRequest> due = [.. requests.Where(asked => asked.Due >= month && asked.Due < month.AddMonths(1))];
            int Count(DeskStanding standing) => due.Count(asked => asked.Standing == standing);
            return new DeskMonth(month, due.Count, Count(DeskStanding.InTime), Count(DeskStanding.Late), Count(DeskStanding.Overdue), Count(DeskStanding.Excused), Count(DeskStanding.Waiting));
        })];
    }

    private async Task<List<DeskProvider>> Providers(List<DeskRequest> all, List<Guid> bodies, DateOnly today)
    {
        var serving = await Bodies.Serve(db, today).Where(body => bodies.Contains(body.Id)).OrderBy(body => body.Name).Select(body => new { body.Id, body.Name }).ToListAsync();
        return [.. serving.Select(body =>
        {
            List<DeskRequest> theirs = [.. all.Where(asked => asked.ProviderId == body.Id)];
            return new DeskProvider(body.Id, body.Name, theirs.Count(asked => asked.IsOpen), theirs.Count(asked => asked.Standing == DeskStanding.Overdue), Months(theirs, today));
        })];
    }

    private async Task<List<Colleague>> People(List<Guid> bodies, DateOnly today) =>
        await db.Posts.AsNoTracking().Where(post => bodies.Contains(post.OrganisationId) && (post.ClosedOn == null || post.ClosedOn > today)).OrderBy(post => post.Organisation.Name).ThenBy(post => post.Title)
            .Select(post => new Colleague(post.Id, post.OrganisationId, (post.Holdings.Where(holding => holding.From <= today && (holding.To == null || holding.To >= today)).Select(holding => holding.Account.Name).FirstOrDefault() ?? "Nobody in post") + ", " + post.Title)).ToListAsync();
}
