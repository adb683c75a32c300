using OneStory.Law;
using OneStory.People;

namespace OneStory.Casework;

/// <summary>A person on the head of a case.</summary>
public sealed record CasePerson(string Name, string Role, string? Phone, string? Email);

/// <summary>The head of a case, the same on each of its pages.</summary>
public sealed record CaseHead(
    Guid CaseId, Guid ChildId, string Reference, string Child, string Called, DateOnly Born, int Age, int Year, string? Setting, string? PrimaryNeed, DateOnly? Died,
    Guid? OfficerPostId, string? Officer, RightsHolder Rights, bool NeedsInterpreter, string Language, IReadOnlyList<CasePerson> People, Guid? MergedIntoId, int Version)
{
    public string YearInWords => Year switch { < 0 => "before Reception", 0 => "Reception", > 13 => "after Year 13", _ => $"Year {Year}" };
}

/// <summary>A case for its officer: who it is about, where the law has it, and what may be done.</summary>
/// <param name="Next">The one thing to do next.</param>
public sealed record CasePage(CaseHead Head, CaseInLaw Law, IReadOnlyList<ActNow> Acts, NextThing Next);

public sealed class CasePageQuery(OneStoryDbContext db, UkClock clock) : IUseCase
{
    /// <summary>The acts of the assessment and first plan, and those that end a case.</summary>
    private static readonly HashSet<Act> OfTheAssessment =
        [.. Transitions.All.Where(row => !row.IsConsequence && (row.From.Track == CaseStates.Assessment || row.From.Track == CaseStates.Responsibility)).Select(row => row.Act)];

    public async Task<CasePage?> Of(Guid caseId)
    {
        var today = clock.Today;
        var found = await WithPeople(today).Include(c => c.Facts).Include(c => c.Circumstances).FirstOrDefaultAsync(c => c.Id == caseId);
        if (found is null) return null;
        var law = CaseLawQuery.Of(found, today);
        return new(Head(found, today), law, [.. law.Position.Acts().Where(act => OfTheAssessment.Contains(act.Act))], Next(found, law));
    }

    public async Task<CaseHead?> Head(Guid caseId)
    {
        var today = clock.Today;
        return await WithPeople(today).FirstOrDefaultAsync(c => c.Id == caseId) is { } found ? Head(found, today) : null;
    }

    private IQueryable<Case> WithPeople(DateOnly today) => db.Cases.AsNoTracking().AsSplitQuery().Include(c => c.Child).ThenInclude(child => child.Family).Include(c => c.Child).ThenInclude(child => child.Team)
        .Include(c => c.Child).ThenInclude(child => child.Setting)
        .Include(c => c.OfficerPost).ThenInclude(post => post!.Holdings.Where(holding => holding.From <= today && (holding.To == null || holding.To >= today))).ThenInclude(holding => holding.Account);

    private static NextThing Next(Case found, CaseInLaw law)
    {
        var advice = law.Deadlines.Where(deadline => deadline.Limit.Id == "advice-return").ToList();
        var open = advice.FindAll(deadline => deadline.ClosedOn is null);
        return Steps.Next(law.Stage.Id, advice.Count, open.Count, open.Count(deadline => deadline.State == DeadlineState.Missed), found.Standing.WaitingOn);
    }

    private static CaseHead Head(Case found, DateOnly today)
    {
        var child = found.Child;
        var officer = found.OfficerPost is null ? null
            : found.OfficerPost.Holdings.FirstOrDefault()?.Account.Name ?? $"{found.OfficerPost.Title} (vacant)";
        return new(found.Id, child.Id, found.Reference, child.Name, child.CalledName, child.Born, Ages.On(child.Born, child.Died ?? today), child.YearOn(today), child.Setting?.Name,
            NeedAreas.Find(child.PrimaryNeed)?.Title, child.Died, found.OfficerPostId, officer, child.RightsHeldBy(today), child.NeedsInterpreter, child.Language,
            [.. child.Family.OrderByDescending(person => person.HasParentalResponsibility).Select(person => new CasePerson(person.Name, person.Relationship, person.Phone, person.Email)),
                .. child.Team.Where(person => person.Until is null || person.Until >= today).OrderByDescending(person => person.IsLead)
                    .Select(person => new CasePerson(person.Name, person.IsLead ? $"{person.Role}, lead professional" : person.Role, person.Phone, person.Email))],
            child.MergedIntoId, found.Version);
    }
}
