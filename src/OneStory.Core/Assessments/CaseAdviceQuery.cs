using OneStory.Law;

namespace OneStory.Assessments;

/// <summary>A request for advice in the list of a case.</summary>
/// <param name="Clock">Its six weeks; null for the family, whom none binds, and where the request was taken back.</param>
/// <param name="WaitingFor">Who is still to agree to existing advice being used; empty where that is not asked.</param>
public sealed record AdviceInCase(
    Guid Id, string RoleId, string About, string? Organisation, string? Person, string? ContactName, DateOnly AskedOn, AdviceState State, Deadline? Clock, DateOnly? AnsweredOn, string? AnsweredBy,
    string Because, string Questions, int TimesChased, DateTime? ChasedAt, DateOnly? ReusedDated, IReadOnlyList<string> WaitingFor, bool? AuthorityAgrees, string? Note)
{
    public bool IsOpen => State is AdviceState.Asked or AdviceState.Started;
    public bool IsLate(DateOnly today) => IsOpen && Clock is { } clock && clock.Due < today;
    public bool IsFamily => AdviceRoles.IsFamily(RoleId);
}

/// <summary>All that was asked for a case, and what of it has come.</summary>
public sealed record CaseAdvice(Guid CaseId, Guid ChildId, string Child, string Called, IReadOnlyList<AdviceInCase> All, Deadline? FinalPlan, DateOnly Today)
{
    public IReadOnlyList<AdviceInCase> Late => [.. All.Where(advice => advice.IsLate(Today))];
    public int Outstanding => All.Count(advice => advice.IsOpen && !advice.IsFamily);
}

public sealed class CaseAdviceQuery(OneStoryDbContext db, UkClock clock) : IUseCase
{
    public async Task<CaseAdvice?> Of(Guid caseId)
    {
        var today = clock.Today;
        var found = await db.Cases.AsNoTracking().Include(c => c.Child).Include(c => c.Facts).Include(c => c.Circumstances).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == caseId);
        if (found is null) return null;
        var law = CaseLawQuery.Of(found, today);
        var all = await db.Advice.AsNoTracking().Where(advice => advice.CaseId == caseId).Select(advice => new
        {
            Advice = advice,
            Organisation = advice.Organisation!.Name,
            Person = advice.Post!.Holdings.Where(holding => holding.From <= today && (holding.To == null || holding.To >= today)).Select(holding => holding.Account.Name).FirstOrDefault(),
        }).ToListAsync();
        List<AdviceInCase> rows = [.. all.Select(row => Row(row.Advice, row.Organisation, row.Person, law))];
        return new(caseId, found.ChildId, found.Child.Name, found.Child.CalledName, [.. rows.OrderBy(row => Order(row, today)).ThenBy(row => row.Clock?.Due).ThenBy(row => row.About, StringComparer.Ordinal)], law.Clock("final-plan"), today);
    }

    private static AdviceInCase Row(Advice advice, string? organisation, string? person, CaseInLaw law) => new(
        advice.Id, advice.RoleId, advice.About, organisation, person, advice.ContactName, advice.AskedOn, advice.State, law.Clock("advice-return", advice.About), advice.AnsweredOn,
        advice.AnsweredByName is null ? null : advice.AnsweredByTitle is { Length: > 0 } title ? $"{advice.AnsweredByName}, {title}" : advice.AnsweredByName,
        advice.Because, advice.Questions, advice.TimesChased, advice.ChasedAt, advice.ReusedAdviceDated, advice.WaitingToAgree(), advice.AuthorityAgreesToReuse, advice.NotKnownNote ?? advice.ReuseNote);

    /// <summary>Late first, then what is waited for, then what has come, and what was taken back last.</summary>
    private static int Order(AdviceInCase row, DateOnly today) => row switch
    {
        { State: AdviceState.Withdrawn } => 4,
        { IsOpen: false } => 3,
        { IsFamily: true } => 2,
        _ => row.IsLate(today) ? 0 : 1,
    };
}
