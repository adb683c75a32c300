using Microsoft.AspNetCore.Mvc;
using OneStory.LocalOffer;
using OneStory.Web.Access;
using OneStory.Web.Offer;

namespace OneStory.Web.Pages.Offer;

/// <summary>What helps while somebody waits on one pathway, and how long people wait.</summary>
[OpenToAll("The Local Offer is published for everybody (Children and Families Act 2014, section 30).")]
public sealed class WaitingModel(OfferIndexes indexes) : PublicOfferPage(indexes)
{
    /// <summary>Where the thing itself is listed that each pathway leads to.</summary>
    private static readonly Dictionary<string, (string Category, string[] Named)> LeadsTo = new(StringComparer.Ordinal)
    {
        ["autism"] = ("autism-and-adhd-pathway", ["autis", "assess"]),
        ["adhd"] = ("autism-and-adhd-pathway", ["adhd", "assess"]),
        ["speech"] = ("speech-and-language-therapy", []),
        ["mental-health"] = ("mental-health", []),
        ["occupational-therapy"] = ("occupational-therapy", []),
    };

    /// <summary>Shown of each kind before the rest is folded.</summary>
    public const int Most = 4;

    public Term Pathway { get; private set; } = null!;
    public IReadOnlyList<OfferCard> Cards { get; private set; } = [];

    /// <summary>By the widest kind of help, people to talk to first.</summary>
    public IReadOnlyList<(Term Kind, IReadOnlyList<OfferCard> Cards)> Groups =>
        [.. Browsing.Top.OrderBy(kind => kind.Id == "support" ? 0 : 1).Select(kind => (kind, (IReadOnlyList<OfferCard>)[.. Cards.Where(card => KindOf(card) == kind.Id)])).Where(group => group.Item2.Count > 0)];

    /// <summary>Those that people wait for, with how long.</summary>
    public IReadOnlyList<OfferCard> Waits { get; private set; } = [];

    public IActionResult OnGet(string pathway)
    {
        if (OfferTerms.Find("pathway", pathway) is not { } found) return NotFound();
        Pathway = found;
        Cards = [.. Held.Cards.Where(card => card.Content.WhileWaiting.Contains(pathway))];
        if (LeadsTo.TryGetValue(pathway, out var to))
            Waits = [.. Held.In(to.Category).Where(card => card.Content is { Wait: not null, Categories: [var first, ..] } && first == to.Category && to.Named.All(part => card.Content.Name.Contains(part, StringComparison.OrdinalIgnoreCase)))];
        return Page();
    }

    private static string? KindOf(OfferCard card) => card.Content.Categories.Count == 0 ? null : OfferTerms.WithParents("category", card.Content.Categories[0]).LastOrDefault()?.Id;
}
