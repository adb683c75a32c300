using System.Globalization;
using OneStory.Audit;

namespace OneStory.Cli.Audit;

/// <summary>A file of where chains ended: a line to a chain, of authority, store, chain, number and hash.</summary>
internal static class Ends
{
    public static async Task Write(TextWriter to, IEnumerable<(int Authority, VerifyAudit.End End)> ends)
    {
        foreach (var (authority, end) in ends) await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{authority} {end.Store} {end.Chain} {end.Number} {end.Hash}"));
    }

    /// <exception cref="RefusalException">A line is not one of a chain's end.</exception>
    public static IReadOnlyList<(int Authority, VerifyAudit.End End)> Read(IEnumerable<string> lines) => [.. lines.Select((line, at) => Read(line, at + 1))];

    private static (int, VerifyAudit.End) Read(string line, int number) =>
        line.Split(' ') is [var authority, var store, var chain, var last, var hash] && int.TryParse(authority, CultureInfo.InvariantCulture, out var id)
            && Guid.TryParse(chain, out var chainId) && int.TryParse(last, CultureInfo.InvariantCulture, out var end)
            ? (id, new(store, chainId, end, hash))
            : throw new RefusalException($"Line {number} is not the end of a chain: authority, store, chain, number and hash.");
}
