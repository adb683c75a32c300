namespace OneStory.LocalOffer;

/// <summary>Anybody asks for a copy on paper (SEND Regulations 2014, regulation 57). Their name and address go to whoever posts it and nowhere else.</summary>
public sealed class AskForPaperCopy(CaseWork work) : IUseCase
{
    public static IReadOnlyList<string> Formats { get; } = ["large-print", "easy-read", "braille"];

    public sealed record Command(string? Name, string? Address, string? What, string? Format, string FormKey);

    public Task<Outcome> Do(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.ForAnyone(new("ask-for-paper-copy"), async hand =>
        {
            if (PublicText.WhyNoForm(command.FormKey) is { } noForm) return noForm;
            if (await hand.Db.OfferCopiesAsked.Where(asked => asked.FormKey == command.FormKey).Select(asked => (Guid?)asked.Id).FirstOrDefaultAsync() is { } before) return Outcome.Done(before);
            var (name, address, what, format) = (PublicText.CleanLine(command.Name), PublicText.CleanText(command.Address), PublicText.CleanText(command.What), PublicText.CleanLine(command.Format));
            if (name is null) return Outcome.Refused("Enter your name.", nameof(Command.Name));
            if (address is null) return Outcome.Refused("Enter the address that we should post it to.", nameof(Command.Address));
            if (what is null) return Outcome.Refused("Say what you would like.", nameof(Command.What));
            if ((PublicText.WhyTooLong(name, PublicText.LongestLine, nameof(Command.Name)) ?? PublicText.WhyTooLong(address, 500, nameof(Command.Address)) ?? PublicText.WhyTooLong(what, PublicText.LongestWords, nameof(Command.What))) is { } tooLong) return tooLong;
            if (format is not null && !Formats.Contains(format)) return Outcome.Refused("Choose how you would like it.", nameof(Command.Format));
            var asked = new OfferCopyAsked { Name = name, Address = address, What = what, Format = format, AskedOn = hand.Today, FormKey = command.FormKey };
            hand.Db.Add(asked);
            hand.Happened(new OfferCopyAskedFor(asked.Id, format));
            return Outcome.Done(asked.Id);
        });
    }
}

/// <summary>A copy on paper has gone. Of what, and where to, is forgotten.</summary>
public sealed class RecordCopySent(CaseWork work) : IUseCase
{
    public Task<Outcome> Do(Guid copyId) => work.OnAuthority(Right.ManageLocalOffer, new("record-copy-sent"), async hand =>
    {
        if (await hand.Db.OfferCopiesAsked.FirstOrDefaultAsync(found => found.Id == copyId) is not { } asked) return new NotFound();
        if (asked.SentOn is not null) return Outcome.Refused("It was sent already.");
        (asked.SentOn, asked.Name, asked.Address, asked.What) = (hand.Today, "", "", "");
        hand.Happened(new OfferCopySent(asked.Id, asked.AskedOn));
        return Outcome.Done(asked.Id);
    });
}

/// <summary>Somebody asked for a copy on paper. Who, is not here.</summary>
[EventType("offer-copy-asked-for")]
public sealed record OfferCopyAskedFor(Guid CopyId, string? Format) : Event;

[EventType("offer-copy-sent")]
public sealed record OfferCopySent(Guid CopyId, DateOnly AskedOn) : Event;
