using Microsoft.AspNetCore.Mvc;
using OneStory.Assessments;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Ask;

/// <summary>Who is asking, where somebody goes back to change it.</summary>
[OpenToAll("Part of asking, which anybody may do.")]
public sealed class WhoModel(WriteRequest write) : AskPage(write)
{
    private readonly WriteRequest write = write;

    public override string Step => "who";

    [BindProperty]
    public Asker? Asker { get; set; }

    public void OnGet() => Asker = Draft.Asker;

    public async Task<IActionResult> OnPost()
    {
        if (Asker is Assessments.Asker.Parent or Assessments.Asker.YoungPerson or Assessments.Asker.Other)
            return await write.Save(Draft.Id, (draft, _) => draft.Asker = Asker) is null ? Redirect(Page("sent")) : OnwardFromHere();
        ModelState.AddModelError(nameof(Asker), "Choose who you are");
        return Page();
    }
}
