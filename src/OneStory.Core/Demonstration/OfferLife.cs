using System.Text.Json;
using System.Text.Json.Nodes;
using OneStory.LocalOffer;

namespace OneStory.Demonstration;

/// <summary>What has happened around Ashmere's Local Offer: comments and what was done, suggestions that wait, other languages, searches in vain.</summary>
internal sealed class OfferLife(Content content, IReadOnlyDictionary<string, OfferEntry> entries, IReadOnlyDictionary<string, OfferPage> pages, DateTime now)
{
    private readonly JsonNode told = content.OfferLife();
    private int forms;

    public IEnumerable<(OfferComment Comment, OfferCommentAsSent AsSent)> Comments() => told.Each("comments").Select(Comment);

    public IEnumerable<OfferSuggestion> Suggestions() => told.Each("suggestions").Select(from =>
    {
        var entry = from.TextOrNull("of") is { } of ? entries[of] : null;
        return new OfferSuggestion
        {
            EntryId = entry?.Id,
            ProviderId = entry?.ProviderId,
            Proposed = entry is null ? from["new"].Deserialize<EntryContent>(OfferJson.Options)! : Changed(entry.Content, from["change"]!.AsObject()),
            BaseNumber = entry?.Number ?? 0,
            Source = Enum.Parse<SuggestionSource>(from.Text("source"), ignoreCase: true),
            Why = from.TextOrNull("why"),
            ByName = from.TextOrNull("by"),
            ByEmail = from.TextOrNull("email"),
            WantsCredit = from.Flag("credit"),
            At = At(from.Number("daysAgo")),
            FormKey = Form(),
        };
    });

    public IEnumerable<OfferTranslation> Translations() => told.Each("translations").Select(from =>
    {
        var (entry, page) = (from.TextOrNull("of") is { } of ? entries[of] : null, from.TextOrNull("page") is { } on ? pages[on] : null);
        return new OfferTranslation
        {
            EntryId = entry?.Id,
            OfferPageId = page?.Id,
            Language = from.Text("language"),
            Name = from.Text("name"),
            Summary = from.Text("summary"),
            Text = from.Text("text"),
            OfNumber = (entry?.Number ?? page!.Number) - (from.Flag("behind") ? 1 : 0),
            ByName = "Ashmere County Council",
            MadeOn = content.Today.AddDays(-60),
        };
    });

    public IEnumerable<OfferMissedSearch> Missed() => told.Each("missed").Select(from =>
        new OfferMissedSearch { Day = content.Today.AddDays(-from.Number("daysAgo")), Words = from.Text("words"), Filters = from.Text("filters"), Count = from.Number("count") });

    public IEnumerable<OfferWord> Words() => told.Each("words").Select(from =>
        new OfferWord { Term = from.Text("term"), Synonyms = [.. from.Each("synonyms").Select(word => word.ToString())], Misspellings = [.. from.Each("misspellings").Select(word => word.ToString())] });

    /// <summary>Entries whose easy read is of an earlier version: they have been changed since.</summary>
    public IEnumerable<string> ChangedSince() => told.Each("translations").Where(from => from.Flag("behind")).Select(from => from.Text("of"));

    private (OfferComment, OfferCommentAsSent) Comment(JsonNode from)
    {
        var about = Enum.Parse<CommentAbout>(from.Text("about"), ignoreCase: true);
        var state = from.TextOrNull("state") switch { "published" => CommentState.Published, "not-published" => CommentState.NotPublished, _ => CommentState.Waiting };
        var comment = new OfferComment
        {
            About = about,
            EntryId = about == CommentAbout.Entry ? entries[from.Text("of")].Id : null,
            OfferPageId = about == CommentAbout.Page ? pages[from.Text("of")].Id : null,
            LookedFor = from.TextOrNull("lookedFor"),
            Outcode = from.TextOrNull("outcode"),
            SentOn = Ago(from, "sentDaysAgo")!.Value,
            FormKey = Form(),
            State = state,
            NotPublished = from.TextOrNull("why") is { } why ? Enum.Parse<WhyNotPublished>(why.Replace("-", "", StringComparison.Ordinal), ignoreCase: true) : null,
            PublishedWords = from.TextOrNull("published"),
            PublishedOn = Ago(from, "publishedDaysAgo"),
            Theme = from.TextOrNull("theme"),
            Response = from.TextOrNull("response"),
            RespondedOn = Ago(from, "respondedDaysAgo"),
            Action = from.TextOrNull("action"),
            ActionDue = Ago(from, "actionDueDaysAgo"),
            Done = from.TextOrNull("done"),
            DoneOn = Ago(from, "doneDaysAgo"),
        };
        return (comment, new() { Id = comment.Id, Words = from.Text("words"), Name = from.TextOrNull("name"), Email = from.TextOrNull("email"), At = At(from.Number("sentDaysAgo")) });
    }

    private static EntryContent Changed(EntryContent was, JsonObject change)
    {
        var said = JsonSerializer.SerializeToNode(was, OfferJson.Options)!.AsObject();
        foreach (var (part, value) in change) said[part] = value?.DeepClone();
        return said.Deserialize<EntryContent>(OfferJson.Options)!;
    }

    private string Form() => $"demonstration-{++forms}";

    private DateOnly? Ago(JsonNode from, string field) => from[field] is null ? null : content.Today.AddDays(-from.Number(field));

    private DateTime At(int daysAgo) => content.Today.AddDays(-daysAgo).ToDateTime(new(10, 20), DateTimeKind.Utc) is var then && then < now ? then : now;
}
