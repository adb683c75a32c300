using OneStory.LocalOffer.Search;
using OneStory.Places;

namespace OneStory.LocalOffer;

/// <summary>Where the first parts of postcodes are: "HP20", in the middle of its postcodes. The directory is the whole country's.</summary>
public sealed class DistrictsQuery(OneStoryDbContext db) : IUseCase
{
    /// <summary>What follows the district: a space, a figure and two letters.</summary>
    private const int Rest = 4;

    public async Task<IReadOnlyDictionary<string, GeoPoint>> All()
    {
        var middles = await db.Postcodes.AsNoTracking().GroupBy(known => known.Postcode.Substring(0, known.Postcode.Length - Rest))
            .Select(district => new { Name = district.Key, Easting = district.Average(known => known.Easting), Northing = district.Average(known => known.Northing) }).ToListAsync();
        return middles.ToDictionary(district => district.Name, district =>
        {
            var (latitude, longitude) = NationalGrid.ToDegrees((int)district.Easting, (int)district.Northing);
            return new GeoPoint(latitude, longitude);
        }, StringComparer.Ordinal);
    }
}
