using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Law;
using OneStory.People;
using OneStory.Web.Access;
using OneStory.Web.Pages.Work.Children;

namespace OneStory.Web.Pages.Work.Requests;

/// <summary>
/// A request that came on paper, by telephone, by email or in person, entered by an officer with the day it truly reached the
/// authority: the clock runs from that day and not from this one.
/// </summary>
[Needs(Right.ReceiveRequests)]
public sealed class NewModel(SettingChoicesQuery settings, ReceiveRequest receive) : RequestPage(settings)
{
    [BindProperty]
    public Asker? Asker { get; set; }

    [BindProperty]
    public AskedBy? By { get; set; }

    [BindProperty, Display(Name = "The day it reached us")]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty]
    public bool IsTrulyOld { get; set; }

    /// <summary>Whether the day is so long ago that it is asked about again.</summary>
    public bool IsOld => ReceivedOn < Today.AddYears(-1);

    public override bool BySetting => false;

    public Task OnGet() => LoadSettings();

    public async Task<IActionResult> OnPost()
    {
        await LoadSettings();
        if (Asker is null) ModelState.AddModelError(nameof(Asker), "Choose who asked");
        if (By is null or AskedBy.Online) ModelState.AddModelError(nameof(By), "Choose how it came");
        if (ModelState[nameof(ReceivedOn)] is not { Errors.Count: > 0 })
        {
            if (ReceivedOn is null) ModelState.AddModelError(nameof(ReceivedOn), "Enter the day it reached us");
            else if (ReceivedOn > Today) ModelState.AddModelError(nameof(ReceivedOn), $"The day it reached us must be today or in the past. Today is {Today.InWords()}");
            else if (IsOld && !IsTrulyOld) ModelState.AddModelError(nameof(IsTrulyOld), $"{ReceivedOn.Value.InWords()} is more than a year ago. Check it, and tick the box if it is right: every date is counted from it");
        }

        if (Asker != Assessments.Asker.YoungPerson) Require(Answers.AskerName, nameof(Answers.AskerName), "Enter the name of whoever asked");
        if (ContactWays.WhyNotEmail(Answers.Email) is { } notEmail) Add(nameof(Answers.Email), notEmail);
        if (ContactWays.WhyNotPhone(Answers.Phone) is { } notPhone) Add(nameof(Answers.Phone), notPhone);
        if (!IsComplete(ReceivedOn ?? Today) || !ModelState.IsValid) return Page();
        var request = Answers.ToRequest(Asker!.Value) with { By = By!.Value, ReceivedOn = ReceivedOn };
        return await Answer(await receive.Do(request), done =>
        {
            Said = $"The request is recorded as received on {ReceivedOn!.Value.InWords()}.";
            return Onward("case", done.Id!);
        }, () => Task.FromResult<IActionResult>(Page()), "Answers.");
    }
}
