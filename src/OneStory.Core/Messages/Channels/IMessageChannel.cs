namespace OneStory.Messages;

/// <summary>What became of one try to send a message.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>The channel took it on. That it was read is another matter.</summary>
    /// <param name="Reference">What the channel calls it.</param>
    public sealed record Delivered(string Reference) : Delivery;

    /// <summary>The channel will not take it.</summary>
    /// <param name="Why">As a sentence for the one who looks after the message.</param>
    /// <param name="Permanent">
    /// True: it is the message (an address that is not there), and trying it again is of no use. False: it is our settings (a
    /// password that has run out), and it can go once they are mended.
    /// </param>
    public sealed record Refused(string Why, bool Permanent) : Delivery;

    /// <summary>Not now: the channel is busy or out of reach.</summary>
    /// <param name="Why">As a sentence for the one who looks after the message.</param>
    public sealed record TryAgain(string Why) : Delivery;
}

/// <summary>A way for messages to leave. Whatever becomes of one is a value; only giving up on it throws.</summary>
public interface IMessageChannel
{
    /// <summary>Tries to send the message once.</summary>
    Task<Delivery> Send(OutgoingMessage message, CancellationToken cancellation);
}
