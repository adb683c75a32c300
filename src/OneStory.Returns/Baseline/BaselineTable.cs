using OneStory.Returns.Csv;

namespace OneStory.Returns.Baseline;

/// <summary>What a table counts.</summary>
public enum Counted
{
    /// <summary>Plans in force on the survey day.</summary>
    Plans,

    /// <summary>Requests received in the year.</summary>
    Requests,

    /// <summary>Assessments that ran in the year.</summary>
    Assessments,

    /// <summary>Assessments that led to a plan in the year.</summary>
    Issued,
}

/// <summary>
/// A table of the local SEND reform plan or of the school capacity return, as it is known from open code: the Department's own
/// template could not be read. From <c>baseline-tables.csv</c>.
/// </summary>
/// <param name="Id">Its number: "7.1-7.7".</param>
/// <param name="Across">What stands beside one another in it; null where there is one figure to a line.</param>
/// <param name="Sure">Where it is known from; see <see cref="BaselineDocuments"/>.</param>
public sealed record BaselineTable(string Id, string Title, Counted Counts, BaselinePart Rows, BaselinePart? Across, string Sure, string Note)
{
    /// <summary>The first calendar year that the plan asks for.</summary>
    public const int FirstYear = 2025;

    public static IReadOnlyList<BaselineTable> All { get; } = EmbeddedTable.Read("baseline-tables.csv", row => new BaselineTable(
        row["table"], row["title"], Enum.Parse<Counted>(row["counts"], ignoreCase: true), BaselinePart.Of(row["rows"]), row["across"] is "" ? null : BaselinePart.Of(row["across"]), row["sure"], row["note"]));

    /// <summary>Whether it is of the local SEND reform plan, which numbers its tables.</summary>
    public bool IsOfReformPlan => char.IsAsciiDigit(Id[0]);
}
