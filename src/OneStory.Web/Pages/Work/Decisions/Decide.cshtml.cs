using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.Law;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Decisions;

/// <summary>Whether to assess: the two questions of section 36(8), the reasons, the answers checked, the notice sent.</summary>
[Needs(Right.DecideAssessments, Shows = "the request, to decide on it")]
public sealed class DecideModel(CasePageQuery cases, EvidenceQuery evidence, RequestQuery requests, DecideWhetherToAssess decide, UnfinishedForms unfinished) : OneStoryPage
{
    private const string Form = "decide-whether-to-assess";

    [BindProperty]
    public bool? MayHaveNeeds { get; set; }

    [BindProperty]
    public bool? MayNeedPlan { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public List<string> Looked { get; set; } = [];

    [BindProperty]
    public string? Considered { get; set; }

    [BindProperty]
    public string? WhatHappensAnyway { get; set; }

    [BindProperty]
    public int? Version { get; set; }

    /// <summary>The item of the panel that decided.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Item { get; set; }

    public CasePage Case { get; private set; } = null!;
    public CaseHead Head => Case.Head;
    public IReadOnlyList<Evidence> Evidence { get; private set; } = [];
    public RequestOnCase? Asked { get; private set; }
    public bool IsChecking { get; private set; }

    /// <summary>When what is shown was kept, where it was written before and not sent.</summary>
    public DateTime? KeptAt { get; private set; }

    public bool WillAssess => MayHaveNeeds == true && MayNeedPlan == true;
    public Notice Notice => Notices.Find(WillAssess ? DecisionKinds.WillAssess : DecisionKinds.RefuseToAssess)!;

    /// <summary>What was looked at, as one text: the ticked and the written.</summary>
    public string AllConsidered => string.Join("\n", Looked.Append(Considered?.Trim() ?? "").Where(line => line.Length > 0));

    /// <summary>Why the law lets nobody decide now; null where it does.</summary>
    public string? WhyNot => Case.Acts.Where(act => act.Act == Acts.AgreeToAssess || act.Act == Acts.RefuseAssessment).All(act => !act.MayBeDone)
        ? Case.Acts.First(act => act.Act == Acts.RefuseAssessment).WhyNot : null;

    public async Task<IActionResult> OnGet(Guid @case)
    {
        if (!await Load(@case)) return NotFound();
        Version = Head.Version;
        if (await unfinished.Find(@case, Form) is { } kept) TakeUp(kept);
        return Page();
    }

    public async Task<IActionResult> OnPostKeep(Guid @case) => this.Kept(await unfinished.Keep(@case, Form, Written));

    /// <summary>Lets go of what was written.</summary>
    public async Task<IActionResult> OnPostForget(Guid @case)
    {
        await unfinished.Forget(@case, Form);
        return Redirect(At("case", @case, "decide"));
    }

    public async Task<IActionResult> OnPostCheck(Guid @case)
    {
        if (!await Load(@case)) return NotFound();
        if (MayHaveNeeds is null) ModelState.AddModelError(nameof(MayHaveNeeds), $"Say whether {Head.Called} has or may have special educational needs");
        if (MayNeedPlan is null && MayHaveNeeds != false) ModelState.AddModelError(nameof(MayNeedPlan), "Say whether an EHC plan may be necessary");
        if (string.IsNullOrWhiteSpace(Reasons)) ModelState.AddModelError(nameof(Reasons), "Write the reasons for the family");
        if (AllConsidered.Length == 0) ModelState.AddModelError(nameof(Considered), "Tick or write what you looked at");
        if (MayHaveNeeds is not null && !WillAssess && string.IsNullOrWhiteSpace(WhatHappensAnyway)) ModelState.AddModelError(nameof(WhatHappensAnyway), "Say what support there will be without an assessment");
        IsChecking = ModelState.IsValid;
        await unfinished.Keep(@case, Form, Written);
        return Page();
    }

    /// <summary>Back to the answers, with what was written.</summary>
    public async Task<IActionResult> OnPostChange(Guid @case) => await Load(@case) ? Page() : NotFound();

    public async Task<IActionResult> OnPostSend(Guid @case)
    {
        if (!await Load(@case)) return NotFound();
        var outcome = await decide.Do(@case, new(MayHaveNeeds == true, MayNeedPlan == true, Reasons ?? "", AllConsidered, WhatHappensAnyway ?? "", Item, Version));
        if (outcome.IsDone) await unfinished.Forget(@case, Form);
        return await Answer(outcome, _ =>
        {
            Said = WillAssess
                ? $"You have decided to assess {Head.Called}. The family is told today. Ask for advice next: it must be sought before anything else can happen."
                : $"You have decided not to assess {Head.Called}. The family is told today, with your reasons and what they can do about it.";
            return Onward(WillAssess ? ["case", @case, "advice"] : ["case", @case]);
        }, () => Task.FromResult<IActionResult>(Page()));
    }

    private Dictionary<string, string?> Written => new()
    {
        [nameof(MayHaveNeeds)] = MayHaveNeeds?.ToString(),
        [nameof(MayNeedPlan)] = MayNeedPlan?.ToString(),
        [nameof(Reasons)] = Reasons,
        [nameof(Looked)] = string.Join('\n', Looked),
        [nameof(Considered)] = Considered,
        [nameof(WhatHappensAnyway)] = WhatHappensAnyway,
    };

    private void TakeUp(UnfinishedForm kept)
    {
        var written = kept.Answers;
        (KeptAt, Reasons, Considered, WhatHappensAnyway) = (kept.SavedAt, written.GetValueOrDefault(nameof(Reasons)), written.GetValueOrDefault(nameof(Considered)), written.GetValueOrDefault(nameof(WhatHappensAnyway)));
        MayHaveNeeds = bool.TryParse(written.GetValueOrDefault(nameof(MayHaveNeeds)), out var needs) ? needs : null;
        MayNeedPlan = bool.TryParse(written.GetValueOrDefault(nameof(MayNeedPlan)), out var plan) ? plan : null;
        Looked = [.. written.GetValueOrDefault(nameof(Looked), "").Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private async Task<bool> Load(Guid caseId)
    {
        if (await cases.Of(caseId) is not { } found) return false;
        (Case, Evidence, Asked) = (found, await evidence.Of(caseId), await requests.Of(caseId));
        return true;
    }
}
