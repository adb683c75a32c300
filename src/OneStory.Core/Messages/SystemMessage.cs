namespace OneStory.Messages;

/// <summary>
/// A message about signing in, which belongs to no authority: a link, an invitation, word that something about an account was
/// changed. <see cref="SendSystemMessages"/> sends it, and then forgets what it said, because it may hold a secret.
/// </summary>
public sealed class SystemMessage : IOutsideActs
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>"sign-in-link".</summary>
    public required string Template { get; init; }

    public required string ToName { get; init; }

    /// <summary>The email address.</summary>
    public required string To { get; init; }

    public required string Subject { get; init; }

    /// <summary>Empty once it has been sent or has run out.</summary>
    public required string Body { get; set; }

    public required DateTime WrittenAt { get; init; }

    /// <summary>After this it is of no use to its reader, and is not sent.</summary>
    public required DateTime UsefulUntil { get; init; }

    public MessageState State { get; set; }
    public int Tries { get; set; }
    public DateTime? SentAt { get; set; }
    public string? Outcome { get; set; }
}

/// <summary>
/// Sends what waits. The job that empties the outbox calls this in the same turn, every few seconds, with its email channel: a
/// person is looking at the page and waiting for the link.
/// </summary>
public sealed class SendSystemMessages(OneStoryDbContext db, TimeProvider time) : IUseCase
{
    private const int MostTries = 8, AtOnce = 50;

    /// <returns>How many were tried.</returns>
    public async Task<int> Turn(IMessageChannel channel, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(channel);
        var waiting = await db.SystemMessages.Where(message => message.State == MessageState.Waiting).OrderBy(message => message.WrittenAt).Take(AtOnce).ToListAsync(cancellation);
        foreach (var message in waiting)
        {
            await Send(channel, message, cancellation);
            await db.SaveChangesAsync(cancellation);
        }

        return waiting.Count;
    }

    private async Task Send(IMessageChannel channel, SystemMessage message, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (message.UsefulUntil <= now)
        {
            (message.State, message.Outcome, message.Body) = (MessageState.Failed, "It could not be sent in time.", "");
            return;
        }

        message.Tries++;
        switch (await channel.Send(new(Channel.Email, message.To, message.Subject, message.Body, $"system-{message.Id:n}"), cancellation))
        {
            case Delivery.Delivered delivered:
                (message.State, message.SentAt, message.Outcome, message.Body) = (MessageState.Sent, now, delivered.Reference, "");
                break;
            case Delivery.Refused { Permanent: true } refused:
                (message.State, message.Outcome, message.Body) = (MessageState.Failed, refused.Why, "");
                break;
            case Delivery.Refused refused:
                GiveUpOrWait(message, refused.Why);
                break;
            case Delivery.TryAgain again:
                GiveUpOrWait(message, again.Why);
                break;
        }
    }

    private static void GiveUpOrWait(SystemMessage message, string why)
    {
        message.Outcome = why;
        if (message.Tries >= MostTries) (message.State, message.Body) = (MessageState.Failed, "");
    }
}
