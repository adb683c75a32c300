namespace OneStory.Testing;

/// <summary>A document that is written from the code and committed, so that a change of meaning shows up as a change of text.</summary>
public static class GeneratedDocument
{
    /// <summary>Compares the committed page with what the code says now, or writes it where ONESTORY_UPDATE_DOCS is set.</summary>
    public static void ShouldBeCommittedAs(this string text, params string[] path)
    {
        var file = Repository.PathOf(path);
        if (Environment.GetEnvironmentVariable("ONESTORY_UPDATE_DOCS") is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        File.Exists(file).ShouldBeTrue($"{string.Join('/', path)} is not committed. Run ONESTORY_UPDATE_DOCS=1 ./test to write it.");
        File.ReadAllText(file).ShouldBe(text, $"{string.Join('/', path)} no longer says what the code says. Run ONESTORY_UPDATE_DOCS=1 ./test and read the difference.");
    }
}
