using OneStory.Documents;

namespace OneStory.Messages;

/// <summary>Documents that go with messages, printed when those are sent: <see cref="OutboxMessage.Attachment"/> is "plan-issue:" and an id.</summary>
public abstract class Enclosure
{
    /// <summary>What references to it begin with: "plan-issue".</summary>
    public abstract string Prefix { get; }

    /// <summary>The document and the name of its file, or null where it is not there.</summary>
    public abstract Task<(string FileName, PrintedDocument Document)?> Print(Guid id, CancellationToken cancellation);
}

/// <summary>Finds what goes with a message.</summary>
public sealed class Enclosures(IEnumerable<Enclosure> all)
{
    /// <summary>The document, or null where none goes with it.</summary>
    /// <exception cref="InvalidOperationException">One goes with it and cannot be found: the words would promise what is not there.</exception>
    public async Task<(string FileName, PrintedDocument Document)?> Of(OutboxMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Attachment is not { } reference) return null;
        var at = reference.IndexOf(':', StringComparison.Ordinal);
        var found = at > 0 && Guid.TryParse(reference[(at + 1)..], out var id) && all.FirstOrDefault(enclosure => enclosure.Prefix == reference[..at]) is { } enclosure
            ? await enclosure.Print(id, cancellation)
            : null;
        return found ?? throw new InvalidOperationException($"What goes with this message cannot be found: {reference}.");
    }

    /// <summary>Whether anybody can print what goes with the message.</summary>
    public bool Has(OutboxMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Attachment is { } reference && all.Any(enclosure => reference.StartsWith(enclosure.Prefix + ":", StringComparison.Ordinal));
    }
}
