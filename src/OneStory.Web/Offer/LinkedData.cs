using System.Text.Json;
using System.Text.Json.Nodes;
using OneStory.Authorities;
using OneStory.LocalOffer;

namespace OneStory.Web.Offer;

/// <summary>An entry as search engines read it (schema.org, Service). What a browser would take for markup is escaped.</summary>
internal static class LinkedData
{
    public static string Of(EntryView view, Authority authority)
    {
        var content = view.Content;
        return new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Service",
            ["name"] = content.Name,
            ["description"] = content.Summary,
            ["url"] = content.Website,
            ["provider"] = new JsonObject { ["@type"] = "Organization", ["name"] = view.Provider.Name },
            ["areaServed"] = authority.Name,
            ["isAccessibleForFree"] = content.Cost.Kind == CostKind.Free,
            ["audience"] = new JsonObject { ["@type"] = "PeopleAudience", ["suggestedMinAge"] = content.MinimumAge, ["suggestedMaxAge"] = content.MaximumAge },
            ["availableChannel"] = new JsonArray([.. content.Places.Select(Channel)]),
        }.ToJsonString(JsonSerializerOptions.Default);
    }

    private static JsonObject Channel(OfferPlace place) => new()
    {
        ["@type"] = "ServiceChannel",
        ["serviceLocation"] = new JsonObject
        {
            ["@type"] = "Place",
            ["name"] = place.Name,
            ["address"] = new JsonObject { ["@type"] = "PostalAddress", ["streetAddress"] = place.Address, ["addressLocality"] = place.Town, ["postalCode"] = place.Postcode },
            ["latitude"] = place.Latitude,
            ["longitude"] = place.Longitude,
        },
    };
}
