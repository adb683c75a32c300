using System.CommandLine;
using OneStory.Law;

namespace OneStory.Cli.Law;

/// <summary><c>onestory law docs</c>: writes the generated pages.</summary>
internal static class DocsCommand
{
    public static Command Build()
    {
        var folder = new Argument<string>("FOLDER") { Description = "Where to write them.", DefaultValueFactory = _ => "docs/law/generated" };
        var command = new Command("docs", "Write the generated pages of the law.") { folder };
        command.SetAction(parsed =>
        {
            var target = parsed.GetRequiredValue(folder);
            if (string.IsNullOrWhiteSpace(target)) throw new RefusalException("FOLDER is empty.");
            Directory.CreateDirectory(target);
            foreach (var (name, text) in LawDocuments.All) File.WriteAllText(Path.Combine(target, name), text);
            Console.WriteLine($"Wrote {Words.List(LawDocuments.All.Keys)} to {target}.");
        });
        return command;
    }
}
