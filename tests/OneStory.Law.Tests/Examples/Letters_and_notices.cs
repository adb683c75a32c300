using OneStory.Law.Tests.Support;

namespace OneStory.Law.Tests.Examples;

/// <summary>The worked examples of letters: what one lacks that has the content named, and so whether it may be sent.</summary>
public class Letters_and_notices
{
    private static readonly Dictionary<string, TableRow> Rows =
        MarkdownTables.RowsWith("Example", "Notice", "The letter lacks", "So it still needs").DistinctBy(row => row["Example"]).ToDictionary(row => row["Example"]);

    public static TheoryData<string> Examples() => [.. Rows.Keys];

    [Theory, MemberData(nameof(Examples))]
    public void Example(string example)
    {
        var row = Rows[example];
        var notice = Notices.Find(row["Notice"]) ?? throw new FormatException($"There is no notice '{row["Notice"]}'.");
        var lacks = Listed(row["The letter lacks"]);
        var has = notice.Required.Select(content => content.Id).Where(id => !lacks.Contains(id));
        notice.MissingFrom(has).Select(content => content.Id).ShouldBe(Listed(row["So it still needs"]), row.ToString());
    }

    private static string[] Listed(string cell) => cell == "-" ? [] : cell.Split(", ");
}
