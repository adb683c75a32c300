namespace OneStory.Returns.Census;

/// <summary>A census in either of its forms: the XML of a school, or COLLECT's export of many in a zip.</summary>
public sealed class CensusFile : IDisposable
{
    private readonly CensusBlades? blades;
    private readonly CensusXml? xml;

    private CensusFile(Stream content)
    {
        if (Package.Is(content)) blades = CensusBlades.OpenZip(content);
        else xml = CensusXml.Open(content);
    }

    /// <exception cref="FileRefusedException">It is neither, or broken.</exception>
    public static CensusFile Open(Stream content) => new(Package.Seekable(content));

    /// <summary>The day of the census, where the file says it.</summary>
    public DateOnly? Day => xml?.Header.ReferenceDate;

    /// <summary>The three digits of the authority, where the file says them.</summary>
    public string? Authority => xml?.Header.Authority;

    public IReadOnlyList<CensusFinding> Findings => blades?.Findings ?? [];

    public IEnumerable<CensusRead> Pupils() => blades?.Pupils() ?? xml!.Pupils();

    public void Dispose()
    {
        blades?.Dispose();
        xml?.Dispose();
    }
}
