using System.Globalization;
using System.Text;
using OneStory.Law;

namespace OneStory.Returns.Sen2;

/// <summary>The rules and the profiles as pages that an officer can read and correct.</summary>
public static class Sen2Documents
{
    private const string Written = "<!-- Written from the tables of src/OneStory.Returns/Sen2. Change those, then run ONESTORY_UPDATE_DOCS=1 ./test. -->";

    /// <summary>Every rule: what must hold, how hard it is, how sure we are of it, and since when.</summary>
    public static string Rules()
    {
        var page = new StringBuilder().AppendLine("# The rules a SEN2 return is checked by").AppendLine().AppendLine(Written).AppendLine();
        page.AppendLine("The numbers are ours. The Department publishes numbered rules of its own; they were not found, and a return that passes these may still be stopped by one of them.")
            .AppendLine("An error must be put right. A query wants a look, or a note. The rest is to know.").AppendLine();
        page.AppendLine("| how sure | where it comes from |").AppendLine("|---|---|")
            .AppendLine("| guide | the Department\u2019s guide, as others quote it |")
            .AppendLine("| layout | the public schemas and columns of the return |")
            .AppendLine("| public checks | what others who work with real returns check |")
            .AppendLine("| ours | what we infer |").AppendLine();
        page.AppendLine("| rule | what must hold | kind | how sure | years | item |").AppendLine("|---|---|---|---|---|---|");
        foreach (var rule in Sen2Rule.All)
            page.AppendLine(CultureInfo.InvariantCulture, $"| {rule.Id} | {rule.Text} | {rule.Severity} | {rule.Sure} | {Years(rule.From, rule.To)} | {rule.Item} |");
        return page.ToString();
    }

    /// <summary>Every year: its days, what is not known of it, and its tags in their order; then the codes.</summary>
    public static string Profiles()
    {
        var page = new StringBuilder().AppendLine("# What a SEN2 return is made of").AppendLine().AppendLine(Written).AppendLine();
        foreach (var year in Sen2Year.All) Year(page, year);
        page.AppendLine("## Codes").AppendLine().AppendLine("| set | code | meaning | years | how sure |").AppendLine("|---|---|---|---|---|");
        foreach (var code in Sen2Code.All)
            page.AppendLine(CultureInfo.InvariantCulture, $"| {code.Set} | {code.Code} | {code.Meaning} | {Years(code.From, code.To)} | {code.Sure} |");
        return page.ToString();
    }

    private static void Year(StringBuilder page, Sen2Year year)
    {
        page.AppendLine(CultureInfo.InvariantCulture, $"## {year.Number}").AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"Survey day {Day(year.SurveyDay)}, deadline {Day(year.Deadline)}. Known from {year.Sure}.");
        page.AppendLine(CultureInfo.InvariantCulture, $"Not known: {year.Unknown}").AppendLine();
        if (Sen2Profile.Of(year.Number) is not { } profile) return;
        page.AppendLine("| tag | times | format | asked | since | item | kept as |").AppendLine("|---|---|---|---|---|---|---|");
        Element(page, profile.Message, "");
        page.AppendLine();
    }

    private static void Element(StringBuilder page, Sen2Element element, string indent)
    {
        var tag = element.OtherSpelling is { } other ? $"{element.Tag} (or {other})" : element.StandsAnywhere ? $"{element.Tag} (read anywhere)" : element.Tag;
        var times = element.Max == element.Min ? $"{element.Min}" : $"{element.Min} to {(element.Max is { } max ? max.ToString(CultureInfo.InvariantCulture) : "any")}";
        page.AppendLine(CultureInfo.InvariantCulture, $"| {indent}{tag} | {times} | {(element.IsLeaf ? element.Format : "")} | {element.Asked} | {element.Since} | {element.Item} | {element.Holds} |");
        foreach (var child in element.Children) Element(page, child, indent + "&nbsp;&nbsp;");
    }

    private static string Years(int? from, int? to) => (from, to) switch
    {
        (null, null) => "all",
        ({ } first, null) => $"from {first}",
        (null, { } last) => $"to {last}",
        ({ } first, { } last) => first == last ? $"{first}" : $"{first} to {last}",
    };

    private static string Day(DateOnly? day) => day?.WithoutWeekday() ?? "not found";
}
