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
/// Sends what waits, first of all jobs and every few seconds: a person is looking at the page and waiting for the link. One that
/// cannot go is tried again after ten seconds, twenty, forty, until it is of no use.
/// </summary>
public sealed class SendSystemMessages(OneStoryDbContext db, TimeProvider time, MessageChannels channels) : IUseCase
{
    public const int MostTries = 8;
    private const int AtOnce = 50;

    /// <returns>How many were tried. Where nothing leaves, links stay where they can be looked at.</returns>
    public async Task<int> Turn(CancellationToken cancellation)
    {
        if (channels.Caution is not null) return 0;
        var now = time.GetUtcNow().UtcDateTime;
        var waiting = await db.SystemMessages.Where(message => message.State == MessageState.Waiting).OrderBy(message => message.Tries).ThenBy(message => message.WrittenAt).Take(AtOnce).ToListAsync(cancellation);
        var due = waiting.FindAll(message => message.UsefulUntil <= now || message.Tries == 0 || message.WrittenAt + Wait(message.Tries) <= now);
        foreach (var message in due)
        {
            cancellation.ThrowIfCancellationRequested();
            await Send(message, now);
            await db.Patiently(() => db.SaveChangesAsync(CancellationToken.None));
        }

        return due.Count;
    }

    /// <summary>How long after it was written it is tried again.</summary>
    public static TimeSpan Wait(int tries) => TimeSpan.FromSeconds(5 * Math.Pow(2, tries));

    private async Task Send(SystemMessage message, DateTime now)
    {
        if (message.UsefulUntil <= now)
        {
            (message.State, message.Outcome, message.Body) = (MessageState.Failed, "It could not be sent in time.", "");
            return;
        }

        message.Tries++;
        switch (await Try(message))
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

    /// <summary>One that cannot be sent at all must not hold up the others.</summary>
    private async Task<Delivery> Try(SystemMessage message)
    {
        try
        {
            return await channels.Email.Send(new(Channel.Email, message.To, message.Subject, message.Body, $"system-{message.Id:n}"), CancellationToken.None);
        }
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException)
        {
            return new Delivery.TryAgain(problem.Message);
        }
    }

    private static void GiveUpOrWait(SystemMessage message, string why)
    {
        message.Outcome = why;
        if (message.Tries >= MostTries) (message.State, message.Body) = (MessageState.Failed, "");
    }
}
