using System.Globalization;

namespace OneStory.Returns.Csv;

/// <summary>Reads the cells of one row by the names of its columns, and notes those that are not what their column holds: they are left empty.</summary>
public sealed class Cells(Func<string, string> row)
{
    private static readonly string[] Days = ["dd-MM-yyyy", "dd/MM/yyyy", "yyyy-MM-dd"];
    private readonly List<string> remarks = [];

    /// <summary>What could not be read and was left empty.</summary>
    public IReadOnlyList<string> Remarks => remarks;

    public string this[string column] => row(column);

    public string? Text(string column) => row(column) is { Length: > 0 } text ? text : null;

    public int? Number(string column)
    {
        if (row(column) is not { Length: > 0 } text) return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        remarks.Add($"{column}: {Shown(text)} is not a whole number");
        return null;
    }

    public DateOnly? Day(string column)
    {
        if (row(column) is not { Length: > 0 } text) return null;
        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        remarks.Add($"{column}: {Shown(text)} is not a date such as 01-09-2026");
        return null;
    }

    internal static string Shown(string text) => $"“{(text.Length > 40 ? text[..40] + "…" : text)}”";
}
