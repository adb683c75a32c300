namespace OneStory.Web.Offer;

/// <summary>
/// Where the map of an authority's Local Offer takes its pictures from, by the end of the authority's address: "OneStory:Maps:ashmere:Url".
/// Without one the map is points and names, and asks nobody.
/// </summary>
public sealed class OfferMaps
{
    public const string Section = "OneStory";

    public IDictionary<string, MapTiles> Maps { get; } = new Dictionary<string, MapTiles>(StringComparer.OrdinalIgnoreCase);
}

/// <summary>A server of map tiles, which learns what part of a map somebody looks at, and their address.</summary>
public sealed class MapTiles
{
    /// <summary>"https://tiles.example.org/{z}/{x}/{y}.png".</summary>
    public string Url { get; set; } = "";

    /// <summary>Whose map it is, as its licence asks.</summary>
    public string Attribution { get; set; } = "";
}
