using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneStory.Access;
using OneStory.Data;
using OneStory.People;
using OneStory.Web.Access;
using OneStory.Web.Pages.Family;

namespace OneStory.Web.Pages.Work.People;

/// <summary>What is known of a child, to be corrected.</summary>
[Needs(Right.EditPeople, Shows = "what is known of the child")]
public sealed class ChangeChildModel(ChildHeadQuery heads, ChangeChild change, SettingChoicesQuery settings, OneStoryDbContext db) : ChildPage(heads)
{
    public override string Current => "people";

    [BindProperty]
    public ChangeChild.Command Child { get; set; } = new();

    public IReadOnlyList<SettingChoice> Settings { get; private set; } = [];

    public async Task OnGet()
    {
        var known = await db.Children.AsNoTracking().FirstAsync(child => child.Id == Head.Id);
        Settings = await settings.All(known.SettingId);
        Child = new()
        {
            FirstName = known.FirstName,
            LastName = known.LastName,
            KnownAs = known.KnownAs,
            Born = known.Born,
            Sex = known.Sex,
            Upn = known.Upn,
            Uln = known.Uln,
            NhsNumber = known.NhsNumber,
            Address = known.Address,
            Postcode = known.Postcode,
            Language = known.Language,
            NeedsInterpreter = known.NeedsInterpreter,
            SettingId = known.SettingId,
            OtherSetting = known.OtherSetting,
            YearGroup = known.YearGroup,
            HasVisionImpairment = known.HasVisionImpairment,
            HasHearingImpairment = known.HasHearingImpairment,
            ParentServesInForces = known.ParentServesInForces,
            IsLookedAfter = known.IsLookedAfter,
            Version = known.Version,
        };
    }

    public async Task<IActionResult> OnPost()
    {
        Settings = await settings.All(Child.SettingId);
        if (!ModelState.IsValid) return Page();
        return await Answer(await change.Do(Head.Id, Child), _ =>
        {
            Said = "Saved. What it said before is in the history.";
            return Redirect(Here("people"));
        }, () => Task.FromResult<IActionResult>(Page()), "Child.");
    }
}
