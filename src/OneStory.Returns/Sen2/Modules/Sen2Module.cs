namespace OneStory.Returns.Sen2;

/// <summary>A table of a return that is kept as tables: one row for each record, with its own key and that of the record it hangs on.</summary>
internal sealed record Sen2Module(Sen2Element Element, Sen2Module? On)
{
    /// <summary>The tables of a year, each after the one it hangs on. A year that has no tag for each record cannot be so kept.</summary>
    public static IReadOnlyList<Sen2Module> Of(Sen2Profile profile)
    {
        var all = new List<Sen2Module>();
        Add(profile.Person, null, all);
        return all;
    }

    public int Index { get; private init; }

    public string Name => Element.Tag;

    private static void Add(Sen2Element element, Sen2Module? on, List<Sen2Module> all)
    {
        var module = new Sen2Module(element, on) { Index = all.Count };
        all.Add(module);
        foreach (var child in element.Children.Where(child => !child.IsLeaf)) Add(child, module, all);
    }
}

/// <summary>A row of such a table.</summary>
/// <param name="Values">By the place of the tag in its element; empty where there is nothing.</param>
internal sealed record Sen2ModuleRow(string Key, string Parent, int Line, IReadOnlyList<string> Values);
