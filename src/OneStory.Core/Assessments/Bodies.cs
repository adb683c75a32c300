using OneStory.People;

namespace OneStory.Assessments;

/// <summary>A body that can be asked.</summary>
public sealed record BodyToAsk(Guid Id, string Name, OrganisationKind Kind, Guid? ParentId);

/// <summary>The bodies that work with the authority, and which of them would usually be asked for a kind of advice.</summary>
internal static class Bodies
{
    /// <summary>Words in the names of the services that usually answer for a role, tried in order.</summary>
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["educational-psychologist"] = ["psycholog"],
        ["sensory-teacher"] = ["sensory", "specialist teach", "inclusion"],
        ["preparation-for-adulthood"] = ["adulthood", "next steps", "transition"],
    };

    /// <summary>Bodies with an agreement in force, or with people in post for the authority.</summary>
    public static IQueryable<Organisation> Serve(OneStoryDbContext db, DateOnly on) => db.Organisations.Where(body =>
        db.OrganisationsInAuthority.Any(working => working.OrganisationId == body.Id && working.From <= on && (working.To == null || working.To >= on))
        || db.Posts.Any(post => post.OrganisationId == body.Id && (post.ClosedOn == null || post.ClosedOn > on)));

    /// <summary>Every body but settings, of which only the child's own is asked.</summary>
    public static async Task<List<BodyToAsk>> ToAsk(OneStoryDbContext db, DateOnly on, Guid? settingId) => await Serve(db, on)
        .Where(body => body.Kind != OrganisationKind.AdviceAndSupport && body.Kind != OrganisationKind.OfferProvider && (body.Kind != OrganisationKind.Setting || body.Id == settingId))
        .OrderBy(body => body.Name).Select(body => new BodyToAsk(body.Id, body.Name, body.Kind, body.ParentId)).ToListAsync();

    /// <summary>Who would usually be asked, or null where nobody is plain.</summary>
    public static Guid? Usual(string roleId, Child child, int age, IReadOnlyList<BodyToAsk> bodies)
    {
        IEnumerable<BodyToAsk> council = bodies.Where(body => body.Kind == OrganisationKind.LocalAuthority);
        return roleId switch
        {
            "education" => child.SettingId is { } setting && bodies.Any(body => body.Id == setting) ? setting : null,
            "health" => Commissioner(bodies)?.Id,
            "social-care" => bodies.Where(body => body.Kind == OrganisationKind.SocialCare).OrderBy(body => body.Name.Contains("adult", StringComparison.OrdinalIgnoreCase) != age >= 18).FirstOrDefault()?.Id,
            _ when Names.TryGetValue(roleId, out var words) => (words.Select(word => council.FirstOrDefault(body => body.Name.Contains(word, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(body => body is not null)
                ?? council.FirstOrDefault(body => body.ParentId is null))?.Id,
            _ => null,
        };
    }

    /// <summary>Medical advice is from a professional whom the responsible commissioning body identifies (regulation 6(1)(c)), so it is asked first.</summary>
    private static BodyToAsk? Commissioner(IReadOnlyList<BodyToAsk> bodies)
    {
        List<BodyToAsk> health = [.. bodies.Where(body => body.Kind == OrganisationKind.HealthBody)];
        return health.Find(body => body.ParentId is null) ?? health.Find(body => health.TrueForAll(other => other.Id != body.ParentId)) ?? health.FirstOrDefault();
    }
}
