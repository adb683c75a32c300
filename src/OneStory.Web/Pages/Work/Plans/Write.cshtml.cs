using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.Law;
using OneStory.Plans;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Plans;

/// <summary>Writing the plan: the advice by source, the section being written, the checks.</summary>
[Needs(Right.WritePlan, Shows = PlanWritingQuery.Shown)]
public sealed class WriteModel(PlanWritingQuery plans, WritePlanLine write, PickAdviceLine pick, SayWhyAdviceIsNotUsed leaveOut, MovePlanLine move, RemovePlanLine remove, StartPlan start, CasePageQuery cases) : OneStoryPage
{
    [BindProperty(SupportsGet = true, Name = "section")]
    public string? Letter { get; set; }

    /// <summary>The line that is open in full.</summary>
    [BindProperty(SupportsGet = true, Name = "line")]
    public Guid? Open { get; set; }

    /// <summary>Words looked for in the advice.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty]
    public LineForm Form { get; set; } = new();

    public PlanWriting? Plan { get; private set; }
    public TemplateSection Section { get; private set; } = null!;
    public CasePage Case { get; private set; } = null!;

    /// <summary>What could not be saved, and why, with the words that were sent.</summary>
    public (LineForm Form, string Why, bool IsConflict)? Unsaved { get; private set; }

    public bool IsAutosave => Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);

    public async Task<IActionResult> OnGet(Guid @case) => await Show(@case);

    public async Task<IActionResult> OnPostWrite(Guid @case)
    {
        var outcome = await write.Do(@case, Form.ToCommand());
        if (IsAutosave) return await Json(outcome);
        if (outcome is Done done) return Back(@case, done.Id);
        if (outcome is Forbidden) return Forbid();
        if (WhyNotSaved(outcome) is not { } why) return NotFound();
        Unsaved = (Form, why, outcome is Conflict);
        ModelState.Clear();
        ModelState.AddModelError("", $"Not saved: {Unsaved.Value.Why} Your words are below.");
        return await Show(@case);
    }

    public async Task<IActionResult> OnPostPick(Guid @case, Guid adviceLine, string? into, bool again) =>
        await Act(@case, await pick.Do(@case, new(adviceLine, string.IsNullOrEmpty(into) ? null : into, again)), done => Back(@case, done.Id, into));

    public async Task<IActionResult> OnPostLeaveOut(Guid @case, Guid adviceLine, string? reason) =>
        await Act(@case, await leaveOut.Do(@case, new(adviceLine, reason ?? "")), _ => Redirect($"{At("case", @case, "plan", "write")}?section={Letter}#advice-{adviceLine}"));

    public async Task<IActionResult> OnPostMove(Guid @case, MoveTo to, string? into) =>
        await Act(@case, await move.Do(@case, new(Form.LineId, Form.Version ?? 0, to, into)), done => Back(@case, done.Id, into));

    public async Task<IActionResult> OnPostRemove(Guid @case) => await Act(@case, await remove.Do(@case, new(Form.LineId, Form.Version ?? 0)), _ =>
    {
        Said = "The line is out of the plan. What it said is kept in the history.";
        return Redirect($"{At("case", @case, "plan", "write")}?section={Letter}");
    });

    public async Task<IActionResult> OnPostStart(Guid @case) => await Act(@case, await start.Do(@case), _ => Redirect(At("case", @case, "plan", "write")));

    /// <summary>Whether a line could be enforced, as it is written. The quantities kept with it count.</summary>
    public async Task<IActionResult> OnPostCheck(Guid @case, string? text, string? section, Guid? line)
    {
        if (!PlanLanguage.Sections.Contains(section ?? "")) return new JsonResult(new { verdict = "clear", missing = Array.Empty<string>(), vague = Array.Empty<string>(), explanation = Array.Empty<string>() });
        var kept = line is { } id && await plans.Of(@case) is { } plan ? plan.Plan.Lines.FirstOrDefault(there => there.Id == id) : null;
        var check = PlanLanguage.Check(section!, kept is null ? text ?? "" : (kept with { Text = text ?? "" }).InFull());
        return new JsonResult(new { verdict = check.IsClear ? "clear" : "vague", missing = check.Missing.Select(missing => missing.Why), vague = check.Vague.Select(vague => vague.Words), explanation = Array.Empty<string>() });
    }

    /// <summary>The advice, narrowed to what is looked for.</summary>
    public IEnumerable<(AdviceBesidePlan From, IReadOnlyList<AdviceForPlan> Lines)> Advice => Plan!.Advice
        .Select(from => (from, Lines: (IReadOnlyList<AdviceForPlan>)[.. from.Lines.Where(line => string.IsNullOrWhiteSpace(Find) || line.Words.Contains(Find, StringComparison.OrdinalIgnoreCase) || from.Title.Contains(Find, StringComparison.OrdinalIgnoreCase))]))
        .Where(row => row.Lines.Count > 0 || string.IsNullOrWhiteSpace(Find));

    /// <summary>The lines that a line of this section may lead from.</summary>
    public IEnumerable<ContentLine> MayLeadFrom(PlanLineKind kind) => kind switch
    {
        PlanLineKind.Outcome => Plan!.Plan.Lines.Where(line => line.Kind == PlanLineKind.Need),
        PlanLineKind.Provision => Plan!.Plan.Lines.Where(line => line.Kind == PlanLineKind.Outcome),
        _ => [],
    };

    private async Task<IActionResult> Show(Guid caseId)
    {
        if (await cases.Of(caseId) is not { } found) return NotFound();
        Case = found;
        Plan = await plans.Of(caseId);
        if (Plan is null) return Page();
        Section = Plan.Template.Find(Letter) ?? Plan.Template["F"];
        Letter = Section.Letter;
        return Page();
    }

    private static string? WhyNotSaved(Outcome outcome) => outcome switch
    {
        Refused { Source: { } source } refused => $"{refused.Why} ({source})",
        Refused refused => refused.Why,
        Conflict conflict => conflict.What,
        _ => null,
    };

    private Task<IActionResult> Act(Guid caseId, Outcome outcome, Func<Done, IActionResult> onDone) => Answer(outcome, onDone, () => Show(caseId));

    private RedirectResult Back(Guid caseId, Guid? line, string? section = null) =>
        Redirect($"{At("case", caseId, "plan", "write")}?section={(string.IsNullOrEmpty(section) ? Letter : section)}{(line is { } id && Open == id ? $"&line={id}" : "")}#line-{line}");

    private async Task<IActionResult> Json(Outcome outcome) => outcome switch
    {
        Done { Id: { } id } => new JsonResult(new { savedAt = Clock.Now.TimeInLondon(), version = await plans.VersionOf(id) }),
        Refused refused => Problem(400, refused.Why),
        Conflict conflict => Problem(409, conflict.What),
        Forbidden => StatusCode(403),
        _ => StatusCode(404),
    };

    private static ObjectResult Problem(int status, string title) => new(new ProblemDetails { Status = status, Title = title }) { StatusCode = status, ContentTypes = { "application/problem+json" } };
}

