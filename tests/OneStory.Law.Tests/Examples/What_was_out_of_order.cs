using OneStory.Law.Tests.Support;

namespace OneStory.Law.Tests.Examples;

/// <summary>The worked examples of things done when the law did not allow them: they are kept, and said to be irregular.</summary>
public class What_was_out_of_order
{
    private static readonly Dictionary<string, TableRow> Rows =
        MarkdownTables.RowsWith("Example", "Facts", "As of", "Track", "State", "Irregular").DistinctBy(row => row["Example"]).ToDictionary(row => row["Example"]);

    public static TheoryData<string> Examples() => [.. Rows.Keys];

    [Theory, MemberData(nameof(Examples))]
    public void Example(string example)
    {
        var row = Rows[example];
        var position = CasePosition.Of(FactText.Case(row["Facts"]), FactText.Date(row["As of"]));
        position.States.Single(pair => pair.Key.Id == row["Track"]).Value.Id.ShouldBe(row["State"], row.ToString());
        var said = string.Join(" ", position.Irregularities.Select(i => i.Why));
        if (row["Irregular"] == "-") said.ShouldBeEmpty(row.ToString());
        else said.ShouldContain(row["Irregular"], customMessage: row.ToString());
    }
}
