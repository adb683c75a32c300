using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.LocalOffer;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>Copies on paper that people have asked for.</summary>
[Needs(Right.ManageLocalOffer)]
public sealed class CopiesModel(OfferDeskQuery desk, RecordCopySent sent) : DeskPage
{
    public IReadOnlyList<OfferCopyAsked> Copies { get; private set; } = [];

    public async Task OnGet() => Copies = await desk.Copies();

    public async Task<IActionResult> OnPost(Guid copy)
    {
        var outcome = await sent.Do(copy);
        if (outcome.IsDone) Said = "Recorded as posted. Where it went to is forgotten.";
        return await Answer(outcome, _ => ToDesk("copies"), async () =>
        {
            Copies = await desk.Copies();
            return Page();
        });
    }

    public static string Format(string? format) => format switch
    {
        null => "Ordinary print",
        "large-print" => "Large print",
        _ => OfferTerms.NameOf("language", format),
    };
}
