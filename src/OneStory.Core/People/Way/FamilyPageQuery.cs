using System.Text.Json;
using OneStory.Assessments;
using OneStory.Files;
using OneStory.Law;

namespace OneStory.People;

/// <summary>Who holds the case, and how to reach them.</summary>
public sealed record Holder(string Name, string Title, string? Phone, string? Email)
{
    /// <summary>"AB", where there is no picture.</summary>
    public string Initials => string.Concat(Name.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch { [var only] => [only[0]], [var first, .., var last] => [first[0], last[0]], _ => Array.Empty<char>() });
}

/// <summary>Something the family is asked to do.</summary>
/// <param name="Path">After the authority: "child/…/story".</param>
public sealed record FamilyTask(string Title, string Path, string? Hint, string Status, DateOnly? By = null);

/// <summary>One of the child's cases.</summary>
public sealed record CaseOfChild(Guid Id, string Reference, DateOnly Opened, string Sentence);

/// <summary>All that stands on the family's page.</summary>
/// <param name="IsOwn">Whether the reader is the child or young person.</param>
/// <param name="RightsPassOn">The first day on which the rights are the young person's own.</param>
public sealed record FamilyPage(
    Guid ChildId, string Name, string CalledName, DateOnly Born, bool IsOwn, string? AboutMe, string? AboutMeBy, Guid? Picture, Guid? CaseId, string? Reference, Way? Way,
    RoutesOpen? Routes, Holder? Holder, IReadOnlyList<FamilyTask> Tasks, int StoryTold, int UnreadMessages, bool HasDraft, bool HasPlan, bool HasAnsweredComments,
    DateOnly RightsPassOn, RightsHolder RightsHeldBy, IReadOnlyList<CaseOfChild> OtherCases);

/// <summary>The one page of a child: the same for a parent, a young person, and staff who look with them.</summary>
public sealed class FamilyPageQuery(OneStoryDbContext db, AuthoritiesKnown authorities, Viewer viewer, UkClock clock) : IUseCase
{
    private static readonly string LeftOut = Events.TypeOf(typeof(AdviserLeftOut)).Id;

    private static readonly AskedOften<Func<OneStoryDbContext, Guid, bool, Task<ChildFound?>>> FindChild = new(() => EF.CompileAsyncQuery((OneStoryDbContext db, Guid childId, bool isFamily) =>
        db.Children.AsNoTracking().AsSingleQuery().Include(child => child.Story).Where(child => child.Id == childId).Select(child => new ChildFound(
            child,
            db.Letterboxes.Count(message => message.ChildId == childId && message.ReadAt == null && message.FromFamily != isFamily),
            db.Files.Where(file => file.Id == child.PictureFileId && file.State == FileState.Ready).Select(file => (Guid?)file.Id).FirstOrDefault())).FirstOrDefault()));

    private static readonly AskedOften<Func<OneStoryDbContext, Guid, DateOnly, IAsyncEnumerable<CaseFound>>> FindCases = new(() => EF.CompileAsyncQuery((OneStoryDbContext db, Guid childId, DateOnly today) =>
        db.Cases.AsNoTracking().AsSingleQuery().Include(c => c.Child).Include(c => c.Circumstances).Include(c => c.Requests.Where(request => !request.IsRepeat)).Where(c => c.ChildId == childId).Select(c => new CaseFound(
            c,
            c.OfficerPost!.Holdings.Where(held => held.From <= today && (held.To == null || held.To >= today)).Select(held => held.Account.Name).FirstOrDefault() ?? c.OfficerPost.Title,
            c.OfficerPost.Title, c.OfficerPost.Phone, c.OfficerPost.Email,
            db.PlanIssues.Any(issue => issue.Plan.CaseId == c.Id && issue.Kind == Plans.IssueKind.Draft),
            db.PlanIssues.Any(issue => issue.Plan.CaseId == c.Id && issue.Kind == Plans.IssueKind.Final),
            db.PlanComments.Any(comment => comment.Plan.CaseId == c.Id && comment.Answer != null)))));

    private static readonly AskedOften<Func<OneStoryDbContext, Guid, IAsyncEnumerable<CaseFact>>> FactsOf = new(() => EF.CompileAsyncQuery((OneStoryDbContext db, Guid childId) =>
        db.CaseFacts.AsNoTracking().Where(fact => db.Cases.Any(c => c.Id == fact.CaseId && c.ChildId == childId))));

    private static readonly AskedOften<Func<OneStoryDbContext, Guid, IAsyncEnumerable<DecisionMade>>> DecisionsOf = new(() => EF.CompileAsyncQuery((OneStoryDbContext db, Guid caseId) =>
        db.Decisions.AsNoTracking().Where(decision => decision.CaseId == caseId).OrderBy(decision => decision.MadeOn)
            .Select(decision => new DecisionMade(decision.Kind, decision.MadeOn, decision.Reasons, decision.WhatHappensAnyway, decision.ByName, decision.ByRole))));

