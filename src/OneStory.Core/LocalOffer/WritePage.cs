namespace OneStory.LocalOffer;

/// <summary>Writes a page of guidance, new or changed. Every version is kept.</summary>
public sealed class WritePage(CaseWork work) : IUseCase
{
    public const int LongestMarkdown = 60_000;

    /// <param name="PageId">Null for a new page.</param>
    /// <param name="ReviewMonths">After how many months it is to be checked; null for as many as entries.</param>
    public sealed record Command(Guid? PageId, string? Section, int Ordinal, string? Title, string? Summary, string? Markdown, IReadOnlyList<string> Schedule2, bool Publish, int? Version, int? ReviewMonths = null);

    public Task<Outcome> Do(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnAuthority(Right.ManageLocalOffer, new("write-page"), async hand =>
        {
            var page = command.PageId is { } id ? await hand.Db.OfferPages.FirstOrDefaultAsync(found => found.Id == id) : null;
            if (command.PageId is not null && page is null) return new NotFound();
            var (section, title, summary, markdown) = (PublicText.CleanLine(command.Section), PublicText.CleanLine(command.Title), PublicText.CleanLine(command.Summary), PublicText.CleanText(command.Markdown));
            if (Wrong(section, title, summary, markdown) is { } wrong) return wrong;
            if (command.Schedule2.FirstOrDefault(item => !Coverage.Paragraphs.Contains(item)) is { } unknown) return Outcome.Refused($"Schedule 2 has no paragraph {unknown}.", nameof(Command.Schedule2));
            if (command.ReviewMonths is < 1 or > 24) return Outcome.Refused("Enter after how many months it is to be checked, from 1 to 24.", nameof(Command.ReviewMonths));
            if (page is not null) hand.Expect(page, command.Version);
            var isNew = page is null;
            page ??= new() { Slug = await Slugs.Free(title!, hand.Db.OfferPages.Select(other => other.Slug)), Section = section!, Title = title!, Summary = summary!, Markdown = markdown!, Number = 0 };
            (page.Section, page.Ordinal, page.Title, page.Summary, page.Markdown, page.IsPublished) = (section!, command.Ordinal, title!, summary!, markdown!, command.Publish);
            (page.Schedule2, page.ReviewMonths) = ([.. command.Schedule2], command.ReviewMonths ?? (await hand.Review()).Months);
            page.Number++;
            page.Confirm(hand);
            if (isNew) hand.Db.Add(page);
            hand.Db.Add(new OfferPageVersion { OfferPageId = page.Id, Number = page.Number, Title = page.Title, Summary = page.Summary, Markdown = page.Markdown, ByName = hand.Viewer.Name, At = hand.Now });
            hand.Happened(new OfferPageWritten(page.Id, page.Slug, page.Number, page.IsPublished));
            await hand.OfferChanged();
            return Outcome.Done(page.Id);
        });
    }

    private static Outcome? Wrong(string? section, string? title, string? summary, string? markdown) =>
        OfferTerms.Find("section", section) is null ? Outcome.Refused("Choose the heading it is listed under.", nameof(Command.Section))
        : title is null ? Outcome.Refused("Enter the title.", nameof(Command.Title))
        : summary is null ? Outcome.Refused("Say in a sentence what the page tells.", nameof(Command.Summary))
        : markdown is null ? Outcome.Refused("Write the page.", nameof(Command.Markdown))
        : PublicText.WhyTooLong(title, EntryCheck.LongestName, nameof(Command.Title))
            ?? PublicText.WhyTooLong(summary, EntryCheck.LongestSummary, nameof(Command.Summary)) ?? PublicText.WhyTooLong(markdown, LongestMarkdown, nameof(Command.Markdown))
            ?? OfferMarkdown.WhyNot(markdown, nameof(Command.Markdown));
}

[EventType("offer-page-written")]
public sealed record OfferPageWritten(Guid PageId, string Slug, int Number, bool IsPublished) : Event;
