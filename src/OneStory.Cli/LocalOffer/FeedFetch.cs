using System.Text.Json;
using OneStory.LocalOffer.OpenReferral;

namespace OneStory.Cli.LocalOffer;

/// <summary>Reads a live feed page by page; where its lists say little of each service, service by service.</summary>
internal static class FeedFetch
{
    private const int MostPages = 10_000, AtOnce = 100;

    public static async Task<IReadOnlyList<FeedRow>> All(Uri url, CancellationToken cancellation)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(60), MaxResponseContentBufferSize = FeedRows.LargestFile };
        var (root, rows) = (url.ToString().TrimEnd('/'), new List<FeedRow>());
        for (var page = 1; page <= MostPages; page++)
        {
            var bytes = await Get(client, $"{root}/services?page={page}&per_page={AtOnce}&full=true", cancellation);
            foreach (var row in FeedRows.Of(bytes)) rows.Add((await Whole(client, root, row, cancellation)) with { Number = rows.Count + 1 });
            if (IsLast(bytes, page)) break;
        }

        return rows;
    }

    private static async Task<byte[]> Get(HttpClient client, string address, CancellationToken cancellation)
    {
        try
        {
            return await client.GetByteArrayAsync(new Uri(address), cancellation);
        }
        catch (Exception problem) when (problem is HttpRequestException || (problem is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new RefusalException($"{address} could not be read: {problem.Message}");
        }
    }

    private static async Task<FeedRow> Whole(HttpClient client, string root, FeedRow row, CancellationToken cancellation)
    {
        if (row.Record is not { } record || record.TryGetProperty("service_at_locations", out _) || record.TryGetProperty("contacts", out _) || row.Id.Length == 0) return row;
        try
        {
            return FeedRows.Of(await Get(client, $"{root}/services/{Uri.EscapeDataString(row.Id)}", cancellation)).FirstOrDefault() ?? row;
        }
        catch (RefusalException problem)
        {
            return row with { Record = null, WhyNot = problem.Message };
        }
    }

    private static bool IsLast(byte[] bytes, int page)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            return root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("total_pages", out var pages) || !pages.TryGetInt32(out var count) || page >= count;
        }
        catch (JsonException)
        {
            return true;
        }
    }
}
