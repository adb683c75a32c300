using Microsoft.AspNetCore.Identity;
using OneStory.Access;
using OneStory.Authorities;
using OneStory.Casework;
using OneStory.Data;
using OneStory.People;
using OneStory.Places;
using OneStory.Testing.Databases;

namespace OneStory.Testing.Areas;

/// <summary>What every area begins with: places, people in post, and two families. Made once for each kind of database, then copied.</summary>
internal sealed class AreaSeed
{
    private static readonly Lazy<Task<(AreaSeed, TestDatabase)>> Sqlite = new(() => Make(DatabaseKind.Sqlite));
    private static readonly Lazy<Task<(AreaSeed, TestDatabase)>> Postgres = new(() => Make(DatabaseKind.Postgres));
    private static readonly DateOnly LongSince = new(2020, 9, 1);

    public AreaPlaces Places { get; } = new();
    public Dictionary<Persona, Guid> Accounts { get; } = [];
    public Dictionary<Persona, Guid> Posts { get; } = [];
    public Guid Maya { get; private set; }
    public Guid Theo { get; private set; }

    public static Task<(AreaSeed Seed, TestDatabase Template)> For(DatabaseKind kind) => kind == DatabaseKind.Sqlite ? Sqlite.Value : Postgres.Value;

    private static async Task<(AreaSeed, TestDatabase)> Make(DatabaseKind kind)
    {
        var template = await TestDatabase.New(kind);
        var seed = new AreaSeed();
        await using var area = new Area(seed, template, new FixedClock());
        await using (var db = template.Open())
        {
            db.AddRange(seed.Places.Ashmere, seed.Places.Stourhaven);
            db.AddRange(seed.Places.Bodies);
            db.AddRange(NewSetting(seed.Places.School, 100101, 11, 18), NewSetting(seed.Places.OtherSchool, 100102, 11, 16));
            foreach (var person in Person.All) db.Add(seed.NewAccount(person));
            await db.SaveChangesAsync();
        }

        foreach (var authority in new[] { seed.Places.Ashmere, seed.Places.Stourhaven })
        {
            await using var working = await area.AsTheSystem(authority.Id);
            (await working.Work.ForAnyone(new Doing("set-up"), hand => seed.Posted(hand, authority.Id))).IsDone.ShouldBeTrue();
        }

        seed.Maya = await area.Child("Maya", "Delgado", born: new(2018, 5, 14), parent: Persona.Parent, supporter: Persona.Supporter);
        seed.Theo = await area.Child("Theo", "Lindqvist", born: new(2009, 3, 2), self: Persona.YoungPerson);
        return (seed, template);
    }

    private Account NewAccount(Person person)
    {
        var account = new Account
        {
            Name = person.Name,
            IsFamily = person.IsFamily,
            UserName = person.Email,
            NormalizedUserName = person.Email.ToUpperInvariant(),
            Email = person.Email,
            NormalizedEmail = person.Email.ToUpperInvariant(),
            EmailConfirmed = true,
            SecurityStamp = Guid.NewGuid().ToString("n"),
            LockoutEnabled = true,
        };
        Accounts[person.Persona] = account.Id;
        return account;
    }

    private Task<Outcome> Posted(InHand hand, int authority)
    {
        foreach (var (_, body) in Places.WorkTogether.Where(pair => pair.Authority == authority))
            hand.Db.Add(new OrganisationInAuthority { OrganisationId = body.Id, From = LongSince });
        foreach (var person in Person.All.Where(person => person.Role is not null))
        {
            var elsewhere = person.Persona == Persona.OfficerElsewhere;
            var inBoth = person.Persona is Persona.Senco or Persona.Adviser;
            if (!inBoth && elsewhere != (authority == Places.Stourhaven.Id)) continue;
            var post = NewPost(person, elsewhere);
            if (authority == Places.Ashmere.Id || elsewhere) Posts[person.Persona] = post.Id;
            hand.Db.Add(post);
            hand.Db.Add(new PostHolding { PostId = post.Id, AccountId = Accounts[person.Persona], From = LongSince });
        }

        return Task.FromResult(Outcome.Done());
    }

    private Post NewPost(Person person, bool elsewhere) => new()
    {
        RoleId = person.Role!.Id,
        Title = person.Role.Name,
        Phone = "01632 960160",
        Email = person.Email,
        Area = person.Role == Roles.Officer ? "North" : null,
        OrganisationId = person.Persona switch
        {
            Persona.Senco => Places.School.Id,
            Persona.Adviser or Persona.ClinicalOfficer => Places.Trust.Id,
            Persona.Provider => Places.Provider.Id,
            Persona.CareOfficer => Places.SocialCare.Id,
            _ => elsewhere ? Places.StourhavenCouncil.Id : Places.AshmereCouncil.Id,
        },
    };

    private static Setting NewSetting(Organisation body, int urn, int from, int to) => new()
    {
        Id = body.Id,
        Urn = $"{urn}",
        Name = body.Name,
        SearchName = body.SearchName,
        Town = "Ashmere",
        Postcode = "HP20 1ZU",
        Easting = 482000,
        Northing = 213000,
        Phase = "secondary",
        Type = "mainstream academy",
        AgeFrom = from,
        AgeTo = to,
        Places = 900,
        PlacesFree = 4,
    };
}
