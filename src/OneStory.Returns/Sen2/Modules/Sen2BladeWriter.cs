using System.Globalization;

namespace OneStory.Returns.Sen2;

/// <summary>
/// Writes a return as the CSVs that COLLECT exports, a file for each module, row by row. The names of the columns are as others have
/// seen them; that yes and no are "true" and "false" is our guess.
/// </summary>
public sealed class Sen2BladeWriter : IDisposable
{
    private readonly Sen2Profile _profile;
    private readonly Sen2Header _header;
    private readonly IReadOnlyList<Sen2Module> _modules;
    private readonly StreamWriter[] _files;
    private readonly int[] _rows;
    private int _person;

    /// <param name="open">The file of a module: "person" for Blade-Export_02-03-2026_person.csv.</param>
    public Sen2BladeWriter(Func<string, Stream> open, Sen2Header header)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(header);
        _header = header;
        _profile = Sen2Profile.Of(header.Year) is { Year.Number: > 2022 } profile ? profile
            : throw new Sen2NotWritableException($"The export of {header.Year} is not known here.");
        _modules = Sen2Module.Of(_profile);
        var items = Sen2BladeNames.HeaderItems(_profile).ToList();
        using (var head = new StreamWriter(open(Sen2BladeNames.Head)))
        {
            Row(head, [.. Technical(Sen2BladeNames.Head), .. items.Select(item => Sen2BladeNames.Of(item.Tag))]);
            Row(head, ["1", header.Authority, "1", "1", .. items.Select(item => Value(item, header, "The header"))]);
        }

        _files = [.. _modules.Select(module => new StreamWriter(open(Sen2BladeNames.Of(module.Name))))];
        _rows = new int[_modules.Count];
        foreach (var module in _modules)
            Row(_files[module.Index],
            [
                .. Technical(Sen2BladeNames.Of(module.Name)), Sen2BladeNames.Key(Sen2BladeNames.Of(module.Above?.Name ?? Sen2BladeNames.Head)),
                .. Items(module).Select(item => Sen2BladeNames.Of(item.Tag)),
            ]);
    }

    public void Write(Sen2Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        _person++;
        Write(_modules[0], person, 1);
    }

    public void Dispose()
    {
        foreach (var file in _files) file.Dispose();
    }

    private void Write(Sen2Module module, object one, int parent)
    {
        var key = ++_rows[module.Index];
        Row(_files[module.Index],
        [
            Number(key), _header.Authority, Number(key), "1", Number(parent), .. Items(module).Select(item => Value(item, one, $"Person {_person}")),
        ]);
        foreach (var below in _modules.Where(below => below.Above == module))
            foreach (var of in below.Element.Opens!.In(one)) Write(below, of, key);
    }

    private string Value(Sen2Element item, object owner, string who)
    {
        if (item.Fixed is { } only) return only;
        var text = _profile.Written(item, owner, who) ?? "";
        return (item.Format, text) switch
        {
            (_, "") => "",
            ("date", _) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("yyyy-MMM-dd", CultureInfo.InvariantCulture) + " 00:00:00",
            ("datetime", _) => DateTime.Parse(text, CultureInfo.InvariantCulture).ToString("yyyy-MMM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            ("flag", _) => text is "1" ? "true" : "false",
            _ => text,
        };
    }

    private static IEnumerable<Sen2Element> Items(Sen2Module module) => module.Element.Children.Where(child => child.IsLeaf);

    private static string[] Technical(string module) => [Sen2BladeNames.Key(module), Sen2BladeNames.Native, Sen2BladeNames.Order(module), Sen2BladeNames.Source];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Row(StreamWriter file, IEnumerable<string> cells) => file.Write(string.Join(',', cells.Select(Cell)) + "\r\n");

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