    private static readonly AskedOften<Func<OneStoryDbContext, Guid, IAsyncEnumerable<AdviceFound>>> AdviceOf = new(() => EF.CompileAsyncQuery((OneStoryDbContext db, Guid caseId) =>
        db.Advice.AsNoTracking().Where(advice => advice.CaseId == caseId).OrderBy(advice => advice.AskedOn).ThenBy(advice => advice.Title)
            .Select(advice => new AdviceFound(advice.RoleId, advice.Title, advice.Organisation!.Name, advice.About, advice.AskedOn, advice.State, advice.AnsweredOn, advice.ChasedAt, advice.ReusedAdviceDated))));

    private static readonly AskedOften<Func<OneStoryDbContext, Guid, string, IAsyncEnumerable<string>>> EventsOf = new(() => EF.CompileAsyncQuery((OneStoryDbContext db, Guid caseId, string type) =>
        db.Acts.AsNoTracking().Where(act => act.CaseId == caseId).OrderBy(act => act.At).SelectMany(act => act.Events).Where(happened => happened.Type == type).Select(happened => happened.Payload)));

    /// <param name="caseId">Which of several cases; null for the one that goes on, or the last.</param>
    public async Task<FamilyPage?> Of(Guid childId, Guid? caseId = null)
    {
        if (await FindChild.Of(db)(db, childId, viewer.IsFamily) is not { Child: var child } found) return null;
        var laws = await Laws(childId);
        var chosen = laws.Find(c => c.Case.Id == caseId) is { Case: not null } asked ? asked : laws.FirstOrDefault();
        var own = viewer.Grants.Any(grant => grant.ChildId == childId && grant.Kind == GrantKind.Self);

        var about = child.Story.Find(page => page.Topic == "about-me" && page.Words.Length > 0);
        var told = child.Story.Count(page => page.Words.Length > 0 || page.FileIds.Count > 0);
        var holder = chosen.Found?.Holder;
        var way = chosen.Found is null ? null : WayOf.Tell(await Facts(chosen.Case, chosen.Law, own, holder));
        var routes = chosen.Found is null ? null : RoutesQuery.Of(chosen.Law, await authorities.Entered(db), childId, chosen.Case.Id);

        return new(
            childId, child.Name, child.CalledName, child.Born, own, about?.Words, about?.InTheWordsOf, found.Picture, chosen.Found?.Case.Id, chosen.Found?.Case.Reference, way, routes,
            holder, await Tasks(child, chosen.Found?.Case, chosen.Found is null ? null : chosen.Law, told, found.Unread), told, found.Unread,
            chosen.Found is { HasDraft: true }, chosen.Found is { HasFinal: true }, chosen.Found is { HasAnswer: true }, Ages.YoungPersonFrom(child.Born), child.RightsHeldBy(clock.Today, chosen.Found is { HasFinal: true }),
            [.. laws.Where(c => c.Case.Id != chosen.Found?.Case.Id).Select(c => new CaseOfChild(c.Case.Id, c.Case.Reference, UkClock.DayOf(c.Case.OpenedAt), c.Law.Stage.Meaning.Capitalised() + "."))]);
    }

    /// <summary>Who holds the post today; the post alone where nobody does.</summary>
    public async Task<Holder?> HolderOf(Guid? postId)
    {
        var today = clock.Today;
        return postId is null ? null : await db.Posts.AsNoTracking().Where(post => post.Id == postId).Select(post => new Holder(
            post.Holdings.Where(held => held.From <= today && (held.To == null || held.To >= today)).Select(held => held.Account.Name).FirstOrDefault() ?? post.Title, post.Title, post.Phone, post.Email))
            .FirstOrDefaultAsync();
    }

    /// <summary>The child's cases in law: those that go on first, then the latest.</summary>
    private async Task<List<(CaseFound Found, Case Case, CaseInLaw Law)>> Laws(Guid childId)
    {
        var cases = await FindCases.Of(db)(db, childId, clock.Today).ToListAsync();
        if (cases.Count == 0) return [];
        var facts = (await FactsOf.Of(db)(db, childId).ToListAsync()).ToLookup(fact => fact.CaseId);
        foreach (var found in cases) found.Case.Facts.AddRange(facts[found.Case.Id]);
        return [.. cases.Select(found => (found, found.Case, Law: CaseLawQuery.Of(found.Case, clock.Today))).OrderBy(c => c.Law.Position.IsClosed).ThenByDescending(c => c.Case.OpenedAt)];
    }

