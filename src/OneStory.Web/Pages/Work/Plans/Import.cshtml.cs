using System.Text;
using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Plans;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Plans;

/// <summary>Bringing in a plan that another authority, or another system, wrote in the exchange format.</summary>
[Needs(Right.WritePlan)]
public sealed class ImportModel(ImportPlan import) : OneStoryPage
{
    [BindProperty]
    public IFormFile? DataFile { get; set; }

    public Guid Case { get; private set; }

    public void OnGet(Guid @case) => Case = @case;

    public async Task<IActionResult> OnPost(Guid @case)
    {
        Case = @case;
        if (DataFile is not { Length: > 0 } file) return Wrong("Choose the data file");
        if (file.Length > ImportPlan.LargestFile) return Wrong("The file is too big to be one plan");
        using var reader = new StreamReader(file.OpenReadStream(), new UTF8Encoding(false, throwOnInvalidBytes: true));
        string json;
        try
        {
            json = await reader.ReadToEndAsync();
        }
        catch (DecoderFallbackException)
        {
            return Wrong("The file is not text. Choose the data file, not the Word or PDF copy");
        }

        var outcome = await import.Do(@case, new(json));
        return await Answer(outcome is Casework.Refused refused ? refused with { Field = nameof(DataFile) } : outcome, _ =>
        {
            Said = "The plan has been brought in, with its threads and sources. Look through every section.";
            return Onward("case", @case, "plan", "write");
        }, () => Task.FromResult<IActionResult>(Page()));
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Wrong(string why)
    {
        ModelState.AddModelError(nameof(DataFile), why);
        return Page();
    }
}
