using OneStory.Law.Tests.Support;

namespace OneStory.Law.Tests.Examples;

/// <summary>The worked examples of docs/law, each row a test named by its first column.</summary>
public class Last_lawful_days
{
    public static TheoryData<string> Examples() => [.. Rows.Keys];

    [Theory, MemberData(nameof(Examples))]
    public void Example(string example)
    {
        var row = Rows[example];
        var due = Reckoning.Of(row["Rule"], FactText.Facts(row["Facts"])).Due;
        due.Iso().ShouldBe(row["Last lawful day"], $"{row}: {row["Why"]}");
    }

    [Fact]
    public void Every_rule_has_an_example_and_all_but_the_agreed_orders_have_more() =>
        TimeLimits.All.Select(limit => limit.Id).Distinct()
            .Where(id => Rows.Values.Count(row => row["Rule"] == id) < (id.StartsWith("agreed-", StringComparison.Ordinal) ? 1 : 2)).ShouldBeEmpty();

    [Fact]
    public void No_two_examples_share_a_name() =>
        MarkdownTables.RowsWith("Example").GroupBy(row => row["Example"]).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();

    private static readonly Dictionary<string, TableRow> Rows =
        MarkdownTables.RowsWith("Example", "Rule", "Facts", "Last lawful day", "Why").DistinctBy(row => row["Example"]).ToDictionary(row => row["Example"]);
}
