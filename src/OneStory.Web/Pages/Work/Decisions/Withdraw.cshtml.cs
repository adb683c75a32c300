using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.Law;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Decisions;

/// <summary>Withdraws a request: the family's own page, and the officer's for what came by letter or was said.</summary>
[Needs(Right.WithdrawRequest, Shows = "the request, to withdraw it")]
public sealed class WithdrawModel(CasePageQuery cases, RequestQuery requests, RecordWithdrawal withdraw) : OneStoryPage
{
    [BindProperty]
    [Display(Name = "The day they withdrew")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public bool? InWriting { get; set; }

    [BindProperty]
    public bool? ByRequester { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public CasePage Case { get; private set; } = null!;
    public CaseHead Head => Case.Head;
    public RequestOnCase? Asked { get; private set; }
    public string Asker => Asked?.AskerName ?? "the person who asked";
    public bool IsFamily => !Viewer.CanForEveryone(Right.ReadHistory);

    /// <summary>The law's own reason against it, or null.</summary>
    public ActNow Withdrawing => Case.Acts.First(act => act.Act == Acts.Withdraw);

    public async Task<IActionResult> OnGet(Guid @case) => await Load(@case) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid @case)
    {
        if (!await Load(@case)) return NotFound();
        // What the family writes here is in writing, from who is signed in, today.
        var command = IsFamily ? new RecordWithdrawal.Command(Today, true, true, Words ?? "") : new(On, InWriting, ByRequester, Words ?? "");
        if (!IsFamily && !ModelState.IsValid) return Page();
        return await Answer(await withdraw.Do(@case, command), _ =>
        {
            Said = command.InWriting == true
                ? "The request is withdrawn. You or anybody else can ask again at any time."
                : $"That is on record. The request goes on, and so does every clock, until {Asker} withdraws in writing.";
            return IsFamily ? Onward("child", Head.ChildId) : Onward("case", @case);
        }, () => Task.FromResult<IActionResult>(Page()));
    }

    private async Task<bool> Load(Guid caseId)
    {
        if (await cases.Of(caseId) is not { } found) return false;
        (Case, Asked) = (found, await requests.Of(caseId));
        return true;
    }
}
