using OneStory.Law.Tests.Support;

namespace OneStory.Law.Tests.Examples;

/// <summary>The pages leave nothing out.</summary>
public class What_the_pages_cover
{
    [Fact]
    public void Each_of_the_28_traps_is_told_and_has_at_least_two_examples()
    {
        var lines = File.ReadAllLines(Repository.PathOf("docs", "law", "traps.md"));
        var headings = lines.Index().Where(line => line.Item.StartsWith("## Trap ", StringComparison.Ordinal)).ToList();
        headings.Select(heading => heading.Item.Split(':')[0]).ShouldBe(Enumerable.Range(1, 28).Select(number => $"## Trap {number}"));
        var rows = MarkdownTables.RowsWith("Example").Where(row => row.File == "traps.md").ToList();
        foreach (var (heading, next) in headings.Zip(headings.Skip(1).Append((lines.Length, ""))))
            rows.Count(row => row.Line > heading.Index && row.Line <= next.Item1).ShouldBeGreaterThanOrEqualTo(2, heading.Item);
    }

    [Fact]
    public void No_table_of_examples_has_headings_that_no_test_reads()
    {
        string[] known =
        [
            "Example, Rule, Facts, Last lawful day, Why", "Example, Facts, Relied on, As of, Clock, Due, Stands, Why",
            "Example, Facts, As of, Act, May it be done?, Said", "Example, Facts, As of, Track, State, Irregular",
            "Example, Notice, The letter lacks, So it still needs", "Example, Born, Question, Answer, Why",
        ];
        MarkdownTables.RowsWith().Where(row => row.Cells.Keys.Any(column => column.Contains("xample", StringComparison.OrdinalIgnoreCase)))
            .Where(row => row.File != "README.md" && !known.Contains(string.Join(", ", row.Cells.Keys))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_refusal_and_every_irregularity_says_something() =>
        MarkdownTables.RowsWith("Example").Where(row => row.Cells.Any(cell => cell.Value.Length == 0)
            || (row.Cells.GetValueOrDefault("May it be done?") == "no" && row["Said"] == "-")).ShouldBeEmpty();

    [Fact]
    public void Every_fact_is_explained_to_whoever_writes_a_case_down() =>
        MarkdownTables.RowsWith("Fact", "Says", "Kinds", "About").Where(row => row.File == "facts-file.md")
            .Select(row => (row["Fact"].Trim('`'), Listed(row["Kinds"]), row["About"].Trim('-')))
            .Order().ShouldBe(FactTypes.All.Select(type => (type.Id, string.Join(", ", type.Kinds), type.AboutWhat ?? "")).Order());

    [Fact]
    public void Every_ground_is_explained_too() =>
        MarkdownTables.RowsWith("Ground").Where(row => row.File == "facts-file.md").Select(row => row["Ground"].Trim('`')).Order().ShouldBe(Grounds.ById.Keys.Order());

    [Fact]
    public void Every_ground_has_a_name_of_its_own() => Grounds.ById.Values.Order().ShouldBe(Enum.GetValues<Ground>());

    [Fact]
    public void Every_act_notice_and_kind_of_rule_has_an_example()
    {
        Named("Act").ShouldBe(Transitions.All.Where(row => !row.IsConsequence).Select(row => row.Act.Id).Distinct().Order());
        Named("Notice").ShouldBe(Notices.All.Select(notice => notice.Id).Order());
        Named("Track").ShouldBe(CaseStates.Tracks.Select(track => track.Id).Order());
    }

    private static IEnumerable<string> Named(string column) =>
        MarkdownTables.RowsWith("Example", column).Select(row => row[column]).Distinct().Order();

    private static string Listed(string cell) => cell.Trim('-').Replace("`", "", StringComparison.Ordinal);
}
