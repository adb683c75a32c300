using System.CommandLine;
using OneStory.Law;

namespace OneStory.Cli.Law;

/// <summary><c>onestory law due RULE fact=DATE …</c>: one last lawful day.</summary>
internal static class DueCommand
{
    public static Command Build()
    {
        var rule = new Argument<string>("RULE") { Description = "The rule: 'onestory law rules' lists them." };
        var facts = new Argument<string[]>("FACT=DATE") { Description = "What the rule counts from, as YYYY-MM-DD; a year as YYYY.", Arity = ArgumentArity.ZeroOrMore };
        var explain = new Option<bool>("--explain") { Description = "Add the sentences that explain the day, with the arithmetic and the citation." };
        var calendars = new CalendarOptions();
        var command = new Command("due", "Print the last lawful day.") { rule, facts, explain, calendars.BankHolidays, calendars.Closures };
        command.SetAction(parsed =>
        {
            var reckoning = Reckoning.Of(parsed.GetRequiredValue(rule), [.. parsed.GetValue(facts)!.Select(ReadFact)], calendars.Read(parsed));
            Console.WriteLine(reckoning.Due.Iso());
            if (parsed.GetValue(explain))
                foreach (var sentence in reckoning.Explanation()) Console.WriteLine(sentence);
        });
        return command;
    }

    private static Fact ReadFact(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        if (at < 1) throw new RefusalException($"'{text}' is not a fact: write it as name=YYYY-MM-DD.");
        var name = text[..at];
        var type = FactTypes.Find(name) ?? throw new RefusalException($"There is no fact '{name}'.");
        return new(type, Dates.Read(type, text[(at + 1)..]));
    }
}
