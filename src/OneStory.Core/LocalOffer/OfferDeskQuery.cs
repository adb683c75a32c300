namespace OneStory.LocalOffer;

/// <summary>What waits for those who keep the Local Offer.</summary>
public sealed record OfferDesk(int Suggestions, int CommentsWaiting, int CommentsOverdue, int Copies, int Hidden, int Drafts, Freshness Freshness);

/// <summary>A suggestion beside the entry as it is.</summary>
/// <param name="Entry">Null for one that is not there yet.</param>
/// <param name="Differences">What would be different.</param>
/// <param name="Content">The entry as it is with what was suggested in it; what both have changed as it was suggested.</param>
/// <param name="Clashes">The parts that the entry and the suggestion have both changed.</param>
public sealed record SuggestionView(OfferSuggestion Suggestion, OfferEntry? Entry, IReadOnlyList<EntryDifference> Differences, EntryContent Content, IReadOnlyList<EntryDifference> Clashes)
{
    public bool HasMovedOn => Entry is not null && Entry.Number != Suggestion.BaseNumber;
}

/// <summary>A comment in a list of those who moderate.</summary>
/// <param name="Words">What the public reads of it; while it reads nothing, the words as they came.</param>
public sealed record CommentLine(OfferComment Comment, string Words, string? Of, bool IsOverdue);

/// <summary>A comment for whoever moderates it, with the words as they came.</summary>
public sealed record CommentView(OfferComment Comment, OfferCommentAsSent AsSent, string? Of, IReadOnlyList<Identifying> CouldIdentify, bool IsOverdue);

public sealed record EntryRow(Guid Id, string Slug, string Name, string Provider, EntryState State, DateOnly CheckedOn, DateOnly ReviewDue, bool IsStale, int Number, int Version);

/// <summary>The desk of those who keep the Local Offer, and of a provider its own. Whoever asks must have the right: pages ask for it.</summary>
public sealed class OfferDeskQuery(OneStoryDbContext db, Viewer viewer, UkClock clock, FreshnessQuery freshness) : IUseCase
{
    public async Task<OfferDesk> Of()
    {
        var open = await db.OfferComments.AsNoTracking().Where(comment => comment.State == CommentState.Waiting || (comment.State == CommentState.Published && (comment.Response == null || comment.DoneOn == null))).ToListAsync();
        return new(
            await db.OfferSuggestions.CountAsync(suggestion => suggestion.State == SuggestionState.Waiting),
            open.Count(comment => comment.State == CommentState.Waiting),
            open.Count(comment => CommentsQuery.IsOverdue(comment, clock.Today)),
            await db.OfferCopiesAsked.CountAsync(asked => asked.SentOn == null),
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

    public Task<List<OfferCredit>> Credits(Guid entryId) => db.OfferCredits.AsNoTracking().Where(credit => credit.EntryId == entryId).OrderByDescending(credit => credit.Number).ToListAsync();

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

    public async Task<IReadOnlyList<SuggestionView>> Suggestions(SuggestionState state = SuggestionState.Waiting, Guid? providerId = null, Guid? entryId = null) => await Views(
        await db.OfferSuggestions.AsNoTracking().Where(suggestion => suggestion.State == state && (providerId == null || suggestion.ProviderId == providerId) && (entryId == null || suggestion.EntryId == entryId)).OrderBy(suggestion => suggestion.At).ToListAsync());

    public async Task<SuggestionView?> Suggestion(Guid id) => (await Views(await db.OfferSuggestions.AsNoTracking().Where(found => found.Id == id).ToListAsync())).SingleOrDefault();

    public async Task<IReadOnlyList<CommentLine>> Comments(CommentState? state = null)
    {
        var asked = db.OfferComments.AsNoTracking().Where(comment => state == null || comment.State == state);
        var found = await (from comment in asked
                           join sent in db.OfferCommentsAsSent on comment.Id equals sent.Id
                           orderby comment.SentOn, comment.Id
                           select new
                           {
                               Comment = comment,
                               sent.Words,
                               Entry = db.OfferEntries.Where(entry => entry.Id == comment.EntryId).Select(entry => entry.Name).FirstOrDefault(),
                               Page = db.OfferPages.Where(page => page.Id == comment.OfferPageId).Select(page => page.Title).FirstOrDefault(),
                           }).ToListAsync();
        return found.ConvertAll(row => new CommentLine(row.Comment, row.Comment.PublishedWords ?? row.Words, row.Entry ?? row.Page, CommentsQuery.IsOverdue(row.Comment, clock.Today)));
    }

    public async Task<CommentView?> Comment(Guid id)
    {
        if (await db.OfferComments.AsNoTracking().FirstOrDefaultAsync(found => found.Id == id) is not { } comment) return null;
        var asSent = await db.OfferCommentsAsSent.AsNoTracking().FirstAsync(sent => sent.Id == id);
        var of = comment.EntryId is { } entry ? await db.OfferEntries.Where(found => found.Id == entry).Select(found => found.Name).FirstAsync()
            : comment.OfferPageId is { } page ? await db.OfferPages.Where(found => found.Id == page).Select(found => found.Title).FirstAsync() : null;
        return new(comment, asSent, of, WhatCouldIdentify.In(asSent.Words, await CommentNames.Known(db, comment)), CommentsQuery.IsOverdue(comment, clock.Today));
    }

    public Task<List<OfferCopyAsked>> Copies() => db.OfferCopiesAsked.AsNoTracking().Where(asked => asked.SentOn == null).OrderBy(asked => asked.AskedOn).ToListAsync();

    private async Task<List<SuggestionView>> Views(List<OfferSuggestion> suggestions)
    {
        List<Guid> ids = [.. suggestions.Select(suggestion => suggestion.EntryId).OfType<Guid>().Distinct()];
        List<int> numbers = [.. suggestions.Select(suggestion => suggestion.BaseNumber).Distinct()];
        var entries = await db.OfferEntries.AsNoTracking().Include(entry => entry.Provider).Where(entry => ids.Contains(entry.Id)).ToDictionaryAsync(entry => entry.Id);
        var from = await db.OfferEntryVersions.AsNoTracking().Where(version => ids.Contains(version.EntryId) && numbers.Contains(version.Number))
            .Select(version => new { version.EntryId, version.Number, version.Content }).ToDictionaryAsync(version => (version.EntryId, version.Number), version => version.Content);
        return suggestions.ConvertAll(suggestion => suggestion.EntryId is { } id
            ? View(suggestion, entries[id], from.GetValueOrDefault((id, suggestion.BaseNumber)))
            : new(suggestion, null, [], suggestion.Proposed, []));
    }

    private static SuggestionView View(OfferSuggestion suggestion, OfferEntry entry, EntryContent? from)
    {
        var merge = EntryDifferences.Merge(from ?? entry.Content, suggestion.Proposed, entry.Content);
        return new(suggestion, entry, EntryDifferences.Between(entry.Content, merge.Content), merge.Content, merge.Clashes);
    }
}
