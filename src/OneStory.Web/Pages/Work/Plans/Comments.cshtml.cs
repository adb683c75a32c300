using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Casework;
using OneStory.Law;
using OneStory.Plans;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Plans;

/// <summary>What the family says of the draft, answered line by line; the setting they ask for; the meeting.</summary>
[Needs(Right.WritePlan, Shows = "what the family says of the draft")]
public sealed class CommentsModel(DraftCommentsQuery comments, CaseLawQuery law, AnswerComment answer, ArrangeDraftMeeting arrange, RecordDraftMeeting record) : OneStoryPage
{
    [BindProperty]
    public AnswerForm Form { get; set; } = new();

    [BindProperty]
    public DateOnly? MeetingOn { get; set; }

    [BindProperty]
    public string? MeetingAt { get; set; }

    [BindProperty]
    public string? Where { get; set; }

    [BindProperty]
    public DateOnly? HeldOn { get; set; }

    public Guid Case { get; private set; }
    public DraftComments? Draft { get; private set; }
    public CaseInLaw Law { get; private set; } = null!;
    public Deadline? Window => Law.Clock("draft-window");

    public Task<IActionResult> OnGet(Guid @case) => Show(@case);

    public async Task<IActionResult> OnPostAnswer(Guid @case)
    {
        if (Form.Answer is not { } chosen)
        {
            ModelState.AddModelError("", "Choose whether you accept the comment");
            return await Show(@case);
        }

        return await Answer(await answer.Do(@case, new(Form.CommentId, Form.Version, chosen, Form.Words ?? "", Form.NewText, Form.LineVersion)), done =>
        {
            Said = "Answered. The family sees it beside their comment.";
            return Redirect($"{At("case", @case, "plan", "comments")}#comment-{done.Id}");
        }, () => Show(@case));
    }

    public async Task<IActionResult> OnPostArrange(Guid @case)
    {
        if (MeetingOn is null) ModelState.AddModelError(nameof(MeetingOn), "Enter the day of the meeting");
        if (!TimeOnly.TryParse(MeetingAt, System.Globalization.CultureInfo.InvariantCulture, out var time)) ModelState.AddModelError(nameof(MeetingAt), "Enter the time of the meeting, like 14:30");
        if (!ModelState.IsValid) return await Show(@case);
        return await Answer(await arrange.Do(@case, new(LondonTimes.FromLondon(MeetingOn!.Value, time), Where ?? "")), _ => Again(@case, "The meeting is arranged."), () => Show(@case));
    }

    public async Task<IActionResult> OnPostHeld(Guid @case)
    {
        if (HeldOn is not { } held)
        {
            ModelState.AddModelError(nameof(HeldOn), "Enter the day you met");
            return await Show(@case);
        }

        return await Answer(await record.Do(@case, new(held)), _ => Again(@case, "The meeting is recorded."), () => Show(@case));
    }

    private RedirectResult Again(Guid caseId, string said)
    {
        Said = said;
        return Onward("case", caseId, "plan", "comments");
    }

    private async Task<IActionResult> Show(Guid caseId)
    {
        if (await law.Of(caseId) is not { } found) return NotFound();
        (Case, Law, Draft) = (caseId, found, await comments.Of(caseId));
        return Page();
    }
}

/// <summary>An answer as its form sends it.</summary>
public sealed class AnswerForm
{
    public Guid CommentId { get; set; }
    public int Version { get; set; }
    public int? LineVersion { get; set; }
    public CommentAnswer? Answer { get; set; }
    public string? Words { get; set; }
    public string? NewText { get; set; }
}
