using OneStory.Law.Tests.Support;

namespace OneStory.Law.Tests.Examples;

/// <summary>The worked examples of whole cases: where one clock stands on a day, for these facts and these circumstances.</summary>
public class Where_clocks_stand
{
    private static readonly Dictionary<string, TableRow> Rows =
        MarkdownTables.RowsWith("Example", "Facts", "Relied on", "As of", "Clock", "Due", "Stands", "Why").DistinctBy(row => row["Example"]).ToDictionary(row => row["Example"]);

    public static TheoryData<string> Examples() => [.. Rows.Keys];

    [Theory, MemberData(nameof(Examples))]
    public void Example(string example)
    {
        var row = Rows[example];
        var asOf = FactText.Date(row["As of"]);
        var deadlines = Deadlines.For(FactText.Case(row["Facts"], row["Relied on"]), asOf);
        var clock = row["Clock"].Split('@');
        var found = deadlines.Where(d => d.Limit.Id == clock[0] && (clock.Length == 1 || d.About == clock[1])).ToList();
        var stands = found.Where(d => d.Due.Iso() == row["Due"]).Select(d => d.State.ToString()).ToList();
        var because = $"{row}: {row["Why"]} The clocks are {string.Join("; ", found)}.";
        if (row["Stands"] == "no clock") found.ShouldBeEmpty(because);
        else stands.ShouldBe([InCode(row["Stands"])], because);
    }

    private static string InCode(string words) => words switch
    {
        "running" => nameof(DeadlineState.Running),
        "met" => nameof(DeadlineState.Met),
        "met late" => nameof(DeadlineState.MetLate),
        "missed" => nameof(DeadlineState.Missed),
        "excused" => nameof(DeadlineState.Excused),
        "does not apply" => nameof(DeadlineState.NotApplicable),
        _ => throw new FormatException($"A clock cannot stand '{words}'."),
    };
}
