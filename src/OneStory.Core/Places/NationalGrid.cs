namespace OneStory.Places;

/// <summary>
/// From metres on the British National Grid to degrees that maps on the web use (WGS84): the projection of the Airy ellipsoid
/// turned back, and the seven figures by which Ordnance Survey moves OSGB36 to WGS84. Good to about five metres.
/// </summary>
public static class NationalGrid
{
    private const double AiryA = 6377563.396, AiryB = 6356256.909, WgsA = 6378137, WgsB = 6356752.314245;
    private const double Scale = 0.9996012717, Latitude0 = 49 * Degree, Longitude0 = -2 * Degree, Easting0 = 400000, Northing0 = -100000;
    private const double Degree = Math.PI / 180, Second = Degree / 3600;

    public static (double Latitude, double Longitude) ToDegrees(int easting, int northing)
    {
        var (latitude, longitude) = OnAiry(easting - Easting0, northing - Northing0);
        return Moved(latitude, longitude);
    }

    private static (double Latitude, double Longitude) OnAiry(double east, double north)
    {
        const double E2 = 1 - (AiryB * AiryB / (AiryA * AiryA));
        var latitude = Latitude0;
        for (var left = north; Math.Abs(left) > 0.00001; left = north - Meridian(latitude)) latitude += left / (AiryA * Scale);
        var (sin, tan, sec) = (Math.Sin(latitude), Math.Tan(latitude), 1 / Math.Cos(latitude));
        var nu = AiryA * Scale / Math.Sqrt(1 - (E2 * sin * sin));
        var rho = AiryA * Scale * (1 - E2) / Math.Pow(1 - (E2 * sin * sin), 1.5);
        var (eta2, t2, t4, t6) = ((nu / rho) - 1, tan * tan, Math.Pow(tan, 4), Math.Pow(tan, 6));
        var vii = tan / (2 * rho * nu);
        var viii = tan / (24 * rho * Math.Pow(nu, 3)) * (5 + (3 * t2) + eta2 - (9 * t2 * eta2));
        var ix = tan / (720 * rho * Math.Pow(nu, 5)) * (61 + (90 * t2) + (45 * t4));
        var x = sec / nu;
        var xi = sec / (6 * Math.Pow(nu, 3)) * ((nu / rho) + (2 * t2));
        var xii = sec / (120 * Math.Pow(nu, 5)) * (5 + (28 * t2) + (24 * t4));
        var xiia = sec / (5040 * Math.Pow(nu, 7)) * (61 + (662 * t2) + (1320 * t4) + (720 * t6));
        return (latitude - (vii * Math.Pow(east, 2)) + (viii * Math.Pow(east, 4)) - (ix * Math.Pow(east, 6)),
            Longitude0 + (x * east) - (xi * Math.Pow(east, 3)) + (xii * Math.Pow(east, 5)) - (xiia * Math.Pow(east, 7)));
    }

    /// <summary>The distance along the meridian from the true origin.</summary>
    private static double Meridian(double latitude)
    {
        const double N = (AiryA - AiryB) / (AiryA + AiryB), N2 = N * N, N3 = N2 * N;
        var (less, more) = (latitude - Latitude0, latitude + Latitude0);
        return AiryB * Scale * (((1 + N + (5d / 4 * N2) + (5d / 4 * N3)) * less)
            - (((3 * N) + (3 * N2) + (21d / 8 * N3)) * Math.Sin(less) * Math.Cos(more))
            + (((15d / 8 * N2) + (15d / 8 * N3)) * Math.Sin(2 * less) * Math.Cos(2 * more))
            - (35d / 24 * N3 * Math.Sin(3 * less) * Math.Cos(3 * more)));
    }

    /// <summary>Moved, turned and stretched from the one idea of the Earth to the other.</summary>
    private static (double Latitude, double Longitude) Moved(double latitude, double longitude)
    {
        const double E2 = 1 - (AiryB * AiryB / (AiryA * AiryA)), W2 = 1 - (WgsB * WgsB / (WgsA * WgsA)), Stretch = 1 - 20.4894e-6;
        const double TurnX = 0.1502 * Second, TurnY = 0.2470 * Second, TurnZ = 0.8421 * Second;
        var nu = AiryA / Math.Sqrt(1 - (E2 * Math.Sin(latitude) * Math.Sin(latitude)));
        var (x, y, z) = (nu * Math.Cos(latitude) * Math.Cos(longitude), nu * Math.Cos(latitude) * Math.Sin(longitude), (1 - E2) * nu * Math.Sin(latitude));
        var (x2, y2, z2) = (446.448 + (Stretch * x) - (TurnZ * y) + (TurnY * z), -125.157 + (TurnZ * x) + (Stretch * y) - (TurnX * z), 542.060 - (TurnY * x) + (TurnX * y) + (Stretch * z));
        var across = Math.Sqrt((x2 * x2) + (y2 * y2));
        var found = Math.Atan2(z2, across * (1 - W2));
        for (var turn = 0; turn < 6; turn++)
        {
            var wgs = WgsA / Math.Sqrt(1 - (W2 * Math.Sin(found) * Math.Sin(found)));
            found = Math.Atan2(z2 + (W2 * wgs * Math.Sin(found)), across);
        }

        return (Math.Round(found / Degree, 6), Math.Round(Math.Atan2(y2, x2) / Degree, 6));
    }
}
