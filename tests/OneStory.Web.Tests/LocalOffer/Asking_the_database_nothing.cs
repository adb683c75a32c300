using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OneStory.Web.Tests.LocalOffer;

/// <summary>A page of results comes from memory: however many are asked for, the database is asked once a second for one number.</summary>
public sealed class Asking_the_database_nothing(OfferHost offer) : IClassFixture<OfferHost>
{
    private const int Pages = 200;

    [Theory]
    [InlineData("/ashmere/local-offer/search?q=club&where=HP20")]
    [InlineData("/ashmere/local-offer")]
    [InlineData("/ashmere/local-offer/category/leisure")]
    [InlineData("/ashmere/local-offer/guidance")]
    public async Task By_pages_that_everybody_reads(string path)
    {
        var browser = offer.Host.Browser();
        await browser.Fetch(path);
        using var commands = new Commands(offer.Host.Area.Database.Connection);
        var began = Stopwatch.GetTimestamp();
        for (var page = 0; page < Pages; page++) (await browser.Fetch(path)).EnsureSuccessStatusCode();
        commands.Seen.Count.ShouldBeLessThanOrEqualTo(1 + (int)Stopwatch.GetElapsedTime(began).TotalSeconds, string.Join('\n', commands.Seen.Distinct()));
        var before = commands.Seen.Count;
        await browser.Fetch("/ashmere/local-offer/freshness");
        commands.Seen.Count.ShouldBeGreaterThan(before, "This page asks, and was not seen to.");
    }

    /// <summary>The commands to one database.</summary>
    private sealed class Commands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly string database;
        private readonly List<IDisposable> subscriptions = [];

        public Commands(string database)
        {
            this.database = database;
            subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        }

        public List<string> Seen { get; } = [];

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore") subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is CommandExecutedEventData done && done.Command.Connection!.ConnectionString.Contains(database, StringComparison.Ordinal))
                lock (Seen) Seen.Add(done.Command.CommandText);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());
    }
}
