using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OneStory.GovUk.Tests.Pages;

public sealed class RefusedModel : PageModel
{
    [BindProperty]
    public DateOnly? On { get; set; }

    public Person Held { get; } = Person.School;

    [BindProperty]
    [Required]
    public string ChildName { get; set; } = "";

    [BindProperty]
    [EmailAddress]
    public string? Email { get; set; }

    [BindProperty]
    [Display(Name = "Note about {them}")]
    [StringLength(5)]
    public string? Note { get; set; }

    [BindProperty]
    [Range(1, 6)]
    public int Weeks { get; set; } = 1;

    public IActionResult OnPost()
    {
        if (On is not null) ModelState.AddModelError(nameof(On), "The date must be in the past");
        ModelState.AddModelError("", "Someone else has changed this <record>");
        ModelState.AddModelError("NotOnThePage", "Nobody asked for this");
        return Page();
    }
}
