using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using OneStory.Data;
using OneStory.LocalOffer;
using OneStory.LocalOffer.OpenReferral;
using OneStory.Places;
using OneStory.Registers;

namespace OneStory.Web.Tests.LocalOffer.Api;

/// <summary>A host whose Ashmere has published many entries, and the feed of them.</summary>
public sealed class FeedHost : IAsyncLifetime
{
    public const string Root = "/ashmere/open-referral/v3", Home = "HP20 1UY";
    public const int Easting = 482000, Northing = 213500, Many = 130;

    public OneStoryHost Host { get; private set; } = null!;
    public IReadOnlyList<OfferProvider> Providers { get; private set; } = [];

    /// <summary>All that were written, whatever became of them.</summary>
    public IReadOnlyList<OfferEntry> Entries { get; private set; } = [];

    public IReadOnlyList<OfferEntry> Published => [.. Entries.Where(entry => entry.State == EntryState.Published)];

    public async ValueTask InitializeAsync()
    {
        Host = await OneStoryHost.On();
        var area = Host.Area;
        await using (var db = area.Database.Open()) await db.BulkWriter().Write([new KnownPostcode { Postcode = Home, Easting = Easting, Northing = Northing }]);
        Providers =
        [
            new() { Slug = "aqua-vale", Name = "Aqua Vale Leisure", Kind = ProviderKind.Company, Description = "Pools and gyms.", Website = "https://aquavale.example.org", Email = "hello@aquavale.example.org", Phone = "01632 960812" },
            new() { Slug = "quiet-club", Name = "The Quiet Club", Kind = ProviderKind.Charity },
            new() { Slug = "nobodys", Name = "Runs Nothing", Kind = ProviderKind.Charity },
        ];
        Entries =
        [
            .. Enumerable.Range(0, Many).Select(Varied), Entry("Full Splash", Full), Entry("Bare", new() { Name = "Bare", Summary = "As little as an entry may say." }),
            Entry("Hostile", Hostile), Entry("Hidden Club", Full with { Name = "Hidden Club" }, EntryState.Hidden), Entry("Withdrawn Club", Full with { Name = "Withdrawn Club" }, EntryState.Withdrawn),
            Entry("Draft Club", Full with { Name = "Draft Club" }, EntryState.Draft),
        ];
        await area.SetUp(area.Ashmere, hand =>
        {
            hand.Db.AddRange(Providers);
            hand.Db.AddRange(Entries);
            return Task.CompletedTask;
        });
        await using var raised = area.Database.Open(area.Ashmere);
        raised.Add(new OfferStamp { Number = 7, At = area.Clock.GetUtcNow().UtcDateTime });
        await raised.SaveChangesAsync();
    }

    public Task<HttpResponseMessage> Fetch(string path) => Host.Browser().Fetch(Root + path);

    public async Task<JsonNode> Read(string path)
    {
        var answer = await Fetch(path);
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{path}: {text}");
        return JsonNode.Parse(text)!;
    }

    public async Task<JsonArray> Contents(string path) => (await Read(path))["contents"]!.AsArray();

