using OneStory.Law;
using OneStory.People;

namespace OneStory.Plans;

/// <summary>
/// Begins the plan of a case: section A with what the family has told already, K with the advice received. It begins by itself
/// when the authority decides to make a plan; where a plan was ordered or agreed to instead, an officer begins it.
/// </summary>
public sealed class StartPlan(CaseWork work) : IUseCase
{
    public Task<Outcome> Do(Guid caseId) => work.OnCase(caseId, Right.WritePlan, new("start-plan", Basis: "Children and Families Act 2014, section 37(1)"), async hand =>
    {
        if (await hand.Db.Plans.AnyAsync(plan => plan.CaseId == caseId)) return Outcome.Refused("The plan has been begun already.");
        var stage = hand.Position[CaseStates.Assessment];
        if (stage != CaseStates.Drafting && stage != CaseStates.DraftIsServed)
            return Outcome.Refused($"A plan is begun once the authority has decided to make one. Now {stage.Meaning}.", source: "Children and Families Act 2014, section 37(1)");
        return Outcome.Done((await Begin(hand)).Id);
    });

    /// <summary>Begins the plan, or finds the one that was begun before the decision was first refused.</summary>
    internal static async Task<Plan> Begin(CaseInHand hand)
    {
        if (await hand.Db.Plans.FirstOrDefaultAsync(begun => begun.CaseId == hand.Case.Id) is { } there) return there;
        var template = PlanTemplates.On(hand.Today);
        var plan = new Plan { CaseId = hand.Case.Id, ChildId = hand.Child.Id, Template = template.Id };
        hand.Db.Add(plan);
        var story = await hand.Db.StoryPages.AsNoTracking().Where(page => page.ChildId == hand.Child.Id && page.Words != "").ToListAsync();
        var lines = template["A"].Headings.Select((heading, index) => (heading, index, Page: story.Find(page => page.Topic == heading.Story))).Where(row => row.Page is not null)
            .Select(row => FromStory(plan, row.heading, row.Page!, (row.index + 1) * PlanLines.Gap)).ToList();
        hand.Db.AddRange(lines);
        hand.Happened(new PlanStarted(plan.Id, template.Id, [.. lines.Select(line => line.Heading!)]));
        return plan;
    }

    private static PlanLine FromStory(Plan plan, TemplateHeading heading, StoryPage page, int order) => new()
    {
        PlanId = plan.Id,
        Section = "A",
        Kind = PlanLineKind.Words,
        Heading = heading.Title,
        Order = order,
        Text = page.Words,
        SourceNote = NoteOf(page),
    };

    /// <summary>"My story, in the words of Maya's mum, 3 February 2027".</summary>
    internal static string NoteOf(StoryPage page) =>
        $"My story{(page.InTheWordsOf.Length > 0 ? $", in the words of {page.InTheWordsOf}" : "")}, {UkClock.DayOf(page.ChangedAt).WithoutWeekday()}";
}

/// <param name="FromStory">The headings of section A that "my story" filled.</param>
[EventType("plan-started", 1)]
public sealed record PlanStarted(Guid PlanId, string Template, IReadOnlyList<string> FromStory) : Event;
