using Microsoft.AspNetCore.Mvc;
using OneStory.Web.Access;
using OneStory.Web.Offer;

namespace OneStory.Web.Pages.Offer;

/// <summary>Settings of one kind side by side: specialism, ages, places. Those outside the area stand with them.</summary>
[OpenToAll("The Local Offer is published for everybody (Children and Families Act 2014, section 30).")]
public sealed class DirectoryModel(OfferIndexes indexes) : PublicOfferPage(indexes)
{
    public SettingDirectory Directory { get; private set; } = null!;
    public IReadOnlyList<OfferCard> Inside { get; private set; } = [];
    public IReadOnlyList<OfferCard> Outside { get; private set; } = [];

    public IActionResult OnGet(string kind)
    {
        if (Browsing.Directories.FirstOrDefault(directory => directory.Id == kind) is not { } found) return NotFound();
        Directory = found;
        var cards = found.Categories.SelectMany(Held.In).DistinctBy(card => card.Entry.Id).OrderBy(card => card.Content.Name, StringComparer.OrdinalIgnoreCase).ToList();
        (Inside, Outside) = ([.. cards.Where(card => !card.Content.OutsideArea)], [.. cards.Where(card => card.Content.OutsideArea)]);
        return Page();
    }
}
