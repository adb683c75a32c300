using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Panels;

/// <summary>A case before the panel: the pack, one's own view first, then the others', the discussion and the decision.</summary>
[Needs(Right.SitOnPanel, Shows = "the case, for a panel")]
public sealed class ItemModel(PanelCaseQuery items, CasePageQuery cases, GivePanelView give, DeclareConflict declare, NoteDiscussion note, TakeOffPanel takeOff, UnfinishedForms unfinished) : OneStoryPage
{
    [BindProperty]
    public Answer? View { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public string? Conflict { get; set; }

    [BindProperty]
    public string? Discussion { get; set; }

    [BindProperty]
    public int? Version { get; set; }

    public PanelCase Item { get; private set; } = null!;
    public CaseHead Head { get; private set; } = null!;
    /// <summary>When the view that is shown was kept, where it was written before and not given.</summary>
    public DateTime? KeptAt { get; private set; }

    public string Here => At("panels", Item.MeetingId, "case", Head.CaseId);
    public bool MayArrange => Viewer.Can(Right.ArrangePanels);
    public bool MayDecide => Viewer.CanForEveryone(Right.DecideAssessments);
    public bool IsOpen => Item is { DecisionKind: null, IsClosed: false };

    /// <summary>Where the panel's decision is made: the same journey as an officer's.</summary>
    public string DecideAt => At("case", Head.CaseId, Item.Question == PanelQuestions.Plan ? "plan/decide" : "decide") + "?item=" + Item.ItemId;

    public async Task<IActionResult> OnGet(Guid meeting, Guid @case)
    {
        if (!await Load(meeting, @case)) return NotFound();
        (Discussion, Version) = (Item.Discussion, Item.Version);
        if (Item.Own is null && await unfinished.Find(@case, Form) is { } kept)
            (KeptAt, View, Reasons) = (kept.SavedAt, Enum.TryParse<Answer>(kept.Answers.GetValueOrDefault(nameof(View)), out var view) ? view : null, kept.Answers.GetValueOrDefault(nameof(Reasons)));
        return Page();
    }

    public async Task<IActionResult> OnPostKeep(Guid meeting, Guid @case) => await Load(meeting, @case)
        ? this.Kept(await unfinished.Keep(@case, Form, new Dictionary<string, string?> { [nameof(View)] = View?.ToString(), [nameof(Reasons)] = Reasons }))
        : NotFound();

    /// <summary>Lets go of what was written.</summary>
    public async Task<IActionResult> OnPostForget(Guid meeting, Guid @case)
    {
        if (!await Load(meeting, @case)) return NotFound();
        await unfinished.Forget(@case, Form);
        return Redirect(Here);
    }

    public Task<IActionResult> OnPostView(Guid meeting, Guid @case) => Then(meeting, @case, async () =>
    {
        var given = await give.Do(@case, new(Item.ItemId, View, Reasons ?? ""));
        if (given.IsDone) await unfinished.Forget(@case, Form);
        return given;
    }, "Your view is given. You can now see the others’.");

    public Task<IActionResult> OnPostConflict(Guid meeting, Guid @case) =>
        Then(meeting, @case, () => declare.Do(@case, new(Item.ItemId, Conflict ?? "")), "Your conflict of interest is on record. You take no part in this case.");

    public Task<IActionResult> OnPostDiscussion(Guid meeting, Guid @case) =>
        Then(meeting, @case, () => note.Do(@case, new(Item.ItemId, Discussion ?? "", Version)), "The discussion is in the minutes.");

    public async Task<IActionResult> OnPostTakeOff(Guid meeting, Guid @case)
    {
        if (!await Load(meeting, @case)) return NotFound();
        return await Answer(await takeOff.Do(@case, Item.ItemId), _ => Onward("panels", meeting), () => Task.FromResult<IActionResult>(Page()));
    }

    private string Form => $"panel-view:{Item.ItemId:N}";

    private async Task<IActionResult> Then(Guid meeting, Guid caseId, Func<Task<Outcome>> act, string said)
    {
        if (!await Load(meeting, caseId)) return NotFound();
        return await Answer(await act(), _ =>
        {
            Said = said;
            return Onward("panels", meeting, "case", caseId);
        }, () => Task.FromResult<IActionResult>(Page()));
    }

    private async Task<bool> Load(Guid meeting, Guid caseId)
    {
        if (await items.Of(meeting, caseId) is not { } item || await cases.Head(caseId) is not { } head) return false;
        (Item, Head) = (item, head);
        return true;
    }
}
