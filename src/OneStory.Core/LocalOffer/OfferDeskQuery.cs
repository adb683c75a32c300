namespace OneStory.LocalOffer;

/// <summary>What waits for those who keep the Local Offer.</summary>
public sealed record OfferDesk(int Suggestions, int CommentsWaiting, int CommentsOverdue, int Copies, int Stale, int Hidden, int Drafts, Freshness Freshness);

/// <summary>A suggestion beside the entry as it is.</summary>
/// <param name="Entry">Null for one that is not there yet.</param>
/// <param name="Differences">What would be different.</param>
/// <param name="Merged">What is published if it is taken as it is; null where both have changed the same part.</param>
/// <param name="Clashes">The parts that the entry and the suggestion have both changed.</param>
public sealed record SuggestionView(OfferSuggestion Suggestion, OfferEntry? Entry, IReadOnlyList<EntryDifference> Differences, EntryContent? Merged, IReadOnlyList<EntryDifference> Clashes)
{
    public bool HasMovedOn => Entry is not null && Entry.Number != Suggestion.BaseNumber;
}

/// <summary>A comment for whoever moderates it, with the words as they came.</summary>
public sealed record CommentView(OfferComment Comment, OfferCommentAsSent AsSent, string? Of, IReadOnlyList<Identifying> CouldIdentify, bool IsOverdue);

public sealed record EntryRow(Guid Id, string Slug, string Name, string Provider, EntryState State, DateOnly CheckedOn, DateOnly ReviewDue, bool IsStale, int Number, int Version);

/// <summary>The desk of those who keep the Local Offer, and of a provider its own. Whoever asks must have the right: pages ask for it.</summary>
public sealed class OfferDeskQuery(OneStoryDbContext db, Viewer viewer, UkClock clock, FreshnessQuery freshness) : IUseCase
{
    public async Task<OfferDesk> Of()
    {
        var today = clock.Today;
        var open = await db.OfferComments.AsNoTracking().Where(comment => comment.State == CommentState.Waiting || (comment.State == CommentState.Published && (comment.Response == null || comment.DoneOn == null))).ToListAsync();
        return new(
            await db.OfferSuggestions.CountAsync(suggestion => suggestion.State == SuggestionState.Waiting),
            await db.OfferComments.CountAsync(comment => comment.State == CommentState.Waiting),
            open.Count(comment => CommentsQuery.IsOverdue(comment, today)),
            await db.OfferCopiesAsked.CountAsync(asked => asked.SentOn == null),
            await db.OfferEntries.CountAsync(entry => entry.State == EntryState.Published && entry.ReviewDue < today),
            await db.OfferEntries.CountAsync(entry => entry.State == EntryState.Hidden),
            await db.OfferEntries.CountAsync(entry => entry.State == EntryState.Draft),
            await freshness.Of());
    }

    /// <param name="words">In the name of the entry or of its provider.</param>
    public Task<ListPage<EntryRow>> Entries(EntryState? state, bool staleOnly, Guid? providerId, string? words, ListAsked asked)
    {
        var today = clock.Today;
        var lower = words?.Trim().ToLowerInvariant() ?? "";
        return db.OfferEntries.AsNoTracking()
            .Where(entry => (state == null || entry.State == state) && (providerId == null || entry.ProviderId == providerId) && (!staleOnly || entry.ReviewDue < today))
#pragma warning disable CA1862 // The database compares, and knows no StringComparison.
            .Where(entry => lower == "" || entry.Name.ToLower().Contains(lower) || entry.Provider.Name.ToLower().Contains(lower))
#pragma warning restore CA1862
            .OrderBy(entry => entry.Name).ThenBy(entry => entry.Id)
            .Select(entry => new EntryRow(entry.Id, entry.Slug, entry.Name, entry.Provider.Name, entry.State, entry.CheckedOn, entry.ReviewDue, entry.ReviewDue < today, entry.Number, entry.Version)).ToPage(asked);
    }

    /// <summary>One in any state, for whoever keeps it; null for anybody else.</summary>
    public async Task<OfferEntry?> Entry(Guid id) =>
        await db.OfferEntries.AsNoTracking().Include(entry => entry.Provider).FirstOrDefaultAsync(entry => entry.Id == id) is { } entry && viewer.Keeps(entry.Provider) ? entry : null;

    public Task<List<OfferEntryVersion>> Versions(Guid entryId) => db.OfferEntryVersions.AsNoTracking().Where(version => version.EntryId == entryId).OrderByDescending(version => version.Number).ToListAsync();

