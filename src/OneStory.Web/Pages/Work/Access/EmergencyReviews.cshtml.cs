using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Access;

[Needs(Right.ReviewBreakGlass)]
public sealed class EmergencyReviewsModel(EmergenciesQuery query, ReviewEmergency review) : OneStoryPage
{
    public IReadOnlyList<EmergencyRow> All { get; private set; } = [];
    public Guid? OpenedId { get; private set; }
    public string? Note { get; private set; }

    public async Task OnGet() => All = await query.All();

    public async Task<IActionResult> OnPost(Guid opened, bool? justified, string? note)
    {
        (OpenedId, Note) = (opened, note);
        return await Answer(await review.Do(opened, justified, note ?? ""), _ =>
        {
            Said = "The review is recorded.";
            return Onward("break-glass", "review");
        }, async () =>
        {
            All = await query.All();
            return Page();
        });
    }
}
