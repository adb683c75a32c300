using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OneStory.LocalOffer.Search;

/// <summary>A point on the globe, in degrees.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    private const double EarthInMiles = 3958.7613;

    /// <summary>By the haversine formula.</summary>
    public double MilesTo(GeoPoint other)
    {
        var (from, to) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var up = Math.Sin((to - from) / 2);
        var across = Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2);
        return 2 * EarthInMiles * Math.Asin(Math.Sqrt(Math.Min(1, up * up + Math.Cos(from) * Math.Cos(to) * across * across)));
    }

    internal Spot OnSphere()
    {
        var (up, across) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(Longitude));
        return new(Math.Cos(up) * Math.Cos(across), Math.Cos(up) * Math.Sin(across), Math.Sin(up));
    }

    /// <summary>The chord of a distance, squared: compared in place of the distance, because it costs no trigonometry.</summary>
    internal static double Chord(double miles)
    {
        var half = Math.Sin(Math.Min(miles / EarthInMiles, Math.PI) / 2);
        return 4 * half * half;
    }

    internal static double Miles(double chord) => 2 * EarthInMiles * Math.Asin(Math.Sqrt(Math.Min(1, chord / 4)));
}

/// <summary>A point on a sphere whose radius is 1.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Spot(double X, double Y, double Z)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double ChordTo(in Spot other)
    {
        var (x, y, z) = (X - other.X, Y - other.Y, Z - other.Z);
        return x * x + y * y + z * z;
    }
}
