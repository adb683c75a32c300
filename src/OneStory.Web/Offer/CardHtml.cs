using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using OneStory.Law;
using OneStory.LocalOffer;
using OneStory.LocalOffer.Search;

namespace OneStory.Web.Offer;

/// <summary>
/// An entry in a list, written once and shown to thousands: all but how far away it is, which stands between the two halves.
/// </summary>
internal sealed class CardHtml(string before, string after, string save, string saved)
{
    public static CardHtml Of(OfferCard card)
    {
        var content = card.Content;
        var place = content.Places.FirstOrDefault(place => place.Latitude is not null);
        var at = place is null ? "" : string.Create(CultureInfo.InvariantCulture, $" data-latitude=\"{place.Latitude:0.#####}\" data-longitude=\"{place.Longitude:0.#####}\"");
        var before = $"""
            <li class="offer-card" id="{Anchor(card)}"{at}><h3 class="offer-card__name"><a class="govuk-link" href="{Text(card.Address)}">{Text(content.Name)}</a></h3><p class="offer-card__by">{Text(card.Provider.Name)}</p>{Alert(content)}<p class="offer-card__says">{Text(content.Summary)}</p><ul class="offer-card__facts">
            """;
        var ofWhat = $"<span class=\"govuk-visually-hidden\"> {Text(content.Name)}</span>";
        return new(
            before, string.Concat(Facts(content, card.Day).Select(fact => $"<li>{Text(fact)}</li>")) + $"</ul>{Checked(card)}",
            $"<button class=\"offer-card__save\" form=\"save\" name=\"add\" value=\"{card.Entry.Id}\">Save{ofWhat}</button>",
            $"<p class=\"offer-card__saved\"><a class=\"govuk-link\" href=\"{Text(card.Root)}/saved\">On your list{ofWhat}</a></p>");
    }

    /// <summary>By which an address opens at the card.</summary>
    public static string Anchor(OfferCard card) => $"e-{card.Entry.Slug}";

    public IHtmlContent At(SearchHit? hit) => new HtmlString(string.Concat(before, hit is null ? "" : Distance(hit), after, "</li>"));

    /// <summary>Beside a form by the name "save", which puts the entry on the reader's list.</summary>
    public IHtmlContent At(SearchHit hit, bool isSaved) => new HtmlString(string.Concat(before, Distance(hit), after, isSaved ? saved : save, "</li>"));

    /// <summary>Without its end, so that a page can put something of its own into it.</summary>
    public IHtmlContent Open() => new HtmlString(before + after);

    /// <summary>"2.3 miles away, Aylesbury".</summary>
    public static string? Away(double? miles) => miles switch
    {
        null => null,
        < 0.75 => "Less than a mile away",
        < 10 => string.Create(CultureInfo.InvariantCulture, $"About {Math.Round(miles.Value * 2, MidpointRounding.AwayFromZero) / 2:0.#} {(miles < 1.25 ? "mile" : "miles")} away"),
        _ => string.Create(CultureInfo.InvariantCulture, $"About {miles:0} miles away"),
    };

    private static string Distance(SearchHit hit)
    {
        var (miles, town) = (Away(hit.Miles), hit.Place?.Town ?? hit.Place?.Name);
        if (hit.ComesToYou) return "<li>You do not need to travel</li>";
        return miles is null ? "" : $"<li>{(town is null ? miles : $"{miles}, {Text(town)}")}</li>";
    }

    private static IEnumerable<string> Facts(EntryContent content, DateOnly today)
    {
        yield return EntryInWords.Ages(content);
        yield return CostOf(content.Cost);
        if (content.Diagnosis == DiagnosisNeeded.No) yield return "No diagnosis needed";
        if (content.Plan == PlanNeeded.Yes) yield return "EHC plan needed";
        if (content.Delivery is ["online"]) yield return "Online";
        if (NextTime.Of(content.Times, today) is { } when) yield return when;
        if (content.Wait is { } wait) yield return $"Wait: {LowerFirst(EntryInWords.Wait(wait with { AsOf = null }))}";
        if (content.OutsideArea) yield return "Outside the area";
    }

    private static string CostOf(Cost cost) => cost switch
    {
        { Kind: CostKind.Charged, Prices: [var only] } => EntryInWords.Price(only),
        _ => EntryInWords.Cost(cost.Kind),
    };

    private static string Alert(EntryContent content) => content.Alert is { } alert ? $"<p class=\"offer-card__alert\">{Text(alert)}</p>" : "";

    private static string Checked(OfferCard card) => card.IsStale
        ? $"<p class=\"offer-card__checked offer-card__checked--stale\">Not checked since {card.Entry.CheckedOn.WithoutWeekday()}. Call before you go.</p>"
        : $"<p class=\"offer-card__checked\">Checked {card.Entry.CheckedOn.WithoutWeekday()}</p>";

    private static string LowerFirst(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
