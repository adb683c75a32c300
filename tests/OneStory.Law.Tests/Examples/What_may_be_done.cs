using OneStory.Law.Tests.Support;

namespace OneStory.Law.Tests.Examples;

/// <summary>The worked examples of acts: whether one may lawfully be done on a day, and what is said where it may not.</summary>
public class What_may_be_done
{
    private static readonly Dictionary<string, TableRow> Rows =
        MarkdownTables.RowsWith("Example", "Facts", "As of", "Act", "May it be done?", "Said").DistinctBy(row => row["Example"]).ToDictionary(row => row["Example"]);

    public static TheoryData<string> Examples() => [.. Rows.Keys];

    [Theory, MemberData(nameof(Examples))]
    public void Example(string example)
    {
        var row = Rows[example];
        var position = CasePosition.Of(FactText.Case(row["Facts"]), FactText.Date(row["As of"]));
        var act = position.Acts().SingleOrDefault(a => a.Act.Id == row["Act"]) ?? throw new FormatException($"There is no act '{row["Act"]}'.");
        act.MayBeDone.ShouldBe(row["May it be done?"] == "yes", $"{row}: {act.WhyNot}");
        if (!act.MayBeDone) act.WhyNot!.ShouldContain(row["Said"], customMessage: row.ToString());
    }
}
