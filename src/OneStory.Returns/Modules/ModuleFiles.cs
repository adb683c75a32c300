using System.IO.Compression;
using OneStory.Returns.Csv;
using OneStory.Returns.Text;

namespace OneStory.Returns.Modules;

/// <summary>The files of an export of COLLECT, in a folder or a zip: "Blade-Export_02-03-2026_person.csv" is the module "person".</summary>
internal sealed class ModuleFiles : IDisposable
{
    private const long LongestFile = 8L << 30;
    private readonly Dictionary<string, Func<Stream>> _files;
    private readonly ZipArchive? _zip;

    private ModuleFiles(Dictionary<string, Func<Stream>> files, ZipArchive? zip) => (_files, _zip) = (files, zip);

    public static ModuleFiles Open(string path) => Directory.Exists(path)
        ? new(Directory.EnumerateFiles(path).Order(StringComparer.Ordinal).Where(file => ModuleOf(file) is not null).DistinctBy(ModuleOf)
            .ToDictionary(file => ModuleOf(file)!, Func<Stream> (file) => () => File.OpenRead(file)), null)
        : OpenZip(File.OpenRead(path));

    public static ModuleFiles OpenZip(Stream stream)
    {
        var zip = Zip.Open(stream);
        var entries = zip.Entries.Where(entry => ModuleOf(entry.FullName) is not null).DistinctBy(entry => ModuleOf(entry.FullName)).ToList();
        if (entries.Find(entry => entry.Length > LongestFile) is not { } tooLong)
            return new(entries.ToDictionary(entry => ModuleOf(entry.FullName)!, Func<Stream> (entry) => () => Zip.OpenEntry(entry)), zip);
        zip.Dispose();
        throw new FileRefusedException(RefusedBecause.TooLarge, default, $"{tooLong.FullName} would be larger than any export when it is unpacked.");
    }

    public bool Has(string module) => _files.ContainsKey(module);

    /// <summary>The columns of a module, and which of these it lacks and has besides.</summary>
    public CsvTable Heading(string module, params IEnumerable<string> expected)
    {
        using var text = Text(module);
        return new(text, expected);
    }

    /// <summary>The rows of a module. One that cannot be read refuses the file: an export has none.</summary>
    public IEnumerable<CsvRow> Rows(string module)
    {
        using var text = Text(module);
        foreach (var read in new CsvTable(text).Rows())
            yield return read.Row ?? throw new FileRefusedException(RefusedBecause.Broken, new(read.Line, 1), $"This row of {module} cannot be read: {read.WhyNot}.");
    }

    public void Dispose() => _zip?.Dispose();

    private StrictText Text(string module) => _files.TryGetValue(module, out var open) ? StrictText.OfColumns(open())
        : throw new FileRefusedException(RefusedBecause.Columns, default, $"There is no file of the module {module} in the export.");

    private static string? ModuleOf(string fileName)
    {
        var name = Path.GetFileName(fileName);
        if (!name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) return null;
        name = name[..^4].ToLowerInvariant();
        return name[(name.LastIndexOf('_') + 1)..];
    }
}
