using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace OneStory.GovUk.Tests.Pages;

public enum Person
{
    Parent,
    School,
}

public sealed class RequestInput
{
    [Required(ErrorMessage = "Say who is asking")]
    public Person? Who { get; set; }

    [EmailAddress(ErrorMessage = "Enter an email address like name@example.org")]
    public string? Email { get; set; }

    [Display(Name = "Date the request was received")]
    [Required(ErrorMessage = "Enter the date the request was received")]
    public DateOnly? Received { get; set; }

    [Display(Name = "Date of the decision")]
    public DateOnly Decided { get; set; } = new(2026, 2, 3);

    public List<string> Needs { get; set; } = ["sight"];

    [StringLength(20, ErrorMessage = "Say it in 20 characters")]
    public string? Sight { get; set; }

    [Required(ErrorMessage = "Choose a place")]
    public string? Place { get; set; }

    public Guid? Team { get; set; }

    public string? Story { get; set; }

    [Display(Name = "Hours a week")]
    public int? Hours { get; set; }

    public bool Agree { get; set; } = true;

    public string? Secret { get; set; }

    public List<IFormFile>? Letter { get; set; }
}

public sealed class RequestModel : PageModel
{
    public static readonly Guid North = new("0b9bd9d2-4d2c-4a1e-9d7b-0a6f3c1f7a11");

    public static IReadOnlyList<string> Places { get; } = ["Home", "School & college"];

    public static IReadOnlyList<SelectListItem> Teams { get; } = [new("No team", ""), new("North", North.ToString("D").ToUpperInvariant())];

    [BindProperty]
    public RequestInput Input { get; set; } = new();

    public IActionResult OnPost() => ModelState.IsValid ? new JsonResult(Input) : Page();
}
