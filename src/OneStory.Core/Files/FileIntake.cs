using OneStory.Returns;

namespace OneStory.Files;

/// <summary>What became of a file that somebody added.</summary>
public abstract record Intake
{
    private Intake()
    {
    }

    /// <summary>It is in the store.</summary>
    /// <param name="Stored">Where, how long and its hash.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="Name">Its name, made safe.</param>
    /// <param name="Scan">Clean, or not scanned where there is no scanner; where it could not be scanned just now it must be kept apart until it has been.</param>
    /// <param name="NoPreviewBecause">Why it cannot be shown in the page, where it cannot.</param>
    public sealed record Taken(StoredObject Stored, FileKind Kind, string Name, ScanResult Scan, string? NoPreviewBecause) : Intake;

    /// <summary>It is not in the store.</summary>
    /// <param name="Why">As sentences for the person who added it.</param>
    /// <param name="Scan">What the scanner said, for the record, where it was asked.</param>
    public sealed record Refused(string Why, ScanResult? Scan = null) : Intake;
}

/// <summary>The one way in for a file: measured as it arrives, looked into, scanned, and only then put away.</summary>
public sealed class FileIntake(IFileStore store, IVirusScanner scanner, FileLimits limits)
{
    /// <summary>Takes an upload, or says why not.</summary>
    /// <param name="upload">The bytes as they arrive.</param>
    /// <param name="givenName">The name it came with.</param>
    /// <param name="cancellation">Nothing is kept when it is cancelled.</param>
    public async Task<Intake> Take(Stream upload, string? givenName, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(upload);
        await using var arrived = TemporaryFile.Create();
        if (await FileLimits.CopyWithin(limits.Largest, upload, arrived, cancellation) is not { } length) return new Intake.Refused(limits.TooLarge());
        var name = FileName.Clean(givenName);
        return FileKind.Sniff(arrived, name) switch
        {
            Sniffed.Refused refused => new Intake.Refused(refused.Why),
            Sniffed.Taken sniffed => await Take(arrived, length, name, sniffed, cancellation),
            var other => throw new InvalidOperationException($"A file can be taken or refused, and was {other}."),
        };
    }

    private async Task<Intake> Take(FileStream arrived, long length, string name, Sniffed.Taken sniffed, CancellationToken cancellation)
    {
        if ((limits.WhyNot(sniffed.Kind, length) ?? WhyNotPicture(arrived, sniffed.Kind)) is { } why) return new Intake.Refused(why);

        arrived.Position = 0;
        var scan = await scanner.Scan(arrived, cancellation);
        if (scan is ScanResult.Infected)
            return new Intake.Refused("A virus was found in this file, so it has not been kept. Check the computer or telephone it came from.", scan);

        arrived.Position = 0;
        return new Intake.Taken(await store.Put(FileKey.New(), arrived, cancellation), sniffed.Kind, name, scan, sniffed.NoPreviewBecause);
    }

    private string? WhyNotPicture(Stream arrived, FileKind kind)
    {
        if (kind != FileKind.Png && kind != FileKind.Jpeg && kind != FileKind.Gif && kind != FileKind.WebP) return null;
        return ImageSize.Read(arrived) switch
        {
            null => "This picture is damaged: it does not say how large it is. Try to open it, save it again and add the new copy.",
            { Pixels: var pixels } when pixels > limits.MostPixels => "This picture has too many dots to be opened safely. Save it smaller and add that.",
            _ => null,
        };
    }
}
