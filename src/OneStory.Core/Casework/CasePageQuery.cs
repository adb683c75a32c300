using OneStory.Law;
using OneStory.People;

namespace OneStory.Casework;

/// <summary>A person on the head of a case.</summary>
public sealed record CasePerson(string Name, string Role, string? Phone, string? Email);

/// <summary>The head of a case, the same on each of its pages.</summary>
/// <param name="HasMerged">Whether another record has been merged into the child's.</param>
public sealed record CaseHead(
    Guid CaseId, Guid ChildId, string Reference, string Child, string Called, DateOnly Born, int Age, int Year, string? Setting, string? PrimaryNeed, DateOnly? Died,
    Guid? OfficerPostId, string? Officer, RightsHolder Rights, bool NeedsInterpreter, string Language, IReadOnlyList<CasePerson> People, Guid? MergedIntoId, bool HasMerged, int Version)
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

    private static readonly AskedOften<Func<OneStoryDbContext, Guid, DateOnly, Task<CaseFound?>>> Found = new(() => EF.CompileAsyncQuery((OneStoryDbContext db, Guid caseId, DateOnly today) =>
        db.Cases.AsNoTracking().AsSingleQuery().Include(c => c.Child).ThenInclude(child => child.Setting).Include(c => c.Circumstances).Where(c => c.Id == caseId)
            .Select(c => new CaseFound(
                c, c.OfficerPost!.Title,
                c.OfficerPost!.Holdings.Where(holding => holding.From <= today && (holding.To == null || holding.To >= today)).Select(holding => holding.Account.Name).FirstOrDefault(),
                db.Children.Any(other => other.MergedIntoId == c.ChildId)))
            .FirstOrDefault()));

    private static readonly AskedOften<Func<OneStoryDbContext, Guid, DateOnly, IAsyncEnumerable<PersonFound>>> PeopleOf = new(() => EF.CompileAsyncQuery((OneStoryDbContext db, Guid childId, DateOnly today) =>
        db.FamilyMembers.Where(person => person.ChildId == childId).Select(person => new { IsFamily = true, IsFirst = person.HasParentalResponsibility, person.Name, Role = person.Relationship, person.Phone, person.Email })
            .Concat(db.TeamMembers.Where(person => person.ChildId == childId && (person.Until == null || person.Until >= today)).Select(person => new { IsFamily = false, IsFirst = person.IsLead, person.Name, person.Role, person.Phone, person.Email }))
            .Select(person => new PersonFound(person.IsFamily, person.IsFirst, person.Name, person.Role, person.Phone, person.Email))));

    private static readonly AskedOften<Func<OneStoryDbContext, Guid, IAsyncEnumerable<CaseFact>>> FactsOf = new(() => EF.CompileAsyncQuery((OneStoryDbContext db, Guid caseId) =>
        db.CaseFacts.AsNoTracking().Where(fact => fact.CaseId == caseId)));

    public async Task<CasePage?> Of(Guid caseId)
    {
        var today = clock.Today;
        if (await Found.Of(db)(db, caseId, today) is not { } found) return null;
        found.Case.Facts.AddRange(await FactsOf.Of(db)(db, caseId).ToListAsync());
        var law = CaseLawQuery.Of(found.Case, today);
        return new(await Head(found, today), law, [.. law.Position.Acts().Where(act => OfTheAssessment.Contains(act.Act))], Next(found.Case, law));
    }

    public async Task<CaseHead?> Head(Guid caseId)
    {
        var today = clock.Today;
        return await Found.Of(db)(db, caseId, today) is { } found ? await Head(found, today) : null;
    }

    private static NextThing Next(Case found, CaseInLaw law)
    {
        var advice = law.Deadlines.Where(deadline => deadline.Limit.Id == "advice-return").ToList();
        var open = advice.FindAll(deadline => deadline.ClosedOn is null);
        return Steps.Next(law.Stage.Id, advice.Count, open.Count, open.Count(deadline => deadline.State == DeadlineState.Missed), found.Standing.WaitingOn);
    }

    private async Task<CaseHead> Head(CaseFound found, DateOnly today)
    {
        var (@case, child) = (found.Case, found.Case.Child);
        var officer = @case.OfficerPostId is null ? null : found.Holder ?? $"{found.Post} (vacant)";
        return new(@case.Id, child.Id, @case.Reference, child.Name, child.CalledName, child.Born, Ages.On(child.Born, child.Died ?? today), child.YearOn(today), child.Setting?.Name,
            NeedAreas.Find(child.PrimaryNeed)?.Title, child.Died, @case.OfficerPostId, officer, child.RightsHeldBy(today), child.NeedsInterpreter, child.Language,
            await People(child.Id, today), child.MergedIntoId, found.HasMerged, @case.Version);
    }

    /// <summary>The family, whoever has parental responsibility first, then those who work with the child, the lead first.</summary>
    private async Task<IReadOnlyList<CasePerson>> People(Guid childId, DateOnly today) =>
        [.. (await PeopleOf.Of(db)(db, childId, today).ToListAsync()).OrderByDescending(person => person.IsFamily).ThenByDescending(person => person.IsFirst)
            .Select(person => new CasePerson(person.Name, !person.IsFamily && person.IsFirst ? $"{person.Role}, lead professional" : person.Role, person.Phone, person.Email))];

    /// <param name="Post">The title of the officer's post, and who holds it.</param>
    /// <param name="HasMerged">Whether another record has been merged into the child's.</param>
    private sealed record CaseFound(Case Case, string? Post, string? Holder, bool HasMerged);

    /// <param name="IsFirst">Has parental responsibility, or leads.</param>
    private sealed record PersonFound(bool IsFamily, bool IsFirst, string Name, string Role, string? Phone, string? Email);
}
