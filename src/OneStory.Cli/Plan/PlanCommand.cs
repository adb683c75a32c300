using System.CommandLine;

namespace OneStory.Cli.Plan;

/// <summary><c>onestory plan</c>: the words of EHC plans at the command line.</summary>
internal static class PlanCommand
{
    public static Command Build() => new("plan", "EHC plans: how they are written.") { CheckCommand.Build() };
}
