using System.Net.Mime;
using System.Text.RegularExpressions;

namespace OneStory.Messages;

/// <summary>How a message reaches a person.</summary>
public enum Channel
{
    Email,
    Text,
    Letter,
}

/// <summary>A file that goes with a message.</summary>
public sealed record Attachment
{
    /// <exception cref="ArgumentException">The name or the type holds what a header must not.</exception>
    public Attachment(string name, string contentType, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Name = OutgoingMessage.OneLine(name, nameof(name));
        ContentType = OutgoingMessage.OneLine(contentType, nameof(contentType));
        Content = content;
        try
        {
            _ = new ContentType(contentType);
        }
        catch (FormatException problem)
        {
            throw new ArgumentException($"'{contentType}' is not a type of content.", nameof(contentType), problem);
        }
    }

    /// <summary>"plan.pdf".</summary>
    public string Name { get; }

    /// <summary>"application/pdf", or with parameters: "text/calendar; method=PUBLISH; charset=utf-8".</summary>
    public string ContentType { get; }

    public byte[] Content { get; }
}

/// <summary>
/// A message that is ready to go. It cannot be made with a line break in what becomes a header, so no channel has to look for
/// one.
/// </summary>
public sealed partial record OutgoingMessage
{
    /// <exception cref="ArgumentException">A part that becomes a header holds a line break or another control character, or the reference has no form of one.</exception>
    public OutgoingMessage(
        Channel channel, string to, string subject, string bodyText, string reference,
        string? bodyHtml = null, IReadOnlyList<Attachment>? attachments = null)
    {
        ArgumentNullException.ThrowIfNull(bodyText);
        Channel = channel;
        To = OneLine(to, nameof(to));
        Subject = OneLine(subject, nameof(subject));
        BodyText = bodyText;
        BodyHtml = bodyHtml;
        Attachments = attachments ?? [];
        Reference = ReferenceForm().IsMatch(OneLine(reference, nameof(reference)))
            ? reference
            : throw new ArgumentException("A message's reference is up to 100 letters, digits, dots, hyphens and underscores, and begins with a letter or a digit.", nameof(reference));
    }

    public Channel Channel { get; }

    /// <summary>An email address, a mobile number, or the name on the letter.</summary>
    public string To { get; }

    public string Subject { get; }

    public string BodyText { get; }

    /// <summary>The same words for a reader that shows pages, where there are such.</summary>
    public string? BodyHtml { get; }

    public IReadOnlyList<Attachment> Attachments { get; }

    /// <summary>Ours, and the same each time the message is tried, so that a second copy is recognised as one.</summary>
    public string Reference { get; }

    internal static string OneLine(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text, name);
        return text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029')
            ? throw new ArgumentException("This becomes a header of a message, and cannot hold a line break or another control character.", name)
            : text;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,99}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ReferenceForm();
}
