namespace OneStory.Testing;

/// <summary>A folder of this run's own, gone when the run ends.</summary>
public static class TemporaryFolder
{
    private static readonly string Root = Make();

    public static string New(string called) => Directory.CreateDirectory(Path.Combine(Root, $"{called}-{Guid.NewGuid():n}")).FullName;

    private static string Make()
    {
        var folder = Directory.CreateTempSubdirectory("onestory-tests-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(folder);
        return folder;
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // A host that was not put away still holds a file: the system's own cleaning takes it.
        }
    }
}
