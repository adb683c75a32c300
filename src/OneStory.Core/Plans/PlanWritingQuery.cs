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
public sealed class PlanWritingQuery(OneStoryDbContext db, UkClock clock, Viewer viewer) : IUseCase
{
    /// <summary>What the page is called in the log of who looked: others who have it open are found by it.</summary>
    public const string Shown = "the plan being written";

    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(10);

    /// <summary>Null where no plan has been begun.</summary>
    public async Task<PlanWriting?> Of(Guid caseId)
    {
        if (await PlanLoading.Records(db).Include(p => p.Unused).Include(p => p.Issues).FirstOrDefaultAsync(p => p.CaseId == caseId) is not { } plan) return null;
        var content = await PlanLoading.Of(db, plan);
        var versions = plan.Lines.ToDictionary(line => line.Id, line => line.Version);
        var advice = await Advice(caseId, content, plan.Unused);
        var notUsed = advice.SelectMany(from => from.Lines.Where(line => line.IsOpen).Select(line => new AdviceNotUsed(line.Id, from.Title, line.Words))).ToList();
        return new(
            caseId, plan.ChildId, plan.Id, content, versions, plan.Issues.Exists(issue => issue.Kind == IssueKind.Final), plan.Issues.Count(issue => issue.Kind == IssueKind.Draft), advice,
            await Story(plan.ChildId, content), PlanChecks.Of(content, new(clock.Today, plan.Case.Child.YearOn(clock.Today), notUsed)), await Others(plan.ChildId));
    }

    /// <summary>The version of a line now, for the answer to saving it.</summary>
    public Task<int> VersionOf(Guid lineId) => db.PlanLines.Where(line => line.Id == lineId).Select(line => line.Version).FirstOrDefaultAsync();

    /// <summary>The advice received, before there is a plan to set it beside.</summary>
    public async Task<IReadOnlyList<AdviceBesidePlan>> AdviceGiven(Guid caseId) => await Advice(caseId, null, []);

    private async Task<List<AdviceBesidePlan>> Advice(Guid caseId, PlanContent? content, List<UnusedAdvice> unused)
    {
        var used = (content?.Lines ?? []).Where(line => line.Source?.AdviceLineId is not null).ToLookup(line => line.Source!.AdviceLineId!.Value);
        var given = await db.Advice.AsNoTracking().Include(advice => advice.Lines)
            .Where(advice => advice.CaseId == caseId && (advice.State == AdviceState.Given || advice.State == AdviceState.Reused)).OrderBy(advice => advice.Title).ToListAsync();
        return [.. given.Select(advice => new AdviceBesidePlan(advice.Id, advice.Title, advice.AnsweredByName, advice.AnsweredOn, advice.Summary, [.. advice.Lines.OrderBy(line => line.Order).Select(One)]))];

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
        var pages = await db.StoryPages.AsNoTracking().Where(page => page.ChildId == childId && page.Words != "").ToListAsync();
        return [.. PlanTemplates.Of(content.Template)["A"].Headings
            .Select(heading => (heading, Page: pages.Find(page => page.Topic == heading.Story))).Where(row => row.Page is not null)
            .Select(row => new StoryBesidePlan(row.heading, row.Page!.Words, StartPlan.NoteOf(row.Page), content.In("A").FirstOrDefault(line => line.Heading == row.heading.Title)))];
    }

    private async Task<List<AlsoHere>> Others(Guid childId)
    {
        var since = clock.Now - Lately;
        var seen = await db.AccessLog.AsNoTracking().Where(entry => entry.ChainId == childId && entry.What == Shown && entry.At > since && entry.AccountId != viewer.AccountId)
            .Select(entry => new { entry.ByName, entry.At }).ToListAsync();
        return [.. seen.GroupBy(entry => entry.ByName).Select(group => new AlsoHere(group.Key, group.Max(entry => entry.At))).OrderBy(other => other.Name, StringComparer.Ordinal)];
    }
}
