using OneStory.LocalOffer;
using OneStory.Web.Access;
using OneStory.Web.Offer;

namespace OneStory.Web.Pages.Offer;

/// <summary>Comments with the response to each and what was done.</summary>
[OpenToAll("Comments and responses are published for everybody (SEND Regulations 2014, regulation 56(2)).")]
public sealed class CommentsModel(OfferIndexes indexes, CommentsQuery comments) : PublicOfferPage(indexes)
{
    public static IReadOnlyList<(string Id, string Says)> Kinds { get; } = [("", "All"), ("waiting", "Not answered yet"), ("todo", "Still to be done"), ("done", "Done"), ("overdue", "Overdue")];

    private const int Size = 25;

    public PublicComments Comments { get; private set; } = null!;
    public string? Theme { get; private set; }
    public string? Kind { get; private set; }
    public IReadOnlyList<string> Themes => [.. Comments.All.Select(comment => comment.Theme).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
    public IReadOnlyList<PublicComment> Shown { get; private set; } = [];

    public int Found { get; private set; }
    public int PageCount => Math.Max(1, (Found + Size - 1) / Size);
    public int PageAt { get; private set; }

    public async Task OnGet(string? theme, string? show)
    {
        Comments = await comments.Of();
        (Theme, Kind) = (Themes.Contains(theme) ? theme : null, show);
        List<PublicComment> found = [.. Comments.All.Where(comment => (Theme is null || comment.Theme == Theme) && Is(comment, show))];
        Found = found.Count;
        PageAt = int.TryParse(Request.Query["page"], out var page) ? Math.Clamp(page, 1, PageCount) : 1;
        Shown = [.. found.Skip((PageAt - 1) * Size).Take(Size)];
    }

    private static bool Is(PublicComment comment, string? kind) => kind switch
    {
        "waiting" => comment.Response is null,
        "todo" => comment.Action is not null && comment.DoneOn is null,
        "done" => comment.DoneOn is not null,
        "overdue" => comment.Overdue,
        _ => true,
    };
}
