using System.CommandLine;
using OneStory.Cli.Law;
using OneStory.Law;

namespace OneStory.Cli.Plan;

/// <summary><c>onestory plan check</c>: whether a line of a plan could be enforced, or an outcome known to be reached.</summary>
internal static class CheckCommand
{
    public static Command Build()
    {
        var section = new Option<string>("--section") { Description = $"The section the line is for: {Words.List(PlanLanguage.Sections, "or")}.", Required = true };
        var text = new Option<string>("--text") { Description = "The words of the line.", Required = true };
        var json = new Option<bool>("--json") { Description = "As JSON, with each vague word's place, every reason and its source." };
        var command = new Command("check", "Check that provision is specific, or that an outcome is measurable.") { section, text, json };
        command.SetAction(parsed =>
        {
            var check = Check(parsed.GetRequiredValue(section), parsed.GetRequiredValue(text));
            if (parsed.GetValue(json)) Json.Print(AsData(check));
            else Print(check);
        });
        return command;
    }

    private static LanguageCheck Check(string section, string text)
    {
        try
        {
            return PlanLanguage.Check(section, text);
        }
        catch (UncheckedSectionException problem)
        {
            throw new RefusalException(problem.Message);
        }
    }

    private static void Print(LanguageCheck check)
    {
        Console.WriteLine(check.VerdictInWords.Capitalised());
        foreach (var missing in check.Missing) Console.WriteLine($"  missing  {missing.Id,-10} {missing.Why}");
        foreach (var vague in check.Vague) Console.WriteLine($"  vague    {vague.Words,-10} {vague.Why}");
        if (check.IsClear) return;
        foreach (var law in PlanLanguage.LawOf(check.Section)) Console.WriteLine($"  law      {law.Says} {law.Source.Citation} [{law.Source.Letter}]");
    }

    private static object AsData(LanguageCheck check) => new
    {
        check.Section,
        Verdict = check.VerdictInWords,
        Missing = check.Missing.Select(missing => missing.Id),
        Vague = check.Vague.Select(vague => vague.Words),
        Reasons = new
        {
            Missing = check.Missing.Select(missing => new { Element = missing.Id, missing.Why }),
            Vague = check.Vague.Select(vague => new { vague.Words, vague.Start, vague.Length, vague.Why }),
        },
        Law = check.IsClear ? [] : PlanLanguage.LawOf(check.Section).Select(law => new { law.Says, Source = law.Source.Citation, Confidence = law.Source.Letter }),
    };
}