    /// <summary>The providers whose entries the viewer keeps.</summary>
    public async Task<IReadOnlyList<OfferProvider>> Mine()
    {
        List<Guid> bodies = [.. viewer.Posts.Where(post => post.Role.Rights.Contains(Right.KeepOwnEntries)).Select(post => post.OrganisationId)];
        return await db.OfferProviders.AsNoTracking().Where(provider => provider.OrganisationId != null && bodies.Contains(provider.OrganisationId.Value)).OrderBy(provider => provider.Name).ToListAsync();
    }

    /// <summary>Those who may keep a provider's entries.</summary>
    public async Task<IReadOnlyList<(Guid AccountId, string Name, string? Email)>> KeepersOf(Guid providerId)
    {
        var today = clock.Today;
        return [.. (await (from provider in db.OfferProviders
            join post in db.Posts on provider.OrganisationId equals post.OrganisationId
            join held in db.PostHoldings on post.Id equals held.PostId
            where provider.Id == providerId && post.RoleId == Roles.Provider.Id && held.From <= today && (held.To == null || held.To >= today)
            orderby held.Account.Name
            select new { held.AccountId, held.Account.Name, held.Account.Email }).ToListAsync()).Select(held => (held.AccountId, held.Name, held.Email))];
    }

    public async Task<IReadOnlyList<SuggestionView>> Suggestions(SuggestionState state = SuggestionState.Waiting, Guid? providerId = null)
    {
        var waiting = await db.OfferSuggestions.AsNoTracking().Where(suggestion => suggestion.State == state && (providerId == null || suggestion.ProviderId == providerId)).OrderBy(suggestion => suggestion.At).ToListAsync();
        var views = new List<SuggestionView>();
        foreach (var suggestion in waiting) views.Add(await View(suggestion));
        return views;
    }

    public async Task<SuggestionView?> Suggestion(Guid id) => await db.OfferSuggestions.AsNoTracking().FirstOrDefaultAsync(found => found.Id == id) is { } suggestion ? await View(suggestion) : null;

    public async Task<IReadOnlyList<CommentView>> Comments(CommentState? state = null)
    {
        var comments = await db.OfferComments.AsNoTracking().Where(comment => state == null || comment.State == state).OrderBy(comment => comment.SentOn).ThenBy(comment => comment.Id).ToListAsync();
        var views = new List<CommentView>();
        foreach (var comment in comments) views.Add(await View(comment));
        return views;
    }

    public async Task<CommentView?> Comment(Guid id) => await db.OfferComments.AsNoTracking().FirstOrDefaultAsync(found => found.Id == id) is { } comment ? await View(comment) : null;

    public Task<List<OfferCopyAsked>> Copies() => db.OfferCopiesAsked.AsNoTracking().Where(asked => asked.SentOn == null).OrderBy(asked => asked.AskedOn).ToListAsync();

    private async Task<SuggestionView> View(OfferSuggestion suggestion)
    {
        if (suggestion.EntryId is not { } id) return new(suggestion, null, [], suggestion.Proposed, []);
        var entry = await db.OfferEntries.AsNoTracking().Include(found => found.Provider).FirstAsync(found => found.Id == id);
        var from = suggestion.BaseNumber == entry.Number ? entry.Content
            : await db.OfferEntryVersions.AsNoTracking().Where(version => version.EntryId == id && version.Number == suggestion.BaseNumber).Select(version => version.Content).FirstOrDefaultAsync() ?? entry.Content;
        var merge = EntryDifferences.Merge(from, suggestion.Proposed, entry.Content);
        return new(suggestion, entry, EntryDifferences.Between(entry.Content, merge.Content), merge.Clashes.Count == 0 ? merge.Content : null, merge.Clashes);
    }

    private async Task<CommentView> View(OfferComment comment)
    {
        var asSent = await db.OfferCommentsAsSent.AsNoTracking().FirstAsync(sent => sent.Id == comment.Id);
        var of = comment.EntryId is { } entry ? await db.OfferEntries.Where(found => found.Id == entry).Select(found => found.Name).FirstAsync()
            : comment.OfferPageId is { } page ? await db.OfferPages.Where(found => found.Id == page).Select(found => found.Title).FirstAsync() : null;
        return new(comment, asSent, of, WhatCouldIdentify.In(asSent.Words, await CommentNames.Known(db, comment)), CommentsQuery.IsOverdue(comment, clock.Today));
    }
}
