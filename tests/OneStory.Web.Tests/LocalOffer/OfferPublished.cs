using OneStory.Data;
using OneStory.LocalOffer;
using OneStory.Registers;

namespace OneStory.Web.Tests.LocalOffer;

/// <summary>A small Local Offer of Ashmere, to be looked through.</summary>
internal static class OfferPublished
{
    public const string Home = "HP20 1UY";

    public static async Task Publish(this OneStoryHost host, params EntryContent[] contents)
    {
        var area = host.Area;
        await using (var db = area.Database.Open())
            await db.BulkWriter().Write([new KnownPostcode { Postcode = Home, Easting = 482000, Northing = 213500 }, new KnownPostcode { Postcode = "HP20 2AA", Easting = 483000, Northing = 214500 }]);
        await area.SetUp(area.Ashmere, hand =>
        {
            var provider = new OfferProvider { Slug = "aqua-vale", Name = "Aqua Vale Leisure", Kind = ProviderKind.Company, Phone = "01632 960812" };
            hand.Db.Add(provider);
            foreach (var content in contents) hand.Db.Add(Entry(provider.Id, content, area.Clock.Today, area.Clock.GetUtcNow().UtcDateTime));
            hand.Db.Add(new OfferPage
            {
                Slug = "not-going-to-school",
                Section = "help-in-school",
                Title = "When your child will not go to school",
                Summary = "What to ask for when school feels too hard.",
                Markdown = "## First\n\nSpeak to the school.",
                IsPublished = true,
                CheckedOn = area.Clock.Today,
                ReviewDue = area.Clock.Today.AddMonths(6),
                ChangedAt = area.Clock.GetUtcNow().UtcDateTime,
            });
            return Task.CompletedTask;
        });
    }

    public static EntryContent Swimming { get; } = new()
    {
        Name = "Tuesday Splash",
        Summary = "Swimming for disabled children.",
        Description = "We keep the water warm.",
        Categories = ["swimming"],
        MinimumAge = 3,
        MaximumAge = 18,
        Needs = ["PD", "ASD"],
        Referral = new(["self"], "Ring us."),
        Cost = new() { Kind = CostKind.Charged, Prices = [new("Child", 4.50m, "session")] },
        Delivery = ["at-place"],
        Places = [new() { Name = "Aqua Vale Pool", Town = "Aylesbury", Postcode = Home, Latitude = 51.8127, Longitude = -0.8113, Access = ["pool-hoist"] }],
        Times = [new() { Days = ["TU"], Opens = new(16, 30), Closes = new(17, 30), Term = OfferTerm.TermTime }],
        Contacts = [new("Jo Marchetti", "Swimming lead", "01632 960812", "splash@aquavale.example.org")],
    };

    public static EntryContent Club { get; } = new()
    {
        Name = "Saturday Bricks",
        Summary = "A quiet club for autistic children who like to build.",
        Categories = ["clubs"],
        MinimumAge = 6,
        MaximumAge = 11,
        Needs = ["ASD"],
        WhileWaiting = ["autism"],
        Places = [new() { Name = "Quarrendon Hall", Town = "Aylesbury", Postcode = "HP20 2AA", Latitude = 51.8215, Longitude = -0.7965 }],
        Times = [new() { Days = ["SA"], Opens = new(10, 0), Closes = new(12, 0) }],
    };

    public static EntryContent Attendance { get; } = new()
    {
        Name = "Back to School Gently",
        Summary = "Help when a child will not go to school because school makes them anxious.",
        Description = "For school refusal and anxiety about school.",
        Categories = ["mental-health"],
        Needs = ["SEMH"],
    };

    public static EntryContent SpecialSchool { get; } = new()
    {
        Name = "Kestrel House School",
        Summary = "A special school for autistic children.",
        Categories = ["special-school"],
        MinimumAge = 4,
        MaximumAge = 19,
        Needs = ["ASD"],
        Plan = PlanNeeded.Yes,
        Capacity = 120,
        Specialism = "Autism",
        OutsideArea = true,
    };

    private static OfferEntry Entry(Guid provider, EntryContent content, DateOnly today, DateTime now) => new()
    {
        Slug = content.Name.ToLowerInvariant().Replace(' ', '-'),
        ProviderId = provider,
        State = EntryState.Published,
        Content = content,
        Name = content.Name,
        CheckedOn = content.Alert is null ? today : today.AddDays(-200),
        ReviewDue = content.Alert is null ? today.AddMonths(6) : today.AddDays(-10),
        AddedOn = today.AddDays(-300),
        ChangedAt = now,
    };
}

/// <summary>A host whose Ashmere has published it.</summary>
public sealed class OfferHost : IAsyncLifetime
{
    public OneStoryHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await OneStoryHost.On();
        await Host.Publish(OfferPublished.Swimming, OfferPublished.Club, OfferPublished.Attendance, OfferPublished.SpecialSchool, OfferPublished.Swimming with { Name = "Old Splash", Alert = "Closed until 6 January" });
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Host.DisposeAsync();
    }
}
