using System.Globalization;
using OneStory.People;

namespace OneStory.Casework;

/// <summary>A record that was found.</summary>
/// <param name="Because">What was found: "name", "NHS number".</param>
public sealed record FoundChild(Guid ChildId, string Name, DateOnly Born, string? Setting, string? Reference, Guid? CaseId, string? Officer, string Because);

/// <summary>What somebody typed into the search box, understood.</summary>
/// <param name="Words">Words of a name or a setting, folded.</param>
/// <param name="Number">An identifier without its spaces, in capitals.</param>
public sealed record SearchTerms(IReadOnlyList<string> Words, DateOnly? Born, string Number)
{
    private static readonly string[] Days = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy", "ddMMyyyy"];

    public static SearchTerms Of(string? typed)
    {
        var text = (typed ?? "").Trim();
        var born = DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        return new(SearchText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries), born, string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant());
    }
}

/// <summary>
/// Finds records among those the viewer may open: by words of the name in any order and in part, accents or none, by date of
/// birth, pupil, learner or NHS number, reference or setting. Every search is written down with its terms.
/// </summary>
public sealed class SearchQuery(OneStoryDbContext db, ChildAccess access, AccessLog log, UkClock clock) : IUseCase
{
    public async Task<ListPage<FoundChild>> For(string typed, ListAsked asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        await log.Searched("children's records", typed);
        var terms = SearchTerms.Of(typed);
        if (terms.Words.Count == 0) return new([], 0, 1, asked.Size);
        var found = Matching(access.VisibleTo(db.Children.AsNoTracking()).Where(child => child.MergedIntoId == null), terms);
        var count = await found.CountAsync();
        var page = Lists.Within(asked, count);
        var rows = await found.OrderBy(child => child.SearchName).ThenBy(child => child.Id).Skip((page - 1) * asked.Size).Take(asked.Size).Select(child => new { Child = child, Setting = child.Setting!.Name }).ToListAsync();
        var cases = await CasesOf([.. rows.Select(row => row.Child.Id)]);
        return new([.. rows.Select(row => Found(row.Child, row.Setting, cases.GetValueOrDefault(row.Child.Id), terms))], count, page, asked.Size);
    }

    private sealed record CaseFound(Guid Id, string Reference, string? Officer);

    /// <summary>The case of each child that goes on, or the last. Asked for those on the page alone: within the search it would be worked out for every child there is.</summary>
    private async Task<Dictionary<Guid, CaseFound>> CasesOf(List<Guid> children)
    {
        var today = clock.Today;
        var cases = await db.Cases.AsNoTracking().Where(c => children.Contains(c.ChildId)).OrderBy(c => c.Standing.IsClosed).ThenByDescending(c => c.OpenedAt).Select(c => new
        {
            c.ChildId,
            Case = new CaseFound(c.Id, c.Reference, c.OfficerPost!.Holdings.Where(h => h.From <= today && (h.To == null || h.To >= today)).Select(h => h.Account.Name).FirstOrDefault()),
        }).ToListAsync();
        return cases.DistinctBy(one => one.ChildId).ToDictionary(one => one.ChildId, one => one.Case);
    }

    private static FoundChild Found(Child child, string? setting, CaseFound? found, SearchTerms terms) =>
        new(child.Id, child.Name, child.Born, setting, found?.Reference, found?.Id, found?.Officer, Because(child, found?.Reference, terms));

    private IQueryable<Child> Matching(IQueryable<Child> children, SearchTerms terms)
    {
        if (terms.Born is { } born) return children.Where(child => child.Born == born);
        var number = terms.Number;
        if (number.Any(char.IsDigit) && children.Where(child => child.Upn == number || child.Uln == number || child.NhsNumber == number) is var byNumber)
        {
            var reference = string.Join('-', terms.Words).ToUpperInvariant();
            return byNumber.Union(children.Where(child => db.Cases.Any(c => c.ChildId == child.Id && c.Reference.Contains(reference))));
        }

        var named = children;
        var atSetting = children;
        foreach (var word in terms.Words)
        {
            named = named.Where(child => child.SearchName.Contains(word));
            atSetting = atSetting.Where(child => child.Setting!.SearchName.Contains(word));
        }

        return named.Union(atSetting);
    }

    private static string Because(Child child, string? reference, SearchTerms terms) =>
        terms.Born is not null ? "date of birth"
        : child.Upn == terms.Number ? "pupil number"
        : child.Uln == terms.Number ? "learner number"
        : child.NhsNumber == terms.Number ? "NHS number"
        : terms.Words.All(word => child.SearchName.Contains(word, StringComparison.Ordinal)) ? "name"
        : reference is not null && terms.Number.Any(char.IsDigit) ? "reference" : "setting";
}
