using OneStory.Identifiers;
using OneStory.Returns.Csv;

namespace OneStory.Returns.Register;

/// <summary>A link of the register from one establishment to another.</summary>
/// <param name="Type">As the register says it: "Successor - merged".</param>
/// <param name="On">When it was made; null where the register does not say.</param>
public sealed record RegisterLink(string Urn, string LinkedUrn, string LinkedName, string Type, DateOnly? On);

/// <summary>The register's file of predecessors, successors and other links.</summary>
public sealed class RegisterLinkFile(TextReader text)
{
    private readonly CsvTable table = new(text, "URN", "LinkURN", "LinkName", "LinkType", "LinkEstablishedDate");

    /// <summary>Why this cannot be the register's file of links; null where it can.</summary>
    public string? WhyNot => table.Missing.Count == 0 ? null : $"This is not the register's file of links: it has no column {string.Join(", ", table.Missing)}.";

    public IEnumerable<RowRead<RegisterLink>> Rows() => table.Rows().Select(read => read.Row is { } row ? Read(row) : new(read.Line, null, read.WhyNot, []));

    private static RowRead<RegisterLink> Read(CsvRow row)
    {
        if (!Urn.TryParse(row["URN"], out var from, out var whyNot) || !Urn.TryParse(row["LinkURN"], out var to, out whyNot)) return new(row.Line, null, whyNot, []);
        if (row["LinkType"].Length == 0) return new(row.Line, null, "it does not say what kind of link it is", []);
        var cells = new Cells(column => row[column]);
        return new(row.Line, new(from.Value, to.Value, row["LinkName"], row["LinkType"], cells.Day("LinkEstablishedDate")), null, cells.Remarks);
    }
}
