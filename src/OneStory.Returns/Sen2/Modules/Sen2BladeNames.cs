namespace OneStory.Returns.Sen2;

/// <summary>How COLLECT names the files and columns of its "Blade" export: by the tags, in small letters.</summary>
internal static class Sen2BladeNames
{
    public const string Head = "sen2", Native = "NativeId", Source = "sourceid";

    public static string Of(string tag) => tag.ToLowerInvariant();

    public static string Key(string module) => $"{module}tableid";

    public static string Order(string module) => $"{module}orderseqcolumn";

    /// <summary>The tags of the header, which is one row.</summary>
    public static IEnumerable<Sen2Element> HeaderItems(Sen2Profile profile) => profile.Header.Children.SelectMany(part => part.Children);
}
