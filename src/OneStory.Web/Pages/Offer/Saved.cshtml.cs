using Microsoft.AspNetCore.Mvc;
using OneStory.Web.Access;
using OneStory.Web.Offer;

namespace OneStory.Web.Pages.Offer;

/// <summary>What somebody saved on this device, or a list that somebody shared.</summary>
[OpenToAll("A list of published entries, kept on the reader’s own device.")]
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
        var (saved, shared) = (SavedList.Read(Request), SavedList.Parse(list));
        (IsShared, IsLarge) = (shared.Count > 0 && !shared.SequenceEqual(saved), large);
        var wanted = IsShared ? shared : saved;
        var byId = Held.Cards.Where(card => wanted.Contains(card.Entry.Id)).ToDictionary(card => card.Entry.Id);
        Cards = [.. wanted.Where(byId.ContainsKey).Select(id => byId[id])];
        Gone = wanted.Count - Cards.Count;
    }

    public IActionResult OnPost(Guid? add, Guid? remove, string? list, string? back)
    {
        var saved = SavedList.Read(Request).ToList();
        foreach (var id in SavedList.Parse(list).Append(add ?? Guid.Empty))
            if (id != Guid.Empty && !saved.Contains(id)) saved.Add(id);
        if (remove is { } taken) saved.Remove(taken);
        if (saved.Count > SavedList.Most) Said = $"Your list holds {SavedList.Most}. Take something off it to add another.";
        SavedList.Write(HttpContext, Held.Root, saved);
        return Redirect(Held[back ?? ""] is { } card ? card.Address : In("saved"));
    }
}
