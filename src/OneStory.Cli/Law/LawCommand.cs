using System.CommandLine;

namespace OneStory.Cli.Law;

/// <summary><c>onestory law</c>: the statutory timetable at the command line.</summary>
internal static class LawCommand
{
    public static Command Build() => new("law", "The statutory timetable: what is due, when, from whom and why.")
    {
        DueCommand.Build(),
        RulesCommand.Build(),
        CaseCommand.Build(),
        NoticesCommand.Build(),
        DiagramCommand.Build(),
        DocsCommand.Build(),
    };
}
