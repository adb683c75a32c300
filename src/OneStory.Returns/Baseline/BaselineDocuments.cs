using System.Globalization;
using System.Text;

namespace OneStory.Returns.Baseline;

/// <summary>The tables, their lines and what stands in each, as a page that an officer can read and correct.</summary>
public static class BaselineDocuments
{
    public static string Tables()
    {
        var page = new StringBuilder().AppendLine("# The tables of the local SEND reform plan").AppendLine()
            .AppendLine("<!-- Written from the tables of src/OneStory.Returns/Baseline. Change those, then run ONESTORY_UPDATE_DOCS=1 ./test. -->").AppendLine();
        page.AppendLine("Our reading of a layout that is known only from open code. The Department\u2019s own template was not found.").AppendLine();
        page.AppendLine("| how sure | where it comes from |").AppendLine("|---|---|")
            .AppendLine("| two sources | open code, and the Department\u2019s return or published tables |")
            .AppendLine("| open code | open code of others who fill the tables in |")
            .AppendLine("| published tables | the Department\u2019s published tables of the SEN2 return |")
            .AppendLine("| the register | what the type is called in the national register |")
            .AppendLine("| ours | what we infer, and lines that we added so that nobody is left out |").AppendLine();
        page.AppendLine("| table | counts | by | across | how sure | note |").AppendLine("|---|---|---|---|---|---|");
        foreach (var table in BaselineTable.All)
            page.AppendLine(CultureInfo.InvariantCulture, $"| {table.Id} | {table.Title} | {table.Rows.Id} | {table.Across?.Id} | {table.Sure} | {table.Note} |");
        foreach (var part in BaselinePart.All) Part(page, part);
        Places(page);
        return page.ToString();
    }

    private static void Part(StringBuilder page, BaselinePart part)
    {
        page.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## By {part.Id}").AppendLine().AppendLine("| line | holds | how sure | note |").AppendLine("|---|---|---|---|");
        foreach (var line in part.Lines)
            page.AppendLine(CultureInfo.InvariantCulture, $"| {line.Title} | {Holds(part, line)} | {line.Sure} | {line.Note} |");
    }

    private static string Holds(BaselinePart part, BaselineLine line) => line.Holds switch
    {
        "" => "not on record",
        "*" => "whatever no other line holds",
        "places" => string.Join("; ", part.CodesOf(line).Codes.Select(id => BaselinePlace.All.First(place => place.Id == id).Title)),
        var holds => holds.Replace("|", ", ", StringComparison.Ordinal),
    };

    private static void Places(StringBuilder page)
    {
        page.AppendLine().AppendLine("## Kinds of place").AppendLine().AppendLine("The first that fits holds.").AppendLine().AppendLine("| kind | is | when | how sure | note |").AppendLine("|---|---|---|---|---|");
        foreach (var place in BaselinePlace.All)
            page.AppendLine(CultureInfo.InvariantCulture, $"| {place.Title} | {place.Is} | {When(place)} | {place.Sure} | {place.Note} |");
        page.AppendLine().AppendLine("## Codes and types").AppendLine().AppendLine("| | code | meaning | is | how sure | note |").AppendLine("|---|---|---|---|---|---|");
        foreach (var type in BaselineType.All)
            page.AppendLine(CultureInfo.InvariantCulture, $"| {type.Of} | {type.Code} | {type.Meaning} | {type.Is} | {type.Sure} | {type.Note} |");
    }

    private static string When(BaselinePlace place) => string.Join(", ", new[]
    {
        place.Bases.Count > 0 ? $"base {string.Join(" or ", place.Bases).ToLowerInvariant()}" : null,
        place.FromAge > 0 ? $"from {place.FromAge}" : null,
        place.MustBeNamed ? "named in the plan" : null,
    }.OfType<string>());
}
