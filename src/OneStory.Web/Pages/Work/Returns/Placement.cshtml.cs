using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Insight;
using OneStory.People;
using OneStory.Returns.Sen2;
using OneStory.Web.Access;
using OneStory.Web.Pages.Family;

namespace OneStory.Web.Pages.Work.Returns;

/// <summary>Where a child is or was placed, from one day to another.</summary>
[Needs(Right.EditPeople, Shows = "where the child is placed")]
public sealed class PlacementModel(ChildHeadQuery heads, ForReturnQuery query, SettingChoicesQuery settings, SayForReturn say, KeepReturnLines lines) : ChildPage(heads)
{
    public override string Current => "people";

    [BindProperty(SupportsGet = true)]
    public Guid Case { get; set; }

    [BindProperty(SupportsGet = true, Name = "placement")]
    public Guid? PlacementId { get; set; }

    [BindProperty]
    public SayForReturn.AboutPlace About { get; set; } = new();

    public IReadOnlyList<SettingChoice> Settings { get; private set; } = [];

    public IEnumerable<Sen2Code> Codes => Sen2Code.In("setting", Sen2Profile.Newest.Year.Number);

    public async Task<IActionResult> OnGet()
    {
        if (await Load() is not { } found) return NotFound();
        if (PlacementId is null) return Page();
        if (found.Placements.Find(place => place.Id == PlacementId) is not { } place) return NotFound();
        About = new()
        {
            SettingId = place.SettingId,
            Code = place.Code,
            OtherWords = place.OtherWords,
            EnteredOn = place.EnteredOn,
            LeftOn = place.LeftOn,
            SenUnit = place.SenUnit == true,
            ResourcedProvision = place.ResourcedProvision == true,
        };
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        if (await Load() is null) return NotFound();
        if (!ModelState.IsValid) return Page();
        var outcome = await say.OfPlace(Case, PlacementId, About);
        if (outcome.IsDone) await lines.For(Head.Id, cancellation);
        return await Answer(outcome, _ =>
        {
            Said = "Saved.";
            return Redirect(Here("return"));
        }, () => Task.FromResult<IActionResult>(Page()), "About.");
    }

    private async Task<Casework.Case?> Load()
    {
        Settings = await settings.All();
        return (await query.Of(Head.Id)).Cases.FirstOrDefault(one => one.Id == Case);
    }
}
