using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OneStory.LocalOffer;

/// <summary>A part of an entry that two versions say differently.</summary>
/// <param name="Field">As JSON has it: "whoFor".</param>
/// <param name="Label">What it is to a reader: "Who it is for".</param>
public sealed record EntryDifference(string Field, string Label, string Before, string After);

/// <summary>What comes of putting a change to an entry that has moved on.</summary>
/// <param name="Content">What nobody else touched as proposed, and what the proposal left alone as it now is. Where both changed a part, as proposed.</param>
/// <param name="Clashes">The parts that both changed, each as it is now and as it is proposed.</param>
public sealed record EntryMerge(EntryContent Content, IReadOnlyList<EntryDifference> Clashes);

/// <summary>Compares entries part by part.</summary>
public static class EntryDifferences
{
    private static readonly (string Field, string Label, Func<EntryContent, string?> Says)[] Parts =
    [
        ("name", "Name", c => c.Name),
        ("alsoKnownAs", "Also known as", c => string.Join(", ", c.AlsoKnownAs)),
        ("alert", "Different just now", c => c.Alert),
        ("summary", "In short", c => c.Summary),
        ("description", "About it", c => c.Description),
        ("whoFor", "Who it is for", c => c.WhoFor),
        ("categories", "Kind of help", c => EntryInWords.Terms("category", c.Categories)),
        ("minimumAge", "Youngest age", c => Number(c.MinimumAge)),
        ("maximumAge", "Oldest age", c => Number(c.MaximumAge)),
        ("needs", "Needs it is for", c => EntryInWords.Terms("need", c.Needs)),
        ("diagnosis", "Diagnosis", c => EntryInWords.Diagnosis(c.Diagnosis)),
        ("plan", "Plan", c => EntryInWords.Plan(c.Plan)),
        ("criteria", "What must hold", c => c.Criteria),
        ("referral", "How to get it", c => Lines([EntryInWords.Terms("route", c.Referral.Routes), c.Referral.How])),
        ("wait", "How long it takes", c => c.Wait is { } wait ? EntryInWords.Wait(wait) : null),
        ("cost", "Cost", c => Lines([EntryInWords.Cost(c.Cost.Kind), c.Cost.Says, .. c.Cost.Prices.Select(EntryInWords.Price), c.Cost.TakesDirectPayments ? "Direct payments can pay for it" : null])),
        ("delivery", "Where it happens", c => EntryInWords.Terms("delivery", c.Delivery)),
        ("places", "Places", c => Lines(c.Places.SelectMany(place => new[] { EntryInWords.Place(place), EntryInWords.Terms("access", place.Access), place.Travel }))),
        ("times", "When", c => Lines(c.Times.Select(EntryInWords.Time))),
        ("contacts", "Who to ask", c => Lines(c.Contacts.Select(EntryInWords.Contact))),
        ("website", "Website", c => c.Website),
        ("languages", "Languages", c => EntryInWords.Terms("language", c.Languages)),
        ("serves", "Areas served", c => string.Join(", ", c.Serves)),
        ("outsideArea", "Outside the area", c => c.OutsideArea ? "Yes" : "No"),
        ("layer", "Level of help", c => c.Layer is { } layer ? OfferTerms.NameOf("layer", layer) : null),
        ("outcomes", "What it helps with", c => EntryInWords.Terms("outcome", c.Outcomes)),
        ("whileWaiting", "Helps while you wait", c => EntryInWords.Terms("pathway", c.WhileWaiting)),
        ("capacity", "Places for", c => Number(c.Capacity)),
        ("specialism", "Specialism", c => c.Specialism),
        ("urn", "Reference number", c => c.Urn),
    ];

    public static IReadOnlyList<string> Fields { get; } = [.. Parts.Select(part => part.Field)];

    /// <summary>What the second says differently, in the order in which an entry is read.</summary>
    public static IReadOnlyList<EntryDifference> Between(EntryContent before, EntryContent after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return [.. Parts.Select(part => new EntryDifference(part.Field, part.Label, part.Says(before) ?? "", part.Says(after) ?? "")).Where(part => part.Before != part.After)];
    }

    /// <summary>Puts what was changed from one version into another that has moved on meanwhile.</summary>
    /// <param name="from">The version the proposal was written from.</param>
    /// <param name="now">The version there is now.</param>
    public static EntryMerge Merge(EntryContent from, EntryContent proposed, EntryContent now)
    {
        var (theirs, ours) = (Between(from, proposed), Between(from, now).Select(part => part.Field).ToHashSet(StringComparer.Ordinal));
        var (into, source) = (Node(now), Node(proposed));
        foreach (var part in theirs)
        {
            into.Remove(part.Field);
            if (source[part.Field] is { } value) into[part.Field] = value.DeepClone();
        }

        var clashes = Between(now, proposed).Where(part => ours.Contains(part.Field) && theirs.Any(changed => changed.Field == part.Field));
        return new(into.Deserialize<EntryContent>(OfferJson.Options)!, [.. clashes]);
    }

    private static JsonObject Node(EntryContent content) => JsonSerializer.SerializeToNode(content, OfferJson.Options)!.AsObject();

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Lines(IEnumerable<string?> lines) => string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)));
}
