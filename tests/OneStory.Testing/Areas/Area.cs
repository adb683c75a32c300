using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using OneStory.Access;
using OneStory.Casework;
using OneStory.Data;
using OneStory.Law;
using OneStory.People;
using OneStory.Testing.Databases;

namespace OneStory.Testing.Areas;

/// <summary>
/// A local area to test in: two authorities, a person for every part in the work, and builders. It has a database of its own, and
/// the system's services either by themselves or as the host made them.
/// </summary>
public sealed class Area : IAsyncDisposable
{
    private readonly AreaSeed seed;
    private readonly ServiceProvider? own;
    private readonly IServiceProvider services;
    private int cases;

    internal Area(AreaSeed seed, TestDatabase database, FixedClock clock, IServiceProvider? host = null)
    {
        (this.seed, Database, Clock) = (seed, database, clock);
        services = host ?? (own = Alone(database, clock));
    }

    /// <summary>Whether the database goes when the area does.</summary>
    internal bool OwnsDatabase { private get; init; }

    public TestDatabase Database { get; }
    public FixedClock Clock { get; }
    public AreaPlaces Places => seed.Places;
    public int Ashmere => Places.Ashmere.Id;
    public int Stourhaven => Places.Stourhaven.Id;

    /// <summary>Rosa Delgado's daughter, who is eight.</summary>
    public Guid Maya => seed.Maya;

    /// <summary>Theo Lindqvist's own record.</summary>
    public Guid Theo => seed.Theo;

    /// <summary>An area with its own database and the system without its host.</summary>
    public static async Task<Area> On(DatabaseKind kind)
    {
        var (seed, template) = await AreaSeed.For(kind);
        return new(seed, await template.Copy(), new FixedClock()) { OwnsDatabase = true };
    }

    public Guid AccountOf(Persona persona) => seed.Accounts[persona];

    /// <summary>The post a persona holds, in Ashmere or where they work.</summary>
    public Guid PostOf(Persona persona) => seed.Posts[persona];

    /// <summary>A piece of work as somebody, in the authority where they work or in another.</summary>
    public async Task<Working> As(Persona persona, int? authority = null)
    {
        var working = Begin(authority ?? (persona == Persona.OfficerElsewhere ? Stourhaven : Ashmere));
        var account = await working.Db.Accounts.AsNoTracking().SingleAsync(one => one.Id == AccountOf(persona));
        await working.Get<ViewerQuery>().Load(working.Viewer, account);
        return working;
    }

    /// <summary>A piece of work as the system, which may do anything.</summary>
    public Task<Working> AsTheSystem(int? authority = null)
    {
        var working = Begin(authority ?? Ashmere);
        working.Viewer.BecomeSystem("test");
        return Task.FromResult(working);
    }

    /// <summary>A piece of work as somebody without an account.</summary>
    public Working AsNobody(int? authority = null) => Begin(authority ?? Ashmere);

    /// <summary>A child's record, with the family that is on it.</summary>
    /// <param name="setting">Where the child goes; null for nowhere.</param>
    /// <param name="parent">Who is given access as a parent.</param>
    public async Task<Guid> Child(
        string firstName = "Amari", string lastName = "Blake", DateOnly? born = null, Guid? setting = null, Persona? parent = null, Persona? self = null,
        Persona? supporter = null, int? authority = null)
    {
        var child = new Child
        {
            FirstName = firstName,
            LastName = lastName,
            SearchName = $"{firstName} {lastName}".ToLowerInvariant(),
            Born = born ?? new(2018, 5, 14),
            SettingId = setting,
            Address = "3 Quarrendon Row\nAshmere",
            Postcode = "HP20 1ZU",
        };
        await SetUp(authority, hand =>
        {
            hand.Db.Add(child);
            Grant(hand, child, parent, GrantKind.Parent);
            Grant(hand, child, self, GrantKind.Self);
            Grant(hand, child, supporter, GrantKind.Supporter);
            hand.Concerns(child.Id);
            return Task.CompletedTask;
        });
        return child.Id;
    }

    /// <summary>A case on a child's record, received on a day (today, unless told), with whatever further facts.</summary>
    public async Task<Guid> Case(Guid child, DateOnly? received = null, Persona? officer = Persona.Officer, int? authority = null, params Fact[] facts)
    {
        var made = new Casework.Case
        {
            ChildId = child,
            Reference = $"TST-{++cases:00000}",
            OpenedAt = Clock.GetUtcNow().UtcDateTime,
            OfficerPostId = officer is { } holder ? PostOf(holder) : null,
            Area = "North",
        };
        await SetUp(authority, async hand =>
        {
            await hand.Db.Children.SingleAsync(one => one.Id == child);
            hand.Db.Add(made);
            foreach (var fact in facts.Prepend(new Fact(FactTypes.RequestReceived, received ?? Clock.Today, RequestKinds.Assessment)))
                hand.Db.Add(new CaseFact { CaseId = made.Id, Type = fact.Type.Id, Date = fact.Date, Kind = fact.Kind, About = fact.About, RecordedByActId = hand.ActId });
            hand.Concerns(child, made.Id);
        });
        return made.Id;
    }

    /// <summary>Sets something up that no use case makes yet, inside an act so that it is recorded.</summary>
    public async Task SetUp(int? authority, Func<InHand, Task> body)
    {
        await using var working = await AsTheSystem(authority);
        var outcome = await working.Work.ForAnyone(new Doing("set-up"), async hand =>
        {
            await body(hand);
            return Outcome.Done();
        });
        outcome.ShouldBeOfType<Done>();
    }

    public async ValueTask DisposeAsync()
    {
        if (own is not null) await own.DisposeAsync();
        if (OwnsDatabase) await Database.DisposeAsync();
    }

    private Working Begin(int authority)
    {
        var working = new Working(services.CreateAsyncScope());
        working.Get<Authorities.AuthorityScope>().Enter(authority);
        return working;
    }

    private void Grant(InHand hand, Child child, Persona? persona, GrantKind kind)
    {
        if (persona is not { } somebody) return;
        var person = Person.Of(somebody);
        hand.Db.Add(new ChildGrant { ChildId = child.Id, AccountId = AccountOf(somebody), Kind = kind, Basis = "Set up for a test.", From = child.Born });
        if (kind == GrantKind.Parent)
            hand.Db.Add(new FamilyMember { ChildId = child.Id, AccountId = AccountOf(somebody), Name = person.Name, Relationship = "Mother", HasParentalResponsibility = true, LivesWithChild = true, Email = person.Email, Phone = "07700 900123" });
    }

    /// <summary>The system's services on a database, without its host.</summary>
    public static ServiceProvider Alone(TestDatabase database, FixedClock clock)
    {
        var nothing = new ConfigurationBuilder().Build();
        var system = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(clock).AddSingleton<IConfiguration>(nothing);
        system.AddDbContext<OneStoryDbContext>(database.Use);
        system.AddDataProtection();
        system.AddIdentityCore<Account>(OneStoryDbContext.KeepPasskeys).AddEntityFrameworkStores<OneStoryDbContext>().AddDefaultTokenProviders();
        return system.AddOneStoryCore(nothing).BuildServiceProvider(validateScopes: true);
    }
}
