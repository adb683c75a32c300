using OneStory.Documents;

namespace OneStory.Messages;

/// <summary>Messages as letters, on the authority's paper.</summary>
public static class Letter
{
    /// <param name="letters">Each begins a page of its own, and what goes with it follows it.</param>
    public static PrintedDocument Of(Authority authority, IReadOnlyList<(OutboxMessage Message, PrintedDocument? Enclosed)> letters)
    {
        ArgumentNullException.ThrowIfNull(authority);
        ArgumentNullException.ThrowIfNull(letters);
        return new()
        {
            Title = letters is [{ Message: var only }] ? only.Subject : "Letters to post",
            AuthorityName = authority.Name,
            Accent = Colour.Parse(authority.Colour),
            IsDemonstration = authority.IsDemonstration,
            Blocks = [.. letters.SelectMany(letter => Blocks(authority, letter.Message, letter.Enclosed))],
        };
    }

    public static byte[] Pdf(Authority authority, IReadOnlyList<(OutboxMessage Message, PrintedDocument? Enclosed)> letters)
    {
        using var pdf = new MemoryStream();
        PdfWriter.Write(Of(authority, letters), pdf);
        return pdf.ToArray();
    }

    private static IEnumerable<Block> Blocks(Authority authority, OutboxMessage message, PrintedDocument? enclosed)
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
        if (enclosed is null) yield break;
        yield return new PageBreak();
        foreach (var block in enclosed.Blocks) yield return block;
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
