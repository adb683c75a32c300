using OneStory.Places;

namespace OneStory.Core.Tests.Places;

public sealed class From_the_national_grid_to_degrees
{
    private const double FiveMetres = 0.00006;

    /// <summary>Points that others have published: the water tower of Ordnance Survey's own example, and postcodes of the national directory.</summary>
    [Theory]
    [InlineData(651410, 313177, 52.657979, 1.716038)]
    [InlineData(529090, 179645, 51.501009, -0.141588)]
    [InlineData(464447, 195647, 51.655929, -1.069752)]
    public void A_point_is_within_some_metres_of_where_it_is_published(int easting, int northing, double latitude, double longitude)
    {
        var found = NationalGrid.ToDegrees(easting, northing);
        found.Latitude.ShouldBe(latitude, FiveMetres);
        found.Longitude.ShouldBe(longitude, FiveMetres * 1.6);
    }

    [Theory]
    [InlineData(80000, 5000)]
    [InlineData(655000, 650000)]
    [InlineData(400000, -100000)]
    public void The_ends_of_the_country_come_out_in_it(int easting, int northing)
    {
        var found = NationalGrid.ToDegrees(easting, northing);
        found.Latitude.ShouldBeInRange(48.9, 61);
        found.Longitude.ShouldBeInRange(-7.6, 2.4);
    }
}
