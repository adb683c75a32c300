namespace OneStory.LocalOffer;

/// <summary>Who keeps an entry, and how what they approve becomes what the public reads.</summary>
internal static class Keeping
{
    /// <summary>The right by which whoever is at work keeps entries: the authority's people all of them, a provider's their own.</summary>
    public static Right RightOf(Viewer viewer) => viewer.Can(Right.ManageLocalOffer) ? Right.ManageLocalOffer : Right.KeepOwnEntries;

    public static bool Keeps(this Viewer viewer, OfferProvider provider) => viewer.Can(Right.ManageLocalOffer) || IsOf(viewer, provider);

    /// <summary>Whether they are of the provider's own people.</summary>
    public static bool IsOf(this Viewer viewer, OfferProvider provider) => provider.OrganisationId is { } body
        && viewer.Posts.Any(post => post.OrganisationId == body && post.Role.Rights.Contains(Right.KeepOwnEntries));

    public static Task<OfferEntry?> EntryInHand(this InHand hand, Guid id) => hand.Db.OfferEntries.Include(entry => entry.Provider).FirstOrDefaultAsync(entry => entry.Id == id);

    /// <summary>Makes the content the next version: what the public reads from now on.</summary>
    /// <param name="isConfirmed">Whether those who know say by it that all of it is right today.</param>
    public static void Approve(this InHand hand, OfferEntry entry, EntryContent content, EntryAct act, string? credit = null, bool isConfirmed = true)
    {
        entry.Number++;
        (entry.Content, entry.Name) = (content, content.Name);
        hand.Db.Add(VersionOf(hand, entry, act, credit));
        if (isConfirmed) hand.Confirm(entry);
        else entry.ChangedAt = hand.Now;
    }

    /// <summary>Starts the clock again, and shows what the clock had hidden.</summary>
    /// <returns>Whether it is shown again.</returns>
    public static bool Confirm(this InHand hand, OfferEntry entry)
    {
        var shownAgain = entry is { State: EntryState.Hidden, HiddenByClock: true };
        (entry.CheckedOn, entry.ReviewDue, entry.ChangedAt) = (hand.Today, Reviewing.DueAfter(hand.Today), hand.Now);
        if (shownAgain) Show(entry);
        return shownAgain;
    }

    public static void Show(OfferEntry entry) => (entry.State, entry.HiddenOn, entry.HiddenWhy, entry.HiddenByClock) = (EntryState.Published, null, null, false);

    /// <summary>Takes it out of the public's sight, with why, in words for staff and the provider.</summary>
    public static void TakeAway(this InHand hand, OfferEntry entry, EntryState to, string why, bool byClock = false) =>
        (entry.State, entry.HiddenOn, entry.HiddenWhy, entry.HiddenByClock, entry.ChangedAt) = (to, hand.Today, why, byClock, hand.Now);

    public static OfferEntryVersion VersionOf(InHand hand, OfferEntry entry, EntryAct act, string? credit = null) => new()
    {
        EntryId = entry.Id,
        Number = entry.Number,
        Content = entry.Content,
        Act = act,
        ByName = hand.Viewer.Name,
        Credit = credit,
        At = hand.Now,
    };
}
