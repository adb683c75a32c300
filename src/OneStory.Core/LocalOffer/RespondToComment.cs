namespace OneStory.LocalOffer;

/// <summary>Gives the authority's response to a comment, with what it means to do and by when (SEND Regulations 2014, regulation 56(2)).</summary>
public sealed class RespondToComment(CaseWork work) : IUseCase
{
    public sealed record Command(Guid CommentId, string? Response, string? Action, DateOnly? ActionDue, int Version);

    public Task<Outcome> Do(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnAuthority(Right.ManageLocalOffer, new("respond-to-comment"), async hand =>
        {
            if (await hand.Db.OfferComments.FirstOrDefaultAsync(found => found.Id == command.CommentId) is not { } comment) return new NotFound();
            if (comment.State != CommentState.Published) return Outcome.Refused("Decide first whether the comment is published: the response stands beside it.");
            var (response, action) = (PublicText.CleanText(command.Response), PublicText.CleanText(command.Action));
            if (response is null) return Outcome.Refused("Write the response.", nameof(Command.Response));
            if (PublicText.WhyTooLong(response, PublicText.LongestWords, nameof(Command.Response)) is { } tooLong) return tooLong;
            if (PublicText.WhyTooLong(action, PublicText.LongestWords, nameof(Command.Action)) is { } longAction) return longAction;
            if (action is not null && command.ActionDue is null) return Outcome.Refused("Enter the day by which it will be done.", nameof(Command.ActionDue));
            if (action is null && command.ActionDue is not null) return Outcome.Refused("Say what will be done by that day.", nameof(Command.Action));
            hand.Expect(comment, command.Version);
            (comment.Response, comment.RespondedOn, comment.Action, comment.ActionDue) = (response, comment.RespondedOn ?? hand.Today, action, command.ActionDue);
            hand.Happened(new OfferCommentResponded(comment.Id, response, action, command.ActionDue));
            await hand.OfferChanged();
            return Outcome.Done(comment.Id);
        });
    }
}

[EventType("offer-comment-responded")]
public sealed record OfferCommentResponded(Guid CommentId, string Response, string? Action, DateOnly? ActionDue) : Event;