    private async Task<WayFacts> Facts(Case @case, CaseInLaw law, bool own, Holder? holder)
    {
        var request = @case.Requests.MinBy(request => request.EnteredAt);
        var decisions = await DecisionsOf.Of(db)(db, @case.Id).ToListAsync();
        var advice = await AdviceOf.Of(db)(db, @case.Id).ToListAsync();
        return new(
            law, own ? null : @case.Child.CalledName, AskedBy(request, own), request?.ReceivedOn ?? law.Facts.All.FirstOrDefault(fact => fact.Type == FactTypes.RequestReceived || fact.Type == FactTypes.BecameResponsible)?.Date,
            holder?.Name, decisions,
            [.. advice.Select(a => new AdviceAsked(a.Title, a.Organisation, a.About, a.AskedOn, a.State, a.AnsweredOn, a.ChasedAt is { } at ? UkClock.DayOf(at) : null, a.ReusedAdviceDated))],
            await NotAsked(@case.Id, [.. advice.Where(a => a.State != AdviceState.Withdrawn).Select(a => a.RoleId)]));
    }

    /// <summary>Those who were left out and have not been asked since.</summary>
    private async Task<IReadOnlyList<AdviserNotAsked>> NotAsked(Guid caseId, IReadOnlyCollection<string> asked)
    {
        var payloads = await EventsOf.Of(db)(db, caseId, LeftOut).ToListAsync();
        return [.. payloads.Select(payload => JsonSerializer.Deserialize<AdviserLeftOut>(payload, Events.Json)!).Where(left => !asked.Contains(left.RoleId))
            .GroupBy(left => left.RoleId).Select(left => new AdviserNotAsked(left.Last().Who, left.Last().Why))];
    }

    private string AskedBy(AssessmentRequest? request, bool own) => request switch
    {
        null => "Somebody",
        { Asker: Asker.YoungPerson } when own => "You",
        _ when viewer.IsFamily && SearchText.Fold(request.AskerName) == SearchText.Fold(viewer.Name) => "You",
        _ => request.AskerName,
    };

    private async Task<IReadOnlyList<FamilyTask>> Tasks(Child child, Case? @case, CaseInLaw? law, int told, int unread)
    {
        var tasks = new List<FamilyTask>();
        if (@case is not null && law is not null)
        {
            if (law.Stage.Id == "draft-served" && law.Clock("draft-window") is { ClosedOn: null } window && window.Due >= law.On)
                tasks.Add(new("Read the draft plan and say what you think", $"child/{child.Id}/draft", null, "To do", window.Due));
            if (law.Stage == CaseStates.Assessing && await db.Advice.AnyAsync(a => a.CaseId == @case.Id && (a.RoleId == "parent" || a.RoleId == "young-person") && (a.State == AdviceState.Asked || a.State == AdviceState.Started)))
                tasks.Add(new("Say what you want us to know for the assessment", $"child/{child.Id}/advice", "What you have told in the story counts, and need not be said again.", "To do"));
        }

        if (unread > 0) tasks.Add(new(unread == 1 ? "Read a new message" : $"Read {unread} new messages", $"child/{child.Id}/messages", null, "New"));
        if (told < StoryTopics.All.Count)
            tasks.Add(new(viewer.Grants.Any(grant => grant.ChildId == child.Id && grant.Kind == GrantKind.Self) ? "Tell your story" : $"Tell {child.CalledName}\u2019s story", $"child/{child.Id}/story", $"{told} of {StoryTopics.All.Count} pages told. As much or as little as you like.", told == 0 ? "Not started" : "Started"));
        return tasks;
    }

    private sealed record ChildFound(Child Child, int Unread, Guid? Picture);

    /// <param name="HolderName">Who holds the officer's post, or its title; null where there is no post.</param>
    private sealed record CaseFound(Case Case, string? HolderName, string? HolderTitle, string? HolderPhone, string? HolderEmail, bool HasDraft, bool HasFinal, bool HasAnswer)
    {
        public Holder? Holder => HolderName is null ? null : new(HolderName, HolderTitle!, HolderPhone, HolderEmail);
    }

    private sealed record AdviceFound(string RoleId, string Title, string? Organisation, string About, DateOnly AskedOn, AdviceState State, DateOnly? AnsweredOn, DateTime? ChasedAt, DateOnly? ReusedAdviceDated);
}

/// <summary>The children whose page the viewer has been given.</summary>
public sealed record ChildOfFamily(Guid ChildId, string Name, string Sentence, WayDate? Next, int UnreadMessages);

public sealed class MyChildrenQuery(FamilyPageQuery pages, Viewer viewer) : IUseCase
{
    public async Task<IReadOnlyList<ChildOfFamily>> All()
    {
        var children = new List<ChildOfFamily>();
        foreach (var childId in viewer.Grants.Select(grant => grant.ChildId).Distinct())
            if (await pages.Of(childId) is { } page)
                children.Add(new(page.ChildId, page.Name, page.Way?.Sentence ?? $"Nobody has asked for an assessment for {page.CalledName} yet.", page.Way?.Next, page.UnreadMessages));
        return [.. children.OrderBy(child => child.Name, StringComparer.Ordinal)];
    }
}
