using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace OneStory.Demonstration;

/// <summary>The people who work in the demonstration, each in a post.</summary>
internal sealed class People(IServiceProvider services, Content content, Places places)
{
    private readonly Dictionary<string, Guid> accounts = [];
    private readonly Dictionary<(int Authority, string Name), Guid> posts = [];

    /// <summary>The account of a person, by name.</summary>
    public Guid Account(string name) => accounts[name];

    public Guid? AccountOrNull(string name) => accounts.TryGetValue(name, out var id) ? id : null;

    /// <summary>The post a person holds in an authority: the first they were given.</summary>
    public Guid? PostOrNull(int authority, string name) => posts.TryGetValue((authority, name), out var id) ? id : null;

    public async Task Add()
    {
        var all = content.Authorities();
        var health = all["health"]!;
        foreach (var authority in all.Each("authorities"))
            await InAuthority(authority.Number("id"), async hand =>
            {
                var council = authority.Text("name");
                foreach (var officer in authority.Each("officers")) await Post(hand, council, Roles.Officer, officer, area: AreaName(authority, officer.Text("area")));
                await Post(hand, council, Roles.Manager, authority["manager"]!);
                await Post(hand, council, Roles.PanelChair, authority["panel"]!["chair"]!);
                await Post(hand, council, Roles.Administrator, authority["administrator"]!);
                await Post(hand, SocialCare(authority), Roles.CareOfficer, authority["designatedSocialCareOfficer"]!);
                foreach (var service in authority.Each("services"))
                    foreach (var person in service.Each("people").Where(person => person.Text("name") != authority["designatedSocialCareOfficer"].Text("name"))) await Post(hand, service.Text("name"), Roles.Adviser, person);
                foreach (var member in authority["panel"]!.Each("members")) await Post(hand, council, Roles.PanelMember, member);
                await Post(hand, health["integratedCareBoard"].Text("name"), Roles.ClinicalOfficer, health["integratedCareBoard"]!["designatedClinicalOfficer"]!);
                foreach (var service in health.Each("trusts").SelectMany(trust => trust.Each("services")))
                    foreach (var person in service.Each("people")) await Post(hand, service.Text("name"), Roles.Adviser, person);
                foreach (var (setting, _) in places.Settings.Where(place => place.Authorities.Contains(authority.Number("id"))))
                {
                    hand.Db.Add(new OrganisationInAuthority { OrganisationId = setting.Id, From = content.Today.AddYears(-5) });
                    await Post(hand, setting.Id, Roles.Senco, Senco(setting));
                }
            });
    }

    /// <summary>An account for a member of a family, who signs in by a link.</summary>
    public async Task<Guid> Family(string name, string email)
    {
        if (accounts.TryGetValue(name, out var known)) return known;
        await using var scope = services.CreateAsyncScope();
        return accounts[name] = await NewAccount(scope.ServiceProvider, name, email, isFamily: true);
    }

    private static string AreaName(JsonNode authority, string key) => authority.Each("areas").FirstOrDefault(area => area.Text("key") == key).Text("name");

    private static string SocialCare(JsonNode authority) => authority.Each("services").First(service => service.Each("people").Any(person => person.Text("name") == authority["designatedSocialCareOfficer"].Text("name"))).Text("name");

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
        var parents = names.Each("parentNames").ToList();
        return $"{parents[seed % parents.Count].ToString().Split(' ')[0]} {surnames[seed / 7 % surnames.Count]}";
    }

    private Task Post(InHand hand, string body, Role role, JsonNode person, string? area = null) => Post(hand, places.Body(body).Id, role, person, area);

    private async Task Post(InHand hand, Guid organisationId, Role role, JsonNode person, string? area = null)
    {
        var name = person.Text("name");
        if (!accounts.TryGetValue(name, out var account))
        {
            await using var scope = services.CreateAsyncScope();
            account = accounts[name] = await NewAccount(scope.ServiceProvider, name, person.Text("email"), isFamily: false);
        }

        var post = new Post { OrganisationId = organisationId, Title = person.Text("role"), RoleId = role.Id, Area = area, Phone = person.TextOrNull("phone"), Email = person.TextOrNull("email") };
        hand.Db.Add(post);
        hand.Db.Add(new PostHolding { PostId = post.Id, AccountId = account, From = content.Today.AddYears(-2) });
        posts.TryAdd((hand.Db.Scope.Required, name), post.Id);
    }

    private static async Task<Guid> NewAccount(IServiceProvider services, string name, string email, bool isFamily)
    {
        var users = services.GetRequiredService<UserManager<Account>>();
        var account = new Account { Name = name, UserName = email, Email = email, EmailConfirmed = true, IsFamily = isFamily, IsDemonstration = true };
        var made = await users.CreateAsync(account);
        return made.Succeeded ? account.Id : throw new InvalidOperationException($"{name}: {string.Join(' ', made.Errors.Select(error => error.Description))}");
    }

    private async Task InAuthority(int authority, Func<InHand, Task> body)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AuthorityScope>().Enter(authority);
        scope.ServiceProvider.GetRequiredService<Viewer>().BecomeSystem("Demonstration");
        var outcome = await scope.ServiceProvider.GetRequiredService<CaseWork>().OnAuthority(Right.ManagePosts, new("set-up-the-demonstration"), async hand =>
        {
            await body(hand);
            return Outcome.Done();
        });
        if (!outcome.IsDone) throw new InvalidOperationException($"The demonstration could not be set up: {outcome}");
    }
}