/// <summary>A line as its form sends it. What the form does not have is left as it is.</summary>
public sealed class LineForm
{
    public Guid LineId { get; set; }
    public int? Version { get; set; }
    public string Section { get; set; } = "";
    public PlanLineKind Kind { get; set; }
    public string? Text { get; set; }
    public string? Heading { get; set; }
    public string? Area { get; set; }
    public string? Type { get; set; }
    public string? Who { get; set; }
    public string? HowOften { get; set; }
    public string? HowLong { get; set; }
    public string? GroupSize { get; set; }
    public string? ForHowLong { get; set; }
    public string? Review { get; set; }
    public bool HasThreads { get; set; }
    public List<Guid> LeadsFrom { get; set; } = [];
    public bool HasFlags { get; set; }
    public bool EducatesOrTrains { get; set; }
    public bool PreparesForAdulthood { get; set; }
    public string? KeptBecause { get; set; }
    public string? SourceNote { get; set; }

    public WritePlanLine.Command ToCommand() => new(LineId, Version, Section, Kind, Text ?? "")
    {
        Heading = Heading,
        Area = Area,
        SourceNote = SourceNote,
        LeadsFrom = HasThreads ? LeadsFrom : null,
        EducatesOrTrains = HasFlags ? EducatesOrTrains : null,
        PreparesForAdulthood = HasFlags ? PreparesForAdulthood : null,
        KeptBecause = HasFlags ? KeptBecause ?? "" : null,
        Quantities = Kind == PlanLineKind.Provision
            ? new Quantities { Type = Type ?? "", Who = Who ?? "", HowOften = HowOften ?? "", HowLong = HowLong ?? "", GroupSize = GroupSize ?? "", ForHowLong = ForHowLong ?? "", Review = Review ?? "" }
            : null,
    };
}
