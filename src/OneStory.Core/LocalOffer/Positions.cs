using OneStory.Places;
using OneStory.Registers;

namespace OneStory.LocalOffer;

/// <summary>Finds where the places of an entry are, by the national directory of postcodes that is held.</summary>
public sealed class Positions(ReferenceQuery registers) : IUseCase
{
    /// <summary>The content with each place's postcode as it is written on an envelope, and its position where the directory has it.</summary>
    /// <returns>The content, and the postcodes that the directory does not have.</returns>
    public async Task<(EntryContent Content, IReadOnlyList<string> Unknown)> Placed(EntryContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var (places, unknown) = (new List<OfferPlace>(), new List<string>());
        foreach (var place in content.Places)
        {
            var known = await registers.Find(place.Postcode);
            if (known is null && place.Postcode.Trim().Length > 0) unknown.Add(place.Postcode.Trim());
            places.Add(At(place, known));
        }

        return (content with { Places = places }, unknown);
    }

    internal static OfferPlace At(OfferPlace place, KnownPostcode? known)
    {
        var id = place.Id ?? Guid.CreateVersion7();
        if (known is null) return place with { Id = id, Latitude = null, Longitude = null };
        var (latitude, longitude) = NationalGrid.ToDegrees(known.Easting, known.Northing);
        return place with { Id = id, Postcode = known.Postcode, Latitude = latitude, Longitude = longitude };
    }
}
