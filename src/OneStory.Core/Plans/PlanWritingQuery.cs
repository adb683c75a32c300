using OneStory.Assessments;
using OneStory.Law;
using OneStory.People;

namespace OneStory.Plans;

/// <summary>A line of advice beside the plan being written.</summary>
/// <param name="Section">Where it would go.</param>
/// <param name="UsedIn">"F3", where the plan uses it.</param>
/// <param name="LeftOutBecause">Why the plan does not.</param>
public sealed record AdviceForPlan(Guid Id, LineKind Kind, string Section, string Words, string? Quantities, string? UsedIn, Guid? UsedLineId, string? LeftOutBecause)
{
    public bool IsOpen => UsedIn is null && LeftOutBecause is null;
}

/// <summary>A piece of advice with its lines.</summary>
public sealed record AdviceBesidePlan(Guid AdviceId, string Title, string? By, DateOnly? On, string Summary, IReadOnlyList<AdviceForPlan> Lines);

/// <summary>A page of "my story" beside section A.</summary>
/// <param name="Line">The line of the plan under its heading, or null.</param>
public sealed record StoryBesidePlan(TemplateHeading Heading, string Words, string Note, ContentLine? Line)
{
    public bool IsTheSame => Line?.Text.Trim() == Words.Trim();
}

/// <summary>Somebody else who has the plan open.</summary>
public sealed record AlsoHere(string Name, DateTime At);

/// <summary>Everything the page for writing shows.</summary>
public sealed record PlanWriting(
    Guid CaseId, Guid ChildId, Guid PlanId, PlanContent Plan, IReadOnlyDictionary<Guid, int> Versions, bool IsFinal, int Drafts, IReadOnlyList<AdviceBesidePlan> Advice,
    IReadOnlyList<StoryBesidePlan> Story, IReadOnlyList<PlanCheck> Checks, IReadOnlyList<AlsoHere> AlsoHere)
{
    public PlanTemplate Template => PlanTemplates.Of(Plan.Template);
}

/// <summary>The plan being written, the advice beside it and what the checks find.</summary>
public sealed class PlanWritingQuery(OneStoryDbContext db, AuthoritiesKnown authorities, UkClock clock, Viewer viewer) : IUseCase
{
    /// <summary>What the page is called in the log of who looked: others who have it open are found by it.</summary>
    public const string Shown = "the plan being written";

    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(10);

    private static readonly AskedOften<Func<OneStoryDbContext, Guid, IAsyncEnumerable<StoryPage>>> StoryOf = new(() => EF.CompileAsyncQuery((OneStoryDbContext db, Guid childId) =>
        db.StoryPages.AsNoTracking().Where(page => page.ChildId == childId && page.Words != "")));

    private static readonly AskedOften<Func<OneStoryDbContext, Guid, DateTime, Guid?, IAsyncEnumerable<AlsoHere>>> Looking = new(() => EF.CompileAsyncQuery((OneStoryDbContext db, Guid childId, DateTime since, Guid? accountId) =>
        db.AccessLog.Where(entry => entry.ChainId == childId && entry.What == Shown && entry.At > since && entry.AccountId != accountId).Select(entry => new AlsoHere(entry.ByName, entry.At))));

    /// <summary>Null where no plan has been begun.</summary>
    public async Task<PlanWriting?> Of(Guid caseId)
    {
        var found = await PlanLoading.Records(db).Include(p => p.Unused).Where(p => p.CaseId == caseId)
            .Select(p => new { Plan = p, IsFinal = p.Issues.Any(issue => issue.Kind == IssueKind.Final), Drafts = p.Issues.Count(issue => issue.Kind == IssueKind.Draft) }).FirstOrDefaultAsync();
        if (found is not { Plan: var plan }) return null;
        var carried = await PlanLoading.AdviceFor(db, caseId).Include(advice => advice.Lines).ToListAsync();
        var content = PlanLoading.Of(plan, await authorities.Entered(db), carried);
        var versions = plan.Lines.ToDictionary(line => line.Id, line => line.Version);
        var advice = Advice([.. carried.Where(given => given.State != AdviceState.NotKnown)], content, plan.Unused);
        var notUsed = advice.SelectMany(from => from.Lines.Where(line => line.IsOpen).Select(line => new AdviceNotUsed(line.Id, from.Title, line.Words))).ToList();
        return new(
            caseId, plan.ChildId, plan.Id, content, versions, found.IsFinal, found.Drafts, advice,
            await Story(plan.ChildId, content), PlanChecks.Of(content, new(clock.Today, plan.Case.Child.YearOn(clock.Today), notUsed)), await Others(plan.ChildId));
    }

    /// <summary>The version of a line now, for the answer to saving it.</summary>
    public Task<int> VersionOf(Guid lineId) => db.PlanLines.Where(line => line.Id == lineId).Select(line => line.Version).FirstOrDefaultAsync();

    /// <summary>The advice received, before there is a plan to set it beside.</summary>
    public async Task<IReadOnlyList<AdviceBesidePlan>> AdviceGiven(Guid caseId) =>
        Advice(await PlanLoading.AdviceFor(db, caseId).Where(advice => advice.State != AdviceState.NotKnown).Include(advice => advice.Lines).ToListAsync(), null, []);

    private static List<AdviceBesidePlan> Advice(List<Advice> given, PlanContent? content, List<UnusedAdvice> unused)
    {
        var used = (content?.Lines ?? []).Where(line => line.Source?.AdviceLineId is not null).ToLookup(line => line.Source!.AdviceLineId!.Value);
        return [.. given.OrderBy(advice => advice.Title, StringComparer.Ordinal).Select(advice => new AdviceBesidePlan(advice.Id, advice.Title, advice.AnsweredByName, advice.AnsweredOn, advice.Summary, [.. advice.Lines.OrderBy(line => line.Order).Select(One)]))];

        AdviceForPlan One(AdviceLine line)
        {
            var first = used[line.Id].FirstOrDefault();
            return new(line.Id, line.Kind, SectionOf(given, line), line.Text, ContentQuantities.Of(line.Quantities)?.InWords(), first is null ? null : Words.List(used[line.Id].Select(content!.Label)), first?.Id,
                unused.Find(left => left.AdviceLineId == line.Id)?.Reason);
        }
    }

    private static string SectionOf(List<Advice> given, AdviceLine line) => PickAdviceLine.SectionOf(line, given.First(advice => advice.Id == line.AdviceId).RoleId);

    private async Task<List<StoryBesidePlan>> Story(Guid childId, PlanContent content)
    {
        var pages = await StoryOf.Of(db)(db, childId).ToListAsync();
        return [.. PlanTemplates.Of(content.Template)["A"].Headings
            .Select(heading => (heading, Page: pages.Find(page => page.Topic == heading.Story))).Where(row => row.Page is not null)
            .Select(row => new StoryBesidePlan(row.heading, row.Page!.Words, StartPlan.NoteOf(row.Page), content.In("A").FirstOrDefault(line => line.Heading == row.heading.Title)))];
    }

    private async Task<List<AlsoHere>> Others(Guid childId)
    {
        var seen = await Looking.Of(db)(db, childId, clock.Now - Lately, viewer.AccountId).ToListAsync();
        return [.. seen.GroupBy(entry => entry.Name).Select(group => group.MaxBy(entry => entry.At)!).OrderBy(other => other.Name, StringComparer.Ordinal)];
    }
}
