using OneStory.Messages;

namespace OneStory.LocalOffer;

/// <summary>
/// Anybody comments on an entry, a page, the Local Offer or how it was made (SEND Regulations 2014, regulation 56(1)). The words
/// are published only when somebody has read them, and never with who sent them.
/// </summary>
public sealed class SendComment(CaseWork work) : IUseCase
{
    /// <param name="Email">Only if they want to hear from us.</param>
    /// <param name="FormKey">By which the same form, sent twice, is known.</param>
    public sealed record Command(CommentAbout About, Guid? SubjectId, string? Words, string? Name, string? Email, string FormKey);

    public Task<Outcome> Do(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.ForAnyone(new("send-comment"), async hand =>
        {
            if (command.About is CommentAbout.Entry && !await hand.Db.OfferEntries.AnyAsync(entry => entry.Id == command.SubjectId && entry.State != EntryState.Draft)) return new NotFound();
            if (command.About is CommentAbout.Page && !await hand.Db.OfferPages.AnyAsync(page => page.Id == command.SubjectId && page.IsPublished)) return new NotFound();
            return await Keep(hand, new()
            {
                About = command.About,
                EntryId = command.About == CommentAbout.Entry ? command.SubjectId : null,
                OfferPageId = command.About == CommentAbout.Page ? command.SubjectId : null,
                SentOn = hand.Today,
                FormKey = command.FormKey,
            }, command.Words, command.Name, command.Email);
        });
    }

    internal static async Task<Outcome> Keep(InHand hand, OfferComment comment, string? sent, string? name, string? email)
    {
        if (PublicText.WhyNoForm(comment.FormKey) is { } noForm) return noForm;
        if (await hand.Db.OfferComments.Where(there => there.FormKey == comment.FormKey).Select(there => (Guid?)there.Id).FirstOrDefaultAsync() is { } before) return Outcome.Done(before);
        if (PublicText.CleanText(sent) is not { } words) return Outcome.Refused("Write what you want to tell us.", nameof(Command.Words));
        if (PublicText.WhyTooLong(words, PublicText.LongestWords, nameof(Command.Words)) is { } tooLong) return tooLong;
        if (PublicText.WhyTooLong(name, PublicText.LongestLine, nameof(Command.Name)) is { } longName) return longName;
        if (PublicText.CleanLine(email) is { } given && !EmailAddress.TryParse(given, out _, out var whyNot)) return Outcome.Refused(whyNot, nameof(Command.Email));
        hand.Db.AddRange(comment, new OfferCommentAsSent { Id = comment.Id, Words = words, Name = PublicText.CleanLine(name), Email = PublicText.CleanLine(email), At = hand.Now });
        hand.Happened(new OfferCommentSent(comment.Id, comment.About, comment.EntryId, comment.OfferPageId));
        return Outcome.Done(comment.Id);
    }
}

/// <summary>A comment came. What it says is kept beside the comment and not here.</summary>
[EventType("offer-comment-sent")]
public sealed record OfferCommentSent(Guid CommentId, CommentAbout About, Guid? EntryId, Guid? OfferPageId) : Event;
