using System.CommandLine;
using OneStory.Law;

namespace OneStory.Cli.Law;

/// <summary><c>onestory law case FACTS.json</c>: every clock of a case, and what may lawfully be done next.</summary>
internal static class CaseCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("FACTS.json") { Description = "The facts of the case: docs/law/facts-file.md says how to write them." };
        var asOf = new Option<string?>("--as-of") { Description = "The day to look at the case, as YYYY-MM-DD. Today in London if not given." };
        var json = new Option<bool>("--json") { Description = "As JSON, with every explanation." };
        var explain = new Option<bool>("--explain") { Description = "Add the sentences that explain each clock." };
        var calendars = new CalendarOptions();
        var command = new Command("case", "Show every deadline of a case and the next lawful acts.")
        {
            file, asOf, json, explain, calendars.BankHolidays, calendars.Closures,
        };
        command.SetAction(parsed =>
        {
            var facts = FactsFile.Read(parsed.GetRequiredValue(file));
            var day = parsed.GetValue(asOf) is { } given ? Dates.Read("--as-of", given) : LondonDate.Today(TimeProvider.System);
            var report = new CaseReport(facts, day, calendars.Read(parsed));
            if (parsed.GetValue(json)) Json.Print(report.AsData());
            else report.Print(parsed.GetValue(explain));
        });
        return command;
    }
}
