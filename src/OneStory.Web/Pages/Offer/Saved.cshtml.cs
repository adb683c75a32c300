using Microsoft.AspNetCore.Mvc;
using OneStory.Web.Access;
using OneStory.Web.Offer;

namespace OneStory.Web.Pages.Offer;

/// <summary>
/// What somebody saved on this device, or a list that somebody shared. What is posted changes nothing but that list, and a browser
/// says whether it comes from a page of ours, so it needs no token.
/// </summary>
[OpenToAll("A list of published entries, kept on the reader’s own device.")]
[IgnoreAntiforgeryToken]
public sealed class SavedModel(OfferIndexes indexes) : PublicOfferPage(indexes)
{
    public IReadOnlyList<OfferCard> Cards { get; private set; } = [];

    /// <summary>Whether the list came in the address.</summary>
    public bool IsShared { get; private set; }

    public bool IsLarge { get; private set; }

    /// <summary>How many of those saved are no longer published.</summary>
    public int Gone { get; private set; }

    public string Shared => SavedList.ToText(Cards.Select(card => card.Entry.Id));

    public void OnGet(string? list, bool large)
    {
        var (saved, shared) = (Saved, SavedList.Parse(list));
        (IsShared, IsLarge) = (shared.Count > 0 && !shared.SequenceEqual(saved), large);
        var wanted = IsShared ? shared : saved;
        var byId = Held.Cards.Where(card => wanted.Contains(card.Entry.Id)).ToDictionary(card => card.Entry.Id);
        Cards = [.. wanted.Where(byId.ContainsKey).Select(id => byId[id])];
        Gone = wanted.Count - Cards.Count;
    }

    /// <param name="from">The results that it was saved from, to go on with.</param>
    public IActionResult OnPost(Guid? add, Guid? remove, string? list, string? back, string? from)
    {
        if (Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site") return BadRequest();
        var saved = Saved.ToList();
        foreach (var id in SavedList.Parse(list).Append(add ?? Guid.Empty))
            if (id != Guid.Empty && !saved.Contains(id)) saved.Add(id);
        if (remove is { } taken) saved.Remove(taken);
        if (saved.Count > SavedList.Most) Said = $"Your list holds {SavedList.Most}. Take something off it to add another.";
        SavedList.Write(HttpContext, Held.Root, saved);
        if (from is not null && (from == In("search") || from.StartsWith($"{In("search")}?", StringComparison.Ordinal)) && Held.Cards.FirstOrDefault(card => card.Entry.Id == add) is { } chosen)
            return Redirect($"{from}#{CardHtml.Anchor(chosen)}");
        return Redirect(Held[back ?? ""] is { } card ? card.Address : In("saved"));
    }
}
