using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Advice;

/// <summary>What an adviser has been asked for, by when.</summary>
[Needs(Right.GiveAdvice)]
public sealed class InboxModel(AdviceInboxQuery query, TakeAdviceRequest take, AssignAdvice assign) : OneStoryPage
{
    /// <summary>"mine", "nobodys", or all.</summary>
    [FromQuery(Name = "show")]
    public string? Show { get; set; }

    [FromQuery(Name = "find")]
    public string? Find { get; set; }

    public AdviceInbox Inbox { get; private set; } = null!;

    public async Task OnGet() => Inbox = await query.Of();

    public async Task<IActionResult> OnPostTake(Guid caseId, Guid advice) => await Answer(await take.Do(caseId, advice), _ => Back("The request is yours."), Again);

    public async Task<IActionResult> OnPostAssign(Guid caseId, Guid advice, Guid? to) =>
        await Answer(await assign.Do(caseId, new(advice, to)), _ => Back(to is null ? "Nobody holds the request now." : "The request has been passed on."), Again);

    public IReadOnlyList<AskedOfMe> Shown(IEnumerable<AskedOfMe> group) => [.. group.Where(asked =>
        (Show != "mine" || asked.IsMine) && (Show != "nobodys" || asked.Person is null)
        && (string.IsNullOrWhiteSpace(Find) || asked.Child.Contains(Find.Trim(), StringComparison.OrdinalIgnoreCase)))];

    private RedirectResult Back(string said)
    {
        Said = said;
        return Redirect(At("advice") + Request.QueryString.Value?.Replace("handler=Take", "", StringComparison.Ordinal).Replace("handler=Assign", "", StringComparison.Ordinal));
    }

    private async Task<IActionResult> Again()
    {
        Inbox = await query.Of();
        return Page();
    }
}
