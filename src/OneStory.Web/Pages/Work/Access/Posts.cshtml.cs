using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Access.Posts;
using OneStory.Data;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Access;

/// <summary>Every post of the authority, found by person, post or body; those that need somebody to do something stand in groups.</summary>
[Needs(Right.ManagePosts)]
public sealed class PostsModel(PostsQuery query) : OneStoryPage
{
    private const int Size = 50;

    public sealed record Group(string Id, string Name, Func<PostRow, bool> Has);

    public static IReadOnlyList<Group> Groups { get; } =
    [
        new("vacant", "that nobody holds", row => row.State == PostState.Vacant),
        new("invited", "waiting for an answer", row => row.State == PostState.Invited),
        new("elsewhere", "changed in another authority", row => row.Elsewhere is not null),
        new("closed", "closed", row => row.State == PostState.Closed),
    ];

    [BindProperty(SupportsGet = true, Name = "find")]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true, Name = "role")]
    public string? Role { get; set; }

    [BindProperty(SupportsGet = true, Name = "show")]
    public string? Show { get; set; }

    public ListAddress Address => new(Request);
    public IReadOnlyList<PostRow> All { get; private set; } = [];
    public IReadOnlyList<PostRow> Rows { get; private set; } = [];
    public int PageCount => Math.Max(1, (Rows.Count + Size - 1) / Size);
    public int PageNumber => Math.Min(Address.Asked.Page, PageCount);
    public IEnumerable<PostRow> OnPage => Rows.Skip((PageNumber - 1) * Size).Take(Size);

    public Task OnGet() => Load();

    public async Task<IActionResult> OnGetCsv()
    {
        await Load();
        return CsvFile.Of($"posts-{Authority.Slug}.csv", ["Body", "Post", "Role", "Team", "Held by", "Since", "Stands"],
            Rows.Select(row => new object?[] { row.Body, row.Title, row.RoleName, row.Area, string.Join(", ", row.Holders), row.Since, row.State.ToString() }));
    }

    private async Task Load()
    {
        All = await query.All(closed: true);
        var words = SearchText.Fold(Find).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var group = Groups.FirstOrDefault(one => one.Id == Show);
        Rows = [.. All.Where(row => group is null ? row.State != PostState.Closed : group.Has(row))
            .Where(row => string.IsNullOrEmpty(Role) || row.RoleName == Role)
            .Where(row => words.Length == 0 || words.All(SearchText.Fold($"{row.Title} {row.Body} {row.RoleName} {row.Area} {row.Invited} {string.Join(' ', row.Holders)}").Contains))];
    }
}
