namespace OneStory.LocalOffer;

/// <summary>Publishes a comment in words from which nobody is known, or says why it is not published.</summary>
public sealed class ModerateComment(CaseWork work) : IUseCase
{
    /// <param name="Words">What the public reads.</param>
    /// <param name="HasLooked">Whether the officer has looked at what could identify somebody and found that it does not.</param>
    public sealed record Command(Guid CommentId, bool Publish, string? Words, WhyNotPublished? WhyNot, string? Theme, bool HasLooked, int Version);

    public Task<Outcome> Do(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnAuthority(Right.ManageLocalOffer, new("moderate-comment"), async hand =>
        {
            if (await hand.Db.OfferComments.FirstOrDefaultAsync(found => found.Id == command.CommentId) is not { } comment) return new NotFound();
            hand.Expect(comment, command.Version);
            var words = PublicText.CleanText(command.Words);
            if (await Wrong(hand, comment, command, words) is { } wrong) return wrong;
            comment.Theme = PublicText.CleanLine(command.Theme);
            comment.State = command.Publish ? CommentState.Published : CommentState.NotPublished;
            comment.NotPublished = command.Publish ? null : command.WhyNot;
            comment.PublishedWords = command.Publish ? words : null;
            comment.PublishedOn = command.Publish ? comment.PublishedOn ?? hand.Today : null;
            hand.Happened(new OfferCommentModerated(comment.Id, command.Publish, comment.NotPublished));
            await hand.OfferChanged();
            return Outcome.Done(comment.Id);
        });
    }

    private static async Task<Outcome?> Wrong(InHand hand, OfferComment comment, Command command, string? words)
    {
        if (PublicText.WhyTooLong(command.Theme, PublicText.LongestLine, nameof(Command.Theme)) is { } theme) return theme;
        if (!command.Publish) return command.WhyNot is null ? Outcome.Refused("Choose why it is not published.", nameof(Command.WhyNot), "SEND Regulations 2014, regulation 56(4)") : null;
        if (words is null) return Outcome.Refused("Write what the public is to read.", nameof(Command.Words));
        if (PublicText.WhyTooLong(words, PublicText.LongestWords, nameof(Command.Words)) is { } tooLong) return tooLong;
        var flags = command.HasLooked ? [] : WhatCouldIdentify.In(words, await CommentNames.Known(hand.Db, comment));
        return flags.Count == 0 ? null : Outcome.Refused(
            $"Somebody could be known from: {string.Join(", ", flags.Select(flag => $"“{flag.Words}”").Distinct(StringComparer.Ordinal))}. Take it out, or say that you have looked and nobody is.", nameof(Command.Words), "SEND Regulations 2014, regulation 56(3)");
    }
}

/// <summary>Names in a comment that are public already.</summary>
internal static class CommentNames
{
    public static async Task<IReadOnlyList<string>> Known(OneStoryDbContext db, OfferComment comment)
    {
        var authority = await db.Authorities.Where(found => found.Id == db.Scope.Required).Select(found => new { found.Name, Support = found.AdviceAndSupport.Name }).FirstAsync();
        List<string> known = [authority.Name, authority.Support];
        if (comment.EntryId is { } id && await db.OfferEntries.AsNoTracking().Include(entry => entry.Provider).FirstOrDefaultAsync(entry => entry.Id == id) is { } entry)
            known.AddRange([entry.Name, entry.Provider.Name, .. entry.Content.Places.SelectMany(place => new[] { place.Name, place.Town ?? "" })]);
        if (comment.OfferPageId is { } page) known.Add(await db.OfferPages.Where(found => found.Id == page).Select(found => found.Title).FirstAsync());
        return known;
    }
}

[EventType("offer-comment-moderated")]
public sealed record OfferCommentModerated(Guid CommentId, bool IsPublished, WhyNotPublished? WhyNot) : Event;
