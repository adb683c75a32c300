namespace OneStory.LocalOffer;

/// <summary>"We did": what was done about a comment, and when.</summary>
public sealed class RecordActionDone(CaseWork work) : IUseCase
{
    public sealed record Command(Guid CommentId, string? What, DateOnly On, int Version);

    public Task<Outcome> Do(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnAuthority(Right.ManageLocalOffer, new("record-action-done"), async hand =>
        {
            if (await hand.Db.OfferComments.FirstOrDefaultAsync(found => found.Id == command.CommentId) is not { } comment) return new NotFound();
            if (comment.Response is null) return Outcome.Refused("Give the response first.");
            if (PublicText.CleanText(command.What) is not { } what) return Outcome.Refused("Say what was done.", nameof(Command.What));
            if (PublicText.WhyTooLong(what, PublicText.LongestWords, nameof(Command.What)) is { } tooLong) return tooLong;
            if (command.On > hand.Today) return Outcome.Refused("The day cannot be in the future.", nameof(Command.On));
            if (command.On < comment.SentOn) return Outcome.Refused("The day cannot be before the comment came.", nameof(Command.On));
            hand.Expect(comment, command.Version);
            (comment.Done, comment.DoneOn) = (what, command.On);
            hand.Happened(new OfferActionDone(comment.Id, what, command.On));
            await hand.OfferChanged();
            return Outcome.Done(comment.Id);
        });
    }
}

[EventType("offer-action-done")]
public sealed record OfferActionDone(Guid CommentId, string What, DateOnly On) : Event;
