using Microsoft.AspNetCore.Mvc;
using OneStory.Assessments;
using OneStory.People;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Ask;

/// <summary>Where the child learns, chosen by name.</summary>
[OpenToAll("Part of asking, which anybody may do.")]
public sealed class SettingModel(WriteRequest write, SettingChoicesQuery settings) : AskPage(write)
{
    public override string Step => "setting";

    public IReadOnlyList<SettingChoice> Choices { get; private set; } = [];

    [BindProperty]
    public Guid? SettingId { get; set; }

    [BindProperty]
    public string? OtherSetting { get; set; }

    public async Task OnGet()
    {
        Choices = await settings.All();
        (SettingId, OtherSetting) = (Answers.SettingId, Answers.OtherSetting);
    }

    public async Task<IActionResult> OnPost()
    {
        Choices = await settings.All();
        if (SettingId is { } chosen && Choices.All(choice => choice.Id != chosen)) ModelState.AddModelError(nameof(SettingId), "Choose one of the list, or write its name below");
        if (OtherSetting is { Length: > 200 }) ModelState.AddModelError(nameof(OtherSetting), "The name can be 200 characters long");
        if (!ModelState.IsValid) return Page();
        return await Keep(answers => (answers.SettingId, answers.OtherSetting) = (SettingId, SettingId is null ? OtherSetting : null));
    }
}
