using System.Text.Json;
using OneStory.Returns.Sen2;

namespace OneStory.Insight;

/// <summary>How the next return stands.</summary>
public sealed record ReturnStanding(int Year, DateOnly? AsOf, DateTime? CheckedAt, bool IsBeingChecked, int Lines, int InForce, int WithErrors, int WithQueries);

/// <summary>By whom the return could be mended, and of what.</summary>
public sealed record ReturnWork(int Year, IReadOnlyList<ReturnOwner> Owners, IReadOnlyList<FindingCount> Rules);

/// <param name="PostId">Null for the cases that nobody holds.</param>
public sealed record ReturnOwner(Guid? PostId, string Name, int WithErrors, int WithQueries);

public sealed record FindingCount(string Rule, string Says, Sen2Severity Severity, int Lines);

/// <summary>A case that has something to mend.</summary>
public sealed record ReturnToMend(Guid ChildId, Guid CaseId, string Child, string Reference, string? Officer, int Errors, int Queries, IReadOnlyList<Sen2Finding> Findings);

public sealed class ReturnQuery(OneStoryDbContext db, UkClock clock) : IUseCase
{
    public const int OnPage = 50;

    public async Task<ReturnStanding> Standing()
    {
        var year = ReturnPeriod.Next(clock.Today);
        var check = await db.ReturnChecks.AsNoTracking().FirstOrDefaultAsync(found => found.Year == year);
        var lines = Of(year);
        var counts = await lines.GroupBy(_ => 1).Select(all => new { Lines = all.Count(), InForce = all.Count(line => line.IsPlanInForce), Errors = all.Count(line => line.Errors > 0), Queries = all.Count(line => line.Queries > 0) }).FirstOrDefaultAsync();
        return new(year, check?.AsOf, check?.FinishedAt, check is { FinishedAt: null }, counts?.Lines ?? 0, counts?.InForce ?? 0, counts?.Errors ?? 0, counts?.Queries ?? 0);
    }

    public async Task<ReturnWork> Work()
    {
        var year = ReturnPeriod.Next(clock.Today);
        return new(year, await Owners(Of(year)), await Rules(Of(year)));
    }

    /// <param name="mine">Only cases of these posts; null for all.</param>
    public async Task<(IReadOnlyList<ReturnToMend> Rows, int Count)> ToMend(IReadOnlyCollection<Guid>? mine, bool unassigned, string? rule, int page)
    {
        var lines = Of(ReturnPeriod.Next(clock.Today)).Where(line => line.Errors > 0 || line.Queries > 0);
        if (unassigned) lines = lines.Where(line => line.OfficerPostId == null);
        else if (mine is not null) lines = lines.Where(line => mine.Contains(line.OfficerPostId!.Value));
        if (rule is not null) lines = lines.Where(line => line.Findings.Contains($"\"{rule}\""));
        var count = await lines.CountAsync();
        var found = await (from line in lines.OrderByDescending(line => line.Errors).ThenByDescending(line => line.Queries).ThenBy(line => line.CaseId).Skip((page - 1) * OnPage).Take(OnPage)
                           join one in db.Cases on line.CaseId equals one.Id
                           select new { line.ChildId, line.CaseId, one.Child.FirstName, one.Child.KnownAs, one.Child.LastName, one.Reference, Officer = one.OfficerPost!.Title, line.Errors, line.Queries, line.Findings }).ToListAsync();
        return ([.. found.Select(row => new ReturnToMend(row.ChildId, row.CaseId, $"{row.KnownAs ?? row.FirstName} {row.LastName}", row.Reference, row.Officer, row.Errors, row.Queries, Parse(row.Findings)))], count);
    }

    public async Task<IReadOnlyList<Sen2Finding>> OfChild(Guid childId)
    {
        var year = ReturnPeriod.Next(clock.Today);
        return [.. (await db.ReturnLines.AsNoTracking().Where(line => line.Year == year && line.ChildId == childId).Select(line => line.Findings).ToListAsync()).SelectMany(Parse)];
    }

    private IQueryable<ReturnLine> Of(int year) => db.ReturnLines.AsNoTracking().Where(line => line.Year == year);

    private async Task<IReadOnlyList<ReturnOwner>> Owners(IQueryable<ReturnLine> lines)
    {
        var today = clock.Today;
        var owners = await lines.Where(line => line.Errors > 0 || line.Queries > 0).GroupBy(line => line.OfficerPostId)
            .Select(group => new { PostId = group.Key, Errors = group.Count(line => line.Errors > 0), Queries = group.Count(line => line.Queries > 0) }).ToListAsync();
        var posts = owners.Select(owner => owner.PostId).OfType<Guid>().ToList();
        var names = await db.Posts.AsNoTracking().Where(post => posts.Contains(post.Id))
            .Select(post => new { post.Id, post.Title, Holder = post.Holdings.Where(held => held.From <= today && (held.To == null || held.To >= today)).Select(held => held.Account.Name).FirstOrDefault() }).ToDictionaryAsync(post => post.Id);
        return [.. owners.Select(owner => new ReturnOwner(owner.PostId, owner.PostId is { } id && names.TryGetValue(id, out var post) ? post.Holder ?? post.Title : "Held by nobody", owner.Errors, owner.Queries))
            .OrderByDescending(owner => owner.WithErrors).ThenByDescending(owner => owner.WithQueries).ThenBy(owner => owner.Name, StringComparer.Ordinal)];
    }

    /// <summary>How many cases each rule finds, from the lines that have findings.</summary>
    private static async Task<IReadOnlyList<FindingCount>> Rules(IQueryable<ReturnLine> lines)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var findings in lines.Where(line => line.Findings != "").Select(line => line.Findings).AsAsyncEnumerable())
            foreach (var rule in Parse(findings).Select(finding => finding.Rule).Distinct()) counts[rule] = counts.GetValueOrDefault(rule) + 1;
        return [.. counts.Select(count => new FindingCount(count.Key, Sen2Rule.Of(count.Key).Text, Sen2Rule.Of(count.Key).Severity, count.Value)).OrderBy(count => count.Severity).ThenByDescending(count => count.Lines)];
    }

    private static List<Sen2Finding> Parse(string findings) => findings.Length == 0 ? [] : JsonSerializer.Deserialize<List<Sen2Finding>>(findings, LinesOfRecord.Json)!;
}
