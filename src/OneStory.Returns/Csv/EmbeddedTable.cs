using System.Globalization;

namespace OneStory.Returns.Csv;

/// <summary>A table of data that is part of the library: a CSV whose first row names its columns.</summary>
internal static class EmbeddedTable
{
    public static List<T> Read<T>(string name, Func<CsvRow, T> made)
    {
        using var text = new StreamReader(typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name));
        return [.. new CsvTable(text).Rows().Select(read => made(read.Row ?? throw new FormatException($"{name}, line {read.Line}: {read.WhyNot}.")))];
    }

    public static int? Number(this CsvRow row, string column) => row[column] is "" ? null : int.Parse(row[column], CultureInfo.InvariantCulture);

    public static DateOnly? Day(this CsvRow row, string column) => row[column] is "" ? null : DateOnly.ParseExact(row[column], "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
