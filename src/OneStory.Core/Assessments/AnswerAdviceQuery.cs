using OneStory.Law;

namespace OneStory.Assessments;

/// <summary>Advice that others have given for the same assessment.</summary>
public sealed record OthersAdvice(Guid Id, string About, string? By, DateOnly? On, string Summary);

/// <summary>Advice by the same body on the same child's record, from before.</summary>
public sealed record EarlierAdvice(Guid Id, string About, DateOnly On, string? By);

/// <summary>The advice as it was given once.</summary>
public sealed record AdviceVersion(int Number, DateOnly On, string By, string? WhatChanged);

/// <summary>The draft that is being written.</summary>
public sealed record AdviceBeingWritten(AdviceContent Content, int Version, DateTime SavedAt, string By);

/// <summary>What somebody who answers should have before them, so that nobody is asked again what is known.</summary>
public sealed record KnownOfChild(
    string Name, string Called, DateOnly Born, int Age, int Year, string? Setting, IReadOnlyList<(string Title, string Words, string By)> Story, IReadOnlyList<(string By, string Why, string Tried, string Hope)> Requests,
    IReadOnlyList<OthersAdvice> Advice, IReadOnlyList<EarlierAdvice> Earlier, IReadOnlyList<(Guid Id, string Name)> Files);

/// <summary>A request for advice and its answer.</summary>
/// <param name="MayAnswer">Whether it is the viewer's to give.</param>
/// <param name="MayEnter">Whether the viewer enters what came on paper.</param>
/// <param name="WhyNot">Why the law does not take advice now.</param>
public sealed record AdvicePage(
    Guid Id, Guid CaseId, Guid ChildId, string Reference, string RoleId, string About, string? Organisation, Guid? OrganisationId, string? ContactName, DateOnly AskedOn, string Because, string Questions, AdviceState State,
    Deadline? Clock, AdviceContent Given, AdviceBeingWritten? Draft, int TimesGiven, IReadOnlyList<AdviceVersion> Versions, string? AnsweredBy, DateOnly? AnsweredOn, string? NotKnownNote, DateOnly? ReusedDated, string? ReuseNote,
    bool ReuseIsProposed, IReadOnlyList<string> WaitingToAgree, bool? AuthorityAgrees, bool? FamilyAgrees, bool MayAnswer, bool MayEnter, string? WhyNot, KnownOfChild Child)
{
    public bool IsOpen => State is AdviceState.Asked or AdviceState.Started;
    public bool IsFamily => AdviceRoles.IsFamily(RoleId);
    public bool MayNotKnow => IsOpen && AdviceRoles.Find(RoleId) is { MayNotKnow: true };

    /// <summary>What a form opens with.</summary>
    public AdviceContent ToWrite => Draft?.Content ?? Given;
}

