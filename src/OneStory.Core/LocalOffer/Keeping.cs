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

    /// <summary>How often the authority has what it publishes confirmed.</summary>
    public static async Task<OfferReview> Review(this InHand hand) => (await hand.Db.Authorities.FindAsync(hand.Db.Scope.Required))!.OfferReview;

    /// <summary>Makes the content the next version: what the public reads from now on.</summary>
    /// <param name="by">Who says by it that all of it is right today; null where nobody who knows does.</param>
    /// <param name="name">The person, where that is not whoever is at work.</param>
    public static async Task Approve(this InHand hand, OfferEntry entry, EntryContent content, EntryAct act, CheckedBy? by, string? name = null)
    {
        entry.Number++;
        (entry.Content, entry.Name) = (content, content.Name);
        hand.Db.Add(VersionOf(hand, entry, act, by));
        if (by is { } who) await hand.Confirm(entry, who, name);
        else entry.ChangedAt = hand.Now;
    }

    /// <summary>Starts the clock again, and shows what the clock had hidden.</summary>
    /// <returns>Whether it is shown again.</returns>
    public static async Task<bool> Confirm(this InHand hand, OfferEntry entry, CheckedBy by, string? name = null)
    {
        var shownAgain = entry is { State: EntryState.Hidden, HiddenByClock: true };
        (entry.CheckedOn, entry.ReviewDue, entry.ChangedAt) = (hand.Today, (await hand.Review()).DueAfter(hand.Today), hand.Now);
        (entry.CheckedBy, entry.CheckedByName) = (by, name ?? hand.Viewer.Name);
        if (shownAgain) Show(entry);
        return shownAgain;
    }

    /// <summary>Keeps where what an entry says came from: whom its page is to thank, and what the feed calls it.</summary>
    public static void Owe(this InHand hand, OfferEntry entry, OfferSuggestion suggestion)
    {
        if (suggestion is { WantsCredit: true, ByName: { } name }) hand.Db.Add(new OfferCredit { EntryId = entry.Id, Number = entry.Number, Name = name });
        if (suggestion is { FeedKey: { } key, ByName: { } feed } && entry.FeedKey is null) (entry.Feed, entry.FeedKey) = (feed, key);
    }

    public static void Show(OfferEntry entry) => (entry.State, entry.HiddenOn, entry.HiddenWhy, entry.HiddenByClock) = (EntryState.Published, null, null, false);

    /// <summary>Takes it out of the public's sight, with why, in words for staff and the provider.</summary>
    public static void TakeAway(this InHand hand, OfferEntry entry, EntryState to, string why, bool byClock = false) =>
        (entry.State, entry.HiddenOn, entry.HiddenWhy, entry.HiddenByClock, entry.ChangedAt) = (to, hand.Today, why, byClock, hand.Now);

    /// <summary>As whom somebody at work says that an entry is right.</summary>
    public static CheckedBy ChecksAs(this Viewer viewer, bool afterSpeaking) =>
        !viewer.Can(Right.ManageLocalOffer) ? CheckedBy.Provider : afterSpeaking ? CheckedBy.CouncilAfterSpeaking : CheckedBy.Council;

    public static OfferEntryVersion VersionOf(InHand hand, OfferEntry entry, EntryAct act, CheckedBy? by) => new()
    {
        EntryId = entry.Id,
        Number = entry.Number,
        Content = entry.Content,
        Act = act,
        ByName = hand.Viewer.Name,
        CheckedBy = by,
        At = hand.Now,
    };
}
