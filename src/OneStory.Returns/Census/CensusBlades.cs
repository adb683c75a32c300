using OneStory.Returns.Modules;

namespace OneStory.Returns.Census;

/// <summary>
/// Reads pupils from the export of a school census: the module pupilonroll, with senneeds and addressesonroll where they are there,
/// joined as streams where they are in order and put into order where they are not.
/// </summary>
public sealed class CensusBlades : IDisposable
{
    private const string Key = "pupilonrolltableid", School = "NativeId";
    private static readonly Module Pupil = new(0, "pupilonroll", null), Need = new(1, "senneeds", Pupil), Address = new(2, "addressesonroll", Pupil);

    private readonly ModuleFiles _files;
    private readonly List<CensusFinding> _findings = [];

    private CensusBlades(ModuleFiles files) => _files = files;

    /// <summary>What was found in the files as a whole; complete when every pupil was read.</summary>
    public IReadOnlyList<CensusFinding> Findings => _findings;

    /// <summary>Whether the rows came in the order of those they hang on; known once pupils are read.</summary>
    public bool WereInOrder { get; private set; } = true;

    /// <summary>Opens a folder of the files, or a zip of them.</summary>
    public static CensusBlades Open(string path) => Open(ModuleFiles.Open(path));

    public static CensusBlades OpenZip(Stream stream) => Open(ModuleFiles.OpenZip(stream));

    public IEnumerable<CensusRead> Pupils()
    {
        var join = new ModuleJoin([Pupil, Need, Address], Rows);
        var interpreter = new CensusInterpreter(_files.Has(Need.Name));
        foreach (var rows in join.Records())
        {
            var pupil = rows[Pupil.Index][0];
            var values = pupil.Values.ToArray();
            if (rows[Address.Index] is [var address, ..]) values[CensusItems.PlaceOf("postcode")!.Value] = address.Values[0];
            yield return interpreter.Read(new(null, pupil.Values[^1], null, null, null), values, rows[Need.Index].Select(need => (need.Values[0], need.Values[1], need.Line)), pupil.Line);
        }

        WereInOrder = join.WereInOrder;
        _findings.AddRange(join.Problems.Select(problem => new CensusFinding(CensusRule.Of("SC-09"), problem.Message, problem.Module.Name, problem.Row.Key, problem.Row.Line, 0)));
    }

    public void Dispose() => _files.Dispose();

    private static CensusBlades Open(ModuleFiles files)
    {
        try
        {
            if (files.Heading(Pupil.Name, Key, "upn", "senprovision").Missing is [var missing, ..])
                throw new FileRefusedException(RefusedBecause.Columns, Place.Start, $"The file {Pupil.Name} has no column {missing}.");
            foreach (var module in new[] { Need, Address }.Where(module => files.Has(module.Name)))
                if (files.Heading(module.Name, Key).Missing.Count > 0)
                    throw new FileRefusedException(RefusedBecause.Columns, Place.Start, $"The file {module.Name} has no column {Key}, by which its rows are joined.");
            return new(files);
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    private IEnumerable<ModuleRow> Rows(Module module)
    {
        if (!_files.Has(module.Name)) return [];
        IReadOnlyList<string> columns = module == Pupil ? [.. CensusItems.All, School] : module == Need ? [CensusItems.Type, CensusItems.Rank] : ["postcode"];
        return _files.Rows(module.Name).Select((row, at) => new ModuleRow(
            module == Pupil ? row[Key] : $"{at}", module == Pupil ? "" : row[Key], row.Line, [.. columns.Select(column => row[column])]));
    }
}
