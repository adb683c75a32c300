using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace OneStory.Demonstration;

/// <summary>The people who work in the demonstration, each in a post.</summary>
internal sealed class People(IServiceProvider services, Content content, Places places)
{
    private readonly Dictionary<string, Guid> accounts = [];
    private readonly Dictionary<(int Authority, string Name), Guid> posts = [];

    private readonly Dictionary<(int Authority, string Name), Guid> bodies = [];

    /// <summary>The body in which a person holds their post.</summary>
    public Guid? BodyOrNull(int authority, string name) => bodies.TryGetValue((authority, name), out var id) ? id : null;

    /// <summary>The account of a person, by name.</summary>
    public Guid Account(string name) => accounts[name];

    public Guid? AccountOrNull(string name) => accounts.TryGetValue(name, out var id) ? id : null;

    /// <summary>The post a person holds in an authority: the first they were given.</summary>
    public Guid? PostOrNull(int authority, string name) => posts.TryGetValue((authority, name), out var id) ? id : null;

    public async Task Add()
    {
        var all = content.Authorities();
        foreach (var authority in all.Each("authorities"))
        {
            var wanted = PostsOf(authority, all["health"]!).ToList();
            await Accounts(wanted.Select(post => post.Holder));
            await InAuthority(authority.Number("id"), hand =>
            {
                foreach (var setting in places.Settings.Where(place => place.Authorities.Contains(authority.Number("id"))))
                    hand.Db.Add(new OrganisationInAuthority { OrganisationId = setting.Setting.Id, From = content.Today.AddYears(-5) });
                foreach (var body in wanted.Select(post => post.OrganisationId).Distinct().Where(id => !places.Settings.Exists(place => place.Setting.Id == id)))
                    hand.Db.Add(new OrganisationInAuthority { OrganisationId = body, From = content.Today.AddYears(-5) });
                foreach (var post in wanted) Fill(hand, post);
            });
        }
    }

    private IEnumerable<Wanted> PostsOf(JsonNode authority, JsonNode health)
    {
        var council = places.Body(authority.Text("name")).Id;
        var careOfficer = authority["designatedSocialCareOfficer"]!;
        var care = authority.Each("services").First(service => service.Each("people").Any(person => person.Text("name") == careOfficer.Text("name")));
        foreach (var officer in authority.Each("officers")) yield return new(council, Roles.Officer, officer, AreaName(authority, officer.Text("area")));
        yield return new(council, Roles.Manager, authority["manager"]!);
        yield return new(council, Roles.DataOfficer, authority["dataOfficer"]!);
        if (authority["localOfferOfficer"] is { } offer) yield return new(council, Roles.OfferOfficer, offer);
        yield return new(council, Roles.PanelChair, authority["panel"]!["chair"]!);
        yield return new(council, Roles.Administrator, authority["administrator"]!);
        yield return new(places.Body(care.Text("name")).Id, Roles.CareOfficer, careOfficer);
        yield return new(places.Body(health["integratedCareBoard"].Text("name")).Id, Roles.ClinicalOfficer, health["integratedCareBoard"]!["designatedClinicalOfficer"]!);
        foreach (var service in authority.Each("services").Concat(health.Each("trusts").SelectMany(trust => trust.Each("services"))))
            foreach (var person in service.Each("people").Where(person => person.Text("name") != careOfficer.Text("name"))) yield return new(places.Body(service.Text("name")).Id, Roles.Adviser, person);
        foreach (var member in authority["panel"]!.Each("members")) yield return new(council, Roles.PanelMember, member);
        foreach (var (setting, _) in places.Settings.Where(place => place.Authorities.Contains(authority.Number("id")))) yield return new(setting.Id, Roles.Senco, Senco(setting));
        yield return new(places.Body(authority["sendiass"].Text("name")).Id, Roles.Helper, Supporter(authority));
    }

    /// <summary>Somebody at the independent service. The post carries no right: families open their children's records to the person.</summary>
    private JsonObject Supporter(JsonNode authority) => new()
    {
        ["name"] = Invented(authority["sendiass"].Text("name")),
        ["role"] = "Independent supporter",
        ["email"] = $"supporter@{authority["sendiass"].Text("email").Split('@')[1]}",
        ["phone"] = authority["sendiass"].Text("phone"),
    };

