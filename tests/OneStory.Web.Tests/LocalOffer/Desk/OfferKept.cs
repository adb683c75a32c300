using Microsoft.EntityFrameworkCore;
using OneStory.Data;
using OneStory.LocalOffer;
using OneStory.Registers;

namespace OneStory.Web.Tests.LocalOffer.Desk;

/// <summary>An Ashmere with entries to keep: two of Aqua Vale's, whose person is a persona, and one of somebody else's.</summary>
public sealed class OfferKept : IAsyncLifetime
{
    public const string Desk = "/ashmere/local-offer/manage", Mine = "/ashmere/local-offer/my-entries";

    public OneStoryHost Host { get; private set; } = null!;
    public Guid AquaVale { get; private set; }
    public Guid Splash { get; private set; }
    public Guid Lanes { get; private set; }
    public Guid Bricks { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Host = await OneStoryHost.On();
        var area = Host.Area;
        await using (var db = area.Database.Open())
            await db.BulkWriter().Write([new KnownPostcode { Postcode = "HP20 1UY", Easting = 482000, Northing = 213500 }]);
        await area.SetUp(area.Ashmere, async hand =>
        {
            var post = await hand.Db.Posts.SingleAsync(one => one.Id == area.PostOf(Persona.Provider));
            var ours = new OfferProvider { Slug = "aqua-vale", Name = "Aqua Vale Leisure", Kind = ProviderKind.Company, OrganisationId = post.OrganisationId };
            var theirs = new OfferProvider { Slug = "brick-club", Name = "Quarrendon Brick Club", Kind = ProviderKind.Community };
            var splash = Entry(ours, "Tuesday Splash", area.Clock.Today.AddDays(-9));
            var (lanes, bricks) = (Entry(ours, "Quiet Lanes", area.Clock.Today.AddDays(5)), Entry(theirs, "Saturday Bricks", area.Clock.Today.AddDays(90)));
            hand.Db.AddRange(ours, theirs, splash, lanes, bricks);
            foreach (var entry in new[] { splash, lanes, bricks })
                hand.Db.Add(new OfferEntryVersion { EntryId = entry.Id, Number = 1, Content = entry.Content, Act = EntryAct.Added, ByName = "Nesta Corrigan", At = hand.Now });
            (AquaVale, Splash, Lanes, Bricks) = (ours.Id, splash.Id, lanes.Id, bricks.Id);
        });
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Host.DisposeAsync();
    }

    public async Task<OfferEntry> Entry(Guid id)
    {
        await using var reader = Host.Area.AsNobody();
        return await reader.Db.OfferEntries.AsNoTracking().SingleAsync(entry => entry.Id == id);
    }

    /// <summary>What an entry of a name is, added for one test.</summary>
    public async Task<Guid> Another(string name)
    {
        var area = Host.Area;
        var id = Guid.Empty;
        await area.SetUp(area.Ashmere, async hand =>
        {
            var entry = Entry(await hand.Db.OfferProviders.SingleAsync(provider => provider.Id == AquaVale), name, area.Clock.Today.AddDays(60));
            hand.Db.AddRange(entry, new OfferEntryVersion { EntryId = entry.Id, Number = 1, Content = entry.Content, Act = EntryAct.Added, ByName = "Nesta Corrigan", At = hand.Now });
            id = entry.Id;
        });
        return id;
    }

    private OfferEntry Entry(OfferProvider provider, string name, DateOnly due) => new()
    {
        Slug = name.ToLowerInvariant().Replace(' ', '-'),
        ProviderId = provider.Id,
        State = EntryState.Published,
        Name = name,
        Content = new()
        {
            Name = name,
            Summary = "Swimming for disabled children.",
            Categories = ["swimming"],
            MinimumAge = 3,
            MaximumAge = 18,
            Cost = new() { Kind = CostKind.Charged, Prices = [new("Child", 4.50m, "session")] },
            Places = [new() { Id = Guid.NewGuid(), Name = "Aqua Vale Pool", Town = "Aylesbury", Postcode = "HP20 1UY", Access = ["pool-hoist"] }],
            Times = [new() { Days = ["TU"], Opens = new(16, 30), Closes = new(17, 30), Term = OfferTerm.TermTime }],
            Contacts = [new("Jo Marchetti", "Swimming lead", "01632 960812", "splash@aquavale.example.org")],
        },
        CheckedOn = due.AddMonths(-6),
        ReviewDue = due,
        AddedOn = due.AddMonths(-12),
        ChangedAt = Host.Area.Clock.GetUtcNow().UtcDateTime,
    };
}
