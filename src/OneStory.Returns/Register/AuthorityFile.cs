using OneStory.Returns.Csv;

namespace OneStory.Returns.Register;

/// <summary>A local authority by the Department's code.</summary>
/// <param name="Kind">"ILB", "OLB", "MD", "UA" or "SC": inner or outer London borough, metropolitan district, unitary, shire county.</param>
/// <param name="HasEnded">Whether it was put an end to, as those before a reorganisation of local government were.</param>
public sealed record AuthorityListed(string Code, string Name, string? Region, string? Kind, bool HasEnded);

/// <summary>The list of authority codes: LA Number, LA Name, Region, Type. Rows for regions and for England are passed over.</summary>
public sealed class AuthorityFile(TextReader text)
{
    private const string Before = "(Pre LG)";
    private readonly CsvTable table = new(text, "LA Number", "LA Name", "Region", "Type");

    /// <summary>Why this cannot be the list; null where it can.</summary>
    public string? WhyNot => table.Missing.Count == 0 ? null : $"This is not the list of authority codes: it has no column {string.Join(", ", table.Missing)}.";

    public IEnumerable<RowRead<AuthorityListed>> Rows() => table.Rows().Select(Read).Where(read => read.Row?.Kind != "NA");

    private static RowRead<AuthorityListed> Read(RowRead<CsvRow> read)
    {
        if (read.Row is not { } row) return new(read.Line, null, read.WhyNot, []);
        var (code, name) = (row["LA Number"], row["LA Name"]);
        if (row["Type"] != "NA" && (code.Length != 3 || !code.All(char.IsAsciiDigit))) return new(row.Line, null, $"{Cells.Shown(code)} is not an authority's three digits", []);
        if (name.Length == 0) return new(row.Line, null, $"{code} has no name", []);
        return new(row.Line, new(code, name.Replace(Before, "", StringComparison.Ordinal).Trim(), row["Region"], row["Type"], name.Contains(Before, StringComparison.Ordinal)), null, []);
    }
}