public sealed class AnswerAdviceQuery(OneStoryDbContext db, UkClock clock, Viewer viewer) : IUseCase
{
    public async Task<AdvicePage?> Of(Guid caseId, Guid adviceId)
    {
        var today = clock.Today;
        var advice = await db.Advice.AsNoTracking().Include(a => a.Lines).Include(a => a.Organisation).Include(a => a.Case).ThenInclude(c => c.Facts).Include(a => a.Case).ThenInclude(c => c.Circumstances)
            .Include(a => a.Case).ThenInclude(c => c.Child).ThenInclude(child => child.Story).Include(a => a.Case).ThenInclude(c => c.Child).ThenInclude(child => child.Setting)
            .AsSplitQuery().FirstOrDefaultAsync(a => a.Id == adviceId && a.CaseId == caseId);
        if (advice is null) return null;
        var law = CaseLawQuery.Of(advice.Case, today);
        var mayAnswer = viewer.MayAnswer(advice.RoleId, advice.OrganisationId, advice.Case.Child, today);
        var mayEnter = !mayAnswer && viewer.CanForEveryone(Right.SeekAdvice) && (!advice.IsAnswered() || advice.OrganisationId is null);
        var draft = mayAnswer || mayEnter ? await db.AdviceDrafts.AsNoTracking().FirstOrDefaultAsync(kept => kept.AdviceId == adviceId && kept.IsOnPaper == mayEnter) : null;
        var versions = await db.AdviceAsGiven.AsNoTracking().Where(given => given.AdviceId == adviceId).OrderBy(given => given.Number)
            .Select(given => new AdviceVersion(given.Number, given.GivenOn, given.ByName, given.WhatChanged)).ToListAsync();
        return new(advice.Id, caseId, advice.Case.ChildId, advice.Case.Reference, advice.RoleId, advice.About, advice.Organisation?.Name, advice.OrganisationId, advice.ContactName, advice.AskedOn, advice.Because, advice.Questions,
            advice.State, law.Clock("advice-return", advice.About), AdviceContent.Of(advice), draft is null ? null : new(AdviceContent.FromJson(draft.Content), draft.Version, draft.SavedAt, draft.SavedByName),
            advice.TimesGiven, versions, advice.AnsweredByName is null ? null : string.Join(", ", new[] { advice.AnsweredByName, advice.AnsweredByTitle }.Where(part => !string.IsNullOrEmpty(part))), advice.AnsweredOn, advice.NotKnownNote,
            advice.ReusedAdviceDated, advice.ReuseNote, advice.IsProposed(), advice.WaitingToAgree(), advice.AuthorityAgreesToReuse, advice.FamilyAgreesToReuse, mayAnswer, mayEnter,
            law.Position.Acts().First(act => act.Act == Acts.GiveAdvice).WhyNot, await Known(advice, today));
    }

    private async Task<KnownOfChild> Known(Advice advice, DateOnly today)
    {
        var child = advice.Case.Child;
        var requests = await db.AssessmentRequests.AsNoTracking().Where(request => request.CaseId == advice.CaseId).OrderBy(request => request.ReceivedOn).ToListAsync();
        var others = await db.Advice.AsNoTracking().Where(other => other.CaseId == advice.CaseId && other.Id != advice.Id && (other.State == AdviceState.Given || other.State == AdviceState.Reused)).OrderBy(other => other.About)
            .Select(other => new OthersAdvice(other.Id, other.About, other.AnsweredByName, other.AnsweredOn, other.Summary)).ToListAsync();
        var earlier = advice.OrganisationId is not { } body ? [] : await db.Advice.AsNoTracking()
            .Where(other => other.Case.ChildId == child.Id && other.Id != advice.Id && other.OrganisationId == body && other.State == AdviceState.Given && other.AnsweredOn != null).OrderByDescending(other => other.AnsweredOn)
            .Select(other => new EarlierAdvice(other.Id, other.About, other.AnsweredOn!.Value, other.AnsweredByName)).ToListAsync();
        var files = await db.Files.AsNoTracking().Where(file => file.ChildId == child.Id && !file.IsPrivate && file.State == Files.FileState.Ready).OrderByDescending(file => file.GivenAt).Select(file => new { file.Id, file.Name }).ToListAsync();
        return new(child.Name, child.CalledName, child.Born, Ages.On(child.Born, today), child.YearOn(today), child.Setting?.Name,
            [.. People.StoryTopics.All.Join(child.Story.Where(page => page.Words.Length > 0), topic => topic.Id, page => page.Topic, (topic, page) => (topic.Title, page.Words, page.InTheWordsOf))],
            [.. requests.Select(request => (Who(request), request.Why, request.WhatHasBeenTried, request.WhatWeHope))], others, earlier, [.. files.Select(file => (file.Id, file.Name))]);
    }

    private static string Who(AssessmentRequest request) => request.AskerRelationship is { Length: > 0 } relationship ? $"{request.AskerName}, {relationship}" : request.AskerName;
}
