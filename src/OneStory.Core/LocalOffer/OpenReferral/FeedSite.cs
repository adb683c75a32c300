using OneStory.LocalOffer.Search;

namespace OneStory.LocalOffer.OpenReferral;

/// <summary>One of the places of an entry: what the standard calls a service at a location.</summary>
public sealed record FeedSite(Guid EntryId, Guid LocationId, OfferPlace Place)
{
    /// <summary>Its own: two services may be at one location.</summary>
    public Guid Id { get; } = StableId.Of(EntryId, $"service_at_location/{LocationId}");

    public GeoPoint? At => Place is { Latitude: { } latitude, Longitude: { } longitude } ? new(latitude, longitude) : null;

    public static IReadOnlyList<FeedSite> Of(PublishedEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return [.. entry.Content.Places.Select((place, at) => new FeedSite(entry.Id, place.Id ?? StableId.Of(entry.Id, $"location/{at}"), place))];
    }
}
