using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Files;
using OneStory.People;
using OneStory.Web.Access;
using OneStory.Web.Pages.Files;

namespace OneStory.Web.Pages.Family;

/// <summary>The picture of the child at the head of their page.</summary>
[Needs(Right.WriteStory, Shows = "the picture")]
[RequestSizeLimit(Uploads.Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.Largest)]
public sealed class PictureModel(ChildHeadQuery heads, AddFile add, PictureChild picture) : ChildPage(heads)
{
    public override string Current => "story";

    [BindProperty]
    public IFormFile? Picture { get; set; }

    public Guid? Now => Head.Picture;

    public void OnGet()
    {
        // All there is to show is in the head.
    }

    public async Task<IActionResult> OnPost()
    {
        if (Picture is null) ModelState.AddModelError(nameof(Picture), "Choose a picture");
        else if (await add.ToChild(this, Head.Id, [Picture], nameof(Picture), $"A picture of {Head.CalledName}", FileFamily.Picture) is [var added])
            return await Answer(await picture.Do(Head.Id, added), _ => Again("The picture is at the top of the page now."), () => Task.FromResult<IActionResult>(Page()));
        return Page();
    }

    public async Task<IActionResult> OnPostWithout() => await Answer(await picture.Do(Head.Id, null), _ => Again("There is no picture now."), () => Task.FromResult<IActionResult>(Page()));

    private RedirectResult Again(string said)
    {
        Said = said;
        return Redirect(Here());
    }
}
