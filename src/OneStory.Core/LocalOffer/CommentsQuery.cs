using OneStory.Law;

namespace OneStory.LocalOffer;

/// <summary>A comment as anybody may read it: never the words as they came, never who sent them.</summary>
/// <param name="Of">The name of the entry or page it is about; null where it is about neither.</param>
/// <param name="Overdue">Whether it waits too long for a response, or what was to be done is late.</param>
public sealed record PublicComment(Guid Id, CommentAbout About, string? Of, string? Slug, DateOnly SentOn, string Words, string? Theme, string? Response, DateOnly? RespondedOn, string? Action, DateOnly? ActionDue, string? Done, DateOnly? DoneOn, bool Overdue);

/// <param name="Withheld">Not published, by why.</param>
public sealed record CommentCounts(int Received, int Published, int Answered, int Done, int Overdue, int Waiting, IReadOnlyDictionary<WhyNotPublished, int> Withheld);

public sealed record PublicComments(IReadOnlyList<PublicComment> All, CommentCounts Counts);

/// <summary>"You said, we did": comments with the response to them and what was done (SEND Regulations 2014, regulation 56(2)).</summary>
public sealed class CommentsQuery(OneStoryDbContext db, UkClock clock) : IUseCase
{
    /// <summary>Working days within which a comment is to be read, and one that is published to have a response. No provision sets one.</summary>
    public const int ResponseWithin = 20;

    /// <param name="from">Sent on or after; with <paramref name="to"/>, a year's publication.</param>
    public async Task<PublicComments> Of(Guid? entryId = null, Guid? pageId = null, DateOnly? from = null, DateOnly? to = null)
    {
        var asked = db.OfferComments.AsNoTracking().Where(comment =>
            (entryId == null || comment.EntryId == entryId) && (pageId == null || comment.OfferPageId == pageId) && (from == null || comment.SentOn >= from) && (to == null || comment.SentOn <= to));
        var published = await asked.Where(comment => comment.State == CommentState.Published).OrderByDescending(comment => comment.SentOn).ThenBy(comment => comment.Id).ToListAsync();
        var entries = await NamesOf(published);
        var pages = await db.OfferPages.AsNoTracking().Where(page => page.IsPublished).Select(page => new { page.Id, page.Title, page.Slug }).ToDictionaryAsync(page => page.Id);
        var rows = published.ConvertAll(comment =>
        {
            var (name, slug) = comment.EntryId is { } entry && entries.TryGetValue(entry, out var known) ? known : comment.OfferPageId is { } page && pages.TryGetValue(page, out var about) ? (about.Title, about.Slug) : (null, (string?)null);
            return new PublicComment(comment.Id, comment.About, name, slug, comment.SentOn, comment.PublishedWords!, comment.Theme, comment.Response, comment.RespondedOn, comment.Action, comment.ActionDue, comment.Done, comment.DoneOn, IsOverdue(comment, clock.Today));
        });
        var states = await asked.GroupBy(comment => new { comment.State, comment.NotPublished }).Select(group => new { group.Key.State, group.Key.NotPublished, Count = group.Count() }).ToListAsync();
        var unread = await asked.Where(comment => comment.State == CommentState.Waiting).Select(comment => comment.SentOn).ToListAsync();
        return new(rows, new(
            states.Sum(state => state.Count), rows.Count, rows.Count(row => row.Response is not null), rows.Count(row => row.DoneOn is not null), rows.Count(row => row.Overdue) + unread.Count(since => ResponseDue(since) < clock.Today),
            states.Where(state => state.State == CommentState.Waiting).Sum(state => state.Count),
            states.Where(state => state is { State: CommentState.NotPublished, NotPublished: not null }).ToDictionary(state => state.NotPublished!.Value, state => state.Count)));
    }

    /// <summary>Unread or published for twenty working days without a response, or with something to be done that is late.</summary>
    public static bool IsOverdue(OfferComment comment, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(comment);
        if (comment.State == CommentState.Waiting) return ResponseDue(comment.SentOn) < today;
        if (comment.State != CommentState.Published) return false;
        return (comment.Response is null && comment.PublishedOn is { } since && ResponseDue(since) < today) || (comment.DoneOn is null && comment.ActionDue < today);
    }

    /// <param name="since">When it was published; while nobody has read it, when it came.</param>
    public static DateOnly ResponseDue(DateOnly since) => Calendars.Standard.Send.After(since, ResponseWithin);

    private async Task<Dictionary<Guid, (string? Name, string? Slug)>> NamesOf(List<OfferComment> comments)
    {
        List<Guid> ids = [.. comments.Select(comment => comment.EntryId).OfType<Guid>().Distinct()];
        return await db.OfferEntries.Where(entry => ids.Contains(entry.Id)).Select(entry => new
        {
            entry.Id,
            Name = entry.State == EntryState.Hidden && !entry.HiddenByClock ? null : entry.Name,
            Slug = entry.State == EntryState.Published ? entry.Slug : null,
        }).ToDictionaryAsync(entry => entry.Id, entry => (entry.Name, entry.Slug));
    }
}
