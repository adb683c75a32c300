using System.Globalization;

namespace OneStory.Messages;

/// <summary>Sends a message once more: one that failed, or that somebody says never came.</summary>
public sealed class SendAgain(CaseWork work) : IUseCase
{
    public Task<Outcome> Do(Guid messageId) => work.OnAuthority(Right.ReadOutbox, new("send-message-again"), async hand =>
    {
        if (await hand.Db.Outbox.FirstOrDefaultAsync(message => message.Id == messageId) is not { } first) return new NotFound();
        if (first.State is MessageState.Waiting or MessageState.ToPrint) return Outcome.Refused("It has not gone yet, so it cannot go again.");
        if (first.ChildId is { } child && await hand.Db.Children.AnyAsync(one => one.Id == child && one.Died != null)) return Outcome.Refused("The child or young person has died, so nothing more is sent about them.");
        var again = new OutboxMessage
        {
            Template = first.Template,
            ChildId = first.ChildId,
            CaseId = first.CaseId,
            ToAccountId = first.ToAccountId,
            ToName = first.ToName,
            To = first.To,
            Channel = first.Channel,
            Subject = first.Subject,
            Body = first.Body,
            Says = [.. first.Says],
            Calendar = first.Calendar,
            Attachment = first.Attachment,
            Key = $"{first.Id:N}:again:{hand.Now.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}",
            WrittenAt = first.WrittenAt,
            SendAfter = hand.Now,
        };
        hand.Outbox.Add(again);
        hand.Happened(new MessageSentAgain(first.Id, again.Id, first.Template));
        return Outcome.Done(again.Id);
    });
}

/// <summary>Stops a message that has not gone. A notice of the law cannot be stopped: the family has a right to it.</summary>
public sealed class CancelMessage(CaseWork work) : IUseCase
{
    public Task<Outcome> Do(Guid messageId, string? why) => string.IsNullOrWhiteSpace(why)
        ? Task.FromResult(Outcome.Refused("Say why it is not to be sent.", "Why"))
        : work.OnAuthority(Right.ReadOutbox, new("cancel-message", why.Trim()), async hand =>
        {
            if (await hand.Db.Outbox.FirstOrDefaultAsync(message => message.Id == messageId) is not { } message) return new NotFound();
            if (message.State is not (MessageState.Waiting or MessageState.ToPrint)) return Outcome.Refused("It has gone already.");
            if (MessageTemplates.Find(message.Template)?.Notice is { } notice) return Outcome.Refused("This notice must be given, so it cannot be stopped. If it is wrong, put right what it tells of.", source: notice.Source.Citation);
            (message.State, message.Outcome) = (MessageState.Cancelled, $"Stopped by {hand.Viewer.Name}: {why.Trim()}");
            hand.Happened(new MessageCancelled(message.Id, message.Template));
            return Outcome.Done(message.Id);
        });
}

/// <summary>Records that letters have been posted.</summary>
public sealed class RecordPosted(CaseWork work) : IUseCase
{
    public Task<Outcome> Do(IReadOnlyCollection<Guid> messageIds) => work.OnAuthority(Right.ReadOutbox, new("record-letters-posted"), async hand =>
    {
        var letters = await hand.Db.Outbox.Where(message => messageIds.Contains(message.Id) && message.State == MessageState.ToPrint).ToListAsync();
        if (letters.Count == 0) return Outcome.Refused("Choose at least one letter that has not been posted yet.", "Letters");
        if (letters.Find(letter => letter.To.Length == 0) is { } nowhere && letters.Count == 1) (nowhere.Outcome, nowhere.State, nowhere.SentAt) = ($"Given by hand, recorded by {hand.Viewer.Name}.", MessageState.Sent, hand.Now);
        foreach (var letter in letters.Where(letter => letter.State == MessageState.ToPrint)) (letter.Outcome, letter.State, letter.SentAt) = ($"Posted, recorded by {hand.Viewer.Name}.", MessageState.Sent, hand.Now);
        hand.Happened(new LettersPosted([.. letters.Select(letter => letter.Id)]));
        return Outcome.Done();
    });
}

[EventType("message-sent-again")]
public sealed record MessageSentAgain(Guid MessageId, Guid AgainId, string Template) : Event;

[EventType("message-cancelled")]
public sealed record MessageCancelled(Guid MessageId, string Template) : Event;

[EventType("letters-posted")]
public sealed record LettersPosted(IReadOnlyList<Guid> MessageIds) : Event;
