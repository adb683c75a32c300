namespace OneStory.Journeys.Support;

/// <summary>Finds the files of the checkout the tests were built from.</summary>
public static class Repository
{
    private static readonly string Root = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OneStory.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The journeys must run inside a checkout of OneStory.");
    }
}
