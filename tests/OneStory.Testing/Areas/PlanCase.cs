using OneStory.Access;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.Data;
using OneStory.Law;
using OneStory.People;
using OneStory.Places;
using OneStory.Plans;

namespace OneStory.Testing.Areas;

/// <summary>A case whose advice is in, carried as far towards a final plan as a test needs, by the acts themselves.</summary>
public sealed class PlanCase(Area area, Guid child, Guid @case, IReadOnlyList<Guid> lines)
{
    public static readonly DateOnly Decided = new(2027, 2, 1);
    public static readonly DateOnly Served = new(2027, 2, 8);

    public const string Need = "Maya finds it hard to follow spoken instructions of more than one step.";
    public const string Outcome = "By July 2028 Maya will follow three-step instructions in class in four out of five lessons.";
    public const string Provision = "A speech and language therapist will work with Maya one to one for 45 minutes once a week, and review progress at the end of each term.";

    public Guid Child => child;
    public Guid Case => @case;

    /// <summary>The lines of the advice: need, outcome, provision.</summary>
    public IReadOnlyList<Guid> AdviceLines => lines;

    public Area Area => area;

    /// <summary>The assessment is done and nothing has been decided.</summary>
    public static async Task<PlanCase> Assessed(Area area, Guid? of = null)
    {
        var child = of ?? await area.Child("Maya", "Okafor", born: new(2018, 5, 14), parent: Persona.Parent, supporter: Persona.Supporter);
        area.Clock.MoveTo(Decided);
        var @case = await area.Case(child, new(2026, 11, 2), facts:
        [
            new(FactTypes.DecisionSent, new(2026, 12, 1), DecisionKinds.WillAssess), new(FactTypes.AdviceRequested, new(2026, 12, 2), About: "speech and language therapist"),
            new(FactTypes.AdviceReceived, new(2027, 1, 12), About: "speech and language therapist"),
        ]);
        var advice = new OneStory.Assessments.Advice
        {
            CaseId = @case,
            RoleId = "other",
            Title = "Speech and language therapist",
            About = "speech and language therapist",
            AskedOn = new(2026, 12, 2),
            State = AdviceState.Given,
            AnsweredOn = new(2027, 1, 12),
            AnsweredByName = "Miriam Oyelaran",
            AnsweredByTitle = "Highly specialist therapist",
            OrganisationId = area.Places.Trust.Id,
            Summary = "Maya understands less than she seems to.",
        };
        var need = new AdviceLine { AdviceId = advice.Id, Kind = LineKind.Need, Order = 1, Area = "communication-and-interaction", Text = Need };
        var outcome = new AdviceLine { AdviceId = advice.Id, Kind = LineKind.Outcome, Order = 2, Area = "", UnderId = need.Id, Text = Outcome };
        var provision = new AdviceLine
        {
            AdviceId = advice.Id,
            Kind = LineKind.Provision,
            Order = 3,
            Area = "F",
            UnderId = outcome.Id,
            Text = Provision,
            Quantities = new() { Who = "a speech and language therapist", HowOften = "once a week", HowLong = "45 minutes" },
        };
        await area.SetUp(null, hand =>
        {
            hand.Db.AddRange(advice, need, outcome, provision);
            hand.Db.Add(new StoryPage { ChildId = child, Topic = "hopes", Words = "I want to read my sister a story.", InTheWordsOf = "Maya", ChangedAt = hand.Now });
            hand.Concerns(child, @case);
            return Task.CompletedTask;
        });
        return new(area, child, @case, [need.Id, outcome.Id, provision.Id]);
    }

    /// <summary>It has been decided to make a plan, which is begun.</summary>
    public static async Task<PlanCase> Begun(Area area, Guid? of = null)
    {
        var plan = await Assessed(area, of);
        await plan.Done(Persona.Officer, working => working.Get<DecideToMakePlan>().Do(plan.Case, new("The school cannot give this by itself.")));
        return plan;
    }

    /// <summary>The whole of the advice is in the plan, and nothing is wanting for a draft.</summary>
    public static async Task<PlanCase> Written(Area area, Guid? of = null)
    {
        var plan = await Begun(area, of);
        foreach (var line in plan.AdviceLines) await plan.Done(Persona.Officer, working => working.Get<PickAdviceLine>().Do(plan.Case, new(line)));
        return plan;
    }

    public static async Task<PlanCase> WithFamily(Area area, Guid? of = null)
    {
        var plan = await Written(area, of);
        area.Clock.MoveTo(Served);
        await plan.Serve(1);
        return plan;
    }

    /// <summary>Everything is done that the final plan needs.</summary>
    public static async Task<PlanCase> Ready(Area area, Guid? of = null)
    {
        var plan = await WithFamily(area, of);
        area.Clock.MoveTo(new(2027, 2, 23));
        await area.SetUp(null, hand =>
        {
            hand.Db.Add(new NamingDecision { CaseId = plan.Case, SettingId = area.Places.School.Id, SettingType = "Mainstream academy", Reasons = "The family asked for it.", IsTheFamilysChoice = true, DecidedOn = hand.Today });
            hand.Concerns(plan.Child, plan.Case);
            return Task.CompletedTask;
        });
        await plan.Done(Persona.Officer, async working => await working.Get<WriteOwnVersion>().Do(plan.Case, new(null, await plan.Version(working))));
        await plan.Done(Persona.Officer, async working => await working.Get<CheckOwnVersion>().Do(plan.Case, new(await plan.Version(working))));
        return plan;
    }

    public Task Serve(int number, string? changed = null) => Done(Persona.Officer, working => working.Get<IssueDraft>().Do(Case, new(number, changed)));

    /// <summary>The lines of the plan as they stand.</summary>
    public async Task<IReadOnlyList<PlanLine>> Lines()
    {
        await using var working = await area.AsTheSystem();
        return await working.Db.PlanLines.AsNoTracking().Where(line => line.Plan.CaseId == Case && line.RemovedAt == null).OrderBy(line => line.Section).ThenBy(line => line.Order).ToListAsync();
    }

    public async Task<PlanLine> Line(string section) => (await Lines()).Single(line => line.Section == section && line.Kind != PlanLineKind.Words);

    public async Task<Outcome> Try(Persona persona, Func<Working, Task<Outcome>> act)
    {
        await using var working = await area.As(persona);
        return await act(working);
    }

    public async Task Done(Persona persona, Func<Working, Task<Outcome>> act) => (await Try(persona, act)).ShouldBeOfType<Done>();

    public Task<int> Version(Working working) => working.Db.Plans.Where(plan => plan.CaseId == Case).Select(plan => plan.Version).SingleAsync();

    public string At(string path) => $"/ashmere/case/{Case}/plan/{path}";

    public string Draft(string path = "") => $"/ashmere/child/{Child}/draft{path}";
}
