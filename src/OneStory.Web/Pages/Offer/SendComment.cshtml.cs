using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using OneStory.Casework;
using OneStory.LocalOffer;
using OneStory.Messages;
using OneStory.Web.Access;
using OneStory.Web.Offer;

namespace OneStory.Web.Pages.Offer;

/// <summary>Anybody says something: about an entry, a page, the whole, how it was made, or what is missing. It is shown back before it goes.</summary>
[OpenToAll("Anybody may comment (SEND Regulations 2014, regulation 56(1)).")]
[EnableRateLimiting(Throttle.Asking)]
public sealed class SendCommentModel(OfferIndexes indexes, SendComment send, TellWhatIsMissing missing) : PublicOfferPage(indexes)
{
    [BindProperty(SupportsGet = true)]
    public string? About { get; set; }

    /// <summary>The entry or page, by the end of its address.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Of { get; set; }

    /// <summary>What was searched for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Looked { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Postcode { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string FormKey { get; set; } = "";

    public bool IsChecking { get; private set; }

    /// <summary>What in the words could say who somebody is.</summary>
    public IReadOnlyList<string> Could { get; private set; } = [];

    public string? Subject => About switch { "entry" => Held[Of ?? ""]?.Content.Name, "page" => Page(Of)?.Title, _ => null };

    public string Heading => About == "gap" ? "Tell us what is missing" : "Tell us what you think";
    public string AboutInWords => Subject ?? About switch { "gap" => "Something that is missing", "making" => "How we make these pages", _ => "These pages" };

    public void OnGet()
    {
        FormKey = NewFormKey();
        Looked = Looked is null ? null : SearchWords.Stripped(Looked);
        if (About == "gap" && !string.IsNullOrEmpty(Looked)) Words = $"I looked for: {Looked}";
        if (Subject is null && About is not ("gap" or "making")) About = "offer";
    }

    public async Task<IActionResult> OnPost(string? step)
    {
        if (step == "change") return Page();
        if (PublicText.CleanText(Words) is null) ModelState.AddModelError(nameof(Words), About == "gap" ? "Say what you need" : "Write what you want to tell us");
        else if (Words!.Length > PublicText.LongestWords) ModelState.AddModelError(nameof(Words), $"This is {Words.Length:N0} letters long. Make it {PublicText.LongestWords:N0} or fewer");
        if (!string.IsNullOrWhiteSpace(Email) && !EmailAddress.TryParse(Email, out _, out var whyNot)) ModelState.AddModelError(nameof(Email), whyNot);
        if (!ModelState.IsValid) return Page();
        if (step != "send")
        {
            IsChecking = true;
            Could = [.. WhatCouldIdentify.In(Words, [.. Held.Towns.Select(town => town.Name), Subject ?? "", Authority.Name]).Select(one => $"“{one.Words}”").Distinct().Take(8)];
            return Page();
        }

        return await Answer(await Send(), _ => Redirect(In("thanks", "comment")), () => Task.FromResult<IActionResult>(Page()));
    }

    private Task<Outcome> Send() => About == "gap"
        ? missing.Do(new(Looked, Words, Postcode, Name, Email, FormKey))
        : send.Do(new(Kind, SubjectId, Words, Name, Email, FormKey));

    private CommentAbout Kind => (About, SubjectId) switch { ("entry", not null) => CommentAbout.Entry, ("page", not null) => CommentAbout.Page, ("making", _) => CommentAbout.Making, _ => CommentAbout.Offer };

    private Guid? SubjectId => About switch { "entry" => Held[Of ?? ""]?.Entry.Id, "page" => Page(Of)?.Id, _ => null };

    private OfferPage? Page(string? slug) => Held.Pages.FirstOrDefault(page => page.Slug == slug);
}
