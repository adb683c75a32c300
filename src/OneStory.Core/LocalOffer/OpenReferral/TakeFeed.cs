using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OneStory.LocalOffer.OpenReferral;

/// <summary>What became of a record of a feed.</summary>
public enum FeedOutcome
{
    /// <summary>An entry that is not here: it waits for an officer.</summary>
    New,

    /// <summary>An entry says otherwise: what would change waits for an officer.</summary>
    Changed,

    /// <summary>It says nothing new, or the same was suggested before.</summary>
    Same,

    Refused,
}

public sealed record FeedResult(int Row, string Id, string Name, FeedOutcome Outcome, string Why);

/// <summary>Takes records of somebody else's feed as suggestions. Nothing is published by it, and twice changes nothing.</summary>
public sealed class TakeFeed(CaseWork work) : IUseCase
{
    public const int AtOnce = 1000;
    private const int LongestKey = 100;

    /// <param name="feed">What the feed is called: the same each time.</param>
    public async Task<IReadOnlyList<FeedResult>> Do(string feed, IReadOnlyList<FeedRow> rows)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(feed);
        ArgumentNullException.ThrowIfNull(rows);
        List<FeedResult> results = [];
        var outcome = await work.OnAuthority(Right.ManageLocalOffer, new("take-feed"), async hand =>
        {
            results.Clear();
            var taking = await Taking.Begin(hand, feed);
            foreach (var row in rows) results.Add(taking.Take(row));
            int Count(FeedOutcome one) => results.Count(result => result.Outcome == one);
            hand.Happened(new OfferFeedTaken(feed, rows.Count, Count(FeedOutcome.New), Count(FeedOutcome.Changed), Count(FeedOutcome.Same), Count(FeedOutcome.Refused)));
            return Outcome.Done();
        });
        return outcome.IsDone ? results : throw new InvalidOperationException($"The feed was not taken: {outcome}.");
    }

    private sealed class Taking
    {
        private readonly InHand hand;
        private readonly string feed;
        private readonly ILookup<Guid, OfferEntry> byId;
        private readonly ILookup<string, OfferEntry> byKey;
        private readonly ILookup<string, OfferEntry> byName;
        private readonly Dictionary<string, Guid> providers;
        private readonly ILookup<string, OfferSuggestion> suggested;
        private readonly HashSet<string> seen = new(StringComparer.Ordinal);

        private Taking(InHand hand, string feed, List<OfferEntry> entries, List<OfferProvider> known, List<OfferSuggestion> before)
        {
            (this.hand, this.feed) = (hand, feed);
            byId = entries.ToLookup(entry => entry.Id);
            byKey = entries.Where(entry => entry.Feed == feed && entry.FeedKey is not null).ToLookup(entry => entry.FeedKey!, StringComparer.Ordinal);
            byName = entries.ToLookup(entry => SearchText.Fold(entry.Name), StringComparer.Ordinal);
            suggested = before.ToLookup(sent => sent.FormKey[..(sent.FormKey.LastIndexOf('/') + 1)], StringComparer.Ordinal);
            providers = known.GroupBy(provider => SearchText.Fold(provider.Name)).ToDictionary(same => same.Key, same => same.First().Id);
        }

        public static async Task<Taking> Begin(InHand hand, string feed)
        {
            var of = Of(feed);
            return new(
                hand, feed, await hand.Db.OfferEntries.AsNoTracking().Where(entry => entry.State != EntryState.Draft).ToListAsync(), await hand.Db.OfferProviders.AsNoTracking().ToListAsync(),
                await hand.Db.OfferSuggestions.Where(sent => sent.FormKey.StartsWith(of)).ToListAsync());
        }

        private static string Of(string feed) => $"feed/{Hash(feed, 8)}/";

        public FeedResult Take(FeedRow row)
        {
            if (row.Record is not { } record) return Say(row, FeedOutcome.Refused, row.WhyNot ?? "It cannot be read.");
            var key = PublicText.CleanLine(FeedText.Of(record, "id"));
            if (key is null || key.Length > LongestKey) return Say(row, FeedOutcome.Refused, "It has no id.");
            if (!seen.Add(key)) return Say(row, FeedOutcome.Refused, "Its id is another record's of this feed.");
            if (FeedText.Of(record, "status") is { } status and not "active" and not "temporarily closed") return Say(row, FeedOutcome.Refused, $"Its status is {(status.Length > 40 ? "none that we know" : status)}.");
            if (FeedText.Number(record, "minimum_age") > EntryCheck.OldestAge) return Say(row, FeedOutcome.Refused, $"It is for people older than {EntryCheck.OldestAge}.");
            var entry = Match(key, record);
            var read = new FeedReader(record, entry?.Content).Read();
            // What kind of help it is an officer chooses, where the feed's lists are not ours.
            if (EntryCheck.Of(read.Content).FirstOrDefault(wrong => wrong.Field != nameof(EntryContent.Categories)) is { } first) return Say(row, FeedOutcome.Refused, $"{first.Field}: {first.Why}");
            var note = string.Join("; ", read.Notes.Distinct().Take(10));
            if (entry is not null && EntryDifferences.Between(entry.Content, read.Content).Count == 0) return Say(row, FeedOutcome.Same, note);
            return Say(row, Suggest(key, entry, read) ? entry is null ? FeedOutcome.New : FeedOutcome.Changed : FeedOutcome.Same, note);
        }

        /// <summary>By its id here or in the feed; else by its name and the postcode of one of its places, where that is one entry and no more.</summary>
        private OfferEntry? Match(string key, JsonElement record)
        {
            if (Guid.TryParse(key, out var id) && byId[id].FirstOrDefault() is { } same) return same;
            if (byKey[key].FirstOrDefault() is { } taken) return taken;
            var postcodes = new FeedReader(record, null).Read().Content.Places.Select(place => place.Postcode).ToHashSet(StringComparer.Ordinal);
            var alike = byName[SearchText.Fold(FeedText.Of(record, "name") ?? "")]
                .Where(entry => postcodes.Count == 0 ? entry.Content.Places.Count == 0 : entry.Content.Places.Any(place => postcodes.Contains(place.Postcode))).Take(2).ToList();
            return alike is [var only] ? only : null;
        }

        /// <returns>False where the same was suggested before, whatever became of it.</returns>
        private bool Suggest(string key, OfferEntry? entry, FeedRead read)
        {
            var about = $"{Of(feed)}{Hash(key, 24)}/";
            var formKey = about + Hash(OfferJson.Write(read.Content), 24);
            if (suggested[about].Any(sent => sent.FormKey == formKey)) return false;
            foreach (var older in suggested[about].Where(sent => sent.State == SuggestionState.Waiting)) (older.State, older.Reply, older.DecidedOn) = (SuggestionState.Refused, "The feed says something newer.", hand.Today);
            hand.Db.Add(new OfferSuggestion
            {
                EntryId = entry?.Id,
                ProviderId = entry?.ProviderId ?? (read.Organization is { } runs && providers.TryGetValue(SearchText.Fold(runs), out var provider) ? provider : null),
                Proposed = read.Content,
                BaseNumber = entry?.Number ?? 0,
                Source = SuggestionSource.Feed,
                Why = read.Organization is { } organization ? $"From {feed}, where {organization} runs it." : $"From {feed}.",
                ByName = feed,
                FeedKey = key,
                At = hand.Now,
                FormKey = formKey,
            });
            return true;
        }

        private static FeedResult Say(FeedRow row, FeedOutcome outcome, string why) => new(row.Number, row.Id, row.Name, outcome, why);

        private static string Hash(string text, int letters) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..letters];
    }
}

/// <summary>Records of a feed were taken as suggestions.</summary>
[EventType("offer-feed-taken")]
public sealed record OfferFeedTaken(string Feed, int Rows, int New, int Changed, int Same, int Refused) : Event;
