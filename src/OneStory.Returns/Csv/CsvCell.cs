using System.Globalization;

namespace OneStory.Returns.Csv;

/// <summary>A value as a cell of a file that spreadsheets open: what would be taken for a formula is made plain text.</summary>
public static class CsvCell
{
    /// <summary>Cells as one line, without its end.</summary>
    public static string Line(params IEnumerable<object?> values) => string.Join(',', values.Select(Of));

    public static string Of(object? value)
    {
        var text = value switch
        {
            null => "",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
        if (value is string && text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal)) text = "'" + text;
        return text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
