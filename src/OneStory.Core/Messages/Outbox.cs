namespace OneStory.Messages;

/// <summary>Messages written in the transaction of what they tell of, and sent once it is saved.</summary>
public sealed class Outbox(OneStoryDbContext db)
{
    /// <summary>Puts a message in the outbox. A second with the same key is the same message.</summary>
    public void Add(OutboxMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (!db.Outbox.Local.Any(waiting => waiting.Key == message.Key)) db.Outbox.Add(message);
    }
}
