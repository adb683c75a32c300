namespace OneStory.Messages;

public static partial class WhoIsTold
{
    private const string Desk = "/local-offer/manage";

    private static IEnumerable<TellingRule> LocalOffer() =>
    [
        Nobody("offer-entry-added", "The public reads it."),
        Nobody("offer-entry-changed", "The public reads it, and whoever keeps it sees what changed."),
        Nobody("offer-entry-confirmed", "The public reads the day it was confirmed."),
        Nobody("offer-entry-published", "The public reads it."),
        Nobody("offer-entry-withdrawn", "Its address says so."),
        Nobody("offer-credit-taken-back", "The page no longer thanks them. Whoever took it back speaks with them, where they asked."),
        Tell("offer-entries-hidden", new Tells("entries-hidden", Whom.OfferKeepers)
        {
            With = Fields(hidden => [("list", Listed(hidden["names"])), ("why", hidden["why"])]),
            Page = _ => "/local-offer/my-entries",
        }),
        Tell("offer-change-suggested", new Tells("suggestion-came-in", Whom.OfferOfficers) { Often = Often.OnceADay, Page = _ => $"{Desk}/suggestions" }),
        Nobody("offer-feed-taken", "What it brought waits among the suggestions, and whoever took it has the report."),
        Tell("offer-suggestion-decided", new Tells("suggestion-decided", Whom.OfferWriter)
        {
            With = Fields(decided => [("list", $"- {decided["name"]}"), ("answer", decided.Is("isTaken") ? "We have put it into the Local Offer." : "We have not put it into the Local Offer."), ("why", decided["reply"])]),
            Page = _ => "/local-offer",
        }),
        Tell("offer-comment-sent", new Tells("offer-comment-came-in", Whom.OfferOfficers) { Often = Often.OnceADay, Page = _ => $"{Desk}/comments" }),
        Nobody("offer-comment-moderated", "The public reads it, or the count of those that are not published."),
        Nobody("offer-comment-responded", "The public reads it. Regulation 56 does not ask for an answer to each person, and most give no address."),
        Nobody("offer-action-done", "The public reads it."),
        Nobody("offer-page-written", "The public reads it."),
        Nobody("offer-page-confirmed", "The public reads the day it was confirmed."),
        Nobody("offer-translation-written", "The public reads it."),
        Nobody("offer-words-changed", "Searches know it from then on."),
        Nobody("offer-provider-changed", "The public reads it."),
        Nobody("offer-provider-let-in", "A message about signing in goes to the person."),
        Nobody("offer-provider-access-ended", "They see it when they next sign in."),
        Tell("offer-copy-asked-for", new Tells("copy-asked-for", Whom.OfferOfficers) { Often = Often.OnceADay, Page = _ => $"{Desk}/copies" }),
        Nobody("offer-copy-sent", "The copy comes by post."),
    ];

    private static string Listed(string? names)
    {
        using var read = System.Text.Json.JsonDocument.Parse(names ?? "[]");
        return string.Join('\n', read.RootElement.EnumerateArray().Select(name => $"- {name.GetString()}"));
    }
}
