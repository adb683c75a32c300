using OneStory.Returns.Modules;
using OneStory.Returns.Text;

namespace OneStory.Returns.Sen2;

/// <summary>A table of a return that is kept as tables.</summary>
internal sealed record Sen2Module(int Index, Sen2Element Element, Sen2Module? Above) : Module(Index, Element.Tag, Above)
{
    /// <summary>The tables of a year, each after the one it hangs on. A year that has no tag for each record cannot be so kept.</summary>
    public static IReadOnlyList<Sen2Module> Of(Sen2Profile profile)
    {
        var all = new List<Sen2Module>();
        Add(profile.Person, null, all);
        return all;
    }

    /// <summary>Puts a person's rows into the record that the same return would have in XML, tags in the order of the year.</summary>
    public static void Into(Record record, IReadOnlyList<Sen2Module> modules, IReadOnlyList<ModuleRow>[] rows)
    {
        record.Clear();
        Add(record, modules, rows, modules[0], rows[0][0], 0);
    }

    /// <summary>The value as XML has it.</summary>
    public static string Value(string format, string text) => format switch
    {
        _ when text.Length == 0 => text,
        "date" => ModuleValues.Day(text),
        "datetime" => ModuleValues.DayAndTime(text),
        "flag" => ModuleValues.Flag(text),
        "serial" => text.PadLeft(3, '0'),
        _ => text,
    };

    private static void Add(Sen2Element element, Sen2Module? on, List<Sen2Module> all)
    {
        var module = new Sen2Module(all.Count, element, on);
        all.Add(module);
        foreach (var child in element.Children.Where(child => !child.IsLeaf)) Add(child, module, all);
    }

    private static void Add(Record record, IReadOnlyList<Sen2Module> modules, IReadOnlyList<ModuleRow>[] rows, Sen2Module module, ModuleRow row, int depth)
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
}
