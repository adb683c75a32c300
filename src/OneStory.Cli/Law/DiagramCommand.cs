using System.CommandLine;
using OneStory.Law;

namespace OneStory.Cli.Law;

/// <summary><c>onestory law diagram</c>: the state machine as Mermaid.</summary>
internal static class DiagramCommand
{
    public static Command Build()
    {
        var command = new Command("diagram", "Print the state machine as a Mermaid diagram.");
        command.SetAction(_ => Console.Write(LawDocuments.Diagram()));
        return command;
    }
}
