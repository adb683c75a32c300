using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using OneStory.Authorities;
using OneStory.Demonstration;
using OneStory.LocalOffer;
using OneStory.Returns.Register;

namespace OneStory.Synthetic.LocalOffer;

/// <summary>Writes a made-up Local Offer of an authority in bulk, in one transaction.</summary>
public sealed class OfferLoader(OneStoryDbContext db, DateTime now)
{
    /// <summary>By which an entry is known to be made up.</summary>
    public const string Feed = "made-up";

    private readonly DateOnly today = DateOnly.FromDateTime(now);

    /// <summary>How many made-up entries the authority entered has.</summary>
    public Task<int> Held(CancellationToken cancellation) => db.OfferEntries.CountAsync(entry => entry.Feed == Feed, cancellation);

    /// <returns>How many rows were written.</returns>
    public async Task<long> Load(int count, long seed, CancellationToken cancellation)
    {
        var entries = Written(today);
        var made = new LargeOffer(entries, await Postcodes(cancellation), seed);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (writer, ids) = (db.BulkWriter(), new Ids(seed, db.Scope.AuthorityId ?? throw new InvalidOperationException("No authority was entered.")));
        var providers = new Dictionary<string, OfferProvider>(StringComparer.Ordinal);
        foreach (var name in made.Make(count).Select(entry => entry.Organisation).Distinct())
            providers[name] = new() { Id = ids.Next(), Slug = $"made-up-{providers.Count}", Name = name, Kind = ProviderKind.Community, Description = "Made up. There is no such body." };
        var rows = await writer.Write(providers.Values, cancellation);
        rows += await writer.Write(made.Make(count).Select(entry => Entry(entry, providers[entry.Organisation].Id)), cancellation);
        rows += await writer.Write(made.Make(count).Select(entry => Version(entry, ids.Next())), cancellation);
        if (await db.OfferStamps.ExecuteUpdateAsync(set => set.SetProperty(stamp => stamp.Number, stamp => stamp.Number + 1).SetProperty(stamp => stamp.At, now), cancellation) == 0)
            rows += await writer.Write([new OfferStamp { Id = Guid.Empty, Number = 1, At = now }], cancellation);
        await transaction.CommitAsync(cancellation);
        return rows;
    }

    /// <summary>The entries that somebody wrote, for the demonstration.</summary>
    public static IReadOnlyList<EntryContent> Written(DateOnly today) =>
        [.. new Content(today).LocalOffer().SelectMany(file => file["entries"]?.AsArray() ?? []).Select(entry => entry.Deserialize<EntryContent>(OfferJson.Options)!)];

    /// <summary>Those the database holds, a hundred thousand at most and from all over; where it holds none, those of the demonstration's county.</summary>
    private async Task<IReadOnlyList<PostcodePlace>> Postcodes(CancellationToken cancellation)
    {
        const int Most = 100_000;
        var held = await db.Postcodes.CountAsync(cancellation);
        if (held == 0) return [.. Content.CountyPostcodes()];
        var all = db.Postcodes.AsNoTracking().OrderBy(postcode => postcode.Postcode).Select(postcode => new PostcodePlace(postcode.Postcode, postcode.Easting, postcode.Northing, postcode.District)).AsAsyncEnumerable();
        var (some, every) = (new List<PostcodePlace>(), Math.Max(1, held / Most));
        var at = 0;
        await foreach (var place in all.WithCancellation(cancellation))
            if (at++ % every == 0) some.Add(place);
        return some;
    }

    private OfferEntry Entry(MadeEntry made, Guid provider)
    {
        var checkedOn = today.AddDays(-made.CheckedDaysAgo);
        var review = new OfferReview();
        var due = review.DueAfter(checkedOn);
        var isHidden = review.HiddenFrom(due) <= today;
        return new()
        {
            Id = made.Id,
            Slug = made.Slug,
            ProviderId = provider,
            State = isHidden ? EntryState.Hidden : EntryState.Published,
            Content = made.Content,
            Name = made.Content.Name,
            CheckedOn = checkedOn,
            CheckedBy = CheckedBy.Council,
            ReviewDue = due,
            HiddenOn = isHidden ? review.HiddenFrom(due) : null,
            HiddenWhy = isHidden ? review.WhyHidden : null,
            HiddenByClock = isHidden,
            AddedOn = checkedOn.AddDays(-400),
            ChangedAt = now.AddDays(-made.CheckedDaysAgo),
            Feed = Feed,
            FeedKey = made.Id.ToString(),
        };
    }

    private OfferEntryVersion Version(MadeEntry made, Guid id) => new()
    {
        Id = id,
        EntryId = made.Id,
        Number = 1,
        Content = made.Content,
        Act = EntryAct.Imported,
        ByName = "Made up",
        At = now.AddDays(-made.CheckedDaysAgo),
    };
}
