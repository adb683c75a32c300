using Microsoft.AspNetCore.Mvc;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.People;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Ask;

/// <summary>All the answers, each with the way to change it, and the sending.</summary>
[OpenToAll("Part of asking, which anybody may do.")]
public sealed class CheckModel(WriteRequest write, ReceiveRequest receive, SettingChoicesQuery settings) : AskPage(write)
{
    public override string Step => AskSteps.Check;

    public string? SettingName { get; private set; }
    public IReadOnlyList<(string Step, string Ask)> Missing { get; private set; } = [];

    public Task OnGet() => Show();

    public async Task<IActionResult> OnPost()
    {
        await Show();
        if (Missing.Count > 0)
        {
            foreach (var (step, ask) in Missing) ModelState.AddModelError(step, $"{ask} is missing. Add it below");
            return Page();
        }

        return await Answer(await receive.Do(Answers.ToRequest(Draft.Asker ?? Asker.Other, Draft)), _ => Redirect(Page("sent")), () => Task.FromResult<IActionResult>(Page()));
    }

    private async Task Show()
    {
        SettingName = Answers.SettingId is { } id ? (await settings.All()).FirstOrDefault(choice => choice.Id == id)?.Name : Answers.OtherSetting;
        Missing = [.. AskSteps.Missing(Answers, Draft.Asker)];
    }
}
