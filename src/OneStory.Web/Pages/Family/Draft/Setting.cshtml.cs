using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Plans;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Family.Draft;

/// <summary>Which school, college or other setting the family asks for (section 38(2)(b)).</summary>
[Needs(Right.CommentOnDraft)]
public sealed class SettingModel(DraftForFamilyQuery drafts, SaveRepresentations save) : DraftPage(drafts)
{
    [BindProperty]
    public Guid? SettingId { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    public IReadOnlyList<(Guid Id, string Name, string? Town)> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid child)
    {
        if (await Show(child) is { } other) return other;
        if (Draft.Representations is { } words)
            (SettingId, Name, Because) = (words.PreferredSettingId, words.PreferredSettingId is null ? words.PreferredSetting : null, words.PreferredBecause);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid child)
    {
        if (await Show(child) is { } other) return other;
        var outcome = await save.Do(Draft.CaseId, new() { PreferredSettingId = SettingId ?? Guid.Empty, PreferredSettingName = SettingId is null ? Name ?? "" : "", PreferredBecause = Because ?? "" });
        if (IsAutosave) return Saved(outcome);
        return await Answer(outcome, _ => Redirect(Here("meeting")), () => Task.FromResult<IActionResult>(Page()));
    }

    private async Task<IActionResult?> Show(Guid child)
    {
        if (await Missing(child) is { } missing) return missing;
        Choices = await Settings();
        return Draft.IsFinal || !Draft.MaySend ? Redirect(Here()) : null;
    }
}
