using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OneStory.Law;
using OneStory.Web.Access;
using OneStory.Web.Host;

namespace OneStory.Web.Pages.Demonstration;

/// <summary>Every component that pages are made of, as it looks and behaves, for those who design and build them.</summary>
[OpenToAll("Part of the demonstration, with nobody's data in it. Elsewhere it is not found.")]
public sealed class ComponentsModel(IOptions<OneStoryOptions> options) : OneStoryPage
{
    [BindProperty, Required(ErrorMessage = "Enter a name")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Date of birth"), Required(ErrorMessage = "Enter a date of birth")]
    public DateOnly? Born { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose how we write to you")]
    public string? Way { get; set; }

    [BindProperty]
    public string? ByPost { get; set; }

    [BindProperty]
    public List<string> Needs { get; set; } = [];

    [BindProperty, Required(ErrorMessage = "Choose a phase")]
    public string? Phase { get; set; }

    [BindProperty, Required(ErrorMessage = "Say what helps"), MaxLength(200, ErrorMessage = "What helps must be 200 characters or fewer")]
    public string? Helps { get; set; }

    [BindProperty]
    public bool Agrees { get; set; }

    /// <summary>A request made nine weeks ago and one made fifty days ago, by which dates and the clock are shown.</summary>
    public Deadline InTime => Deadlines.For(Asked(63), Today, "final-plan")[0];

    public Deadline Late => Deadlines.For(Asked(50), Today, "assess-decision")[0];

    public IActionResult OnGet() => options.Value.Demonstration ? Page() : NotFound();

    public IActionResult OnPost()
    {
        if (!options.Value.Demonstration) return NotFound();
        if (Needs.Count == 0) ModelState.AddModelError(nameof(Needs), "Choose at least one need");
        if (ModelState.IsValid) Said = "Everything was filled in. Nothing was kept.";
        return ModelState.IsValid ? RedirectToPage() : Page();
    }

    private CaseFacts Asked(int daysAgo) => CaseFacts.Of(new Fact(FactTypes.RequestReceived, Today.AddDays(-daysAgo), RequestKinds.Assessment));
}