    private sealed record Wanted(Guid OrganisationId, Role Role, JsonNode Holder, string? Area = null);

    /// <summary>An account for a member of a family, who signs in by a link.</summary>
    public async Task<Guid> Family(string name, string email)
    {
        if (accounts.TryGetValue(name, out var known)) return known;
        await using var scope = services.CreateAsyncScope();
        return accounts[name] = await NewAccount(scope.ServiceProvider, name, email, isFamily: true);
    }

    private static string AreaName(JsonNode authority, string key) => authority.Each("areas").FirstOrDefault(area => area.Text("key") == key).Text("name");

    /// <summary>The co-ordinator of a setting: whoever the stories say writes from there, or an invented name.</summary>
    private JsonObject Senco(OneStory.Places.Setting setting)
    {
        var told = content.Stories().FirstOrDefault(story => story["child"].Text("settingName") == setting.Name || (setting.Urn is not null && story["child"].Text("settingUrn") == setting.Urn));
        var name = told?.Each("advice").FirstOrDefault(advice => advice.Text("role") == "education").Text("adviser") is { Length: > 0 } written ? written : Invented(setting.Name);
        return new() { ["name"] = name, ["role"] = "Special educational needs co-ordinator", ["email"] = $"senco.{SearchText.Fold(name).Replace(' ', '.')}.{setting.Urn ?? SearchText.Fold(setting.Name).Replace(' ', '-')}@example.org", ["phone"] = setting.Organisation.Phone };
    }

    private string Invented(string of)
    {
        var names = content.Names();
        var seed = of.Aggregate(17, (sum, letter) => unchecked((sum * 31) + letter)) & int.MaxValue;
        var surnames = names.Each("surnames").ToList();
        var parents = names["parentNames"]!.Each("women").Concat(names["parentNames"]!.Each("men")).ToList();
        return $"{parents[seed % parents.Count].ToString().Split(' ')[0]} {surnames[seed / 7 % surnames.Count]}";
    }

    private async Task Accounts(IEnumerable<JsonNode> holders)
    {
        await using var scope = services.CreateAsyncScope();
        foreach (var holder in holders.DistinctBy(holder => holder.Text("name")).Where(holder => !accounts.ContainsKey(holder.Text("name"))).ToList())
            accounts[holder.Text("name")] = await NewAccount(scope.ServiceProvider, holder.Text("name"), holder.Text("email"), isFamily: false);
    }

    private void Fill(InHand hand, Wanted wanted)
    {
        var name = wanted.Holder.Text("name");
        var post = new Post
        {
            OrganisationId = wanted.OrganisationId,
            Title = wanted.Holder.Text("role"),
            RoleId = wanted.Role.Id,
            Area = wanted.Area,
            Phone = wanted.Holder.TextOrNull("phone"),
            Email = wanted.Holder.TextOrNull("email"),
        };
        hand.Db.Add(post);
        hand.Db.Add(new PostHolding { PostId = post.Id, AccountId = accounts[name], From = content.Today.AddYears(-2) });
        if (posts.TryAdd((hand.Db.Scope.Required, name), post.Id)) bodies[(hand.Db.Scope.Required, name)] = wanted.OrganisationId;
    }

    private static async Task<Guid> NewAccount(IServiceProvider services, string name, string email, bool isFamily)
    {
        var users = services.GetRequiredService<UserManager<Account>>();
        var account = new Account { Name = name, UserName = email, Email = email, EmailConfirmed = true, IsFamily = isFamily, IsDemonstration = true };
        var made = await users.CreateAsync(account);
        return made.Succeeded ? account.Id : throw new InvalidOperationException($"{name}: {string.Join(' ', made.Errors.Select(error => error.Description))}");
    }

    private Task InAuthority(int authority, Action<InHand> body) => new Played(services, authority, "the people in post").Quietly(content.Today, scoped =>
        scoped.GetRequiredService<CaseWork>().OnAuthority(Right.ManagePosts, new("set-up-the-demonstration"), hand =>
        {
            body(hand);
            return Task.FromResult(Outcome.Done());
        }));
}
