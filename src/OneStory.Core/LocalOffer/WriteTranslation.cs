namespace OneStory.LocalOffer;

/// <summary>Writes an entry or a page in another language, or in easy read, and says of which version of the English it is.</summary>
public sealed class WriteTranslation(CaseWork work) : IUseCase
{
    /// <param name="OfNumber">The version of the English that was translated.</param>
    public sealed record Command(Guid? EntryId, Guid? PageId, string? Language, string? Name, string? Summary, string? Text, int OfNumber, int? Version);

    public Task<Outcome> Do(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnAuthority(Right.ManageLocalOffer, new("write-translation"), async hand =>
        {
            var number = command.EntryId is { } entryId ? await hand.Db.OfferEntries.Where(entry => entry.Id == entryId).Select(entry => (int?)entry.Number).FirstOrDefaultAsync()
                : command.PageId is { } pageId ? await hand.Db.OfferPages.Where(page => page.Id == pageId).Select(page => (int?)page.Number).FirstOrDefaultAsync() : null;
            if (number is not { } english) return new NotFound();
            var (name, summary, text) = (PublicText.CleanLine(command.Name), PublicText.CleanLine(command.Summary), PublicText.CleanText(command.Text));
            if (OfferTerms.Find("language", command.Language) is null || command.Language == "en") return Outcome.Refused("Choose the language.", nameof(Command.Language));
            if (name is null) return Outcome.Refused("Enter what it is called.", nameof(Command.Name));
            if (summary is null) return Outcome.Refused("Say in a sentence what it is.", nameof(Command.Summary));
            if (PublicText.WhyTooLong(text, WritePage.LongestMarkdown, nameof(Command.Text)) is { } tooLong) return tooLong;
            if (OfferMarkdown.WhyNot(text, nameof(Command.Text)) is { } unreadable) return unreadable;
            if (command.OfNumber < 1 || command.OfNumber > english) return Outcome.Refused("Say which version of the English it is of.", nameof(Command.OfNumber));
            var translation = await hand.Db.OfferTranslations.FirstOrDefaultAsync(found => found.EntryId == command.EntryId && found.OfferPageId == command.PageId && found.Language == command.Language);
            if (translation is null)
                hand.Db.Add(translation = new() { EntryId = command.EntryId, OfferPageId = command.PageId, Language = command.Language!, Name = name, Summary = summary, Text = text ?? "", OfNumber = command.OfNumber, ByName = hand.Viewer.Name });
            else hand.Expect(translation, command.Version);
            (translation.Name, translation.Summary, translation.Text, translation.OfNumber, translation.ByName, translation.MadeOn) = (name, summary, text ?? "", command.OfNumber, hand.Viewer.Name, hand.Today);
            hand.Happened(new OfferTranslationWritten(translation.Id, command.EntryId, command.PageId, translation.Language, translation.OfNumber));
            await hand.OfferChanged();
            return Outcome.Done(translation.Id);
        });
    }
}

[EventType("offer-translation-written")]
public sealed record OfferTranslationWritten(Guid TranslationId, Guid? EntryId, Guid? PageId, string Language, int OfNumber) : Event;
