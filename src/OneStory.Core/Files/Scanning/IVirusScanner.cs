namespace OneStory.Files;

/// <summary>What a virus scanner has to say of a file.</summary>
public abstract record ScanResult
{
    private ScanResult()
    {
    }

    /// <summary>It was scanned, and nothing was found.</summary>
    public sealed record Clean : ScanResult;

    /// <summary>Something was found.</summary>
    /// <param name="Name">What the scanner calls it.</param>
    public sealed record Infected(string Name) : ScanResult;

    /// <summary>It should have been scanned and was not: it must not be taken as it is.</summary>
    /// <param name="Why">For the one who looks after the system.</param>
    public sealed record CouldNotScan(string Why) : ScanResult;

    /// <summary>This system has no scanner, and its screens say so.</summary>
    public sealed record NotScanned : ScanResult;
}

/// <summary>Looks for viruses in what people send.</summary>
public interface IVirusScanner
{
    /// <summary>Scans the rest of the stream. A scanner that cannot be reached is a result, not an exception.</summary>
    Task<ScanResult> Scan(Stream content, CancellationToken cancellation);
}

/// <summary>Stands where no scanner is configured, and never says that a file is clean.</summary>
public sealed class NoScanner : IVirusScanner
{
    /// <inheritdoc/>
    public Task<ScanResult> Scan(Stream content, CancellationToken cancellation) => Task.FromResult<ScanResult>(new ScanResult.NotScanned());
}
