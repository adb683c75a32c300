using OneStory.Returns.Csv;

namespace OneStory.Returns.Register;

/// <summary>Where a postcode is: metres on the national grid, and the nine-character code of its district.</summary>
/// <param name="District">E06 to E09 in England; null where the directory gives none.</param>
public sealed record PostcodePlace(string Postcode, int Easting, int Northing, string? District);

/// <summary>
/// The national directory of postcodes (ONSPD), whole or cut down to what is used: its columns for the postcode
/// (pcds or pcd), easting (oseast1m), northing (osnrth1m) and district (oslaua) under their own names or plain ones.
/// </summary>
public sealed class PostcodeFile
{
    private readonly CsvTable table;
    private readonly string? postcode, easting, northing, district;

    public PostcodeFile(TextReader text)
    {
        table = new(text);
        (postcode, easting, northing, district) = (OneOf("pcds", "pcd", "postcode"), OneOf("oseast1m", "east1m", "easting"), OneOf("osnrth1m", "north1m", "northing"), OneOf("oslaua", "laua", "lad25cd"));
    }

    /// <summary>Why this cannot be the directory; null where it can.</summary>
    public string? WhyNot => postcode is null || easting is null || northing is null || district is null
        ? "This is not a directory of postcodes: it needs columns for the postcode, easting, northing and district (pcd, easting, northing, laua)."
        : null;

    public IEnumerable<RowRead<PostcodePlace>> Rows() => table.Rows().Select(read => read.Row is { } row ? Read(row) : new(read.Line, null, read.WhyNot, []));

    private RowRead<PostcodePlace> Read(CsvRow row)
    {
        if (Written(row[postcode!]) is not { } place) return new(row.Line, null, $"{Cells.Shown(row[postcode!])} is not a postcode", []);
        var cells = new Cells(column => row[column]);
        return cells.Number(easting!) is { } east && cells.Number(northing!) is { } north && east > 0 && north > 0
            ? new(row.Line, new(place, east, north, cells.Text(district!)), null, [])
            : new(row.Line, null, $"{place} has no position", []);
    }

    /// <summary>
    /// As it is written on an envelope. The directory also holds codes of before, such as W1M and W1R, which what people type
    /// is not let be: whatever ends as a postcode does is taken.
    /// </summary>
    private static string? Written(string text)
    {
        var plain = text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return plain.Length is >= 5 and <= 7 && plain.All(char.IsAsciiLetterOrDigit) && char.IsAsciiDigit(plain[^3]) && char.IsAsciiLetter(plain[^2]) && char.IsAsciiLetter(plain[^1])
            ? $"{plain[..^3]} {plain[^3..]}"
            : null;
    }

    private string? OneOf(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (table.Columns.Contains(name, StringComparer.OrdinalIgnoreCase)) return name;
        return null;
    }
}
