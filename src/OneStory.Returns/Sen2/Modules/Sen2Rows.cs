using System.Globalization;
using OneStory.Returns.Text;

namespace OneStory.Returns.Sen2;

/// <summary>Rows of tables as the record that the same return would have in XML, and their values as XML would write them.</summary>
internal static class Sen2Rows
{
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy-MMM-dd HH:mm:ss", "yyyy-MMM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "dd/MM/yyyy"];

    /// <summary>Puts a person's rows into the record, tags in the order of the year.</summary>
    public static void Into(Record record, IReadOnlyList<Sen2Module> modules, IReadOnlyList<Sen2ModuleRow>[] rows)
    {
        record.Clear();
        Add(record, modules, rows, modules[0], rows[0][0], 0);
    }

    /// <summary>The value as XML has it; what is of another form stays as it is, to be found.</summary>
    public static string Value(string format, string text) => format switch
    {
        _ when text.Length == 0 => text,
        "date" => Day(text)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? text,
        "datetime" => Day(text)?.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) ?? text,
        "flag" => text.ToUpperInvariant() switch { "TRUE" or "1" or "Y" or "YES" => "1", "FALSE" or "0" or "N" or "NO" => "0", _ => text },
        "serial" => text.PadLeft(3, '0'),
        _ => text,
    };

    private static void Add(Record record, IReadOnlyList<Sen2Module> modules, IReadOnlyList<Sen2ModuleRow>[] rows, Sen2Module module, Sen2ModuleRow row, int depth)
    {
        record.Add(module.Name, depth, new(row.Line, 1));
        foreach (var child in module.Element.Children)
            if (child.IsLeaf)
            {
                if (row.Values[child.Index] is { Length: > 0 } value) record.Add(child.Tag, depth + 1, new(row.Line, 1), text: value);
            }
            else
            {
                var below = modules.First(one => one.Element == child);
                foreach (var of in rows[below.Index])
                    if (string.Equals(of.Parent, row.Key, StringComparison.Ordinal)) Add(record, modules, rows, below, of, depth + 1);
            }
    }

    private static DateTime? Day(string text) =>
        DateTime.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
