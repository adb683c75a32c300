using OneStory.Documents;

namespace OneStory.Messages;

/// <summary>A message as a letter, on the authority's paper.</summary>
public static class Letter
{
    /// <param name="messages">One letter for each, every one beginning a page of its own.</param>
    public static PrintedDocument Of(Authority authority, IReadOnlyList<OutboxMessage> messages)
    {
        ArgumentNullException.ThrowIfNull(authority);
        ArgumentNullException.ThrowIfNull(messages);
        return new()
        {
            Title = messages is [{ } only] ? only.Subject : "Letters to post",
            AuthorityName = authority.Name,
            Accent = Colour.Parse(authority.Colour),
            IsDemonstration = authority.IsDemonstration,
            Blocks = [.. messages.SelectMany(message => Blocks(authority, message))],
        };
    }

    public static byte[] Pdf(Authority authority, params IReadOnlyList<OutboxMessage> messages)
    {
        using var pdf = new MemoryStream();
        PdfWriter.Write(Of(authority, messages), pdf);
        return pdf.ToArray();
    }

    private static IEnumerable<Block> Blocks(Authority authority, OutboxMessage message)
    {
        var address = message.Channel == Channels.Letter ? message.To : "";
        yield return new AddressBlock([message.ToName, .. address.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)])
        {
            From = [authority.Contact.Name, .. authority.Contact.Address.Split('\n', StringSplitOptions.RemoveEmptyEntries), authority.Contact.Phone, authority.Contact.Email],
            Date = Law.Words.WithoutWeekday(UkClock.DayOf(message.WrittenAt)),
        };
        yield return new Heading(1, message.Subject);
        foreach (var block in MessageBody.ToBlocks(message.Body)) yield return block;
        yield return new SignatureBlock(authority.Contact.Name) { Role = authority.Name };
    }
}

/// <summary>How the outbox names the ways out.</summary>
public static class Channels
{
    public const string Email = "email";
    public const string Text = "text";
    public const string Letter = "letter";

    public static IReadOnlyList<string> All { get; } = [Email, Text, Letter];
}
