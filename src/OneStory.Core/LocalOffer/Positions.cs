using OneStory.Places;
using OneStory.Registers;

namespace OneStory.LocalOffer;

/// <summary>Finds where the places of an entry are, by the national directory of postcodes that is held.</summary>
public sealed class Positions(ReferenceQuery registers) : IUseCase
{
    /// <summary>The content with each place's postcode as it is written on an envelope, and its position where the directory has it.</summary>
    public async Task<EntryContent> Placed(EntryContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var places = new List<OfferPlace>();
        foreach (var place in content.Places) places.Add(At(place, await registers.Find(place.Postcode)));
        return content with { Places = places };
    }

    /// <summary>The postcodes of an entry that the directory does not have, so that their places are not on the map; none where no directory is held.</summary>
    public async Task<IReadOnlyList<string>> Unknown(EntryContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Places.Count == 0 || !await registers.HoldsPostcodes()) return [];
        var known = await registers.PostcodesKnown(content.Places.Select(place => place.Postcode));
        return [.. content.Places.Select(place => place.Postcode).Where(postcode => postcode.Length > 0 && !known.Contains(postcode))];
    }

    internal static OfferPlace At(OfferPlace place, KnownPostcode? known)
    {
        var id = place.Id ?? Guid.CreateVersion7();
        if (known is null) return place with { Id = id, Latitude = null, Longitude = null };
        var (latitude, longitude) = NationalGrid.ToDegrees(known.Easting, known.Northing);
        return place with { Id = id, Postcode = known.Postcode, Latitude = latitude, Longitude = longitude };
    }
}
