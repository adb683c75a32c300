using System.Globalization;

namespace OneStory.Files;

/// <summary>How large a file may be. What is counted is what arrives, never what was said of it beforehand.</summary>
public sealed record FileLimits
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Bytes, for a kind that has no limit of its own: 25 MB.</summary>
    public long Usual { get; init; } = 25 * Megabyte;

    /// <summary>Bytes, for the kinds that have a limit of their own.</summary>
    public IReadOnlyDictionary<FileKind, long> ByKind { get; init; } = new Dictionary<FileKind, long>();

    /// <summary>Pixels of a picture: above the 200 million of the largest telephone camera, far below what empties a computer's memory.</summary>
    public long MostPixels { get; init; } = 250_000_000;

    /// <summary>The most bytes of any file: what is read before its kind is known.</summary>
    public long Largest => ByKind.Values.Append(Usual).Max();

    /// <summary>The most bytes of a file of the kind.</summary>
    public long For(FileKind kind) => ByKind.TryGetValue(kind, out var limit) ? limit : Usual;

    /// <summary>Why a file of the kind cannot be so many bytes, or null where it can.</summary>
    public string? WhyNot(FileKind kind, long length)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return length <= For(kind) ? null : TooLarge(For(kind), $"{kind.Name} can be");
    }

    /// <summary>What to say of a file that was larger than any may be.</summary>
    public string TooLarge() => TooLarge(Largest, "a file can be");

    /// <summary>
    /// Copies until the limit is passed and no further.
    /// </summary>
    /// <returns>How many bytes were copied, or null where there were more than the limit.</returns>
    public static async Task<long?> CopyWithin(long limit, Stream from, Stream to, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var buffer = new byte[64 * 1024];
        var copied = 0L;
        while (await from.ReadAsync(buffer, cancellation) is var read and > 0)
        {
            if ((copied += read) > limit) return null;
            await to.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        return copied;
    }

    /// <summary>"25 MB", "512 KB".</summary>
    public static string InWords(long bytes) => bytes >= Megabyte
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)Megabyte:0.#} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(bytes / 1024d)} KB");

    private static string TooLarge(long limit, string what) =>
        $"This file is larger than {InWords(limit)}, the most {what}. Add a smaller copy, or add it in parts.";
}
