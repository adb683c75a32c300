using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Registers;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Reference;

/// <summary>A setting by the register, with every change that was seen of it.</summary>
[Needs(Right.ReadReference)]
public sealed class SettingModel(RegisterPagesQuery pages) : OneStoryPage
{
    public SettingPage Of { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id)
    {
        if (await pages.Of(id) is not { } found) return NotFound();
        Of = found;
        return Page();
    }
}
