using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using OneStory.Access;
using OneStory.Access.Posts;
using OneStory.Casework;
using OneStory.Messages;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Access;

[Needs(Right.ManagePosts)]
public sealed class OpenModel(OpenPost open, PostsQuery query) : OneStoryPage
{
    [BindProperty]
    public Guid? OrganisationId { get; set; }

    [BindProperty]
    public string? RoleId { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Area { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Hours { get; set; } = "37";

    public IReadOnlyList<BodyRow> Bodies { get; private set; } = [];
    public IEnumerable<SelectListItem> Areas => Authority.Areas.Select(area => new SelectListItem(area, area)).Prepend(new("None", ""));

    public static string Reaches(Role role) => role?.Reach switch
    {
        Reach.Authority => "Can open every child's record in the authority",
        Reach.Setting => "Can open the records of children at the setting, and read and answer for others about whom it has been asked",
        Reach.Asked => "Can open the records of children about whom the body has been asked",
        _ => "Can open no child's record",
    };

    public async Task OnGet() => Bodies = await query.Bodies();

    public async Task<IActionResult> OnPost()
    {
        Bodies = await query.Bodies();
        if (Bodies.All(body => body.Id != OrganisationId)) ModelState.AddModelError(nameof(OrganisationId), "Choose the body that the post is in.");
        if (!decimal.TryParse(Hours, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours)) ModelState.AddModelError(nameof(Hours), "Enter the hours a week as a number, such as 18.5.");
        if (!string.IsNullOrWhiteSpace(Email) && !EmailAddress.TryParse(Email, out _, out var whyNot)) ModelState.AddModelError(nameof(Email), whyNot);
        if (!ModelState.IsValid) return Page();
        var outcome = await open.Do(new(OrganisationId!.Value, Title ?? "", RoleId ?? "", Area, Phone, Email, hours));
        if (outcome is Refused { Field: nameof(OpenPost.Command.HoursAWeek) } refused) outcome = refused with { Field = nameof(Hours) };
        return await Answer(outcome, done =>
        {
            Said = "The post is open. Give it to somebody.";
            return Onward("people-and-posts", done.Id!);
        }, () => Task.FromResult<IActionResult>(Page()));
    }
}