    public async Task<IReadOnlyList<string>> Names(string path) => [.. (await Contents($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}per_page=100")).Select(item => (string)item!["name"]!)];

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Host.DisposeAsync();
    }

    public static string Term(string list, string id) => FeedTerms.IdOf(list, id).ToString();

    public static EntryContent Full { get; } = new()
    {
        Name = "Full Splash",
        AlsoKnownAs = ["Splash"],
        Summary = "Swimming for disabled children.",
        Description = "We keep the water warm.\n\nBring a towel.",
        WhoFor = "Children who find busy pools hard.",
        Categories = ["swimming", "clubs"],
        MinimumAge = 3,
        MaximumAge = 18,
        Needs = ["PD", "ASD"],
        Diagnosis = DiagnosisNeeded.WaitingIsFine,
        Plan = PlanNeeded.SenSupport,
        Criteria = "Somebody must stay with a child under 8.",
        Referral = new(["self", "gp"], "Ring us."),
        Wait = new(6, new(2026, 10, 1), "Longer in summer."),
        Cost = new() { Kind = CostKind.Charged, Says = "Pay on the day.", Prices = [new("Child", 4.50m, "session"), new("Carer", 0m, null)], TakesDirectPayments = true },
        Delivery = ["at-place"],
        Places =
        [
            new() { Name = "Aqua Vale Pool", Address = "1 Water Lane\nNorth End", Town = "Aylesbury", Postcode = Home, Latitude = 51.8127, Longitude = -0.8113, Access = ["pool-hoist", "hoist"], Travel = "Bus 9 stops outside." },
            new() { Name = "Lido", Postcode = "ZZ1 1ZZ" },
        ],
        Times = [new() { Days = ["TU", "TH"], Opens = new(16, 30), Closes = new(17, 30), Term = OfferTerm.TermTime, From = new(2026, 9, 1), To = new(2027, 7, 20) }, new() { Says = "Ask us for dates in the holidays." }],
        Contacts = [new("Jo Marchetti", "Swimming lead", "01632 960812", "splash@aquavale.example.org"), new(null, "Desk", "01632 960813", null)],
        Website = "https://aquavale.example.org/splash?for=all ages",
        Languages = ["en", "ur"],
        Serves = ["HP20", "HP21"],
        Layer = "targeted",
        Outcomes = ["health"],
        WhileWaiting = ["autism"],
        Capacity = 12,
        Specialism = "Hydrotherapy",
        Alert = "Closed until 6 January.",
    };

    private static EntryContent Hostile { get; } = new()
    {
        Name = "<script>alert('x')</script> \"quoted\" \\ 🏊 \u202E'; drop table entries; --",
        Summary = "{\"contents\": [null]} \ud83d lone half",
        Description = new string('x', 9_000),
        Website = "https://example.org/a b\"c<d>",
        Contacts = [new("\u0001\u0000", null, "not a number", "not an address")],
        Places = [new() { Name = "", Postcode = "", Access = ["no-such-feature"] }],
        Categories = ["no-such-kind"],
        Needs = ["NOPE"],
        Languages = ["xx"],
        Layer = "nowhere",
    };

    private OfferEntry Varied(int number)
    {
        var (easting, northing) = (Easting + (number * 7919 % 21 - 10) * 1_310, Northing + (number * 104_729 % 17 - 8) * 1_170);
        var (latitude, longitude) = NationalGrid.ToDegrees(easting, northing);
        var day = new[] { "MO", "TU", "WE", "TH", "FR", "SA", "SU" }[number % 7];
        return Entry($"Club {number}", new()
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"Club {number:000}"),
            Summary = number % 3 == 0 ? "Trampolining for everybody." : "A place to play chess.",
            Categories = [number % 2 == 0 ? "swimming" : "early-years"],
            Needs = number % 5 == 0 ? ["ASD"] : [],
            MinimumAge = number % 4 == 0 ? null : number % 10,
            MaximumAge = number % 6 == 0 ? null : number % 10 + 5,
            Times = [new() { Days = [day], Opens = new(9 + number % 8, 0), Closes = new(10 + number % 8, 0) }],
            Places = [new() { Name = "Hall", Postcode = "HP20 2AA", Latitude = latitude, Longitude = longitude, Access = number % 11 == 0 ? ["hoist"] : [] }],
        }, changedDaysAgo: number);
    }

    private OfferEntry Entry(string slug, EntryContent content, EntryState state = EntryState.Published, int changedDaysAgo = 0) => new()
    {
        Slug = slug.ToLowerInvariant().Replace(' ', '-'),
        ProviderId = Providers[changedDaysAgo % 2].Id,
        State = state,
        Content = content,
        Name = content.Name,
        CheckedOn = Host.Area.Clock.Today,
        ReviewDue = Host.Area.Clock.Today.AddMonths(6),
        AddedOn = Host.Area.Clock.Today,
        ChangedAt = Host.Area.Clock.GetUtcNow().UtcDateTime.AddDays(-changedDaysAgo),
    };
}
