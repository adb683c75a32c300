namespace OneStory.Synthetic;

/// <summary>What an authority's children stand on: itself, its settings and the posts of those who work for it.</summary>
public sealed class AreaGround
{
    private const int CasesToAnOfficer = 250;
    private const double CasesToAPlan = 1.4;
    private const int SettingsWithAPost = 20;

    internal AreaGround(AreaToMake area, Ids ids, Draw draw)
    {
        Authority = Of(area);
        Council = new() { Id = ids.Next(), Kind = OrganisationKind.LocalAuthority, Name = area.Name, SearchName = SearchText.Fold(area.Name), IsDemonstration = true };
        Settings = new(ids, draw, Authority.Id, area.Name, area.Plans);
        var from = area.AsOf.AddYears(-5);
        InAuthority.AddRange(Settings.All.Select(setting => setting.Id).Prepend(Council.Id).Select(id => new OrganisationInAuthority { Id = ids.Next(), OrganisationId = id, From = from }));
        foreach (var number in Enumerable.Range(1, Math.Max(1, (int)(area.Plans * CasesToAPlan / CasesToAnOfficer))))
            Officers.Add(Fill(ids, draw, from, Council.Id, Roles.Officer, $"officer-{number}", area.Slug, Authority.Areas[number % Authority.Areas.Count]));
        Fill(ids, draw, from, Council.Id, Roles.Manager, "manager", area.Slug);
        Fill(ids, draw, from, Council.Id, Roles.Administrator, "administrator", area.Slug);
        foreach (var (setting, at) in Settings.All.Take(SettingsWithAPost).Select((setting, at) => (setting, at)))
            Fill(ids, draw, from, setting.Id, Roles.Senco, $"senco-{at + 1}", area.Slug);
    }

    public Authority Authority { get; }
    public Organisation Council { get; }
    internal Settings Settings { get; }
    public IReadOnlyList<Places.Setting> AllSettings => Settings.All;
    public List<OrganisationInAuthority> InAuthority { get; } = [];
    public List<Post> Posts { get; } = [];
    public List<Post> Officers { get; } = [];
    public List<Account> Accounts { get; } = [];
    public List<PostHolding> Holdings { get; } = [];

    /// <summary>An account for somebody made up, in the domain kept for examples.</summary>
    internal static Account AccountOf(Guid id, string name, string part, string slug, bool isFamily)
    {
        var email = $"{part}.{slug}@{Demonstration.SignInCardsQuery.MadeUpDomain}";
        return new()
        {
            Id = id,
            Name = name,
            IsFamily = isFamily,
            UserName = email,
            NormalizedUserName = NewAccount.Normal(email),
            Email = email,
            NormalizedEmail = NewAccount.Normal(email),
            EmailConfirmed = true,
            SecurityStamp = id.ToString("n"),
            ConcurrencyStamp = id.ToString("d"),
            IsDemonstration = true,
        };
    }

    private Post Fill(Ids ids, Draw draw, DateOnly from, Guid body, Role role, string part, string slug, string? area = null)
    {
        var post = new Post { Id = ids.Next(), OrganisationId = body, Title = area is null ? role.Name : $"{role.Name}, {area}", RoleId = role.Id, Area = area };
        var holder = AccountOf(ids.Next(), $"{Names.First(draw)} {Names.Last(draw)}", part, slug, isFamily: false);
        Posts.Add(post);
        Accounts.Add(holder);
        Holdings.Add(new() { Id = ids.Next(), PostId = post.Id, AccountId = holder.Id, From = from });
        return post;
    }

    private static Authority Of(AreaToMake area) => new()
    {
        Id = area.Id,
        Name = area.Name,
        Slug = area.Slug,
        Colour = "#1d4f6e",
        Contact = Reached("SEND Service", area),
        AdviceAndSupport = Reached("Independent advice and support", area),
        MediationAdviser = Reached("Mediation advice", area),
        DisagreementResolution = Reached("Disagreement resolution", area),
        LocalOfferUrl = $"https://{area.Slug}.made-up.example/local-offer",
        OfficeHours = "Monday to Friday, 9am to 5pm",
        Areas = ["North", "South", "East", "West"],
        IsDemonstration = true,
    };

    private static Contact Reached(string name, AreaToMake area) => new()
    {
        Name = $"{name}, {area.Name}",
        Phone = "01632 960000",
        Email = $"{SearchText.Fold(name).Replace(' ', '-')}@{area.Slug}.made-up.example",
        Address = $"1 Made-up Lane\n{area.Name}",
    };
}
