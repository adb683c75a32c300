using OneStory.Law;

namespace OneStory.Casework;

/// <summary>How much work a case is, by where it is. Local practice and not law: it only shares work out.</summary>
public static class CaseWeights
{
    public static decimal Of(string stage) => stage switch
    {
        "requested" => 2m,
        "assessing" => 3m,
        "drafting" => 4m,
        "draft-served" => 4m,
        "refused-to-assess" or "refused-plan" => 1.5m,
        _ => 1m,
    };
}

/// <summary>An officer's post with what it holds.</summary>
/// <param name="Holder">Who holds the post today, or null while it is vacant.</param>
/// <param name="HoursAWeek">Hours worked in a week.</param>
/// <param name="Weight">The weights of its open cases, added up.</param>
public sealed record OfficerLoad(Guid PostId, string Title, string? Holder, string? Area, decimal HoursAWeek, int Cases, int Missed, decimal Weight)
{
    private const decimal FullTime = 37m;

    public string Name => Holder ?? $"{Title} (vacant)";

    /// <summary>Weight for each full week of work: what is compared between somebody full-time and somebody not.</summary>
    public decimal Load => HoursAWeek <= 0 ? decimal.MaxValue : Weight * FullTime / HoursAWeek;

    /// <summary>The load with one more case.</summary>
    public decimal LoadWith(decimal more) => HoursAWeek <= 0 ? decimal.MaxValue : (Weight + more) * FullTime / HoursAWeek;

    public OfficerLoad With(decimal more) => this with { Cases = Cases + 1, Weight = Weight + more };
}

/// <summary>Officers' posts that cases can be given to, lightest first.</summary>
public sealed class OfficersQuery(OneStoryDbContext db, UkClock clock) : IUseCase
{
    /// <summary>The roles whose posts hold cases.</summary>
    internal static readonly string[] HoldCases = [Roles.Officer.Id, Roles.Manager.Id];

    private static readonly AskedOften<Func<OneStoryDbContext, DateOnly, IAsyncEnumerable<PostFound>>> PostsOf = new(() => EF.CompileAsyncQuery((OneStoryDbContext db, DateOnly today) =>
        db.Posts.Where(post => HoldCases.Contains(post.RoleId) && (post.ClosedOn == null || post.ClosedOn > today))
            .Select(post => new PostFound(post.Id, post.Title, post.Holdings.Where(h => h.From <= today && (h.To == null || h.To >= today)).Select(h => h.Account.Name).FirstOrDefault()))));

    /// <summary>Whose cases a list can be narrowed to, by name, without counting what they hold.</summary>
    public async Task<IReadOnlyList<(Guid PostId, string Name)>> Names()
    {
        var posts = await PostsOf.Of(db)(db, clock.Today).ToListAsync();
        return [.. posts.Select(post => (post.Id, Name: post.Holder ?? $"{post.Title} (vacant)")).OrderBy(post => post.Name, StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<OfficerLoad>> All()
    {
        var today = clock.Today;
        var posts = await db.Posts.AsNoTracking().Where(post => HoldCases.Contains(post.RoleId) && (post.ClosedOn == null || post.ClosedOn > today)).Select(post => new
        {
            post.Id,
            post.Title,
            post.Area,
            post.HoursAWeek,
            Holder = post.Holdings.Where(h => h.From <= today && (h.To == null || h.To >= today)).Select(h => h.Account.Name).FirstOrDefault(),
        }).ToListAsync();
        var held = await db.Cases.AsNoTracking().Where(c => c.OfficerPostId != null && !c.Standing.IsClosed)
            .GroupBy(c => new { c.OfficerPostId, c.Standing.Stage })
            .Select(group => new { group.Key.OfficerPostId, group.Key.Stage, Count = group.Count(), Missed = group.Count(c => c.Standing.NextDue < today) }).ToListAsync();
        var byPost = held.ToLookup(row => row.OfficerPostId!.Value);
        return [.. posts.Select(post => new OfficerLoad(post.Id, post.Title, post.Holder, post.Area, post.HoursAWeek,
                byPost[post.Id].Sum(row => row.Count), byPost[post.Id].Sum(row => row.Missed), byPost[post.Id].Sum(row => row.Count * CaseWeights.Of(row.Stage))))
            .OrderBy(officer => officer.Load).ThenBy(officer => officer.Name, StringComparer.Ordinal)];
    }

    /// <param name="Holder">Null while nobody holds it.</param>
    private sealed record PostFound(Guid Id, string Title, string? Holder);
}

/// <summary>Who might take a case: somebody of its area where there is one, whose load with it would be the least.</summary>
public static class Suggesting
{
    /// <summary>An officer for each case in turn, each counting what those before were given; null where nobody can take any.</summary>
    public static IReadOnlyList<OfficerLoad?> For(IEnumerable<(string? Area, string Stage)> cases, IEnumerable<OfficerLoad> officers)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var loads = officers.Where(officer => officer is { Holder: not null, HoursAWeek: > 0 }).ToList();
        var suggested = new List<OfficerLoad?>();
        foreach (var (area, stage) in cases)
        {
            var weight = CaseWeights.Of(stage);
            var near = loads.Where(officer => area is not null && officer.Area == area).ToList();
            var chosen = (near.Count > 0 ? near : loads).OrderBy(officer => officer.LoadWith(weight)).ThenBy(officer => officer.Name, StringComparer.Ordinal).FirstOrDefault();
            suggested.Add(chosen);
            if (chosen is not null) loads[loads.FindIndex(officer => officer.PostId == chosen.PostId)] = chosen.With(weight);
        }

        return suggested;
    }
}
