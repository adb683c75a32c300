using System.CommandLine;
using System.Globalization;
using OneStory.Cli.Returns;
using OneStory.LocalOffer.OpenReferral;
using OneStory.Returns.Csv;

namespace OneStory.Cli.LocalOffer;

/// <summary><c>onestory import local-offer</c>: what somebody else's feed says, as suggestions.</summary>
internal static class ImportFeedCommand
{
    public static Command Build()
    {
        var options = new ReturnOptions();
        var file = new Argument<FileInfo?>("FILE") { Description = "A saved feed: a page of /services with full=true, a list of services, or a service to a line.", Arity = ArgumentArity.ZeroOrOne };
        var url = new Option<string?>("--url") { Description = "Where the feed is: its address without /services." };
        var name = new Option<string?>("--feed") { Description = "What the feed is called: the same each time. The file's name or the host's where it is not given." };
        var report = new Option<FileInfo?>("--report") { Description = "Write what became of each record to this file (CSV)." };
        var command = new Command("local-offer", "Take an Open Referral UK feed as suggestions for the Local Offer. Nothing is published by it, and twice changes nothing. Exit status 1 where a record was refused.") { file, url, name, report };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var (path, said) = (parsed.GetValue(file), parsed.GetValue(url));
            if (path is null == said is null) throw new RefusalException("Say either a file or --url.");
            var from = said is null ? null : Uri.TryCreate(said, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address : throw new RefusalException("The address of a feed begins with https:// or http://.");
            if (path is { Exists: false }) throw new RefusalException($"There is no file {path.FullName}.");
            if (path?.Length > FeedRows.LargestFile) throw new RefusalException($"{path.Name} has {path.Length / 1_048_576:N0} MB. A feed may have {FeedRows.LargestFile / 1_048_576:N0}.");
            await using var here = await options.Open(parsed, "Feeds taken", cancellation);
            var feed = parsed.GetValue(name) ?? path?.Name ?? from!.Host;
            var rows = path is null ? await FeedFetch.All(from!, cancellation) : FeedRows.Of(await File.ReadAllBytesAsync(path.FullName, cancellation));
            return await Take(here, feed, rows, parsed.GetValue(report));
        });
        return command;
    }

    private static async Task<int> Take(InAuthority here, string feed, IEnumerable<FeedRow> rows, FileInfo? report)
    {
        var results = new List<FeedResult>();
        foreach (var some in rows.Chunk(TakeFeed.AtOnce)) results.AddRange(await here.Do<TakeFeed, IReadOnlyList<FeedResult>>(take => take.Do(feed, some)));
        int Count(FeedOutcome outcome) => results.Count(result => result.Outcome == outcome);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{feed}: {results.Count:N0} records. New {Count(FeedOutcome.New):N0}, changed {Count(FeedOutcome.Changed):N0}, nothing new {Count(FeedOutcome.Same):N0}, refused {Count(FeedOutcome.Refused):N0}. What is new or changed waits to be approved."));
        foreach (var refused in results.Where(result => result.Outcome == FeedOutcome.Refused).Take(20)) Console.WriteLine($"  {refused.Row} {refused.Name}: {refused.Why}");
        if (Count(FeedOutcome.Refused) > 20) Console.WriteLine($"  and {Count(FeedOutcome.Refused) - 20} more");
        if (report is not null) await Write(report, results);
        return Count(FeedOutcome.Refused) == 0 ? 0 : 1;
    }

    private static async Task Write(FileInfo report, List<FeedResult> results)
    {
        await using var writer = new StreamWriter(report.FullName);
        await writer.WriteLineAsync("row,id,name,outcome,why");
        foreach (var result in results) await writer.WriteLineAsync(CsvCell.Line(result.Row, result.Id, result.Name, result.Outcome, result.Why));
    }
}
